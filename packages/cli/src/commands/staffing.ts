import { type PlanLanguage, type Scenario, type Staffing, staffing } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { toJson } from '../json/document.ts';
import { staffingJson } from '../json/staffing.ts';
import { exitCodeOf } from '../level.ts';
import { named } from '../named.ts';
import type { ReadSet } from '../plan-sets.ts';
import { refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';
import { tellStaffing } from '../text/staffing/staffing.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly scenario?: string;
}

/** `waakvlam staffing`: how many people it takes, on which day a roster breaks, and who is counted twice. */
export function staffingCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'count people: how many it takes, and on which day a roster breaks',
    nl: 'mensen tellen: hoeveel er nodig zijn, en op welke dag een rooster breekt',
  };
  return planCommand('staffing', summary, language)
    .option('--scenario <ID>', say('only this scenario', 'alleen dit scenario'))
    .addOption(formatOption(['pretty', 'json'], language))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      if (refused(sets, options)) return;
      const answers = asked(sets, options.scenario).map(([of, scenario]) => ({
        of,
        found: staffing(of.set.model, { scenarios: scenario && [scenario.id], manualWays: true }),
      }));
      process.stdout.write(
        options.format === 'json'
          ? toJson({ today: options.today, calculated: true, planSets: answers.map(json) })
          : answers.map(({ of, found }) => tellStaffing(found, of.set.model, of.language)).join('\n'),
      );
      process.exitCode = exitCodeOf(
        answers.map(({ of }) => of),
        options,
      );
    });
}

/** The sets that the question is about: all, or those that have the scenario. */
function asked(
  sets: readonly ReadSet[],
  typed: string | undefined,
): readonly (readonly [ReadSet, Scenario | undefined])[] {
  if (typed === undefined) return sets.map((set) => [set, undefined]);
  const what = { en: 'scenario', nl: 'scenario' };
  const having = sets.filter(({ set }) =>
    set.model.scenarios.some(({ id, name }) => id === typed || name === typed),
  );
  const [first] = sets;
  if (having.length === 0) {
    named(
      sets.flatMap(({ set }) => set.model.scenarios),
      typed,
      what,
      first!.language,
    );
  }
  return having.map((set) => [set, named(set.set.model.scenarios, typed, what, set.language)]);
}

function json({ of, found }: { readonly of: ReadSet; readonly found: Staffing }) {
  return { folder: shownPath(of.folder), language: of.language, ...staffingJson(found, of.set.model) };
}
