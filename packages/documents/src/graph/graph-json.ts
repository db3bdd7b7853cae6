import { cleanText, mapStrings } from '../plain.ts';
import type { Graph } from './graph.ts';

/** The graph as JSON: what {@link Graph} says, for programs of one's own. */
export function graphJson(graph: Graph): string {
  return `${JSON.stringify(mapStrings(graph, cleanText), null, 2)}\n`;
}
