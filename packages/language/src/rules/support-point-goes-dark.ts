import { type Id, list, type Model, moment, type ScenarioResult, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf, namesOf } from './lookup.ts';

export const supportPointGoesDark: Rule = {
  id: 'support-point-goes-dark',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A support point that is dark itself', nl: 'Een noodsteunpunt dat zelf in het donker zit' },
  why: {
    en: 'People walk to the place that was promised, and find a note on the door. When Köpenick in Berlin was without power in 2019 the citizens’ office of the district had no telephone itself.',
    nl: 'Mensen lopen naar de plek die beloofd is, en vinden een briefje op de deur. Toen Köpenick in Berlijn in 2019 zonder stroom zat, had het burgerloket van het district zelf geen telefoon.',
  },
  quiet: {
    en: 'Points that name no scenario. What fails before the point is promised to be open does not count if it is back by then.',
    nl: 'Punten die geen scenario noemen. Wat uitvalt voordat het punt volgens belofte open is, telt niet als het dan terug is.',
  },
  source: 'NIPV 2024, 5.2.3 and 6.3',
  examples: {
    bad: 'plan P { language en }\npower Net\nscenario Blackout { fails Net for 72 h }\nsupport point Library { for Blackout within 4 h; needs Net }',
    good: 'plan P { language en }\npower Net\npower Generator { starts automatically in 2 min; lasts 96 h }\nscenario Blackout { fails Net for 72 h }\nsupport point Library { for Blackout within 4 h; needs one of { Net, Generator } }',
  },
  *check({ model, musts, scenarios }) {
    for (const result of scenarios()) {
      for (const point of model.components) {
        if (point.kind !== 'location' || !point.supportPoint?.scenarios.includes(result.scenario)) continue;
        const dark = darkAt(result, point.id, point.supportPoint.within ?? 0, endOf(model, result));
        if (dark === undefined) continue;
        const lost = [...musts().of(point.id)].filter((id) => isDown(result, id, dark));
        const nearest = lost.filter((id) => !lost.some((other) => musts().of(other).has(id)));
        const names = nearest.length === 0 ? [] : namesOf(model, nearest);
        const s = nameOf(model, result.scenario);
        const without = {
          en: names.length === 0 ? 'out of order' : `without ${list(names, 'en')}`,
          nl: names.length === 0 ? 'zelf stil' : `zonder ${list(names, 'nl')}`,
        };
        yield {
          at: { id: point.id },
          message: {
            en: `${point.name} should help in ${s} but is itself ${without.en} from ${moment(dark, 'en')}. Give it its own supply or choose another.`,
            nl: `${point.name} moet helpen in ${s} maar zit zelf vanaf ${moment(dark, 'nl')} ${without.nl}. Geef het een eigen voorziening of kies een ander.`,
          },
          related: nearest.map((id) => ({
            at: { id },
            message: {
              en: `${component(model, id).name} is down then`,
              nl: `${component(model, id).name} ligt dan stil`,
            },
          })),
        };
      }
    }
  },
};

/** From when, while it should be open, a point is down; not for what is back before it opens. */
function darkAt({ down }: ScenarioResult, id: Id, opens: Seconds, end: Seconds): Seconds | undefined {
  return down
    .filter(({ what }) => what.component === id && what.part === 'itself')
    .map(({ from, until }) => ({ from: Math.max(from, opens), until: until ?? Number.POSITIVE_INFINITY }))
    .find(({ from, until }) => from < Math.min(until, end))?.from;
}

function isDown({ down }: ScenarioResult, id: Id, at: Seconds): boolean {
  return down.some(
    ({ what, from, until }) =>
      what.component === id && what.part === 'itself' && from <= at && (until === undefined || at < until),
  );
}

/** When the failures of the scenario are over. */
function endOf(model: Model, { scenario, until }: ScenarioResult): Seconds {
  const failures = model.scenarios.find(({ id }) => id === scenario)?.failures ?? [];
  return Math.max(0, ...failures.map((one) => one.until ?? until));
}
