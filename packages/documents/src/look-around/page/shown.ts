import { type ComponentState, type Id, type PlayedStates, type Seconds, stateAt } from '@waakvlam/analysis';
import { shortStateWords, stateWords } from '../../graph/state-words.ts';
import type { PageData } from '../page-data.ts';

/** What a component does at a moment. */
export interface ShownState {
  readonly state: ComponentState;
  readonly words: string;
  /** For the edge of its box. */
  readonly short: string;
}

export type Shown = ReadonlyMap<Id, ShownState>;

/** What every component does at a moment of a run. */
export function shownAt({ states }: PlayedStates, at: Seconds, { model, language }: PageData): Shown {
  const kinds = new Map(model.components.map(({ id, kind }) => [id, kind]));
  return new Map(
    [...states].map(([id, spans]) => {
      const span = stateAt(spans, at);
      const isProcess = kinds.get(id) === 'process';
      const words = stateWords(span, at, isProcess, language);
      return [id, { state: span.state, words, short: shortStateWords(span, at, isProcess, language) }];
    }),
  );
}

const WORST_FIRST = ['down', 'starting', 'bridging'] as const;

/** Those that are not as normal, the worst first. */
export function notNormal(shown: Shown): readonly Id[] {
  return WORST_FIRST.flatMap((state) =>
    [...shown].filter(([, one]) => one.state === state).map(([id]) => id),
  );
}

/** How many are out, starting and bridging. */
export function counts(states: Iterable<ComponentState>): readonly [number, number, number] {
  const all = [...states];
  const [down, starting, bridging] = WORST_FIRST.map((state) => all.filter((one) => one === state).length);
  return [down!, starting!, bridging!];
}
