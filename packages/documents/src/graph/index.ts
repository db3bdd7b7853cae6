export { dependencyGraph } from './dependency-graph.ts';
export { dot } from './dot.ts';
export type { Box, Graph } from './graph.ts';
export { layout, type PlacedGraph } from './layout.ts';
export { legendOf } from './legend.ts';
export { type ListItem, list, listText } from './list.ts';
export { svg } from './svg.ts';
