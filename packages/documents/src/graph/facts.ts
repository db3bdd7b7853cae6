import { type Component, duration, type Manual, type PlanLanguage, type Words } from '@waakvlam/analysis';

interface FactWords {
  readonly mtpd: (time: string) => string;
  readonly people: (count: number) => string;
  readonly lasts: (time: string) => string;
  readonly bridges: (time: string) => string;
  readonly restarts: (time: string) => string;
}

const WORDS: Words<FactWords> = {
  en: {
    mtpd: (time) => `MTPD ${time}`,
    people: (count) => `${count} people`,
    lasts: (time) => `lasts ${time}`,
    bridges: (time) => `bridges ${time}`,
    restarts: (time) => `restarts in ${time}`,
  },
  nl: {
    mtpd: (time) => `MTPD ${time}`,
    people: (count) => `${count} mensen`,
    lasts: (time) => `houdt ${time} vol`,
    bridges: (time) => `overbrugt ${time}`,
    restarts: (time) => `herstart in ${time}`,
  },
};

/** The times and numbers that a component states of itself, each a few words. */
export function factsOf(component: Component, language: PlanLanguage): readonly string[] {
  const words = WORDS[language];
  const facts: string[] = [];
  if (component.kind === 'process' && component.mtpd !== undefined)
    facts.push(words.mtpd(duration(component.mtpd, language)));
  if (component.kind === 'role' && component.people > 1) facts.push(words.people(component.people));
  if (component.lasts !== undefined) facts.push(words.lasts(duration(component.lasts, language)));
  if (component.bridges !== undefined) facts.push(words.bridges(duration(component.bridges, language)));
  if (component.restarts !== undefined) facts.push(words.restarts(duration(component.restarts, language)));
  return facts;
}

/** The same of a manual way of working. */
export function manualFacts(manual: Manual, language: PlanLanguage): readonly string[] {
  return manual.lasts === undefined ? [] : [WORDS[language].lasts(duration(manual.lasts, language))];
}
