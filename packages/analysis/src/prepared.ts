/** What is worked out once for all that is played on a plan. */
import { type Calm, calm } from './engine/calm.ts';
import { type Sleepers, sleepersOf } from './engine/sleepers.ts';
import type { Model, Seconds } from './model.ts';
import { buildNet, type Net } from './net.ts';

/** Normal times, as far as a moment, and how nodes sleep; nothing where all of them are awake. */
export interface Rest {
  readonly calm: Calm;
  readonly sleepers: Sleepers | undefined;
}

export interface Prepared {
  readonly net: Net;
  /** Before runs that go as far as `until`. */
  restUntil(until: Seconds): Rest;
}

export function prepare(model: Model | Net): Prepared {
  const net = 'nodes' in model ? model : buildNet(model);
  const known = new Map<Seconds, Rest>();
  let longest: Rest | undefined;
  const anew = (until: Seconds): Rest => {
    const normal = calm(net, until);
    return { calm: normal, sleepers: sleepersOf(normal) };
  };
  return {
    net,
    restUntil(until) {
      // Where nothing goes on in normal times, they are the same however far a run goes.
      if (longest?.sleepers !== undefined && until <= longest.calm.until)
        return { ...longest, calm: { ...longest.calm, until } };
      const rest = known.get(until) ?? anew(until);
      known.set(until, rest);
      if (longest === undefined || until > longest.calm.until) longest = rest;
      return rest;
    },
  };
}
