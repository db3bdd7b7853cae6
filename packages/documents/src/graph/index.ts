export { dependencyGraph, type GraphOptions } from './dependency-graph.ts';
export { dot } from './dot.ts';
export type { Box, Choice, Cluster, Graph, GraphEdge, GraphNode, Mark, Relation } from './graph.ts';
export type { Family } from './kinds.ts';
export { layout, type PlacedGraph } from './layout.ts';
export { type LegendEntry, legendOf } from './legend.ts';
export { type ListItem, list, listText } from './list.ts';
export { svg } from './svg.ts';
