/** Rule 8: since when it is known that a reserve will be called at a moment. */
import { type Circumstances, frozen } from './circumstances.ts';
import { reached } from './demand.ts';
import { isReserve, type Net } from './flatten.ts';
import { type KnownSince, type Moment, type State, step } from './moment.ts';

/** "Every reserve-and-moment." */
type ReserveAndMoment = `${string}@${number}`;

export interface Calls {
  /** What the last look-ahead found. */
  readonly called: ReadonlySet<ReserveAndMoment>;
  /** What is not in it is known from long before 0. */
  readonly knownSince: ReadonlyMap<ReserveAndMoment, number>;
}

export function isCalled(calls: Calls, reserve: string, t: number): boolean {
  return calls.called.has(`${reserve}@${t}`);
}

export function sinceWhen(calls: Calls): KnownSince {
  return (reserve, t) => calls.knownSince.get(`${reserve}@${t}`) ?? Number.NEGATIVE_INFINITY;
}

function reservesOf(net: Net): string[] {
  return [...net.values()].filter(isReserve).map(({ id }) => id);
}

/** Calculates on from `now` with what has failed now, and lists who is called when. */
function calledFrom(
  net: Net,
  state: State,
  what: Circumstances,
  now: number,
  limit: number,
  knownSince: KnownSince,
): Set<ReserveAndMoment> {
  const stays = frozen(what, now);
  const moments = new Map<number, Moment>();
  let before = state;
  for (let t = now; t < limit; t++) {
    const { moment, after } = step(net, before, stays, t, knownSince);
    moments.set(t, moment);
    before = after;
  }

  const reserves = reservesOf(net);
  const called = new Set<ReserveAndMoment>();
  // "At each moment at which it is in use" …
  for (const [t, { inUse }] of moments) {
    for (const id of reserves) if (inUse.has(id)) called.add(`${id}@${t}`);
  }
  // … "or at which a called reserve that has it among its (asked) needs is starting (the d before its own moment)".
  const begins = new Set(
    reserves.flatMap((id) =>
      [...moments.keys()]
        .filter((t) => called.has(`${id}@${t}`) && !called.has(`${id}@${t - 1}`))
        .map((t): ReserveAndMoment => `${id}@${t}`),
    ),
  );
  // A set goes on to what is added to it meanwhile. Each call is looked at by itself, so that the order makes no difference.
  for (const call of begins) {
    const at = call.lastIndexOf('@');
    const [id, begin] = [call.slice(0, at), Number(call.slice(at + 1))];
    let before: ReadonlySet<string> = new Set();
    for (let t = Math.max(now, begin - net.get(id)!.starts!); t < begin; t++) {
      const { standings, deliversFor } = moments.get(t)!;
      const needed = reached(net, [id], standings, deliversFor);
      needed.delete(id);
      for (const other of reserves.filter((reserve) => needed.has(reserve))) {
        called.add(`${other}@${t}`);
        if (!before.has(other)) begins.add(`${other}@${t}`);
      }
      before = needed;
    }
  }
  return called;
}

/** What is called when nothing fails: known from long before 0. */
export function callsInNormalTimes(net: Net, state: State, limit: number): Calls {
  const nothing = { failures: [], absences: [] };
  const always = () => Number.NEGATIVE_INFINITY;
  return { called: calledFrom(net, state, nothing, 0, limit, always), knownSince: new Map() };
}

/** The look-ahead at `now`, at which a failure begins or ends. */
export function lookAhead(
  net: Net,
  state: State,
  what: Circumstances,
  now: number,
  limit: number,
  calls: Calls,
): Calls {
  const found = calledFrom(net, state, what, now, limit, sinceWhen(calls));
  // "If a look-ahead finds no new call, nothing changes."
  if ([...found].every((call) => calls.called.has(call))) return { ...calls, called: found };
  // "If it does, every reserve-and-moment not called before gets known since = now, and the look-ahead is done once more."
  const knownSince = new Map(calls.knownSince);
  for (const id of reservesOf(net)) {
    for (let t = now; t < limit; t++) {
      if (!calls.called.has(`${id}@${t}`)) knownSince.set(`${id}@${t}`, now);
    }
  }
  const called = calledFrom(net, state, what, now, limit, sinceWhen({ called: found, knownSince }));
  return { called, knownSince };
}
