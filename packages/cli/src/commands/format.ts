import { fileURLToPath } from 'node:url';
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import type { FormattedFile } from '@waakvlam/language';
import type { Command } from 'commander';
import { speakingCommand } from '../arguments/common.ts';
import { commonLanguage, parseLanguage } from '../arguments/language.ts';
import { askedSets } from '../asked-sets.ts';
import { ExitCode } from '../exit-code.ts';
import { replaceFile } from '../replace-file.ts';
import { shownPath } from '../shown-path.ts';
import { plural } from '../terminal.ts';

interface Options {
  readonly check?: boolean;
  readonly language?: PlanLanguage;
}

/** `waakvlam format`: plans in their proper form, their words in one language if that is asked. */
export function formatCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'put plans in their proper form, or write their words in the other language',
    nl: 'plannen netjes opmaken, of hun woorden in de andere taal schrijven',
  };
  return speakingCommand('format', summary, language)
    .usage(say('[paths...] [options]', '[paden...] [opties]'))
    .argument(
      say('[paths...]', '[paden...]'),
      say('files or folders (default: this folder)', 'bestanden of mappen (anders: deze map)'),
    )
    .option(
      '--check',
      say(
        'write nothing; exit code 1 if a file would change',
        'niets schrijven; exitcode 1 als een bestand zou veranderen',
      ),
    )
    .option(
      '--language <nl|en>',
      say(
        'write every word of the plan language in this language, such as power as stroom; what the plan itself states as its language stays (default: words stay as they are)',
        'elk woord van de plantaal in deze taal schrijven, zoals power als stroom; de taal die het plan zelf noemt, blijft staan (anders: woorden blijven zoals ze zijn)',
      ),
      parseLanguage,
    )
    .action(async (paths: string[], options: Options) => {
      const { formatPlanSet } = await import('@waakvlam/language');
      const files = askedSets(paths).flatMap(({ texts, isAsked }) =>
        formatPlanSet(
          [...texts].map(([uri, text]) => ({ uri, text })),
          { language: options.language },
        )
          .filter(({ uri }) => isAsked(uri))
          .map((file): Asked => ({ ...file, before: texts.get(file.uri)! })),
      );
      run(files, options.check === true);
    });
}

interface Asked extends FormattedFile {
  readonly before: string;
}

function run(files: readonly Asked[], check: boolean): void {
  let changed = 0;
  for (const file of files) {
    if (file.text === undefined) leaveAlone(file);
    else if (file.text !== file.before) {
      const path = fileURLToPath(file.uri);
      if (!check) replaceFile(path, file.text);
      process.stdout.write(`${shownPath(path)}\n`);
      changed++;
    }
  }
  const language = commonLanguage(
    files.map((file) => file.language),
    process.env,
  );
  process.stdout.write(
    `${plural(changed, check ? WOULD_CHANGE : CHANGED, language)} ${ofAll(files.length)[language]}\n`,
  );
  const isWrong = files.some(({ text }) => text === undefined) || (check && changed > 0);
  process.exitCode = isWrong ? ExitCode.findings : ExitCode.fine;
}

const CHANGED = {
  one: { en: 'file rewritten', nl: 'bestand herschreven' },
  many: { en: 'files rewritten', nl: 'bestanden herschreven' },
};

const WOULD_CHANGE = {
  one: { en: 'file would change', nl: 'bestand zou veranderen' },
  many: { en: 'files would change', nl: 'bestanden zouden veranderen' },
};

const ofAll = (count: number): Words => ({ en: `(of ${count}).`, nl: `(van ${count}).` });

/** Names the first mistake of a file that cannot be read as a plan. */
function leaveAlone({ uri, mistakes, language }: FormattedFile): void {
  const path = shownPath(fileURLToPath(uri));
  const [first] = mistakes;
  const { line, character } = first?.range.start ?? { line: 0, character: 0 };
  const why = cleanText(first?.message[language] ?? '');
  const left = { en: 'Left as it is.', nl: 'Niet opgemaakt.' }[language];
  process.stderr.write(`waakvlam: ${path}:${line + 1}:${character + 1} ${why} ${left}\n`);
}
