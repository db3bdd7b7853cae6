import { asOf, type PlanLanguage, playScenario, type Scenario } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { complaint } from '../complaint.ts';
import { endedAgreements } from '../ended-agreements.ts';
import { toJson } from '../json/document.ts';
import { agreementJson, scenarioJson } from '../json/results.ts';
import { exitCodeOf } from '../level.ts';
import { named } from '../named.ts';
import type { ReadSet } from '../plan-sets.ts';
import { refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';
import { tellEndedAgreements } from '../text/ended-agreements.ts';
import { tellScenario } from '../text/scenario.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly scenario: string;
}

/** `waakvlam simulate`: what happens in one scenario, and what it takes to decide before which moment. */
export function simulateCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = { en: 'play one scenario', nl: 'een scenario doorrekenen' };
  return planCommand('simulate', summary, language)
    .requiredOption('--scenario <ID>', say('which scenario', 'welk scenario'))
    .addOption(formatOption(['text', 'json'], language))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      if (refused(sets, options)) return;
      const [of, scenario] = asked(sets, options.scenario);
      const { model } = of.set;
      const result = playScenario(asOf(model, options.today), scenario.id);
      const ended = endedAgreements(model, options.today);
      process.stdout.write(
        options.format === 'json'
          ? toJson({
              today: options.today,
              calculated: true,
              folder: shownPath(of.folder),
              language: of.language,
              ...scenarioJson(result, { model, language: of.language }),
              endedAgreements: ended.map(agreementJson),
            })
          : tellScenario(result, scenario, model, of.language) + tellEndedAgreements(ended, of.language),
      );
      process.exitCode = exitCodeOf([of], options);
    });
}

/** The scenario that is meant, and the only set that has it. */
function asked(sets: readonly ReadSet[], typed: string): readonly [ReadSet, Scenario] {
  const what = { en: 'scenario', nl: 'scenario' };
  const having = sets.filter(({ set }) =>
    set.model.scenarios.some(({ id, name }) => id === typed || name === typed),
  );
  const of = having[0] ?? sets[0]!;
  if (having.length > 1) {
    const folders = having.map(({ folder }) => shownPath(folder)).join(', ');
    throw complaint(
      `The scenario ${typed} is in ${folders}. Give one of these as the path.`,
      `Het scenario ${typed} staat in ${folders}. Geef een daarvan als pad.`,
      of.language,
    );
  }
  const among = having.length === 0 ? sets.flatMap(({ set }) => set.model.scenarios) : of.set.model.scenarios;
  return [of, named(among, typed, what, of.language)];
}
