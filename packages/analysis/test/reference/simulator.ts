/**
 * A second implementation of docs/semantics.md, written to be held against the text line by line and for nothing else:
 * it goes through time unit by unit and works out every moment from scratch. Small plans only.
 */
import type { Absence, Failure, Id, IsoDate, Model } from '../../src/model.ts';
import type { Part } from '../../src/results.ts';
import { asksOfLimited, fits, type Place, queueOf } from './capacity.ts';
import { type Circumstances, type Curtailment, turningPoints } from './circumstances.ts';
import { roots } from './demand.ts';
import { flatten, isReserve, type Net, processesOf } from './flatten.ts';
import { callsInNormalTimes, isCalled, lookAhead, sinceWhen } from './look-ahead.ts';
import { type KnownSince, type Moment, normalTimes, step } from './moment.ts';

export interface Run {
  readonly model: Model;
  readonly failures?: readonly Failure[] | undefined;
  readonly absences?: readonly Absence[] | undefined;
  /** One person of each of these roles is lost from 0 on. */
  readonly onePersonOf?: readonly Id[] | undefined;
  readonly curtailments?: readonly Curtailment[] | undefined;
  /** The day of which impairments count; none count if it is not given. */
  readonly today?: IsoDate | undefined;
  /** Calculated up to, excluded. */
  readonly end: number;
  /** In place of look-aheads: since when each call is known. */
  readonly knownSince?: KnownSince | undefined;
}

/** [from, until); `until` is `Infinity` where it goes on to the end. */
export type Interval = readonly [from: number, until: number];

/** An unbroken stretch of moments at which a reserve is called. */
export interface Call {
  readonly reserve: string;
  readonly what: Part;
  readonly from: number;
  readonly until: number;
  readonly knownSince: number;
}

export interface Outcome {
  readonly end: number;
  readonly net: Net;
  readonly moments: readonly Moment[];
  /** By process: when it does not deliver. */
  readonly down: ReadonlyMap<Id, readonly Interval[]>;
  readonly calls: readonly Call[];
  /** Since when each call is known, as found by the look-aheads. */
  readonly knownSince: KnownSince;
}

export function simulate(run: Run): Outcome {
  const net = flatten(run.model, run.today);
  const what: Circumstances = {
    failures: run.failures ?? [],
    absences: run.absences ?? [],
    onePersonOf: run.onePersonOf,
    curtailments: run.curtailments,
  };
  // A look-ahead goes on after the end: what starts there must be called before it.
  const leads = [...net.values()].reduce((sum, { starts }) => sum + (starts ?? 0), 0);
  const limit = run.end + leads;
  const turns = new Set(turningPoints(what));

  let state = normalTimes(net);
  let calls = callsInNormalTimes(net, state, limit);
  const moments: Moment[] = [];
  const known: { called: Set<string>; since: Map<string, number> }[] = [];
  for (let t = 0; t < run.end; t++) {
    if (turns.has(t) && !run.knownSince) calls = lookAhead(net, state, what, t, limit, calls);
    const since = run.knownSince ?? sinceWhen(calls);
    const { moment, after } = step(net, state, what, t, since);
    moments.push(moment);
    const reserves = [...net.values()].filter(isReserve).map(({ id }) => id);
    known.push({
      called: new Set(reserves.filter((id) => isCalled(calls, id, t))),
      since: new Map(reserves.map((id) => [id, since(id, t)])),
    });
    state = after;
  }

  const down = new Map(
    processesOf(run.model).map(
      ({ id }) => [id, intervals(moments.map((m) => !m.delivering.has(id)))] as const,
    ),
  );
  const found: Call[] = [];
  for (const { id, what: part } of [...net.values()].filter(isReserve)) {
    // "A call stands while it goes on being needed": one stretch is one call, known since when its begin is known.
    for (const [from, until] of intervals(known.map(({ called }) => called.has(id)))) {
      found.push({ reserve: id, what: part, from, until, knownSince: known[from]!.since.get(id)! });
    }
  }
  return {
    end: run.end,
    net,
    moments,
    down,
    calls: found,
    knownSince: (reserve, t) => known[t]!.since.get(reserve)!,
  };
}

/** The stretches in which `is` holds; the last one is open if it holds to the end. */
function intervals(is: readonly boolean[]): Interval[] {
  const found: Interval[] = [];
  is.forEach((holds, t) => {
    if (!holds) return;
    if (is[t - 1]) found[found.length - 1] = [found.at(-1)![0], t + 1];
    else found.push([t, t + 1]);
  });
  const last = found.at(-1);
  if (last && last[1] === is.length) found[found.length - 1] = [last[0], Number.POSITIVE_INFINITY];
  return found;
}

/** When a declared component does not deliver; for a reserve: could not, if it were asked. */
export function downOf(outcome: Outcome, id: Id): Interval[] {
  return intervals(outcome.moments.map((moment) => !moment.delivering.has(id)));
}

export interface Served extends Place {
  readonly served: boolean;
}

/** Who draws on a component at a moment, first served first, and whether there is room for them; whether it delivers or not. */
export function drawingOn({ net, moments }: Outcome, id: Id, t: number): Served[] {
  const { standings, deliversFor } = moments[t]!;
  const asked = asksOfLimited(net, roots(net), standings, deliversFor).filter(({ option }) => option === id);
  return queueOf(asked, id).map((place) => {
    const asker = asked.find((ask) => ask.asker.what.component === place.owner)!;
    return { ...place, served: fits(net, asked, asker) };
  });
}
