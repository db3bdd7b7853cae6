import type { PlanLanguage } from '@waakvlam/analysis';
import type { Start } from '@waakvlam/documents';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { DOCUMENT_KINDS, type DocumentKind, parseOnly } from '../build/kinds.ts';
import { type Paper, parsePaper } from '../build/paper.ts';
import { parseStart } from '../build/start.ts';
import { exitCodeOf } from '../level.ts';
import { progressOn } from '../progress.ts';
import { refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';

interface Options extends CommonOptions {
  readonly out: string;
  readonly scenario?: readonly string[];
  readonly component?: readonly string[];
  readonly start?: Start;
  readonly paper?: Paper;
  readonly only?: readonly DocumentKind[];
  readonly role?: readonly string[];
  readonly large?: boolean;
  readonly eachSheet?: boolean;
}

/** One more of what may be given more than once. */
const more = (typed: string, before: readonly string[] = []) => [...before, typed];

/** `waakvlam build`: sheets, registers and graph as files. */
export function buildCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'make sheets, reports (PDF, HTML, Markdown, JSON), registers (also Excel, CSV, dates as ICS) and the dependency graph',
    nl: 'bladen, rapporten (pdf, html, markdown, json), registers (ook excel, csv, data als ics) en de afhankelijkheden maken',
  };
  return planCommand('build', summary, language)
    .requiredOption('--out <DIR>', say('folder to write to', 'map om in te schrijven'))
    .option(
      '--only <KIND>',
      say(
        `only these kinds of document: ${DOCUMENT_KINDS.join(', ')} (default: all but cards)`,
        `alleen deze soorten documenten: ${DOCUMENT_KINDS.join(', ')} (anders: alle behalve cards)`,
      ),
      parseOnly,
    )
    .option(
      '--role <ID>',
      say(
        'only the sheets of this role, each a PDF of its own; may be given more than once',
        'alleen de bladen van deze rol, elk als eigen pdf; mag vaker',
      ),
      more,
    )
    .option(
      '--scenario <ID>',
      say(
        'only sheets for this scenario; may be given more than once (default: all)',
        'alleen bladen voor dit scenario; mag vaker (anders: alle)',
      ),
      more,
    )
    .option(
      '--component <ID>',
      say(
        'a sheet for when this fails, and for no other; may be given more than once (default: all that matter)',
        'een blad voor als dit uitvalt, en voor niets anders; mag vaker (anders: alles wat ertoe doet)',
      ),
      more,
    )
    .option(
      '--start <YYYY-MM-DDTHH:MM>',
      say(
        'when it began: the sheets then have clock times beside T+',
        'wanneer het begon: op de bladen staan dan ook kloktijden',
      ),
      parseStart,
    )
    .option(
      '--paper <a4|a5|a6>',
      say(
        'a5: the sheets to hold in the hand on A5 as well; a6: a pocket card for each role as well (default: a4)',
        'a5: de bladen voor in de hand ook op A5; a6: ook een zakkaart per rol (anders: a4)',
      ),
      parsePaper,
    )
    .option('--large', say('large letters, on A4', 'grote letters, op A4'))
    .option('--each-sheet', say('also a PDF for each sheet', 'ook een pdf voor elk blad apart'))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      if (refused(sets, options)) return;
      const { buildSets } = await import('../build/build-sets.ts');
      const progress = progressOn(process.stderr, options.language ?? language);
      const built = buildSets(sets, options, progress.tell).finally(progress.end);
      for (const path of await built) process.stdout.write(`${shownPath(path)}\n`);
      process.exitCode = exitCodeOf(sets, options);
    });
}
