/** The engine and the reference simulator in one shape, so that the same examples hold both. */
import type { Absence, Failure, Id, IsoDate, Model } from '../src/index.ts';
import { asOf, playFailures } from '../src/index.ts';
import type { Curtailment } from './reference/circumstances.ts';
import { decisionsOf } from './reference/decisions.ts';
import { downOf, simulate } from './reference/simulator.ts';

/** [from, until); `until` is `Infinity` where it goes on to the end. */
export type Interval = readonly [from: number, until: number];

export interface Run {
  readonly model: Model;
  readonly failures?: readonly Failure[];
  readonly absences?: readonly Absence[];
  /** One person of this role is lost from 0 on. */
  readonly lostPerson?: Id;
  /** The use of these stores is cut back. */
  readonly curtailments?: readonly Curtailment[];
  /** What is out of order on this day is; nothing is if not stated. */
  readonly today?: IsoDate;
  readonly end: number;
}

interface Told {
  readonly neededAt: number;
  readonly knownSince: number;
  readonly decideBy: number;
  readonly tooLate: boolean;
  readonly latest?: number | undefined;
}

export interface Implementation {
  readonly name: string;
  /** When a component does not deliver. */
  down(run: Run, component: Id): readonly Interval[];
  /** The decisions about one reserve. */
  decisions(run: Run, reserve: Id): readonly Told[];
}

const engine: Implementation = {
  name: 'the engine',
  down: (run, component) =>
    played(run)
      .down.filter(({ what }) => what.component === component && what.part === 'itself')
      .map(({ from, until }) => [from, until ?? Number.POSITIVE_INFINITY]),
  decisions: (run, reserve) => played(run).decisions.filter((one) => one.reserve.component === reserve),
};

function played({ model, failures = [], absences = [], lostPerson, curtailments, today, end }: Run) {
  return playFailures(
    today === undefined ? model : asOf(model, today),
    { failures, absences, lostPeople: lostPerson === undefined ? [] : [lostPerson], curtailments },
    end,
  );
}

const reference: Implementation = {
  name: 'the reference simulator',
  down: (run, component) => downOf(simulate(referenceRun(run)), component),
  decisions(run, reserve) {
    const of = referenceRun(run);
    return decisionsOf(of, simulate(of)).filter((one) => one.reserve === reserve);
  },
};

function referenceRun({ lostPerson, ...run }: Run) {
  return { ...run, onePersonOf: lostPerson === undefined ? [] : [lostPerson] };
}

export const implementations: readonly Implementation[] = [engine, reference];
