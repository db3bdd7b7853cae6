import type { Model, Plan, Scenario, Words } from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { after, dateWords } from './calendar.ts';
import { when } from './when.ts';

/** What all the sheets of a scenario have in common. */
export interface Frame {
  readonly scenario: string;
  readonly organisation?: string | undefined;
  readonly plan?: string | undefined;
  readonly classification?: string | undefined;
  readonly edition: readonly string[];
  readonly startsWhen: readonly string[];
}

const WORDS: Words<{
  readonly version: (version: string) => string;
  readonly draft: string;
  readonly reviewed: (date: string) => string;
  readonly reviewBy: (date: string) => string;
  readonly fails: (what: string, from: string, until: string | undefined) => string;
  readonly absent: (share: string, role: string, from: string, until: string | undefined) => string;
}> = {
  en: {
    version: (version) => `version ${version}`,
    draft: 'DRAFT',
    reviewed: (date) => `reviewed ${date}`,
    reviewBy: (date) => `after ${date} still usable: check the numbers first`,
    fails: (what, from, until) =>
      until === undefined ? `${what} fails at ${from}` : `${what} fails from ${from} to ${until}`,
    absent: (share, role, from, until) =>
      `${share} of ${role} absent from ${from}${until === undefined ? '' : ` until ${until}`}`,
  },
  nl: {
    version: (version) => `versie ${version}`,
    draft: 'CONCEPT',
    reviewed: (date) => `herzien ${date}`,
    reviewBy: (date) => `na ${date} nog bruikbaar: controleer eerst de nummers`,
    fails: (what, from, until) =>
      until === undefined ? `${what} valt uit op ${from}` : `${what} valt uit van ${from} tot ${until}`,
    absent: (share, role, from, until) =>
      `${share} van ${role} afwezig vanaf ${from}${until === undefined ? '' : ` tot ${until}`}`,
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
    seconds === undefined ? undefined : when(seconds, language);
  return {
    scenario: nameOf(scenario),
    organisation: organisation && shorten(nameOf(organisation), 60),
    plan: plan && shorten(nameOf(plan), 60),
    classification: plan?.classification && shorten(plan.classification, 18),
    edition,
    startsWhen: [
      ...scenario.failures.map((failure) =>
        words.fails(titleOf(names, failure.component), when(failure.from, language), until(failure.until)),
      ),
      ...scenario.absences.map((absence) =>
        words.absent(
          `${absence.share / 100} %`,
          titleOf(names, absence.role),
          when(absence.from, language),
          until(absence.until),
        ),
      ),
    ],
  };
}
