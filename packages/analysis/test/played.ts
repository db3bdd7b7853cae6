/** The engine in the shape of the reference simulator, so that one set of examples holds both. */
import {
  type Absence,
  type Decision,
  type Failure,
  type Id,
  type Model,
  playFailures,
} from '../src/index.ts';

export type Interval = readonly [from: number, until: number];

export interface Run {
  readonly model: Model;
  readonly failures?: readonly Failure[];
  readonly absences?: readonly Absence[];
  readonly end: number;
}

export function simulate({ model, failures = [], absences = [], end }: Run) {
  return playFailures(model, { failures, absences }, end);
}

/** When a component is down while in use or failed; `Infinity` where it goes on to the end. */
export function downOf(result: ReturnType<typeof simulate>, id: Id): Interval[] {
  return result.down
    .filter(({ what }) => what.component === id && what.part === 'itself')
    .map(({ from, until }) => [from, until ?? Number.POSITIVE_INFINITY]);
}

export function decisionsOf(result: ReturnType<typeof simulate>, reserve: Id): readonly Decision[] {
  return result.decisions.filter(({ reserve: part }) => part.component === reserve);
}
