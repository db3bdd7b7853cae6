import type { Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import type { CommanderError } from 'commander';

/** What commander says in English about arguments that it cannot use, in both languages. */
export function usageWords({ code, message }: CommanderError): Words {
  const what = /'([^']*)'/s.exec(message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  const meant: Words =
    near === undefined
      ? { en: 'See waakvlam --help.', nl: 'Zie waakvlam --help.' }
      : { en: `Did you mean ${near}?`, nl: `Bedoelt u ${near}?` };
  const words = PROBLEMS[code]?.(cleanText(what)) ?? { en: message, nl: message };
  return { en: `${words.en} ${meant.en}`, nl: `${words.nl} ${meant.nl}` };
}

const PROBLEMS: Readonly<Record<string, (what: string) => Words>> = {
  'commander.unknownOption': (what) => ({
    en: `There is no option ${what}.`,
    nl: `De optie ${what} is er niet.`,
  }),
  'commander.unknownCommand': (what) => ({
    en: `There is no command ${what}.`,
    nl: `De opdracht ${what} is er niet.`,
  }),
  'commander.optionMissingArgument': (what) => ({
    en: `The option ${what} needs a value.`,
    nl: `De optie ${what} heeft een waarde nodig.`,
  }),
  'commander.missingArgument': (what) => ({
    en: `The argument ${what} is missing.`,
    nl: `Het argument ${what} ontbreekt.`,
  }),
  'commander.excessArguments': () => ({
    en: 'That is more than one argument.',
    nl: 'Dat is meer dan één argument.',
  }),
  'commander.missingMandatoryOptionValue': (what) => ({
    en: `The option ${what} is missing.`,
    nl: `De optie ${what} ontbreekt.`,
  }),
};
