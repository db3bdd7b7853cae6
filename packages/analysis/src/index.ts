export { asOf } from './as-of.ts';
export { compare } from './compare.ts';
export { type CutSetOptions, type CutSets, cutSets } from './cut-sets.ts';
export { emptyModel, type GrowingModel } from './empty-model.ts';
export { horizonOf, planOf } from './horizon.ts';
export { type Improvement, type ImprovementOptions, improvements } from './improvements.ts';
export { directNeeds, idsIn, leanedOn } from './leans-on.ts';
export {
  type Importance,
  type Likelihood,
  type LikelihoodOptions,
  type LikelySet,
  likelihood,
} from './likelihood/likelihood.ts';
export * from './model.ts';
export { type Musts, musts } from './musts.ts';
export { tellPart, tellPath } from './path.ts';
export type { BeforeAndNow, Change } from './plan-changes/before-and-now.ts';
export type { DeclarationChanges } from './plan-changes/declarations.ts';
export { isWeaker, type PlanChanges, planChanges } from './plan-changes/plan-changes.ts';
export type { PointChange, PointMoments, ProcessChange } from './plan-changes/processes.ts';
export type { DecisionChange, DecisionMoments, ScenarioChange } from './plan-changes/scenarios.ts';
export type { RolePeople, StaffChange } from './plan-changes/staff.ts';
export {
  type NormPromise,
  type NormVerdict,
  type PostPromise,
  type ProcessPromise,
  type Promises,
  promises,
} from './promises.ts';
export { QUADRANT, QUADRANT_CELLS, type QuadrantCell, quadrantCellOf } from './quadrant.ts';
export { readyAfter } from './ready.ts';
export { type NotRestored, type Restoration, type Restored, restoration } from './restoration.ts';
export * from './results.ts';
export { playFailures, playScenario } from './scenario.ts';
export { type Simulator, simulator, simulatorWithMemory } from './simulator.ts';
export { type SinglePointOptions, singlePointSearch, singlePoints } from './single-points.ts';
export {
  type Clash,
  type CountedTwice,
  type FallbackReach,
  type Lending,
  type Limit,
  needOf,
  normalPosts,
  type Reach,
  type RoleNeed,
  type RoleRoster,
  type RosterBreak,
  reachOf,
  type ScenarioRosters,
  type Staffing,
  type StaffingOptions,
  type Succession,
  staffing,
} from './staffing/index.ts';
export {
  type ComponentState,
  type PlayedStates,
  playFailing,
  playStates,
  type StateSpan,
  type States,
  scenarioStates,
  stateAt,
} from './states.ts';
export { tellImprovement } from './tell-improvement.ts';
export { lastsUntil } from './triggers.ts';
export { byUrgency } from './urgency.ts';
export type { WhatIf } from './what-if/changes.ts';
export type { ChangedBreach } from './what-if/compare-breaches.ts';
export {
  type ChangedPoint,
  type ChangedPointOptions,
  type ChangedPoints,
  type ChangedScenario,
  whatIfScenario,
  whatIfSinglePoints,
} from './what-if/what-if.ts';
export * from './words.ts';
