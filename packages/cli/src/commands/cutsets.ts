import type { PlanLanguage } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { speakingCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { parseLanguage } from '../arguments/language.ts';
import { parseOrder } from '../arguments/order.ts';

interface Options {
  readonly order?: number;
  readonly top?: string;
  readonly format?: Format;
  readonly language?: PlanLanguage;
}

/** `waakvlam cutsets`: the minimal cut sets of a fault tree in the Open-PSA format. */
export function cutSetsCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'find the minimal cut sets of a fault tree (Open-PSA)',
    nl: 'de kleinste combinaties van uitval (cutsets) van een foutenboom zoeken (Open-PSA)',
  };
  return speakingCommand('cutsets', summary, language)
    .usage(say('<model.xml> [options]', '<model.xml> [opties]'))
    .argument('<model.xml>', say('file with the fault tree', 'bestand met de foutenboom'))
    .option(
      '--order <N>',
      say(
        'only sets of at most N events (default: all)',
        'alleen combinaties van hoogstens N gebeurtenissen (anders: alle)',
      ),
      parseOrder,
    )
    .option(
      '--top <GATE>',
      say(
        'only of this gate (default: each gate that no other gate asks about)',
        'alleen van deze poort (anders: elke poort waar geen andere poort naar verwijst)',
      ),
    )
    .addOption(formatOption(['text', 'json'], language))
    .option(
      '--language <nl|en>',
      say(
        "language of the output (default: the machine's)",
        'taal van de uitvoer (anders: die van de computer)',
      ),
      parseLanguage,
    )
    .action(async (path: string, options: Options) => {
      const { printCutSets } = await import('../print-cut-sets.ts');
      printCutSets(path, options, options.language ?? language);
    });
}
