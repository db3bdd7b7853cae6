/**
 * Rule 7, capacity: which options deliver *for whom* at one moment. What delivers and has no room for an asker does
 * not deliver for that asker, who therefore asks the options after it too.
 */
import type { Ids, Standings } from './delivers.ts';
import { asks, reached, roots } from './demand.ts';
import { type Flat, isCondition, type Net } from './flatten.ts';
import { type DeliversFor, supplied } from './supplied.ts';

/** That something in use asks an option that has a limit. */
interface Ask {
  readonly asker: Flat;
  readonly option: string;
}

/** One place in the queue of an option. */
export interface Place {
  readonly owner: string;
  readonly draws: ReadonlyMap<string, number>;
}

/** Who draws on an option, first served first: one place for each component, however many of its parts ask. */
export function queueOf(asked: readonly Ask[], option: string): Place[] {
  const places = new Map<string, { readonly rank: number; readonly draws: Map<string, number> }>();
  for (const { asker } of asked.filter((ask) => ask.option === option)) {
    const owner = asker.what.component;
    const place = places.get(owner) ?? { rank: asker.rank, draws: new Map<string, number>() };
    places.set(owner, place);
    // Its ways of working stand in for each other: the one that draws most counts.
    for (const [unit, amount] of drawnOn(asker, option)) {
      place.draws.set(unit, Math.max(amount, place.draws.get(unit) ?? 0));
    }
  }
  return [...places].sort(([, a], [, b]) => a.rank - b.rank).map(([owner, { draws }]) => ({ owner, draws }));
}

/** What an asker asks of one option: its draws, and its seats where it is. */
function drawnOn({ draws, lines }: Flat, option: string): Map<string, number> {
  const seats = Math.max(0, ...lines.map((line) => (line.options.includes(option) ? (line.seats ?? 0) : 0)));
  const drawn = new Map(draws);
  if (seats > 0) drawn.set('seats', (drawn.get('seats') ?? 0) + seats);
  return drawn;
}

/** The sum of what the asker and all before it draw fits, in every unit in which the option has a limit. */
export function fits(net: Net, asked: readonly Ask[], { asker, option }: Ask): boolean {
  const before = queueOf(
    asked.filter((ask) => ask.asker.rank < asker.rank),
    option,
  );
  const own = drawnOn(asker, option);
  return [...net.get(option)!.limits].every(([unit, most]) => {
    const drawn = before.reduce((sum, { draws }) => sum + (draws.get(unit) ?? 0), 0);
    return drawn + (own.get(unit) ?? 0) <= most;
  });
}

/** Every ask, by something in use, of an option that has a limit. */
export function asksOfLimited(
  net: Net,
  rootIds: readonly string[],
  standings: Standings,
  deliversFor: DeliversFor,
): Ask[] {
  return [...reached(net, rootIds, standings, deliversFor)].flatMap((id) => {
    const asker = net.get(id)!;
    const options = new Set(asks(net, asker, standings, deliversFor));
    return [...options]
      .filter((option) => net.get(option)!.limits.size > 0)
      .map((option) => ({ asker, option }));
  });
}

/**
 * Given that, of all that is no condition, exactly `delivering` deliver. Who asks decides who is served, and who is not served asks more: so begin
 * with nobody asking, and let who asks grow until it grows no more.
 */
export function serving(net: Net, standings: Standings, delivering: Ids): DeliversFor {
  function deliversTo(room: DeliversFor): DeliversFor {
    return function deliversFor(asker, option) {
      const asked = net.get(option)!;
      if (isCondition(asked)) return !standings.get(option)!.failed && supplied(asked, deliversFor);
      return delivering.has(option) && room(asker, option);
    };
  }
  if ([...net.values()].every(({ limits }) => limits.size === 0)) return deliversTo(() => true);
  const rootIds = roots(net);
  let asked: Ask[] = [];
  for (;;) {
    const now = asked;
    const deliversFor = deliversTo(
      (asker, option) => net.get(option)!.limits.size === 0 || fits(net, now, { asker, option }),
    );
    asked = asksOfLimited(net, rootIds, standings, deliversFor);
    if (asked.length === now.length) return deliversFor;
  }
}
