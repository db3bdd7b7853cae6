import { type Id, type PlayedStates, playFailing, playStates, type Seconds } from '@waakvlam/analysis';
import type { PageData } from '../page-data.ts';

/** What happens: nothing, a scenario of the plan, or what the reader lets fail. */
export type Run = 'nothing' | 'own' | { readonly scenario: Id };

export type Player = ReturnType<typeof newPlayer>;

/** Plays what the page asks for, each once: the same calculation as everywhere else. */
export function newPlayer(data: PageData) {
  const played = new Map<string, PlayedStates>();
  const once = (key: string, play: () => PlayedStates): PlayedStates => {
    const known = played.get(key);
    if (known !== undefined) return known;
    const made = play();
    played.set(key, made);
    return made;
  };
  const normal = (): PlayedStates => failing([]);
  /** These fail at T+0 and stay failed. */
  const failing = (ids: readonly Id[]): PlayedStates =>
    once(JSON.stringify(ids.toSorted()), () => playFailing(data.model, ids, data.until));
  const scenario = (id: Id): PlayedStates => {
    const found = data.scenarios.find((one) => one.id === id);
    if (found === undefined) return normal();
    return once(`scenario ${id}`, () => playStates(data.model, found, found.until));
  };
  return { normal, failing, scenario };
}

/** All moments at which something changes, in order, with 0. */
export function changesOf({ states }: PlayedStates): readonly Seconds[] {
  const moments = new Set<Seconds>([0]);
  for (const spans of states.values()) for (const { from } of spans) moments.add(from);
  return [...moments].sort((a, b) => a - b);
}
