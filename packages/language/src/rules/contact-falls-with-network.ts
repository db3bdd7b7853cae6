import {
  type Agreement,
  type Id,
  list,
  type Means,
  type Model,
  moment,
  type Role,
  type ScenarioResult,
  type Seconds,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { addProperty } from './fixes.ts';
import { component, nameOf } from './lookup.ts';
import { meansOf, meansWords } from './means.ts';

export const contactFallsWithNetwork: Rule = {
  id: 'contact-falls-with-network',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'Nobody can be called then', nl: 'Dan is er niemand te bellen' },
  why: {
    en: 'The call that starts the reserve runs over what has failed. In Amsterdam in 2017 many mobile masts dropped out within two hours; on the morning after the blackout in Spain in 2025 one operator had 82 % of its nodes, in Galicia half.',
    nl: 'De oproep die de reserve inzet, loopt over wat is uitgevallen. In Amsterdam vielen in 2017 veel zendmasten binnen twee uur uit; de ochtend na de stroomuitval in Spanje in 2025 had één aanbieder 82 % van zijn netwerk, in Galicië de helft.',
  },
  quiet: {
    en: 'Roles with a post around the clock, and people of whom no means are stated at all. A means that does not say what it runs over counts as down when the scenario takes telecom away.',
    nl: 'Rollen met een post dag en nacht, en mensen van wie helemaal geen middelen staan. Een middel dat niet zegt waarover het loopt, telt als weg als het scenario telecom wegneemt.',
  },
  source: 'ISO 22301:2019, 8.4.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }\ntelecom Mobile { needs Net }\nrole Duty { people 4; phone "06 1234" over Mobile }\naction Start { when Generator is called; by Duty; step "Turn the key" }\nscenario Blackout { fails Net for 4 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }\ntelecom Mobile { needs Net }\nrole Duty { people 4; phone "06 1234" over Mobile; without network "room 1.02" }\naction Start { when Generator is called; by Duty; step "Turn the key" }\nscenario Blackout { fails Net for 4 h }',
  },
  *check(input) {
    const { set, model, scenarios } = input;
    const told = new Set<Id>();
    for (const result of scenarios()) {
      for (const { who, at } of called(model, result)) {
        const means = meansOf(model, who);
        if (told.has(who.id) || means.length === 0 || !means.every((one) => isDown(input, result, one, at)))
          continue;
        told.add(who.id);
        const scenario = nameOf(model, result.scenario);
        const kinds = [...new Set(means.map(({ kind }) => kind))];
        yield {
          at: { id: who.id, property: 'means' },
          fix: addProperty(set, who.id, { en: 'without network "…"', nl: 'zonder netwerk "…"' }),
          message: {
            en: `At ${moment(at, 'en')} ${who.name} must be called, but ${list(
              kinds.map((one) => meansWords(one).en),
              'en',
            )} ${kinds.length === 1 ? 'is' : 'are'} down in ${scenario}. Add radio, satellite, a messenger or a fixed meeting point.`,
            nl: `Op ${moment(at, 'nl')} moet ${who.name} worden opgeroepen, maar ${list(
              kinds.map((one) => meansWords(one).nl),
              'nl',
            )} ${kinds.length === 1 ? 'werkt' : 'werken'} dan niet in ${scenario}. Voeg portofoon, satelliet, een koerier of een vast verzamelpunt toe.`,
          },
          related: [
            { at: { id: result.scenario }, message: { en: 'In this scenario', nl: 'In dit scenario' } },
          ],
        };
      }
    }
  },
};

/** Who must be reached in a scenario, and when: whoever does the first action that calls on a reserve. */
function called(
  model: Model,
  { decisions }: ScenarioResult,
): readonly { who: Role | Agreement; at: Seconds }[] {
  return decisions.flatMap(({ actions, decideBy: at, reserve }) => {
    const doers = model.actions.filter(({ id }) => actions.includes(id)).flatMap(({ by }) => by.slice(0, 1));
    const promises = component(model, reserve.component).agreements;
    return [...doers, ...promises].flatMap((id) => {
      const who = component(model, id);
      return (who.kind === 'role' && !isAwake(model, who)) || who.kind === 'agreement' ? [{ who, at }] : [];
    });
  });
}

/** Whether somebody of a role is there day and night. */
function isAwake(model: Model, { id }: Role): boolean {
  return model.components.some(({ needs }) =>
    needs.some(({ options }) =>
      options.some(({ of }) => of.kind === 'post' && of.role === id && of.cover?.kind === '24/7'),
    ),
  );
}

function isDown({ model }: RuleInput, { down }: ScenarioResult, { kind, over }: Means, at: Seconds): boolean {
  if (kind === 'withoutNetwork') return false;
  const isAway = (id: Id) =>
    down.some(
      ({ what, from, until }) =>
        what.component === id && what.part === 'itself' && from <= at && (until === undefined || at < until),
    );
  if (over !== undefined) return isAway(over);
  if (kind === 'radio' || kind === 'satellite') return false;
  const telecom = model.components.filter((one) => one.kind === 'telecom');
  return telecom.length > 0 && telecom.every(({ id }) => isAway(id));
}
