/** The questions of a net, answered by the calculation or by whatever else can tell when processes are down. */
import type { Id } from '@waakvlam/analysis';
import type { Answer, Down, Downs, Net, SinglePoint } from '../../../bench/continuity/format.ts';

/** [from, until) in seconds; `null`: to the end of what is calculated. */
export type Stretch = readonly [from: number, until: number | null];

/** By process, when it is down. */
export type DownsOf = ReadonlyMap<Id, readonly Stretch[]>;

/** The mtpd of every process that has one. */
export function mtpdsOf({ components }: Net): ReadonlyMap<Id, number> {
  return new Map(components.flatMap(({ id, mtpd }) => (mtpd === undefined ? [] : [[id, mtpd]])));
}

/** Rule 9: the first stretch that begins before the horizon and is longer than the mtpd. */
export function breachOf(net: Net, mtpd: number | undefined, down: readonly Stretch[]) {
  if (mtpd === undefined) return undefined;
  const first = down.find(
    ([from, until]) => from < net.horizon && (until ?? Number.POSITIVE_INFINITY) - from > mtpd,
  );
  return first && { begin: first[0], breach: first[0] + mtpd };
}

export function downsAnswer(net: Net, downs: DownsOf): Downs {
  const mtpds = mtpdsOf(net);
  const answer: Record<string, Down> = {};
  for (const [process, down] of [...downs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (down.length === 0) continue;
    const found = breachOf(net, mtpds.get(process), down);
    answer[process] = { down, ...(found && { breach: found.breach }) };
  }
  return answer;
}

/** By process, what alone is intolerable for it; `downs` tells what a component failing alone at 0 does to that process. */
export function singlePointsAnswer(
  net: Net,
  of: readonly Id[],
  candidates: (process: Id) => readonly Id[],
  downs: (component: Id, process: Id) => readonly Stretch[],
): Answer {
  const mtpds = mtpdsOf(net);
  return Object.fromEntries(
    of.map((process) => {
      const points = candidates(process).flatMap((component): SinglePoint[] => {
        if (component === process) return [];
        const found = breachOf(net, mtpds.get(process), downs(component, process));
        return found ? [{ component, ...found }] : [];
      });
      return [process, points.sort((a, b) => (a.component < b.component ? -1 : 1))];
    }),
  );
}
