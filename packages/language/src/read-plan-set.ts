import { createCoreServices } from './core-services.ts';
import { lower } from './lowering/lower.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanSet } from './plan-set.ts';

/** One plan file as text; the uri decides in which folder it stands. */
export interface PlanText {
  readonly uri: string;
  readonly text: string;
}

/** Reads the files of one plan set. Never fails: what is wrong with a text is in the problems of the set. */
export async function readPlanSet(files: readonly PlanText[]): Promise<PlanSet> {
  services ??= createCoreServices();
  const parser = services;
  return lower(files.map(({ uri, text }) => parsePlan(parser, uri, text)));
}

/** Building the parser takes longer than using it, and it keeps nothing between two texts. */
let services: ReturnType<typeof createCoreServices> | undefined;
