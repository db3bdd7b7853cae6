/** What a scenario leaves of what was promised: mtpd, rto, people, norms. */
import type { Id, Model, Norm, Scenario, Seconds } from './model.ts';
import type { ScenarioResult, Span } from './results.ts';
import { leftAt, leftTurns } from './staffing/left.ts';
import { normalPosts } from './staffing/posts.ts';

export interface Promises {
  /** Of every process with an mtpd or rto, in the order of the model. */
  readonly processes: readonly ProcessPromise[];
  /** Of every role with a post, of which the scenario leaves fewer people than in normal times; in the order of the model. */
  readonly posts: readonly PostPromise[];
  /** Of every norm with a time, for each thing that it is for. */
  readonly norms: readonly NormPromise[];
}

export interface ProcessPromise {
  readonly process: Id;
  readonly mtpd?: Seconds | undefined;
  readonly rto?: Seconds | undefined;
  /** The longest disruption; 0 if there is none. One that has no end lasts to the end of the calculation, at least. */
  readonly longest: Seconds;
  readonly withinMtpd?: boolean | undefined;
  readonly withinRto?: boolean | undefined;
}

export interface PostPromise {
  readonly role: Id;
  /** People that all posts of the role ask for together in normal times. */
  readonly asked: number;
  /** The fewest people that are left at some moment, and the first such moment. */
  readonly least: number;
  readonly at: Seconds;
}

/**
 * - `kept`: it held for as long as the norm asks.
 * - `so-far`: it held for as long as the scenario tests it, which is not as long as the norm asks.
 * - `broken`: it did not hold.
 * - `not-tested`: what the norm is about does not happen in this scenario.
 */
export type NormVerdict = 'kept' | 'so-far' | 'broken' | 'not-tested';

export interface NormPromise {
  readonly norm: Id;
  /** Goals that promise it. */
  readonly goals: readonly Id[];
  /** One of the things that must hold it. */
  readonly component: Id;
  readonly verdict: NormVerdict;
  /** For how long the scenario tests it. */
  readonly tested: Seconds;
  /** The moment from which it was broken. */
  readonly at?: Seconds | undefined;
}

/**
 * Holds the result of a scenario against what the plan promises. A `minimum` is in words, and so is what the time of a
 * goal without a declared norm is about: those are left to people.
 */
export function promises(model: Model, result: ScenarioResult): Promises {
  const downs = downsOf(result);
  const down = (id: Id): readonly Span[] => downs.get(id) ?? [];
  const scenario = model.scenarios.find(({ id }) => id === result.scenario);
  return {
    processes: processPromises(model, result),
    posts: scenario === undefined ? [] : postPromises(model, scenario, result.until, down),
    norms: model.norms.flatMap((norm) =>
      norm.about.flatMap((component) => normPromise(model, norm, component, result.until, down) ?? []),
    ),
  };
}

type Downs = (id: Id) => readonly Span[];

function downsOf({ down }: ScenarioResult): ReadonlyMap<Id, readonly Span[]> {
  const spans = new Map<Id, Span[]>();
  for (const { what, from, until } of down) {
    if (what.part !== 'itself') continue;
    const own = spans.get(what.component);
    if (own === undefined) spans.set(what.component, [{ from, until }]);
    else own.push({ from, until });
  }
  return spans;
}

function processPromises(
  model: Model,
  { disruptions, until: end }: ScenarioResult,
): readonly ProcessPromise[] {
  const longest = new Map<Id, Seconds>();
  for (const { process, from, until = end } of disruptions)
    longest.set(process, Math.max(until - from, longest.get(process) ?? 0));
  return model.components.flatMap((one): ProcessPromise[] => {
    if (one.kind !== 'process' || (one.mtpd ?? one.rto) === undefined) return [];
    const { id: process, mtpd, rto } = one;
    const own = disruptions.filter((disruption) => disruption.process === process);
    return [
      {
        process,
        mtpd,
        rto,
        longest: longest.get(process) ?? 0,
        withinMtpd: mtpd === undefined ? undefined : own.every(({ breach }) => breach === undefined),
        withinRto: rto === undefined ? undefined : own.every(({ late }) => late === undefined),
      },
    ];
  });
}

function postPromises(model: Model, scenario: Scenario, until: Seconds, down: Downs): readonly PostPromise[] {
  const posts = normalPosts(model);
  return model.components.flatMap((role): PostPromise[] => {
    if (role.kind !== 'role') return [];
    const asked = (posts.get(role.id) ?? []).reduce((sum, { people }) => sum + people, 0);
    if (asked === 0) return [];
    const peopleAt = (moment: Seconds): number => leftAt(role, scenario, { down }, moment);
    const normally = leftAt(role, { ...scenario, absences: [] }, { down: () => [] }, 0);
    const turns = [0, ...leftTurns(role, scenario, { down })].filter((turn) => turn < until);
    const least = Math.min(...turns.map(peopleAt));
    if (least >= normally) return [];
    const at = Math.min(...turns.filter((turn) => peopleAt(turn) === least));
    return [{ role: role.id, asked, least, at }];
  });
}

function normPromise(
  model: Model,
  norm: Norm,
  component: Id,
  until: Seconds,
  down: Downs,
): NormPromise | undefined {
  const { id, without, lasts, within } = norm;
  // Without what it must hold out `lasts` would be about nothing.
  if (within === undefined && (lasts === undefined || without.length === 0)) return undefined;
  const goals = model.goals.flatMap((goal) =>
    goal.norm?.kind === 'declared' && goal.norm.norm === id ? [goal.id] : [],
  );
  const told = { norm: id, goals, component };
  const test = testOf(norm, until, down);
  const spans = down(component);
  if (test === undefined || (without.length === 0 && spans.length === 0))
    return { ...told, verdict: 'not-tested', tested: 0 };
  const { from, end } = test;
  const gap = within ?? 0;
  const tested = end - from;
  const broken = spans
    .map((span) => ({ from: Math.max(from, span.from), until: Math.min(end, span.until ?? end) }))
    .find((span) => span.until - span.from > gap);
  if (broken !== undefined) return { ...told, verdict: 'broken', tested, at: broken.from + gap };
  return { ...told, verdict: lasts !== undefined && tested < lasts ? 'so-far' : 'kept', tested };
}

interface Stretch {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** The first stretch in which all is gone that the norm must do without, as far as the norm looks. */
function testOf(
  { without, lasts }: Norm,
  until: Seconds,
  down: Downs,
): { readonly from: Seconds; readonly end: Seconds } | undefined {
  let all: readonly Stretch[] = [{ from: 0, until }];
  for (const id of without) {
    all = all.flatMap((some) =>
      down(id)
        .map((span) => ({
          from: Math.max(some.from, span.from),
          until: Math.min(some.until, span.until ?? until),
        }))
        .filter((both) => both.from < both.until),
    );
  }
  const [first] = all;
  return first && { from: first.from, end: Math.min(first.until, first.from + (lasts ?? first.until)) };
}
