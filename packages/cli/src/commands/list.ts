import type { PlanLanguage } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type ReadingOptions, readingCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { parseKind } from '../arguments/kind.ts';
import { commonLanguage } from '../arguments/language.ts';
import { type Declaration, declarationsOf } from '../declarations.ts';
import { ExitCode } from '../exit-code.ts';
import { declarationJson } from '../json/declaration.ts';
import { toJson } from '../json/document.ts';
import type { UncheckedSet } from '../plan-sets.ts';
import { shownPath } from '../shown-path.ts';
import { painter } from '../terminal.ts';
import { tellDeclarations } from '../text/declarations.ts';

interface Options extends ReadingOptions {
  readonly format?: Format;
  readonly kind?: string;
  readonly tag?: string;
}

/** What one plan set declares, of what was asked for. */
interface Answer {
  readonly of: UncheckedSet;
  readonly found: readonly Declaration[];
}

/** `waakvlam list`: everything that plans declare, by kind, and where it stands. */
export function listCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'list everything that plans declare, and where',
    nl: 'alles opsommen wat plannen noemen, en waar het staat',
  };
  return readingCommand('list', summary, language)
    .option(
      '--kind <KIND>',
      say('only this kind, such as process', 'alleen deze soort, zoals proces'),
      parseKind,
    )
    .option('--tag <TAG>', say('only what has this tag', 'alleen wat dit label heeft'))
    .addOption(formatOption(['pretty', 'json'], language))
    .action(async (paths: string[], options: Options) => {
      const { readUnchecked } = await import('../plan-sets.ts');
      const answers = (await readUnchecked(paths, options)).map((of) => answer(of, options));
      const incomplete = answers.filter(({ of }) => of.set.problems.length > 0);
      if (options.format === 'json') {
        process.stdout.write(json(answers, (one) => !incomplete.includes(one)));
      } else {
        process.stdout.write(
          answers.some(({ found }) => found.length > 0) ? answers.flatMap(pretty).join('\n') : none(answers),
        );
        for (const { of } of incomplete) process.stderr.write(`waakvlam: ${INCOMPLETE[of.language]}\n`);
      }
      process.exitCode = incomplete.length > 0 ? ExitCode.findings : ExitCode.fine;
    });
}

const INCOMPLETE = {
  en: 'The plan has errors, so this list may not be whole. See waakvlam check.',
  nl: 'Het plan heeft fouten, dus deze lijst is misschien niet volledig. Zie waakvlam check.',
};

function answer(of: UncheckedSet, { kind, tag }: Options): Answer {
  const found = declarationsOf(of.set.model)
    .filter((one) => kind === undefined || one.kind === kind)
    .filter(({ tags }) => tag === undefined || tags.includes(tag));
  return { of, found };
}

function json(answers: readonly Answer[], isComplete: (answer: Answer) => boolean): string {
  return toJson({
    planSets: answers.map((one) => ({
      folder: shownPath(one.of.folder),
      language: one.of.language,
      complete: isComplete(one),
      declarations: one.found.map((declaration) => declarationJson(declaration, one.of.set)),
    })),
  });
}

function pretty({ of: { set, language }, found }: Answer): readonly string[] {
  return found.length === 0 ? [] : [tellDeclarations(found, set, language, painter(process.stdout))];
}

function none(answers: readonly Answer[]): string {
  const language = commonLanguage(
    answers.map(({ of }) => of.language),
    process.env,
  );
  return `${{ en: 'Nothing found.', nl: 'Niets gevonden.' }[language]}\n`;
}
