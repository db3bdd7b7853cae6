/** Decide by (rule 10 of docs/semantics.md): which calls a result relies on, by when, and what follows without. */
import { compare } from './compare.ts';
import type { Called } from './engine/calls.ts';
import type { Calm } from './engine/calm.ts';
import type { Circumstances } from './engine/circumstances.ts';
import { knownSinceAt, segments, withSince } from './engine/known-since.ts';
import { type Play, type PlayOptions, type Replay, replay, type Stretch } from './engine/play.ts';
import type { DownTime, Record } from './engine/record.ts';
import { newServiceLog } from './engine/service-log.ts';
import type { Sleepers } from './engine/sleepers.ts';
import type { World } from './engine/world.ts';
import type { Action, Seconds } from './model.ts';
import type { Net } from './net.ts';
import type { Consequence, Decision } from './results.ts';
import { breachOf, downsByProcess } from './trace.ts';
import { isCallOf } from './triggers.ts';

const NEVER = Number.POSITIVE_INFINITY;
const LONG_AGO = Number.NEGATIVE_INFINITY;

/** Work of all variants together, in nodes looked at, moment for moment. */
const WORK_AT_MOST = 30_000_000;

export interface Decisions {
  readonly decisions: readonly Decision[];
  /**
   * False where the limit on work was met. The decisions after it are called and serve, but whether the result relies
   * on them was not looked at: they have no margin and no consequences.
   */
  readonly complete: boolean;
}

export interface DecisionOptions extends Pick<PlayOptions, 'sleepers' | 'reach'> {
  /** False: no `latest` and no `ifLate`, which take most of the time. */
  readonly withMargins?: boolean | undefined;
}

/** The decisions that a played result relies on. */
export function decisions(
  calm: Calm,
  what: Circumstances,
  { stretches, record, calls }: Play,
  { withMargins = true, sleepers, reach = () => {} }: DecisionOptions = {},
): Decisions {
  const { net, until } = calm;
  if (calls.length === 0) return { decisions: [], complete: true };
  let work = 0;
  const variant = (known: readonly Stretch[], watch?: (world: World) => void): Replay => {
    const played = replay(calm, what, known, { watch, sleepers });
    work += played.work;
    reach(played.reached);
    return played;
  };
  const service = newServiceLog(calm.table);
  variant(stretches, service.settled);
  const worseIn = (played: Replay) => consequences(net, record, played.record, until);
  const worse = (known: readonly Stretch[]) => worseIn(variant(known));

  const alone = onlyCalled(stretches, calls, sleepers);
  const made = calls.flatMap((call): Made[] => {
    const { node, from } = call;
    const knownSince = knownSinceAt(stretchAt(stretches, from).known, node, from);
    const isDecided = knownSince !== LONG_AGO && knownSince !== NEVER;
    return isDecided && service.serves(node, from, call.until) ? [{ call, knownSince }] : [];
  });
  /** What follows without a call, of those that are not among `spare` and so never called. */
  const told = ({ call, knownSince }: Made, spare: readonly number[]): Decision | undefined => {
    const { node, from } = call;
    const { what: reserve, starts, automatically } = net.nodes[node]!;
    const takes = starts ?? 0;
    const decideBy = Math.max(knownSince, from - takes);
    const decision: Decision = {
      reserve,
      automatically,
      neededAt: from,
      knownSince,
      takes,
      decideBy,
      tooLate: from - takes < knownSince,
      actions: actionsFor(net, node).map(({ id }) => id),
      instead: [],
      ifLate: [],
      ifNever: [],
    };
    if (work > WORK_AT_MOST) return decision;
    const without = newServiceLog(calm.table);
    const ifNever = worseIn(variant(neverCalled(alone, [...spare, node]), without.settled));
    if (ifNever.length === 0) return undefined;
    if (!withMargins) return { ...decision, ifNever };
    const short = without.fallsShort(node, from) ?? from;
    const rest = neverCalled(alone, spare);
    const harmless = (moment: Seconds) => worse(withCall(rest, call, moment)).length === 0;
    return {
      ...decision,
      latest: latest(decideBy, Math.min(until, call.until), harmless),
      ifLate: worse(withCall(rest, call, Math.max(short, knownSince))),
      ifNever,
    };
  };

  const found: Decision[] = [];
  const spare = new Set<number>();
  for (const one of made) {
    const decision = told(one, []);
    if (decision === undefined) spare.add(one.call.node);
    else found.push(decision);
  }
  // Each of them can be missed, but perhaps not all: they may cover for each other.
  const covering = made.filter(({ call }) => spare.has(call.node));
  const left: number[] = [];
  const isHarmless = (nodes: readonly number[]) => worse(neverCalled(alone, nodes)).length === 0;
  if (covering.length > 1 && work <= WORK_AT_MOST && !isHarmless([...spare])) {
    for (const { call } of lastFirst(net, covering)) {
      if (!left.includes(call.node) && isHarmless([...left, call.node])) left.push(call.node);
    }
    for (const one of covering) {
      const decision = left.includes(one.call.node) ? undefined : told(one, left);
      if (decision === undefined) continue;
      const others = (other: number) => [one.call.node, ...left.filter((node) => node !== other)];
      const instead = work > WORK_AT_MOST ? [] : left.filter((other) => isHarmless(others(other)));
      found.push({ ...decision, instead: instead.map((node) => net.nodes[node]!.what) });
    }
  }
  found.sort(
    (a, b) =>
      a.decideBy - b.decideBy || a.neededAt - b.neededAt || compare(a.reserve.component, b.reserve.component),
  );
  return { decisions: found, complete: work <= WORK_AT_MOST };
}

/** A call for which there is something to decide, and that serves. */
interface Made {
  readonly call: Called;
  readonly knownSince: Seconds;
}

/** Of reserves that cover for each other those are left that are needed first; at one moment by name. */
function lastFirst({ nodes }: Net, made: readonly Made[]): readonly Made[] {
  const key = ({ call }: Made) => nodes[call.node]!.what;
  return [...made].sort(
    (a, b) =>
      b.call.from - a.call.from ||
      compare(key(b).component, key(a).component) ||
      Number(key(a).part === 'itself') - Number(key(b).part === 'itself') ||
      b.call.node - a.call.node,
  );
}

/** The same stretches with some reserves never called. */
function neverCalled(stretches: readonly Stretch[], nodes: readonly number[]): readonly Stretch[] {
  return nodes.reduce(
    (left, node) => withCall(left, { node, from: LONG_AGO, until: NEVER }, NEVER),
    stretches,
  );
}

/** The last moment that harms nobody, found by halving; none if even `from` harms. */
function latest(from: Seconds, until: Seconds, harmless: (moment: Seconds) => boolean): Seconds | undefined {
  if (!harmless(from)) return undefined;
  let good = from;
  let bad = until;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (harmless(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The same stretches with one reserve, at the moments of one of its calls, not known before `moment`. */
function withCall(stretches: readonly Stretch[], call: Called, moment: Seconds): Stretch[] {
  return stretches.map((stretch) => {
    const of = stretch.known[call.node]!;
    const later = withSince(of, [call], (since, isCalled) => (isCalled ? Math.max(since, moment) : since));
    return { ...stretch, known: stretch.known.with(call.node, later) };
  });
}

/** The same stretches with no reserve called that the result does not call. */
function onlyCalled(
  stretches: readonly Stretch[],
  calls: readonly Called[],
  sleepers: Sleepers | undefined,
): Stretch[] {
  const byNode = Map.groupBy(calls, ({ node }) => node);
  const never = segments([], NEVER);
  return stretches.map((stretch) => ({
    ...stretch,
    asleep: sleepers?.uncalled,
    wakes: [...byNode.keys()],
    known: stretch.known.map((of, node) => {
      if (of === undefined) return undefined;
      const own = byNode.get(node);
      return own === undefined ? never : withSince(of, own, (since, isCalled) => (isCalled ? since : NEVER));
    }),
  }));
}

function stretchAt(stretches: readonly Stretch[], t: Seconds): Stretch {
  return stretches.find(({ from, until }) => t >= from && t < until) ?? stretches.at(-1)!;
}

/** For each process the first moment at which the variant has it down and the result has not. */
export function consequences(net: Net, base: Record, variant: Record, until: Seconds): Consequence[] {
  const before = downsByProcess(net, base);
  return [...downsByProcess(net, variant)]
    .flatMap(([process, downs]): Consequence[] => {
      const own = before.get(process) ?? [];
      const begin = firstOutside(downs, own);
      if (begin === undefined || begin >= until) return [];
      const hit = downs.find((down) => down.from <= begin && begin < (down.until ?? NEVER));
      const breach = hit && breachOf(process, hit);
      const isNew = own.every((down) => breachOf(process, down) !== breach);
      return [{ process: process.id, begin, until: hit?.until, breach: isNew ? breach : undefined }];
    })
    .sort(
      (a, b) =>
        (a.breach ?? NEVER) - (b.breach ?? NEVER) || a.begin - b.begin || compare(a.process, b.process),
    );
}

/** The first moment in one of `these` that is in none of `those`; both ascending. */
function firstOutside(these: readonly DownTime[], those: readonly DownTime[]): Seconds | undefined {
  for (const { from, until } of these) {
    let moment = from;
    for (const other of those) {
      if (other.from <= moment && (other.until ?? NEVER) > moment) moment = other.until ?? NEVER;
    }
    if (moment < (until ?? NEVER)) return moment;
  }
  return undefined;
}

/** The actions that call on a reserve: those of what it is, and for a fallback or store of one line, of its target. */
function actionsFor({ model, nodes }: Net, node: number): readonly Action[] {
  const { what } = nodes[node]!;
  return model.actions.filter(({ when }) => when.some((trigger) => isCallOf(trigger, what)));
}
