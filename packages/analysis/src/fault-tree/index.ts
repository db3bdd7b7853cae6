export type { Counts } from './count.ts';
export { type CutSets, minimalCutSets } from './cut-sets.ts';
export { type Argument, type FaultTree, type Gate, topsOf } from './fault-tree.ts';
export { cycleIn } from './gate-order.ts';
export { eventsIn, listCutSets, ranked, type SetsByOrder } from './list-cut-sets.ts';
export { type OpenPsaReading, readOpenPsa } from './open-psa/read-open-psa.ts';
export { type SetForm, writeCutSets } from './write-cut-sets.ts';
