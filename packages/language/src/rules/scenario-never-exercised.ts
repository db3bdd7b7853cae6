import type { Id, IsoDate, Model, Scenario } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { dayAfter, isLongerAgo, latest } from './days.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';

export const scenarioNeverExercised: Rule = {
  id: 'scenario-never-exercised',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A scenario that was never tried', nl: 'Een scenario dat nooit is geoefend' },
  why: {
    en: 'The first exercise finds what no reader finds. Optus had rehearsed the loss of whole states and never of the whole net, which is what came on 8 November 2023.',
    nl: 'De eerste oefening vindt wat geen lezer vindt. Optus had het wegvallen van hele staten geoefend en nooit van het hele net; dat kwam op 8 november 2023.',
  },
  quiet: {
    en: 'An exercise with a harder scenario, in which at least the same fails, counts; one that is planned counts until its day.',
    nl: 'Een oefening met een zwaarder scenario, waarin minstens hetzelfde uitvalt, telt mee; een geplande oefening telt tot haar dag.',
  },
  source: 'ISO 22301:2019, 8.5; ISO 22398',
  examples: {
    bad: 'plan P { language en }\npower Net\nscenario Blackout { fails Net for 4 h }\nexercise Drill { type tabletop; covers Blackout; date 2023-11-23 }',
    good: 'plan P { language en }\npower Net\nscenario Blackout { fails Net for 4 h }\nexercise Drill { type tabletop; covers Blackout; date 2023-11-24 }',
  },
  *check({ set, model, today, limits }) {
    for (const scenario of model.scenarios) {
      const { id, name } = scenario;
      const dates = datesOf(model, scenario);
      const last = latest(dates.filter((date) => date <= today));
      if (dates.some((date) => date > today)) continue;
      if (last !== undefined && !isLongerAgo(last, limits['exercise.scenario'], today)) continue;
      const exercise = { en: freeName(set, `Exercise${name}`), nl: freeName(set, `Oefening${name}`) };
      const own = nameFor(set, id, id);
      yield {
        at: { id },
        fix: declareAfter(set, id, {
          en: `exercise ${exercise.en} { type tabletop; covers ${own}; date ${inHalfAYear(today)} }`,
          nl: `oefening ${exercise.nl} { type tabletop; beoefent ${own}; datum ${inHalfAYear(today)} }`,
        }),
        message:
          last === undefined
            ? {
                en: `${name} was never tried. Plan an exercise, small to begin with.`,
                nl: `${name} is nooit geoefend. Plan een oefening, begin klein.`,
              }
            : {
                en: `${name} was last tried on ${last}. Plan an exercise, small to begin with.`,
                nl: `${name} is voor het laatst geoefend op ${last}. Plan een oefening, begin klein.`,
              },
      };
    }
  },
};

/** When a scenario, or one that takes at least as much, was or will be exercised. */
function datesOf(model: Model, scenario: Scenario): readonly IsoDate[] {
  return model.exercises.flatMap(({ covers, dates }) =>
    model.scenarios.some((one) => covers.includes(one.id) && takesAll(one, scenario)) ? dates : [],
  );
}

function takesAll(harder: Scenario, { id, failures, absences }: Scenario): boolean {
  const names = new Set<Id>([
    ...harder.failures.map((one) => one.component),
    ...harder.absences.map(({ role }) => role),
  ]);
  const own = [...failures.map((one) => one.component), ...absences.map(({ role }) => role)];
  return harder.id === id || (own.length > 0 && own.every((one) => names.has(one)));
}

function inHalfAYear(today: IsoDate): IsoDate {
  return dayAfter(today, { count: 6, unit: 'month' });
}
