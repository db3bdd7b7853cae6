/** What a scenario does that matters to who is there: what is down when, and which manual way serves when. */
import { play } from '../engine/play.ts';
import type { Id, Process, Scenario, Seconds } from '../model.ts';
import type { Prepared } from '../prepared.ts';
import type { Span } from '../results.ts';

export interface Played {
  /** When a component does not deliver; a reserve only while it is asked for, or failed. */
  down(component: Id): readonly Span[];
  /** The number of the manual way that serves a process at a moment; none while it works normally, or not at all. */
  manualAt(process: Process, moment: Seconds): number | undefined;
  /** Every moment at which a process may go from one way of working to another. */
  readonly turns: readonly Seconds[];
}

/** Plays a scenario up to `until`, every reserve called as soon as it can be known. */
export function played({ net, restUntil }: Prepared, scenario: Scenario, until: Seconds): Played {
  const { calm, sleepers } = restUntil(until);
  const { downs } = play(calm, scenario, { sleepers }).record;
  const spans = new Map<string, Span[]>();
  const turns: Seconds[] = [];
  for (const { node, from, until: end } of downs) {
    const { component, part, manual } = net.nodes[node]!.what;
    if (part !== 'itself' && part !== 'normal' && part !== 'manual') continue;
    const key = keyOf(component, part, manual);
    spans.set(key, [...(spans.get(key) ?? []), { from, until: end }]);
    if (part !== 'itself') turns.push(from, ...(end === undefined ? [] : [end]));
  }
  const of = (...key: Parameters<typeof keyOf>) => spans.get(keyOf(...key)) ?? [];
  return {
    down: (component) => of(component, 'itself'),
    manualAt({ id, manuals }, moment) {
      if (!isIn(of(id, 'normal'), moment)) return undefined;
      const serves = manuals.findIndex((_, number) => !isIn(of(id, 'manual', number), moment));
      return serves < 0 ? undefined : serves;
    },
    turns,
  };
}

/** Whether a moment lies in one of some spans. */
export function isIn(spans: readonly Span[], moment: Seconds): boolean {
  return spans.some(({ from, until }) => moment >= from && (until === undefined || moment < until));
}

function keyOf(component: Id, part: 'itself' | 'normal' | 'manual', manual?: number): string {
  return `${part} ${manual ?? ''} ${component}`;
}
