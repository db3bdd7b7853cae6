/**
 * What the reference simulator answers, which steps through time unit by unit and tries all sets. Where a net is too large
 * for it, it plays the part that the failure can reach (reach.ts), and where that is too large too it answers nothing.
 */
import type { Id, Model } from '@waakvlam/analysis';
import type { Answer, Failure, Net, Question } from '../../../bench/continuity/format.ts';
import { reliedOn } from '../../../packages/analysis/test/reference/decisions.ts';
import { type Run, simulate } from '../../../packages/analysis/test/reference/simulator.ts';
import {
  breachOf,
  type DownsOf,
  downsAnswer,
  mtpdsOf,
  type Stretch,
  singlePointsAnswer,
} from './answers-of.ts';
import { partOf } from './by-calculation.ts';
import { modelOf } from './model-of.ts';
import { isCalm, KEEPER, type Reach, reachOf } from './reach.ts';

/** Of components: the time of one run grows with the square. */
const LARGEST = 160;

/** Nets up to this many are played whole. */
const SMALL = 30;

export interface Simulator {
  /** Nothing where what had to be played was too large. */
  answer(question: Question): Answer | undefined;
  /** How many components the failing of these alone can reach. */
  reaches(id: Id): number;
}

export function simulatorOf(net: Net): Simulator {
  const { unit } = net;
  const model = modelOf(net, unit);
  const roles = new Set(model.components.filter(({ kind }) => kind === 'role').map(({ id }) => id));
  const reach: Reach | undefined = isCalm(model) ? reachOf(model) : undefined;
  const known = new Map<string, DownsOf | undefined>();

  function partFor(failing: readonly Id[], process?: Id): Model {
    if (reach === undefined || model.components.length <= SMALL) return model;
    return reach.cut(failing, process);
  }

  /** All failing at 0, roles by one person. */
  function failing(ids: readonly Id[], process?: Id): DownsOf | undefined {
    const part = partFor(ids, process);
    const key = [...ids, part === model || process === undefined ? '' : process].join('\n');
    if (!known.has(key)) {
      known.set(
        key,
        part.components.length > LARGEST
          ? undefined
          : played({
              model: part,
              failures: ids.filter((id) => !roles.has(id)).map((component) => ({ component, from: 0 })),
              onePersonOf: ids.filter((id) => roles.has(id)),
              end: net.until / unit,
            }),
      );
    }
    return known.get(key);
  }

  function played(run: Run): DownsOf {
    const seconds = (moment: number) => (moment === Number.POSITIVE_INFINITY ? null : moment * unit);
    return new Map(
      [...simulate(run).down]
        .filter(([id]) => id !== KEEPER)
        .map(([id, stretches]) => [
          id,
          stretches.map(([from, until]): Stretch => [from * unit, seconds(until)]),
        ]),
    );
  }

  const inUnits = (failures: readonly Failure[]) =>
    failures.map(({ component, from, until }) => ({
      component,
      from: from / unit,
      until: until === undefined ? undefined : until / unit,
    }));
  const whatReaches = (process: Id): readonly Id[] =>
    reach === undefined ? model.components.map(({ id }) => id) : reach.before(process);

  /** What is not in the part that they reach is not down. */
  function downsOf(process: Id, ids: readonly Id[]): readonly Stretch[] {
    const downs = failing(ids) ?? failing(ids, process);
    if (downs === undefined) throw new TooLarge();
    return downs.get(process) ?? [];
  }

  /** Where all that it can reach is too large: of each process in it the part that reaches that process. */
  function oneByOne(id: Id): DownsOf {
    const processes = partFor([id]).components.filter(({ id, kind }) => kind === 'process' && id !== KEEPER);
    return new Map(processes.map((process) => [process.id, downsOf(process.id, [id])]));
  }

  /** All sets of one and two are tried. */
  function pairs(process: Id): string[][] {
    const mtpd = mtpdsOf(net).get(process);
    const enough = (ids: readonly Id[]): boolean => {
      return breachOf(net, mtpd, downsOf(process, ids)) !== undefined;
    };
    const others = whatReaches(process).filter((id) => id !== process);
    const singles = others.filter((id) => enough([id]));
    const rest = others.filter((id) => !singles.includes(id));
    return [
      ...singles.map((id) => [id]),
      ...rest.flatMap((one, index) =>
        rest
          .slice(index + 1)
          .filter((other) => enough([one, other]))
          .map((other) => [one, other].sort()),
      ),
    ];
  }

  function answered(question: Question): Answer {
    switch (question.ask) {
      case 'alone':
        return Object.fromEntries(
          question.of.map((id) => [id, downsAnswer(net, failing([id]) ?? oneByOne(id))]),
        );
      case 'together':
        return {
          all: downsAnswer(
            net,
            played({ model, failures: inUnits(question.failures), end: net.until / unit }),
          ),
        };
      case 'single-points':
        return singlePointsAnswer(net, question.of, whatReaches, (component, process) =>
          downsOf(process, [component]),
        );
      case 'cut-sets':
        if (question.order !== 2) throw new TooLarge();
        return Object.fromEntries(question.of.map((process) => [process, pairs(process).sort(bySize)]));
      case 'decisions': {
        const stay = question.failures.every(({ from, until }) => from === 0 && until === undefined);
        // What is called, and what comes of calling late or never, is within what the failures can reach.
        const part = stay ? partFor(question.failures.map(({ component }) => component)) : model;
        if (part.components.length > LARGEST) throw new TooLarge();
        const run: Run = { model: part, failures: inUnits(question.failures), end: net.until / unit };
        const outcome = simulate(run);
        return {
          all: reliedOn(run, outcome).map(({ reserve, neededAt, knownSince, decideBy, tooLate }) => ({
            ...partOf(outcome.net.get(reserve)!.what),
            neededAt: neededAt * unit,
            knownSince: knownSince * unit,
            decideBy: decideBy * unit,
            tooLate,
          })),
        };
      }
    }
  }

  return {
    answer(question) {
      try {
        return answered(question);
      } catch (error) {
        if (error instanceof TooLarge) return undefined;
        throw error;
      }
    },
    reaches: (id) => partFor([id]).components.length,
  };
}

function bySize(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length || (a.join() < b.join() ? -1 : 1);
}

/** What would have to be played is larger than the simulator plays. */
class TooLarge extends Error {}
