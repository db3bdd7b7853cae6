import {
  asOf,
  type PlanLanguage,
  playScenario,
  promises,
  restoration,
  type Scenario,
  staffing,
  type WhatIf,
  whatIfScenario,
} from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { parseWhatIf } from '../arguments/what-if.ts';
import { complaint } from '../complaint.ts';
import { endedAgreements } from '../ended-agreements.ts';
import { toJson } from '../json/document.ts';
import { promisesJson } from '../json/promises.ts';
import { restorationJson } from '../json/restoration.ts';
import { agreementJson, scenarioJson } from '../json/results.ts';
import { whatIfJson } from '../json/what-if.ts';
import { exitCodeOf } from '../level.ts';
import { named } from '../named.ts';
import type { ReadSet } from '../plan-sets.ts';
import { refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';
import { tellBrokenRosters } from '../text/broken-rosters.ts';
import { tellEndedAgreements } from '../text/ended-agreements.ts';
import { tellPromises } from '../text/promises.ts';
import { tellRestoration } from '../text/restoration.ts';
import { tellScenario } from '../text/scenario.ts';
import { tellWhatIf } from '../text/what-if.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly scenario: string;
  readonly whatIf?: WhatIf;
}

/** `waakvlam simulate`: what happens in one scenario, and what it takes to decide before which moment. */
export function simulateCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = { en: 'play one scenario', nl: 'een scenario doorrekenen' };
  return planCommand('simulate', summary, language)
    .requiredOption('--scenario <ID>', say('which scenario', 'welk scenario'))
    .option(
      '--what-if <decisions-late=30min,stores=-20%,repair=x2>',
      say(
        'also what becomes of it if not all goes as planned: one of these, or several',
        'ook wat ervan wordt als niet alles volgens plan gaat: een van deze, of meer (ook besluiten-later, voorraden, herstel)',
      ),
      parseWhatIf,
    )
    .addOption(formatOption(['text', 'json'], language))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      if (refused(sets, options)) return;
      const [of, scenario] = asked(sets, options.scenario);
      process.stdout.write(
        options.format === 'json' ? json(of, scenario, options) : text(of, scenario, options),
      );
      process.exitCode = exitCodeOf([of], options);
    });
}

/** Everything that is calculated of a scenario on a day. */
function calculated({ set }: ReadSet, { id }: Scenario, { today, whatIf }: Options) {
  const model = asOf(set.model, today);
  const result = playScenario(model, id);
  return {
    result,
    promised: promises(model, result),
    restored: restoration(model, result),
    changed: whatIf && { whatIf, becomes: whatIfScenario(model, id, whatIf) },
    rosters: staffing(model, { scenarios: [id], manualWays: true, results: [result] }).scenarios,
    ended: endedAgreements(set.model, today),
  };
}

function json(of: ReadSet, scenario: Scenario, options: Options): string {
  const { result, promised, restored, changed, ended } = calculated(of, scenario, options);
  const telling = { model: of.set.model, language: of.language };
  return toJson({
    today: options.today,
    calculated: true,
    folder: shownPath(of.folder),
    language: of.language,
    ...scenarioJson(result, telling),
    promises: promisesJson(promised),
    restoration: restorationJson(restored, telling),
    whatIf: changed && whatIfJson(changed.becomes, changed.whatIf),
    endedAgreements: ended.map(agreementJson),
  });
}

function text(of: ReadSet, scenario: Scenario, options: Options): string {
  const { result, rosters, promised, restored, changed, ended } = calculated(of, scenario, options);
  const { set, language } = of;
  return [
    tellScenario(result, scenario, set.model, language),
    rosters.map((one) => tellBrokenRosters(one, set.model, language)).join(''),
    tellPromises(promised, set.model, language),
    tellRestoration(restored, set.model, language),
    changed === undefined ? '' : `\n${tellWhatIf(changed.becomes, changed.whatIf, set.model, language)}`,
    tellEndedAgreements(ended, language),
  ].join('');
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
