import { type IsoDate, type SinglePoints, singlePoints } from '@waakvlam/analysis';
import type { FailOn } from './arguments/fail-on.ts';
import { ExitCode } from './exit-code.ts';
import type { ReadSet } from './plan-sets.ts';

/**
 * The exit code that some plan sets deserve.
 *
 * @param found their single points of failure, where those are known already; otherwise they are looked for by
 *   the horizon of the plan, if `failOn` asks for it
 */
export function exitCodeOf(
  sets: readonly ReadSet[],
  options: { readonly failOn: FailOn; readonly today: IsoDate },
  found?: readonly SinglePoints[],
): ExitCode {
  const has = (severity: string) =>
    sets.some(({ findings }) => findings.some((finding) => finding.severity === severity));
  if (has('error')) return ExitCode.findings;
  if (options.failOn === 'warning' && has('warning')) return ExitCode.findings;
  if (options.failOn !== 'spof') return ExitCode.fine;
  const points =
    found ?? sets.map(({ set }) => singlePoints(set.model, { horizon: 'plan', today: options.today }));
  return points.some(isOpen) ? ExitCode.findings : ExitCode.fine;
}

/** Whether there is a single point of failure that nobody has accepted, or what is as bad. */
function isOpen({ points, brokenFromTheStart }: SinglePoints): boolean {
  return (
    brokenFromTheStart.length > 0 ||
    points.some(({ hits }) => hits.some(({ accepted }) => accepted === undefined))
  );
}
