import type { Part, Path, ScenarioResult, Seconds } from '@waakvlam/analysis';
import type { Names } from '../names.ts';

/** A stretch in which something does not deliver, with what is known of it. */
export interface Stop {
  readonly what: Part;
  readonly isProcess: boolean;
  readonly from: Seconds;
  readonly until?: Seconds | undefined;
  readonly late?: Seconds | undefined;
  readonly breach?: Seconds | undefined;
  readonly path: Path;
}

/** Everything that stops, by moment, each once: a process with its disruption, the rest as it was down. */
export function stopsOf(names: Names, result: ScenarioResult): readonly Stop[] {
  const isProcess = (part: Part) =>
    part.part === 'itself' && names.components.get(part.component)?.kind === 'process';
  const stops: Stop[] = [
    ...result.disruptions.map((disruption) => ({
      ...disruption,
      what: { component: disruption.process, part: 'itself' } as const,
      isProcess: true,
    })),
    ...result.down.filter(({ what }) => !isProcess(what)).map((down) => ({ ...down, isProcess: false })),
  ];
  return stops.sort(
    (a, b) =>
      a.from - b.from ||
      Number(b.isProcess) - Number(a.isProcess) ||
      (JSON.stringify(a.what) < JSON.stringify(b.what) ? -1 : 1),
  );
}
