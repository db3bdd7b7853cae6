import type { Plan, PlanLanguage, Words } from '@waakvlam/analysis';
import { shorten } from '../plain.ts';
import { after, dateWords } from './calendar.ts';

const WORDS: Words<{
  readonly version: (version: string) => string;
  readonly draft: string;
  readonly reviewed: (date: string) => string;
  readonly reviewBy: (date: string) => string;
}> = {
  en: {
    version: (version) => `version ${version}`,
    draft: 'DRAFT',
    reviewed: (date) => `reviewed ${date}`,
    reviewBy: (date) => `after ${date} still usable: check the numbers first`,
  },
  nl: {
    version: (version) => `versie ${version}`,
    draft: 'CONCEPT',
    reviewed: (date) => `herzien ${date}`,
    reviewBy: (date) => `na ${date} nog bruikbaar: controleer eerst de nummers`,
  },
};

/** Which edition of a plan it is, and until when that is good, each a text. */
export function editionOf(plan: Plan, language: PlanLanguage): readonly string[] {
  const words = WORDS[language];
  const edition: string[] = [];
  if (plan.status === 'draft') edition.push(words.draft);
  if (plan.version !== undefined) edition.push(words.version(shorten(plan.version, 20)));
  if (plan.reviewed !== undefined) {
    edition.push(words.reviewed(dateWords(plan.reviewed, language)));
    const next = plan.reviewEvery === undefined ? undefined : after(plan.reviewed, plan.reviewEvery);
    if (next !== undefined) edition.push(words.reviewBy(dateWords(next, language)));
  }
  return edition;
}
