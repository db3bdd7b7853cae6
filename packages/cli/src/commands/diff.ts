import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type CommonOptions, judging, speakingCommand } from '../arguments/common.ts';
import { type AnyFormat, formatOption } from '../arguments/format.ts';
import { commonLanguage } from '../arguments/language.ts';
import { complaint } from '../complaint.ts';
import type { ComparedSet } from '../diff/compared.ts';
import { outlineMarkdown, outlineText, quoted } from '../diff/outline.ts';
import type { Side } from '../diff/sides.ts';
import { ExitCode } from '../exit-code.ts';
import { comparedJson } from '../json/diff.ts';
import { toJson } from '../json/document.ts';
import { exitCodeOf } from '../level.ts';
import { refused } from '../refusal.ts';
import { diffSections } from '../text/diff.ts';
import { AS_IT_IS, TITLE } from '../text/diff-words.ts';

interface Options extends CommonOptions {
  readonly format?: AnyFormat;
  readonly git?: boolean;
  readonly path?: string;
}

/** `waakvlam diff`: what another version of the plans comes to, and which prints it makes old. */
export function diffCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'compare two versions of plans: single points of failure, times, decisions, people, printed sheets',
    nl: 'twee versies van plannen vergelijken: single points of failure, tijden, besluiten, mensen, geprinte bladen',
  };
  const command = speakingCommand('diff', summary, language)
    .usage(
      say(
        'OLD NEW [options], or --git REV1 [REV2] [options]',
        'OUD NIEUW [opties], of --git REV1 [REV2] [opties]',
      ),
    )
    .argument(
      say('<old>', '<oud>'),
      say('file or folder, or a revision of git', 'bestand of map, of een revisie van git'),
    )
    .argument(
      say('[new]', '[nieuw]'),
      say(
        'the same; with --git it may be left out: the files as they are',
        'idem; met --git mag het weg: de bestanden zoals ze nu zijn',
      ),
    )
    .option('--git', say('compare revisions of git', 'revisies van git vergelijken'))
    .option(
      '--path <DIR>',
      say(
        'with --git: only this folder (default: this folder)',
        'met --git: alleen deze map (anders: deze map)',
      ),
    );
  return judging(command, language)
    .addOption(formatOption(['text', 'markdown', 'json'], language))
    .action(async (old: string, now: string | undefined, options: Options) => {
      const [before, after] = await sides(old, now, options);
      const [was, is] = [[...before.sets.values()], [...after.sets.values()]];
      if (refused(is, options, NOTHING_NEW) || refused(was, options, NOTHING_OLD)) return;
      const { compared } = await import('../diff/compared.ts');
      const sets = await compared(before, after, options.today);
      process.stdout.write(told(sets, before, after, options));
      process.exitCode = options.failOn === 'spof' ? exitCodeOfAll(sets) : exitCodeOf(is, options);
    });
}

async function sides(old: string, now: string | undefined, options: Options): Promise<readonly [Side, Side]> {
  const { diskSide, revisionSide } = await import('../diff/sides.ts');
  if (options.git === true) {
    const folder = options.path ?? '.';
    const before = await revisionSide(old, folder, options);
    return [
      before,
      now === undefined ? await diskSide(folder, options) : await revisionSide(now, folder, options),
    ];
  }
  if (options.path !== undefined) {
    throw complaint('--path goes with --git. Leave it out.', '--path hoort bij --git. Laat het weg.');
  }
  if (now === undefined) {
    throw complaint(
      'There is only one to compare. Give OLD and NEW, or --git with a revision.',
      'Er is er maar een om te vergelijken. Geef OUD en NIEUW, of --git met een revisie.',
    );
  }
  return [await diskSide(old, options), await diskSide(now, options)];
}

function told(
  sets: readonly ComparedSet[],
  before: Side,
  after: Side,
  { format, git, today }: Options,
): string {
  if (format === 'json') return toJson({ today, calculated: true, planSets: sets.map(comparedJson) });
  const language = commonLanguage(
    sets.map((set) => set.language),
    process.env,
  );
  const isDisk = git === true && !after.isRevision;
  const title = TITLE[language](quoted(before.name), isDisk ? AS_IT_IS[language] : quoted(after.name));
  const sections = sets.flatMap((set) => diffSections(set, sets.length > 1));
  return format === 'markdown' ? outlineMarkdown(title, sections) : outlineText(title, sections);
}

/** What was weak already is no reason to stop a change. */
function exitCodeOfAll(sets: readonly ComparedSet[]): ExitCode {
  return sets.some(({ isWeaker }) => isWeaker) ? ExitCode.findings : ExitCode.fine;
}

const NOTHING_NEW: Words = {
  en: 'Nothing was compared, because the new version has errors. Mend them first.',
  nl: 'Er is niets vergeleken, omdat de nieuwe versie fouten heeft. Herstel die eerst.',
};
const NOTHING_OLD: Words = {
  en: 'Nothing was compared, because the old version has errors. Take one without.',
  nl: 'Er is niets vergeleken, omdat de oude versie fouten heeft. Neem er een zonder.',
};
