/** One unit of time: settle a moment, then let the clocks of rules 3 to 6 run to the next one. */
import { serving } from './capacity.ts';
import { type Circumstances, failedAt, isCurtailed, NOTHING } from './circumstances.ts';
import { able, type Ids, type Standing, type Standings, whoDelivers } from './delivers.ts';
import { reached, roots } from './demand.ts';
import { type Flat, isDeclared, isReserve, type Net } from './flatten.ts';
import { type DeliversFor, supplied } from './supplied.ts';

/** Everything that one component remembers, as it is just before a moment. Times are numbers of units. */
interface Memory {
  readonly up: boolean;
  readonly inUse: boolean;
  /** A reserve in use that is past its known since + starts. */
  readonly past: boolean;
  readonly ableFor: number;
  readonly level: number;
  /** Its use has been cut back (6e). */
  readonly curtailed: boolean;
  readonly battery: number;
  /** Not in use, not failed and supplied for so long (6b). */
  readonly restedFor: number;
  /** What refills it has delivered for so long (6c). */
  readonly fedFor: number;
  readonly suppliedFor: number;
}

export type State = ReadonlyMap<string, Memory>;

/** Known since when a reserve is called at a moment. */
export type KnownSince = (reserve: string, t: number) => number;

export interface Moment {
  readonly delivering: Ids;
  /** Whether an option delivers for one that asks it: it delivers, and has room. */
  readonly deliversFor: DeliversFor;
  readonly inUse: Ids;
  readonly standings: Standings;
}

/** The state just before 0, and who is in use then. */
export function normalTimes(net: Net): State {
  const standings = new Map<string, Standing>();
  for (const component of net.values()) {
    standings.set(component.id, {
      failed: failedAt(NOTHING, component, -1),
      // Rule 2: every declared component that is no reserve is up; reserves and groups are added from nothing.
      upBefore: isDeclared(component) && !isReserve(component),
      ableFor: Number.POSITIVE_INFINITY,
      level: component.lasts ?? 0,
      battery: 0,
      serves: false,
      pastKnownSince: true,
    });
  }
  const delivering = whoDelivers(net, standings);
  const deliversFor = serving(net, standings, delivering);
  const inUse = reached(net, roots(net), standings, deliversFor);
  return new Map(
    [...net.values()].map((component): [string, Memory] => {
      const isAble = able(component, standings.get(component.id)!, deliversFor);
      const isSupplied = supplied(component, deliversFor);
      return [
        component.id,
        {
          up: delivering.has(component.id),
          inUse: inUse.has(component.id),
          past: isReserve(component) && inUse.has(component.id),
          ableFor: isAble ? Number.POSITIVE_INFINITY : 0,
          level: component.lasts ?? 0,
          curtailed: false,
          battery: isSupplied ? (component.bridges ?? 0) : 0,
          restedFor: 0,
          fedFor: 0,
          suppliedFor: isSupplied ? Number.POSITIVE_INFINITY : 0,
        },
      ];
    }),
  );
}

/** How long a full store lasts. */
function fullLevel({ lasts = 0, curtailed }: Flat, isCutBack: boolean): number {
  // What lasts 0 holds nothing, and nothing is stretched to nothing.
  return isCutBack && curtailed !== undefined && lasts > 0 ? curtailed : lasts;
}

/** 6e: "the share that is left lasts that share of d2" from the moment at which use is cut back, in whole units rounded down. */
function levelAt(component: Flat, memory: Memory, isCutBack: boolean): number {
  if (memory.curtailed === isCutBack || memory.level === 0) return memory.level;
  return Math.floor((memory.level * fullLevel(component, true)) / fullLevel(component, false));
}

/** Settles moment `t`: first who delivers, then who asks. */
function settle(net: Net, before: State, what: Circumstances, t: number, knownSince: KnownSince): Moment {
  const rootIds = roots(net);
  // Rule 4: a reserve stays on as long as it is in use, so suppose first that all are still in use.
  const stays = new Set([...net.keys()].filter((id) => before.get(id)!.inUse));
  // 6b with `recharges in 0`: full as soon as it is not in use, which shows only when the moment is settled.
  const refilled = new Set<string>();
  for (;;) {
    const standings = new Map<string, Standing>();
    for (const component of net.values()) {
      const { id } = component;
      const memory = before.get(id)!;
      const curtailed = isCurtailed(what, component, t);
      standings.set(id, {
        failed: failedAt(what, component, t),
        upBefore: memory.up,
        ableFor: memory.ableFor,
        level: refilled.has(id) ? fullLevel(component, curtailed) : levelAt(component, memory, curtailed),
        battery: memory.battery,
        serves: memory.up && stays.has(id),
        pastKnownSince:
          isReserve(component) &&
          (t >= knownSince(id, t) + component.starts! || (memory.past && stays.has(id))),
      });
    }
    const delivering = whoDelivers(net, standings);
    const deliversFor = serving(net, standings, delivering);
    const inUse = reached(net, rootIds, standings, deliversFor);
    const off = [...stays].filter((id) => !inUse.has(id));
    const full = [...net.values()].filter(
      (component) =>
        component.lasts !== undefined &&
        component.recharges === 0 &&
        standings.get(component.id)!.level < fullLevel(component, isCurtailed(what, component, t)) &&
        rests(component, standings, deliversFor, inUse),
    );
    if (off.length === 0 && full.length === 0) return { delivering, deliversFor, inUse, standings };
    for (const id of off) stays.delete(id);
    for (const component of full) refilled.add(component.id);
  }
}

/** 6b: not in use, not failed and supplied. */
function rests(component: Flat, standings: Standings, deliversFor: DeliversFor, inUse: Ids): boolean {
  return !inUse.has(component.id) && !standings.get(component.id)!.failed && supplied(component, deliversFor);
}

/** The clocks of one component over the unit that begins with `moment`. */
function tick(net: Net, component: Flat, memory: Memory, moment: Moment, curtailed: boolean): Memory {
  const { delivering, deliversFor, inUse, standings } = moment;
  const { id } = component;
  const standing = standings.get(id)!;
  const used = inUse.has(id);
  const count = (goesOn: boolean, soFar: number) => (goesOn ? soFar + 1 : 0);

  // Rule 6, the store.
  const refiller = component.lasts === undefined ? undefined : component.refilledBy;
  const fed = refiller !== undefined && !isReserve(net.get(refiller)!) && deliversFor(component, refiller);
  const fedFor = count(fed, memory.fedFor);
  const restedFor = count(rests(component, standings, deliversFor, inUse), memory.restedFor);
  // 6a: for a reserve, only past known since + starts. 6c: X carries meanwhile, nothing drains.
  const drains = used && !standing.failed && (!isReserve(component) || standing.pastKnownSince) && !fed;
  let level = drains ? Math.max(0, standing.level - 1) : standing.level;
  const filledByRest = component.recharges !== undefined && restedFor > 0 && restedFor >= component.recharges;
  const filledByFeed = fed && fedFor >= (component.recharges ?? 0);
  if (filledByRest || filledByFeed) level = fullLevel(component, curtailed);

  // Rule 5, the battery: it drains whenever the component is not supplied, up or down, in use or not.
  const isSupplied = supplied(component, deliversFor);
  const suppliedFor = count(isSupplied, memory.suppliedFor);
  let battery = isSupplied ? memory.battery : Math.max(0, memory.battery - 1);
  if (isSupplied && suppliedFor >= (component.recharges ?? 0)) battery = component.bridges ?? 0;

  return {
    up: delivering.has(id),
    inUse: used,
    past: isReserve(component) && used && standing.pastKnownSince,
    ableFor: count(able(component, standing, deliversFor), memory.ableFor),
    level,
    curtailed,
    battery,
    restedFor,
    fedFor,
    suppliedFor,
  };
}

/** Settles moment `t` and gives the state just before `t + 1`. */
export function step(
  net: Net,
  before: State,
  what: Circumstances,
  t: number,
  knownSince: KnownSince,
): { readonly moment: Moment; readonly after: State } {
  const moment = settle(net, before, what, t, knownSince);
  const after = new Map(
    [...net.values()].map((component): [string, Memory] => [
      component.id,
      tick(net, component, before.get(component.id)!, moment, isCurtailed(what, component, t)),
    ]),
  );
  return { moment, after };
}
