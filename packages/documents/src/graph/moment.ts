import type { Id, PlanLanguage, PlayedStates, Seconds, Words } from '@waakvlam/analysis';
import type { Shown } from './graph.ts';

/** What a graph shows of a run: everything that matters in it, with what it does. */
export interface Moment {
  readonly title: string;
  /** In a sentence or two, for who cannot see it. */
  readonly description: string;
  readonly shown: ReadonlyMap<Id, Shown>;
  /** Only these are drawn, and the other options of their choices. */
  readonly keep: ReadonlySet<Id>;
  /** Why the others are not. */
  readonly left: (count: number) => string;
}

const UNSETTLED: Words = {
  en: 'The calculation met its limit: what comes later is not known in full.',
  nl: 'De berekening raakte haar grens: wat later komt, is niet helemaal bekend.',
};

/** A sentence for a run that was not played to its end, or none. */
export function unsettled({ settled }: PlayedStates, language: PlanLanguage): readonly string[] {
  return settled ? [] : [UNSETTLED[language]];
}

const HOUR = 3600;
/** So many moments at which a process stops, and at which most changes at once. */
const MOST = 2;

/** When it is worth looking: at the begin, after 6 and 24 hours, when processes stop, and when much changes at once. */
export function tellingMoments({ states, disruptions, until }: PlayedStates): readonly Seconds[] {
  const changes = new Map<Seconds, number>();
  for (const spans of states.values())
    for (const { from } of spans.slice(1)) changes.set(from, (changes.get(from) ?? 0) + 1);
  const fixed = [0, 6 * HOUR, 24 * HOUR].filter((at) => at < until);
  const stops = [...new Set(disruptions.map(({ from }) => from))].slice(0, MOST);
  const most = [...changes]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST)
    .map(([at]) => at);
  return [...new Set([...fixed, ...stops, ...most])].toSorted((a, b) => a - b);
}
