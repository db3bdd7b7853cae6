/** Everything that the nodes of a net remember, as it is just before a moment. */
import type { Seconds } from '../model.ts';
import type { Net } from '../net.ts';
import { NOTHING, outsideAt } from './circumstances.ts';
import { whoIsInUse } from './demand.ts';
import { isAble, isSupplied, whoDelivers } from './who-delivers.ts';

/** `…Since` is Infinity for what does not hold now, and -Infinity for what held since long before 0. */
export interface State {
  t: Seconds;
  up: Uint8Array;
  inUse: Uint8Array;
  failed: Uint8Array;
  /** A reserve in use whose call was long enough ago. */
  ready: Uint8Array;
  ableSince: Float64Array;
  suppliedSince: Float64Array;
  level: Float64Array;
  drains: Uint8Array;
  battery: Float64Array;
  /** Not in use, not failed and supplied since (rule 6b). */
  restsSince: Float64Array;
  /** What refills it, no reserve, delivers since (rule 6c). */
  fedSince: Float64Array;
}

export function copyState(state: State): State {
  return {
    t: state.t,
    up: state.up.slice(),
    inUse: state.inUse.slice(),
    failed: state.failed.slice(),
    ready: state.ready.slice(),
    ableSince: state.ableSince.slice(),
    suppliedSince: state.suppliedSince.slice(),
    level: state.level.slice(),
    drains: state.drains.slice(),
    battery: state.battery.slice(),
    restsSince: state.restsSince.slice(),
    fedSince: state.fedSince.slice(),
  };
}

const LONG_AGO = Number.NEGATIVE_INFINITY;
const NOT = Number.POSITIVE_INFINITY;

/** The state just before 0, when nothing has failed: everything declared that is no reserve is up if it can be. */
export function normalTimes(net: Net): State {
  const count = net.nodes.length;
  const zeros = () => new Uint8Array(count);
  const { failed } = outsideAt(net, NOTHING, -1);
  const level = Float64Array.from(net.nodes, ({ lasts }) => lasts ?? 0);
  const reserves = Uint8Array.from(net.nodes, ({ starts }) => (starts === undefined ? 0 : 1));
  const up = whoDelivers(net, {
    t: -1,
    failed,
    upBefore: Uint8Array.from(net.nodes, ({ what, starts }) =>
      what.part === 'itself' && starts === undefined ? 1 : 0,
    ),
    ableSince: new Float64Array(count).fill(LONG_AGO),
    level,
    battery: new Float64Array(count),
    serves: zeros(),
    ready: reserves,
  });
  const inUse = whoIsInUse(net, up, failed, level);
  const standing = {
    t: -1,
    failed,
    upBefore: up,
    ableSince: level,
    level,
    battery: level,
    serves: up,
    ready: up,
  };
  const since = (holds: (index: number) => boolean) =>
    Float64Array.from(net.nodes, (_, index) => (holds(index) ? LONG_AGO : NOT));
  return {
    t: -1,
    up,
    inUse,
    failed,
    ready: Uint8Array.from(reserves, (reserve, index) => reserve & inUse[index]!),
    ableSince: since((index) => isAble(net, index, standing, up)),
    suppliedSince: since((index) => isSupplied(net, index, up)),
    level,
    drains: zeros(),
    battery: Float64Array.from(net.nodes, ({ bridges }, index) =>
      isSupplied(net, index, up) ? (bridges ?? 0) : 0,
    ),
    restsSince: new Float64Array(count).fill(NOT),
    fedSince: new Float64Array(count).fill(NOT),
  };
}
