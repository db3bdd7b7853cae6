import {
  directNeeds,
  duration,
  type Id,
  type Model,
  moment,
  type PlanLanguage,
  type PlayedStates,
  type Seconds,
  type StateSpan,
  type States,
  type Words,
} from '@waakvlam/analysis';
import { cleanText, shorten } from '../plain.ts';
import type { Shown } from './graph.ts';
import { type Moment, unsettled } from './moment.ts';

interface StopsWords {
  readonly title: (component: string) => string;
  readonly without: (component: string) => string;
  readonly fails: (component: string) => string;
  readonly count: (what: string, processes: number, parts: number) => string;
  readonly left: (count: number) => string;
  readonly failed: string;
  readonly oneAway: string;
  readonly goesOn: string;
  readonly downAt: (at: string) => string;
  readonly downFor: (from: string, until: string) => string;
  readonly joins: (at: string) => string;
  readonly byHand: (from: string) => string;
  readonly bridges: (from: string, time: string | undefined) => string;
}

const WORDS: Words<StopsWords> = {
  en: {
    title: (component) => `What stops when this fails: ${component}`,
    without: (component) => `When one person of ${component} is away from T+0 on`,
    fails: (component) => `When ${component} fails at T+0 and stays failed`,
    count: (what, processes, parts) =>
      `${what}, ${processes === 1 ? '1 process stops' : `${processes} processes stop`}. ${parts} parts in all notice it.`,
    left: (count) => `${count} parts that notice nothing of it are not drawn.`,
    failed: 'FAILS at T+0',
    oneAway: 'one person away',
    goesOn: 'goes on',
    downAt: (at) => `OUT from ${at}`,
    downFor: (from, until) => `OUT ${from} until ${until}`,
    joins: (at) => `steps in from ${at}`,
    byHand: (from) => `by hand from ${from}`,
    bridges: (from, time) => `bridges from ${from}${time === undefined ? '' : `, at most ${time}`}`,
  },
  nl: {
    title: (component) => `Wat stopt als dit uitvalt: ${component}`,
    without: (component) => `Is één persoon van ${component} weg vanaf T+0`,
    fails: (component) => `Valt ${component} uit op T+0 en blijft het uit`,
    count: (what, processes, parts) =>
      `${what}, dan ${processes === 1 ? 'stopt 1 proces' : `stoppen ${processes} processen`}. In totaal merken ${parts} onderdelen het.`,
    left: (count) => `${count} onderdelen die er niets van merken, zijn niet getekend.`,
    failed: 'VALT UIT op T+0',
    oneAway: 'één persoon weg',
    goesOn: 'gaat door',
    downAt: (at) => `UIT vanaf ${at}`,
    downFor: (from, until) => `UIT van ${from} tot ${until}`,
    joins: (at) => `springt bij vanaf ${at}`,
    byHand: (from) => `met de hand vanaf ${from}`,
    bridges: (from, time) => `overbrugt vanaf ${from}${time === undefined ? '' : `, hooguit ${time}`}`,
  },
};

/** What stops when one component fails and stays failed; `normal` is the run in which nothing fails. */
export function stopsMoment(
  model: Model,
  component: Id,
  played: PlayedStates,
  normal: States,
  language: PlanLanguage,
): Moment {
  const words = WORDS[language];
  const failed = model.components.find(({ id }) => id === component);
  const name = shorten(cleanText(failed?.title ?? failed?.name ?? component), 120);
  const shown = new Map<Id, Shown>();
  for (const { id, kind } of model.components) {
    const spans = played.states.get(id)!;
    if (id === component)
      shown.set(
        id,
        kind === 'role' ? { state: 'up', words: words.oneAway } : { state: 'down', words: words.failed },
      );
    else if (JSON.stringify(spans) !== JSON.stringify(normal.get(id)))
      shown.set(id, worstOf(spans, kind === 'process', language));
  }
  const hit = [...shown.keys()].filter((id) => id !== component);
  const processes = model.components.filter(
    ({ id, kind }) => kind === 'process' && id !== component && shown.get(id)?.state === 'down',
  );
  return {
    title: words.title(name),
    description: [
      words.count(
        failed?.kind === 'role' ? words.without(name) : words.fails(name),
        processes.length,
        hit.length,
      ),
      ...unsettled(played, language),
    ].join(' '),
    shown,
    keep: new Set([...shown.keys(), ...usersOf(model, shown)]),
    left: words.left,
  };
}

const NOT_THERE: ReadonlySet<string> = new Set(['down', 'starting']);

/** The worst that becomes of it, and when that begins. */
function worstOf(spans: readonly StateSpan[], isProcess: boolean, language: PlanLanguage): Shown {
  const words = WORDS[language];
  const at = (seconds: Seconds): string => moment(seconds, language);
  const begin = spans.findIndex(({ state }) => NOT_THERE.has(state));
  const first = spans[begin];
  const back = spans.slice(begin + 1).find(({ state }) => !NOT_THERE.has(state));
  const wasOff = begin === 0 || spans[begin - 1]?.state === 'idle';
  const isCalled = first?.state === 'starting' && wasOff && back !== undefined;
  if (first !== undefined && !isCalled) {
    const told =
      back === undefined ? words.downAt(at(first.from)) : words.downFor(at(first.from), at(back.from));
    return { state: 'down', words: told };
  }
  if (isCalled) {
    const later = spans.find(({ from, state }) => from > back.from && state === 'down');
    return later === undefined
      ? { state: 'bridging', words: words.joins(at(back.from)) }
      : { state: 'down', words: words.downAt(at(later.from)) };
  }
  const bridging = spans.find(({ state }) => state === 'bridging');
  if (bridging === undefined) return { state: 'up', words: words.goesOn };
  const { from, ends } = bridging;
  const most = ends === undefined ? undefined : duration(ends - from, language);
  const told = isProcess && most === undefined ? words.byHand(at(from)) : words.bridges(at(from), most);
  return { state: 'bridging', words: told };
}

/** Who asks for one of these, and goes on all the same. */
function usersOf({ components }: Model, some: ReadonlyMap<Id, unknown>): readonly Id[] {
  return components
    .filter((component) => directNeeds(component).some((id) => some.has(id)))
    .map(({ id }) => id);
}
