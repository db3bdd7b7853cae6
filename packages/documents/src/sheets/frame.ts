import { list, type Model, type Plan, type Scenario, type Words } from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { startWords } from './clock.ts';
import { editionOf } from './edition.ts';
import type { Sheet } from './sheet.ts';
import { fullMoment } from './when.ts';

/** What all the sheets of a scenario have in common. */
export interface Frame {
  /** Header and footer of each of them. */
  readonly head: Pick<
    Sheet,
    'language' | 'subject' | 'organisation' | 'plan' | 'classification' | 'edition' | 'start'
  >;
  /** What must be going on for them to be used, each a line. */
  readonly startsWhen: readonly string[];
}

const WORDS: Words<{
  readonly others: (count: number) => string;
  readonly fails: (what: readonly string[], from: string, until: string | undefined) => string;
  readonly absent: (
    share: string,
    roles: readonly string[],
    from: string,
    until: string | undefined,
  ) => string;
}> = {
  en: {
    others: (count) => `${count} more`,
    fails: (what, from, until) =>
      [
        list(what, 'en'),
        what.length === 1 ? 'fails' : 'fail',
        until === undefined ? `at ${from}` : `from ${from} to ${until}`,
      ].join(' '),
    absent: (share, roles, from, until) =>
      `${share} of ${list(roles, 'en')} absent from ${from}${until === undefined ? '' : ` until ${until}`}`,
  },
  nl: {
    others: (count) => `nog ${count}`,
    fails: (what, from, until) =>
      [
        list(what, 'nl'),
        what.length === 1 ? 'valt uit' : 'vallen uit',
        until === undefined ? `op ${from}` : `van ${from} tot ${until}`,
      ].join(' '),
    absent: (share, roles, from, until) =>
      `${share} van ${list(roles, 'nl')} afwezig vanaf ${from}${until === undefined ? '' : ` tot ${until}`}`,
  },
};

/** The plan of the scenario's organisation; of the only organisation where the scenario has none. */
export function planOf(model: Model, scenario: Scenario): Plan | undefined {
  const own = model.plans.find(({ organisation }) => organisation === scenario.organisation);
  return (
    own ?? (scenario.organisation === undefined && model.plans.length === 1 ? model.plans[0] : undefined)
  );
}

/** Header, footer and beginning of the sheets of a scenario. */
export function frameOf(model: Model, names: Names, scenario: Scenario): Frame {
  const { language } = names;
  const words = WORDS[language];
  const plan = planOf(model, scenario);
  const organisation = model.organisations.find(
    ({ id }) => id === (scenario.organisation ?? plan?.organisation),
  );
  const until = (seconds: number | undefined) =>
    seconds === undefined ? undefined : fullMoment(seconds, names);
  return {
    head: {
      language,
      subject: nameOf(scenario),
      organisation: organisation && shorten(nameOf(organisation), 60),
      plan: plan && shorten(nameOf(plan), 60),
      classification: plan?.classification && shorten(plan.classification, 18),
      edition: plan === undefined ? [] : editionOf(plan, language),
      start: names.start && startWords(names.start, language),
    },
    startsWhen: [
      ...together(scenario.failures, ({ from, until }) => `${from} ${until}`).map((same) =>
        words.fails(
          someOf(
            same.map(({ component }) => titleOf(names, component)),
            words.others,
          ),
          fullMoment(same[0].from, names),
          until(same[0].until),
        ),
      ),
      ...together(scenario.absences, ({ share, from, until }) => `${share} ${from} ${until}`).map((same) =>
        words.absent(
          `${same[0].share / 100} %`,
          someOf(
            same.map(({ role }) => titleOf(names, role)),
            words.others,
          ),
          fullMoment(same[0].from, names),
          until(same[0].until),
        ),
      ),
    ],
  };
}

/** So many names stand in a sentence that is read in a hurry. */
const NAMED = 5;

/** Some names, and how many more there are. */
function someOf(names: readonly string[], more: (count: number) => string): readonly string[] {
  return names.length <= NAMED ? names : [...names.slice(0, NAMED - 1), more(names.length - NAMED + 1)];
}

/** What can be told in one sentence, in the order of the first of each. */
function together<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  return [...Map.groupBy(items, key).values()] as [T, ...T[]][];
}
