export { horizonOf, planOf } from './horizon.ts';
export * from './model.ts';
export { type Musts, musts } from './musts.ts';
export { tellPart, tellPath } from './path.ts';
export { readyAfter } from './ready.ts';
export * from './results.ts';
export { playFailures, playScenario } from './scenario.ts';
export { type SinglePointOptions, singlePoints } from './single-points.ts';
export * from './words.ts';
