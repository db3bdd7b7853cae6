/** What commands on plans take. */
import type { IsoDate, PlanLanguage, Words } from '@waakvlam/analysis';
import { Command } from 'commander';
import { type FailOn, parseFailOn } from './fail-on.ts';
import { parseLanguage } from './language.ts';
import { parseToday, today } from './today.ts';

/** What every command takes that reads plans. */
export interface ReadingOptions {
  readonly language?: PlanLanguage;
}

/** What every command takes that judges them. */
export interface CommonOptions extends ReadingOptions {
  readonly today: IsoDate;
  readonly failOn: FailOn;
}

const HEADINGS: Readonly<Record<string, Words>> = {
  'Usage:': { en: 'Usage:', nl: 'Gebruik:' },
  'Arguments:': { en: 'Arguments:', nl: 'Argumenten:' },
  'Options:': { en: 'Options:', nl: 'Opties:' },
  'Commands:': { en: 'Commands:', nl: 'Opdrachten:' },
};

/** A commander command that speaks a language, throws where commander would exit, and says nothing itself. */
export function speakingCommand(name: string, description: Words, language: PlanLanguage): Command {
  return new Command(name)
    .description(description[language])
    .helpCommand(false)
    .helpOption('-h, --help', { en: 'show this help', nl: 'deze uitleg tonen' }[language])
    .configureHelp({ styleTitle: (heading) => HEADINGS[heading]?.[language] ?? heading })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

/** A command that reads plans and judges them by nothing but whether they can be read. */
export function readingCommand(name: string, description: Words, language: PlanLanguage): Command {
  return speaksOf(pathsCommand(name, description, language), language);
}

function pathsCommand(name: string, description: Words, language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  return speakingCommand(name, description, language)
    .usage(say('[paths...] [options]', '[paden...] [opties]'))
    .argument(
      say('[paths...]', '[paden...]'),
      say(
        'files or folders; the whole plan set of each is read (default: this folder)',
        'bestanden of mappen; van elk wordt de hele planset gelezen (anders: deze map)',
      ),
    );
}

function speaksOf(command: Command, language: PlanLanguage): Command {
  return command.option(
    '--language <nl|en>',
    {
      en: "language of the output (default: the plan's)",
      nl: 'taal van de uitvoer (anders: die van het plan)',
    }[language],
    parseLanguage,
  );
}

/** A command that judges plans. */
export function planCommand(name: string, description: Words, language: PlanLanguage): Command {
  return judging(pathsCommand(name, description, language), language);
}

/** Gives a command what every command takes that judges plans. */
export function judging(command: Command, language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  return speaksOf(command, language)
    .option(
      '--today <YYYY-MM-DD>',
      say('the day on which to judge (default: today)', 'de dag waarop geoordeeld wordt (anders: vandaag)'),
      parseToday,
    )
    .option(
      '--fail-on <error|warning|spof>',
      say('from what on the exit code is 1 (default: error)', 'vanaf wat de exitcode 1 is (anders: error)'),
      parseFailOn,
    )
    .setOptionValue('today', today())
    .setOptionValue('failOn', 'error' satisfies FailOn);
}
