/** A tree before it has names: what its gates say, for whoever reads it. */
import type { Id, Seconds } from '../../model.ts';
import type { Part } from '../../results.ts';
import type { Argument, Gate } from '../fault-tree.ts';

/** What a gate says. */
export type Meaning =
  /** The process is down for longer than it may, having stopped within the horizon. */
  | { readonly what: 'stopped' }
  /** The same, as far as the rules worked out over stretches of time say. */
  | { readonly what: 'by-rules' }
  | TimedMeaning
  /** One of those fails without any of which failing the process goes on, whatever else fails. */
  | { readonly what: 'one-of-carrying' }
  /** What the rules worked out over stretches of time do not show. */
  | { readonly what: 'together' };

/**
 * - `too-long`: the process is down from `from` until `until`, which is longer than it may.
 * - `down`: a part does not deliver at some moment of that time.
 * - `asked`: it is asked for, so that it drains its store or takes room.
 * - `down-part`, `asked-part`: a part of what makes it so.
 */
export interface TimedMeaning {
  readonly what: 'too-long' | 'down' | 'asked' | 'down-part' | 'asked-part';
  readonly part: Part;
  readonly from: Seconds;
  /** Excluded; to the end of what was calculated if not stated. */
  readonly until: Seconds | undefined;
}

export interface Draft {
  /** Ids of what can fail; a role stands for one of its people. */
  readonly events: readonly Id[];
  readonly gates: readonly Gate[];
  /** By gate. */
  readonly meanings: readonly Meaning[];
  readonly top: Argument;
}

/** The events and gates that the top of a draft asks about: events by id, gates from the top down. */
export function tidied({ events, gates, meanings, top }: Draft): Draft {
  const order: Argument[] = [top];
  const seen = new Set(order);
  for (const arg of order) {
    for (const next of arg < 0 ? gates[~arg]!.args : []) {
      if (seen.has(next)) continue;
      seen.add(next);
      order.push(next);
    }
  }
  const byId = (a: Argument, b: Argument): number => (events[a]! < events[b]! ? -1 : 1);
  const eventsAsked = order.filter((arg) => arg >= 0).sort(byId);
  const gatesAsked = order.filter((arg) => arg < 0);
  const place = new Map<Argument, Argument>([
    ...eventsAsked.map((arg, index) => [arg, index] as const),
    ...gatesAsked.map((arg, index) => [arg, ~index] as const),
  ]);
  return {
    events: eventsAsked.map((arg) => events[arg]!),
    gates: gatesAsked.map((arg) => {
      const { connective, min, args } = gates[~arg]!;
      return { connective, min, args: args.map((one) => place.get(one)!) };
    }),
    meanings: gatesAsked.map((arg) => meanings[~arg]!),
    top: place.get(top)!,
  };
}
