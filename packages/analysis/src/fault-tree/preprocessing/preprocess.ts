import type { Gate } from '../fault-tree.ts';
import { absorb } from './absorb.ts';
import type { Graph } from './graph.ts';
import { mergeNested } from './merge-nested.ts';
import { ALWAYS, NEVER, type Normalised, normalise } from './normalise.ts';
import { splitOffPrivate } from './split-off-private.ts';

/** Each round makes room for the next, but hardly ever for more than two. */
const MOST_ROUNDS = 6;

/** The same top event in fewer and simpler gates: one gate where it turns out to be constant or an event. */
export function preprocess(graph: Graph): Graph {
  let now = normalise(graph);
  for (let round = 0; round < MOST_ROUNDS && now.top < 0; round++) {
    const simpler = absorb(mergeNested(now.graph));
    if (simpler === now.graph) break;
    now = normalise(simpler);
  }
  return now.top < 0 ? splitOffPrivate(now.graph) : [onlyGate(now)];
}

function onlyGate({ top }: Normalised): Gate {
  if (top === ALWAYS) return { connective: 'and', min: 0, args: [] };
  return { connective: 'or', min: 0, args: top === NEVER ? [] : [top] };
}
