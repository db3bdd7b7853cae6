import type { GraphEdge } from './graph.ts';

/** What stands at an edge: place in the order of preference, then the rest, such as `2: 45 min`. */
export function edgeLabel(edge: GraphEdge): string {
  const rest = edge.labels.join(', ');
  if (edge.preference === undefined) return rest;
  return rest === '' ? String(edge.preference) : `${edge.preference}: ${rest}`;
}

/** How the line is drawn. */
export type LineStyle = 'need' | 'option' | 'standby' | 'refill' | 'supplier';

export function lineStyle(edge: GraphEdge): LineStyle {
  if (edge.relation === 'refilled') return 'refill';
  if (edge.relation === 'supplier') return 'supplier';
  if (edge.standby) return 'standby';
  return edge.relation === 'option' ? 'option' : 'need';
}
