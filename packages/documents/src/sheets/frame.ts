import { list, type Model, type Plan, type Scenario, type Words } from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { after, dateWords } from './calendar.ts';
import { startWords } from './clock.ts';
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
  readonly version: (version: string) => string;
  readonly draft: string;
  readonly reviewed: (date: string) => string;
  readonly reviewBy: (date: string) => string;
  readonly fails: (what: readonly string[], from: string, until: string | undefined) => string;
  readonly absent: (
    share: string,
    roles: readonly string[],
    from: string,
    until: string | undefined,
  ) => string;
}> = {
  en: {
    version: (version) => `version ${version}`,
    draft: 'DRAFT',
    reviewed: (date) => `reviewed ${date}`,
    reviewBy: (date) => `after ${date} still usable: check the numbers first`,
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
    version: (version) => `versie ${version}`,
    draft: 'CONCEPT',
    reviewed: (date) => `herzien ${date}`,
    reviewBy: (date) => `na ${date} nog bruikbaar: controleer eerst de nummers`,
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
  const edition: string[] = [];
  if (plan?.status === 'draft') edition.push(words.draft);
  if (plan?.version !== undefined) edition.push(words.version(shorten(plan.version, 20)));
  if (plan?.reviewed !== undefined) {
    edition.push(words.reviewed(dateWords(plan.reviewed, language)));
    const next = plan.reviewEvery === undefined ? undefined : after(plan.reviewed, plan.reviewEvery);
    if (next !== undefined) edition.push(words.reviewBy(dateWords(next, language)));
  }
  const until = (seconds: number | undefined) =>
    seconds === undefined ? undefined : fullMoment(seconds, names);
  return {
    head: {
      language,
      subject: nameOf(scenario),
      organisation: organisation && shorten(nameOf(organisation), 60),
      plan: plan && shorten(nameOf(plan), 60),
      classification: plan?.classification && shorten(plan.classification, 18),
      edition,
      start: names.start && startWords(names.start, language),
    },
    startsWhen: [
      ...together(scenario.failures, ({ from, until }) => `${from} ${until}`).map((same) =>
        words.fails(
          same.map(({ component }) => titleOf(names, component)),
          fullMoment(same[0].from, names),
          until(same[0].until),
        ),
      ),
      ...together(scenario.absences, ({ share, from, until }) => `${share} ${from} ${until}`).map((same) =>
        words.absent(
          `${same[0].share / 100} %`,
          same.map(({ role }) => titleOf(names, role)),
          fullMoment(same[0].from, names),
          until(same[0].until),
        ),
      ),
    ],
  };
}

/** What can be told in one sentence, in the order of the first of each. */
function together<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  return [...Map.groupBy(items, key).values()] as [T, ...T[]][];
}
