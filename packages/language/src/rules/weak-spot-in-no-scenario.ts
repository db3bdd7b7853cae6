import type { Id, Scenario, SinglePoint } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';
import { component, nameOf, process } from './lookup.ts';

export const weakSpotInNoScenario: Rule = {
  id: 'weak-spot-in-no-scenario',
  severity: 'info',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A weak spot that no scenario looks at', nl: 'Een zwakke plek waar geen scenario naar kijkt' },
  why: {
    en: 'Scenarios are made of what happened before; the calculation knows where it would hurt most.',
    nl: 'Scenario’s worden gemaakt van wat al eens gebeurde; de berekening weet waar het het meest pijn doet.',
  },
  quiet: {
    en: 'Accepted risks; plans without scenarios; and what a scenario takes down by way of something else.',
    nl: 'Aanvaarde risico’s; plannen zonder scenario’s; en wat een scenario via iets anders meeneemt.',
  },
  source: 'ISO 22301:2019, 8.2.3 and 8.5',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch, one of { Net, Generator } }\nict Dispatch { restarts in 2 min }\npower Net\npower Generator { starts automatically in 2 min }\nscenario Blackout { fails Net for 72 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch, one of { Net, Generator } }\nict Dispatch { restarts in 2 min }\npower Net\npower Generator { starts automatically in 2 min }\nscenario Outage { fails Dispatch for 72 h }',
  },
  *check(input) {
    const { set, model } = input;
    if (model.scenarios.length === 0) return;
    const hit = new Set(hitByScenarios(input));
    for (const { component: id, hits } of worst(input)) {
      if (hit.has(id)) continue;
      const [name, count] = [nameOf(model, id), hits.length];
      const scenario = { en: freeName(set, `Loss${name}`), nl: freeName(set, `Uitval${name}`) };
      const own = nameFor(set, id, id);
      yield {
        at: { id },
        fix: declareAfter(set, id, {
          en: `scenario ${scenario.en} { fails ${own} for 72 h }`,
          nl: `scenario ${scenario.nl} { uitval ${own} voor 72 uur }`,
        }),
        message: {
          en: `${name} stops ${count === 1 ? 'one process' : `${count} processes`} and no scenario looks at it. Make one, with its end and its absences.`,
          nl: `${name} legt ${count === 1 ? 'één proces' : `${count} processen`} stil en geen scenario kijkt ernaar. Maak er een, met einde en verzuim.`,
        },
      };
    }
  },
};

/** The first of the ranking, and zones that stop a vital process; without what is accepted. */
function worst({ model, limits, singlePoints, weighty }: RuleInput): readonly SinglePoint[] {
  const heavy = new Set(weighty().map(({ id }) => id));
  const open = singlePoints()
    .points.map((point) => ({
      ...point,
      hits: point.hits.filter(({ accepted, process: id }) => accepted === undefined && heavy.has(id)),
    }))
    .filter(({ hits, onePerson }) => hits.length > 0 && !onePerson);
  const zones = open.filter(
    ({ component: id, hits }) =>
      component(model, id).kind === 'zone' &&
      hits.some((one) => process(model, one.process).priority === 'vital'),
  );
  return [...new Set([...open.slice(0, limits['spof.top']), ...zones])];
}

/** What fails in a scenario, and what that is down with. */
function* hitByScenarios({ model, scenarios }: RuleInput): Generator<Id> {
  yield* model.scenarios.flatMap(({ failures }: Scenario) => failures.map((one) => one.component));
  for (const { down } of scenarios())
    yield* down.filter(({ what }) => what.part === 'itself').map(({ what }) => what.component);
}
