/**
 * The slow way to how often a process breaches: let things fail and be repaired at random, and count. From one moment at
 * which all is well to the next makes a round; a round begins with a failure of something, drawn by its rate.
 */
import type { Id, Model } from '../../src/model.ts';
import { simulate } from '../reference/simulator.ts';

export interface Drawn {
  readonly id: Id;
  /** Mean times, in units of the plan. */
  readonly works: number;
  readonly repaired: number;
}

interface Failing {
  readonly component: Id;
  readonly from: number;
  readonly until: number;
}

/** The same numbers every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What starts again after a failure has done so by then. */
const SETTLES = 20;

/** Breaches of a process with this mtpd in one unit of time, over so many rounds. Stores are full when a round begins. */
export function breachesInTheLongRun(
  plan: Model,
  process: Id,
  mtpd: number,
  things: readonly Drawn[],
  rounds: number,
  random: () => number,
): number {
  const after = (mean: number) => Math.max(1, Math.ceil(-mean * Math.log(1 - random())));
  const rate = things.reduce((sum, { works }) => sum + 1 / works, 0);
  const known = new Map<string, number>();
  const breachesIn = (failures: readonly Failing[]): number => {
    const key = failures.map(({ component, from, until }) => `${component} ${from} ${until}`).join();
    const last = Math.max(...failures.map(({ until }) => until));
    const count = known.get(key) ?? countBreaches(failures, last + mtpd + SETTLES);
    known.set(key, count);
    return count;
  };
  const countBreaches = (failures: readonly Failing[], end: number): number =>
    simulate({ model: plan, failures, end })
      .down.get(process)!
      .filter(([from, until]) => until - from > mtpd).length;

  let breaches = 0;
  for (let round = 0; round < rounds; round++) {
    const first = drawn(things, random() * rate);
    const upUntil = new Map(things.map(({ id, works }) => [id, id === first.id ? 0 : after(works)]));
    const failures: Failing[] = [];
    // In the order of the failures, until one begins when everything is up again.
    for (let well = 1; ; ) {
      const next = things.reduce((a, b) => (upUntil.get(b.id)! < upUntil.get(a.id)! ? b : a));
      const from = upUntil.get(next.id)!;
      if (from >= well) break;
      const until = from + after(next.repaired);
      failures.push({ component: next.id, from, until });
      well = Math.max(well, until);
      upUntil.set(next.id, until + after(next.works));
    }
    breaches += breachesIn(failures);
  }
  // All is well for 1 ÷ rate on average in each round, and for so large a share of all time.
  const allWell = things.reduce((share, { works, repaired }) => (share * works) / (works + repaired), 1);
  return (breaches / rounds) * rate * allWell;
}

/** What a point of the sum of all rates falls on. */
function drawn(things: readonly Drawn[], point: number): Drawn {
  let before = 0;
  for (const thing of things) {
    before += 1 / thing.works;
    if (point < before) return thing;
  }
  return things.at(-1)!;
}
