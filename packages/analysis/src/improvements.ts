/**
 * What would take a single point of failure away: the smallest changes of the plan, each found by trying it. A change
 * is told only when the changed plan was calculated and the point was gone.
 */
import { horizonOf } from './horizon.ts';
import type { Component, Id, IsoDate, Line, Model, Option, Seconds } from './model.ts';
import type { SinglePoint } from './results.ts';
import { singlePoints } from './single-points.ts';

export type Improvement =
  /** Something that takes over: there within so long after the call, for so long. Both were found by halving. */
  | { readonly kind: 'reserve'; readonly startsIn: Seconds; readonly lasts: Seconds }
  /** No time to start is short enough: only a second one that is always on. */
  | { readonly kind: 'second'; readonly lasts: Seconds }
  /** One more person, or a deputy. */
  | { readonly kind: 'person' }
  /** One thing taken out of the zone, or off the technology. */
  | { readonly kind: 'elsewhere'; readonly component: Id }
  /** What has to start again must do so within this time. */
  | { readonly kind: 'restart'; readonly component: Id; readonly within: Seconds };

export interface ImprovementOptions {
  readonly horizon: Seconds | 'plan';
  readonly today: IsoDate;
}

/** Times are looked for in steps of this, since nobody orders a generator to the second. */
const STEP: Seconds = 60;

/** The changes that take a point away for every process that it hits, the least far-reaching kind first. */
export function improvements(
  model: Model,
  point: SinglePoint,
  options: ImprovementOptions,
): readonly Improvement[] {
  const component = model.components.find(({ id }) => id === point.component);
  if (component === undefined) return [];
  const processes = point.hits.map(({ process }) => process);
  const isGone: IsGone = (changed, horizon = options.horizon) => {
    const { points, unsettled, brokenFromTheStart } = singlePoints(changed, {
      horizon,
      today: options.today,
      processes,
      components: [component.id],
    });
    return points.length + unsettled.length + brokenFromTheStart.length === 0;
  };
  const far = farthest(model, processes, options.horizon);
  return [
    ...shorterRestarts(model, point, isGone),
    ...(component.kind === 'role' ? morePeople(model, component.id, isGone) : []),
    ...outOf(model, component, isGone),
    ...takingOver(model, component, far, isGone),
  ];
}

/** Whether the point is gone in a changed model, within the horizon that was asked for or another. */
type IsGone = (changed: Model, horizon?: Seconds | 'plan') => boolean;

interface Far {
  /** The farthest horizon of a process that is hit. */
  readonly horizon: Seconds;
  /** So far that nothing after it counts. */
  readonly end: Seconds;
}

function farthest(model: Model, processes: readonly Id[], asked: Seconds | 'plan'): Far {
  const hit = model.components.flatMap((one) =>
    one.kind === 'process' && processes.includes(one.id) ? [one] : [],
  );
  const horizons = hit.map(({ organisation }) => (asked === 'plan' ? horizonOf(model, organisation) : asked));
  const horizon = Math.max(STEP, ...horizons);
  const longest = Math.max(0, ...hit.map(({ mtpd }) => mtpd ?? 0));
  return { horizon, end: Math.ceil((horizon + longest) / STEP) * STEP };
}

function withComponent(model: Model, id: Id, change: (component: Component) => Component): Model {
  return {
    ...model,
    components: model.components.map((one) => (one.id === id ? change(one) : one)),
  };
}

function morePeople(model: Model, role: Id, isGone: IsGone): readonly Improvement[] {
  const changed = withComponent(model, role, (one) =>
    one.kind === 'role' ? { ...one, people: one.people + 1 } : one,
  );
  return isGone(changed) ? [{ kind: 'person' }] : [];
}

/** What lies in the zone, or runs on the technology, one at a time. */
function outOf(model: Model, { id }: Component, isGone: IsGone): readonly Improvement[] {
  return model.components
    .filter(({ zones, runsOn }) => zones.includes(id) || runsOn.includes(id))
    .filter((inside) =>
      isGone(
        withComponent(model, inside.id, (one) => ({
          ...one,
          zones: one.zones.filter((zone) => zone !== id),
          runsOn: one.runsOn.filter((under) => under !== id),
        })),
      ),
    )
    .map((inside): Improvement => ({ kind: 'elsewhere', component: inside.id }));
}

/** Along the paths of the hits: one thing that has to start again, and how fast it would have to. */
function shorterRestarts(model: Model, { hits }: SinglePoint, isGone: IsGone): readonly Improvement[] {
  const along = new Set(hits.flatMap(({ path }) => path.map(({ what }) => what.component)));
  return model.components.flatMap((one): Improvement[] => {
    const { id, restarts } = one;
    if (!along.has(id) || restarts === undefined || restarts === 0) return [];
    const within = (time: Seconds): Model =>
      withComponent(model, id, (changed) => ({ ...changed, restarts: time }));
    if (!isGone(within(0))) return [];
    const most = largest(0, restarts, (time) => isGone(within(time)));
    return [{ kind: 'restart', component: id, within: most }];
  });
}

/**
 * Something beside the component in every line that names it. Its store is for as long as the plan looks ahead from when
 * it came: what comes late and is empty at once would help the calculation, and nobody else.
 */
function takingOver(
  model: Model,
  component: Component,
  { horizon, end }: Far,
  isGone: IsGone,
): readonly Improvement[] {
  if (component.kind === 'role' || component.kind === 'person') return [];
  const beside = (startsIn: Seconds | undefined, lasts: Seconds): Model =>
    withBeside(model, component, startsIn, lasts);
  const longest = 3 * end;
  if (!isGone(beside(undefined, longest))) return [];
  const least = (startsIn: Seconds | undefined): Seconds =>
    smallest(STEP, longest, (lasts) => isGone(beside(startsIn, lasts), horizon + (startsIn ?? 0)));
  if (!isGone(beside(0, longest))) return [{ kind: 'second', lasts: least(undefined) }];
  const startsIn = largest(0, end, (time) => isGone(beside(time, longest)));
  return [{ kind: 'reserve', startsIn, lasts: least(startsIn) }];
}

/** The model with a reserve (always on, if it takes no time to start) that can stand in for a component. */
function withBeside(
  model: Model,
  component: Component,
  startsIn: Seconds | undefined,
  lasts: Seconds,
): Model {
  const id = `${component.id} beside`;
  const option: Option = { of: { kind: 'component', id } };
  const inLine = (line: Line): Line => ({
    ...line,
    options: line.options.flatMap((one): Option[] => {
      if (one.of.kind === 'group') return [{ ...one, of: { kind: 'group', line: inLine(one.of.line) } }];
      return one.of.kind === 'component' && one.of.id === component.id ? [one, option] : [one];
    }),
  });
  const reserve: Component = {
    kind: 'resource',
    id,
    name: id,
    needs: [],
    zones: [],
    runsOn: [],
    agreements: [],
    suppliers: [],
    startsWithout: [],
    tests: [],
    impairments: [],
    draws: [],
    copies: [],
    lasts,
    starts: startsIn === undefined ? undefined : { after: startsIn, automatically: true },
  };
  return {
    ...model,
    components: [
      ...model.components.map((one): Component => {
        const changed = { ...one, needs: one.needs.map(inLine), at: one.at && inLine(one.at) };
        if (changed.kind !== 'process') return changed;
        const manuals = changed.manuals.map((manual) => ({
          ...manual,
          needs: manual.needs.map(inLine),
          at: manual.at && inLine(manual.at),
        }));
        return { ...changed, manuals };
      }),
      reserve,
    ],
  };
}

/** The largest step that is good; `from` is known to be. */
function largest(from: Seconds, until: Seconds, isGood: (time: Seconds) => boolean): Seconds {
  let good = Math.floor(from / STEP);
  let bad = Math.floor(until / STEP) + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isGood(middle * STEP)) good = middle;
    else bad = middle;
  }
  return good * STEP;
}

/** The smallest step that is good; `until` is known to be. */
function smallest(from: Seconds, until: Seconds, isGood: (time: Seconds) => boolean): Seconds {
  let bad = Math.ceil(from / STEP) - 1;
  let good = Math.ceil(until / STEP);
  while (good - bad > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isGood(middle * STEP)) good = middle;
    else bad = middle;
  }
  return good * STEP;
}
