/** From what a run recorded to paths and disruptions. */

import type { Change, DownTime, Record } from './engine/record.ts';
import type { Process, Seconds } from './model.ts';
import type { Net } from './net.ts';
import type { Disruption, Down, Path, PathStep } from './results.ts';

/** A longer path tells nobody more: of one that goes round, only the first cause and the last steps are kept. */
const STEPS_AT_MOST = 40;

/** The chain of causes that ends in a change, first cause first. What says nothing of its own is left out. */
function pathTo(net: Net, { changes, firstCauses }: Record, last: number): Path {
  const steps: PathStep[] = [];
  for (let index = last; index >= 0; index = changes[index]!.cause) {
    if (steps.length === STEPS_AT_MOST) index = firstCauses[index]!;
    const change = changes[index]!;
    const { at, node, event } = change;
    const { what } = net.nodes[node]!;
    if (!isSilent(net, change, changes[change.cause])) steps.push({ at, what, event });
  }
  return steps.reverse();
}

/** Parts without a name, and a fallback or post that merely stops with what it is. */
function isSilent(net: Net, { node, event }: Change, cause: Change | undefined): boolean {
  const { part, of } = net.nodes[node]!.what;
  if (part === 'group' || part === 'normal' || part === 'supply') return event !== 'bridge-empty';
  if (of === undefined || event !== 'stops' || cause === undefined) return false;
  const { what } = net.nodes[cause.node]!;
  return what.part === 'itself' && what.component === of;
}

/** What explains that a node is down, ending in the node itself. */
function pathOf(net: Net, record: Record, { node, from, cause }: DownTime): Path {
  const path = pathTo(net, record, cause);
  const { what } = net.nodes[node]!;
  if (path.at(-1)?.what === what) return path;
  const waits = net.nodes[node]!.starts !== undefined;
  return [...path, { at: from, what, event: waits ? 'asked' : 'stops' }];
}

/** A stretch in which a process was down, as a disruption of it. */
export function disruptionOf(net: Net, record: Record, process: Process, down: DownTime): Disruption {
  const { rto } = process;
  const { from, until } = down;
  return {
    process: process.id,
    from,
    until,
    late: rto !== undefined && lastsLonger(down, rto) ? from + rto : undefined,
    breach: breachOf(process, down),
    path: pathOf(net, record, down),
  };
}

/** When a stretch in which a process is down becomes intolerable; never, if it ends before. */
export function breachOf({ mtpd }: Process, down: DownTime): Seconds | undefined {
  return mtpd !== undefined && lastsLonger(down, mtpd) ? down.from + mtpd : undefined;
}

function lastsLonger({ from, until }: DownTime, time: Seconds): boolean {
  return (until ?? Number.POSITIVE_INFINITY) - from > time;
}

/** Of every process that is down at some time those stretches, ascending. */
export function downsByProcess({ model }: Net, { downs }: Record): ReadonlyMap<Process, readonly DownTime[]> {
  const byProcess = new Map<Process, DownTime[]>();
  for (const down of downs) {
    const process = model.components[down.node];
    if (process?.kind !== 'process') continue;
    const own = byProcess.get(process);
    if (own === undefined) byProcess.set(process, [down]);
    else own.push(down);
  }
  return byProcess;
}

/** Every disruption that begins before `before`; by begin, and at one moment in the order of the model. */
export function disruptionsBefore(net: Net, record: Record, before: Seconds): readonly Disruption[] {
  return [...downsByProcess(net, record)]
    .flatMap(([process, downs]) => downs.map((down) => ({ process, down })))
    .filter(({ down }) => down.from < before)
    .sort((a, b) => a.down.from - b.down.from || a.down.node - b.down.node)
    .map(({ process, down }) => disruptionOf(net, record, process, down));
}

/** Every stretch in which something declared was down. */
export function downTimes(net: Net, record: Record): Down[] {
  return record.downs
    .filter(({ node }) => net.nodes[node]!.what.part === 'itself')
    .map((down) => ({
      from: down.from,
      until: down.until,
      what: net.nodes[down.node]!.what,
      path: pathOf(net, record, down),
    }))
    .sort((a, b) => a.from - b.from);
}
