/** From when things that are out together stop a process, and how long they may be out. */
import { calm } from '../engine/calm.ts';
import { play } from '../engine/play.ts';
import type { Failure, Id, Process, Seconds } from '../model.ts';
import type { Net } from '../net.ts';

/** What an outage of some components does to a process. */
interface Outage {
  /** Where it goes on for good, the begin of the first disruption that is intolerable. */
  readonly begin: Seconds;
  /** The longest that it may last without a breach. */
  readonly tolerates: Seconds;
}

/** The outage of components that are a cut set within the horizon. */
export type Outages = (components: readonly Id[]) => Outage;

/**
 * Plays outages that begin at 0. How long one may last is found by halving: it is less than the moment of breach where
 * things have to start again afterwards, and 0 where even a moment is too long. Where longer, then harmless, then longer
 * again harms, it is the end of one of the harmless stretches.
 *
 * @param horizon disruptions count that begin before it
 */
export function outagesOf(net: Net, { id, mtpd = 0 }: Process, horizon: Seconds): Outages {
  const end = horizon + mtpd + 1;
  const before = calm(net, end);
  const node = net.indexOf.get(id)!;
  const breakAt = (failures: readonly Failure[]): Seconds | undefined =>
    play(before, { failures, absences: [] }).record.downs.find(
      (down) =>
        down.node === node &&
        down.from < horizon &&
        (down.until ?? Number.POSITIVE_INFINITY) - down.from > mtpd,
    )?.from;
  return (components) => {
    const lasting = (until: Seconds | undefined) =>
      breakAt(components.map((component) => ({ component, from: 0, until })));
    let good = 0;
    let bad = end;
    while (bad - good > 1) {
      const middle = Math.floor((good + bad) / 2);
      if (lasting(middle) === undefined) good = middle;
      else bad = middle;
    }
    return { begin: lasting(undefined) ?? horizon, tolerates: good };
  };
}
