/** The generated models of `npm run bench:scram`. */
import type { TreeShape } from './fault-trees.ts';

const BASE: Omit<TreeShape, 'name' | 'seed'> = {
  gates: 80,
  events: 120,
  mostArgs: 4,
  votes: 0,
  shared: 0.3,
  reach: 40,
  ors: 0.7,
  parts: 1,
};

/** In the order of their number of sets: 120 to 320,000. */
export const SHAPES: readonly TreeShape[] = [
  { ...BASE, name: 'tiny', seed: 1, gates: 30, events: 45, shared: 0.1, ors: 0.6 },
  { ...BASE, name: 'deep', seed: 2, gates: 1500, events: 2250, votes: 0.1, reach: 8 },
  { ...BASE, name: 'small', seed: 1, ors: 0.8 },
  { ...BASE, name: 'ands', seed: 1, gates: 200, events: 300, ors: 0.6 },
  { ...BASE, name: 'middle', seed: 1 },
  { ...BASE, name: 'votes', seed: 2, gates: 200, events: 300, votes: 0.1, reach: 8, ors: 0.8 },
  { ...BASE, name: 'parts', seed: 2, shared: 0.1, ors: 0.8, parts: 6 },
  { ...BASE, name: 'parts-votes', seed: 2, votes: 0.1, reach: 8, ors: 0.8, parts: 6 },
  { ...BASE, name: 'shared', seed: 2, gates: 200, events: 300, ors: 0.6 },
  { ...BASE, name: 'wide', seed: 2, gates: 200, events: 300, shared: 0.1, ors: 0.8, parts: 6 },
  { ...BASE, name: 'large', seed: 1, gates: 500, events: 750, ors: 0.8 },
];

/** With so many sets that they are asked for up to an order only. */
export const HUGE: readonly TreeShape[] = [
  { ...BASE, name: 'huge', seed: 2, gates: 500, events: 750, votes: 0.1, ors: 0.8, parts: 6 },
];

/** More than a million minimal cut sets, all to be listed. */
export const MILLIONS: TreeShape = {
  ...BASE,
  name: 'millions',
  seed: 1,
  gates: 500,
  events: 750,
  votes: 0.1,
  shared: 0.1,
};
