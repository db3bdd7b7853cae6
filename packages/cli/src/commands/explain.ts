import type { PlanLanguage } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { speakingCommand } from '../arguments/common.ts';
import { parseLanguage } from '../arguments/language.ts';
import { complaint } from '../complaint.ts';
import { painter } from '../terminal.ts';
import { tellRule } from '../text/rule.ts';

/** `waakvlam explain`: why a rule is there, and on what it speaks. */
export function explainCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = { en: 'explain a rule by its code', nl: 'een regel uitleggen aan de hand van zijn code' };
  return speakingCommand('explain', summary, language)
    .usage(say('<rule> [options]', '<regel> [opties]'))
    .argument(
      say('<rule>', '<regel>'),
      say('the code that stands with a finding', 'de code die bij een bevinding staat'),
    )
    .option('--language <nl|en>', say('language of the output', 'taal van de uitvoer'), parseLanguage)
    .action(async (asked: string, options: { readonly language?: PlanLanguage }) => {
      const { nearNames, rules } = await import('@waakvlam/language');
      const id = asked === 'spof' ? 'single-point-of-failure' : asked;
      const rule = rules.find((one) => one.id === id);
      if (rule === undefined) {
        const near = nearNames(
          id,
          rules.map((one) => one.id),
        )[0];
        throw complaint(
          `There is no rule ${asked}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
          `Er is geen regel ${asked}.${near === undefined ? '' : ` Bedoelt u ${near}?`}`,
        );
      }
      process.stdout.write(tellRule(rule, options.language ?? language, painter(process.stdout)));
    });
}
