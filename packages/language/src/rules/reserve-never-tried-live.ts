import type { Component, ExerciseType, Id, IsoDate, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { isLongerAgo, latest } from './days.ts';
import { addProperty } from './fixes.ts';
import { linesOf, targetOf } from './lookup.ts';

const LIVE: readonly (ExerciseType | undefined)[] = ['technical', 'fallback', 'fullscale', 'systemtest'];

export const reserveNeverTriedLive: Rule = {
  id: 'reserve-never-tried-live',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  yieldsTo: ['generator-not-tested-under-load'],
  title: { en: 'A reserve that was never switched on', nl: 'Een reserve die nooit echt is ingeschakeld' },
  why: {
    en: 'What was never switched on works on paper. Of the several ways in which GitLab could restore its data in 2017 none worked as meant, and the failing backup had warned nobody.',
    nl: 'Wat nooit is ingeschakeld, werkt op papier. Van de verschillende manieren waarop GitLab in 2017 gegevens kon terugzetten werkte er geen zoals bedoeld, en de mislukte back-up had niemand gewaarschuwd.',
  },
  quiet: {
    en: 'Reserves that weighty processes lean on directly. What comes from a supplier, a partner or under an agreement, vehicles, fuel and water are theirs to try. A passed test of the thing itself counts as well.',
    nl: 'Reserves waar zwaarwegende processen direct op steunen. Wat van een leverancier, een partner of onder een overeenkomst komt, voertuigen, brandstof en water proberen zij zelf. Een geslaagde test van het ding zelf telt ook.',
  },
  source: 'ISO 22301:2019, 8.5; ISO 22398',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare\nexercise Talk { type tabletop; covers Spare; date 2026-05-04 }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare\nexercise Move { type fallback; covers Spare; date 2026-05-04 }',
  },
  *check({ set, model, today, limits, weighty, underWeighty }) {
    const direct = new Set(weighty().map(({ id }) => id));
    for (const one of reserves(model, underWeighty(), direct)) {
      const { id, name } = one;
      const last = latest(triedOn(model, one).filter((date) => date <= today));
      if (last !== undefined && !isLongerAgo(last, limits['exercise.live'], today)) continue;
      yield {
        at: { id },
        fix: addProperty(set, id, { en: `tested ${today} passed`, nl: `getest ${today} geslaagd` }),
        message:
          last === undefined
            ? {
                en: `${name} was never switched on for real. Try it live, with those who do it at night.`,
                nl: `${name} is nooit echt ingeschakeld. Probeer het echt, met wie het 's nachts doet.`,
              }
            : {
                en: `${name} has not been switched on since ${last}. Try it live, with those who do it at night.`,
                nl: `${name} is sinds ${last} niet echt ingeschakeld. Probeer het echt, met wie het 's nachts doet.`,
              },
      };
    }
  },
};

/** The own reserves, by themselves or as an option, of what weighty processes lean on. */
function reserves(model: Model, under: ReadonlySet<Id>, direct: ReadonlySet<Id>): readonly Component[] {
  const options = new Set(
    model.components
      .filter(({ id }) => direct.has(id))
      .flatMap(linesOf)
      .flatMap(({ options }) =>
        options.flatMap((one) => (one.starts === undefined ? [] : (targetOf(one) ?? []))),
      ),
  );
  return model.components.filter(
    (one) =>
      under.has(one.id) &&
      (options.has(one.id) || (one.starts !== undefined && OWN.includes(one.kind))) &&
      one.suppliers.length + one.agreements.length === 0 &&
      OWN.includes(one.kind) &&
      model.plans.some(({ organisation }) => organisation === one.organisation),
  );
}

const OWN: readonly string[] = ['power', 'ict', 'telecom', 'location'];

/** When it was tried for real: by a test of its own, or a live exercise that covers it. */
function triedOn(model: Model, { id, tests }: Component): readonly IsoDate[] {
  const own = tests.filter(({ result }) => result !== 'failed').map(({ on }) => on);
  const exercised = model.exercises
    .filter(({ type, covers }) => LIVE.includes(type) && covers.includes(id))
    .flatMap(({ dates }) => dates);
  return [...own, ...exercised];
}
