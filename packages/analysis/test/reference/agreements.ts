/** In what the calculation and the reference must agree: two readings of docs/semantics.md, held against each other. */
import { inspect, isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { playFailures, singlePoints } from '../../src/index.ts';
import type { Component, Failure, Model } from '../../src/model.ts';
import type { Part } from '../../src/results.ts';
import { decisionsOf } from './decisions.ts';
import {
  curtailmentsOf,
  inWords,
  plans,
  plansAndEvents,
  plansAndEventsWith,
  plansAndSets,
  plansAndSetsWith,
} from './generator.ts';
import { type Interval, type Run, simulate } from './simulator.ts';

export interface Agreement {
  readonly name: string;
  /** Of a hundred plans so many are tried for this one: fewer where one plan takes longer. */
  readonly share: number;
  readonly property: fc.IRawProperty<unknown, false>;
}

/** The longer is enough for every store, bridge, start and restart of a plan to run out several times. */
const END = fc.constantFrom(25, 25, 25, 60);

function about({ model, failures = [], absences = [], curtailments = [] }: Run): string {
  const periods = [
    ...failures.map(({ component, from, until }) => `fails ${component} [${from}, ${until ?? '…'})`),
    ...absences.map(
      ({ role, share, from, until }) => `absent ${share} of ${role} [${from}, ${until ?? '…'})`,
    ),
    ...curtailments.map(({ component, from }) => `curtailed ${component} from ${from}`),
  ];
  return `\n${inWords(model)}\n${periods.join('\n')}\n`;
}

/** @throws where what is calculated differs from the reference, with the plan in words */
function same(calculated: object, reference: object, run: Run): void {
  if (isDeepStrictEqual(calculated, reference)) return;
  const told = (result: object) => inspect(result, { depth: 9, breakLength: 110 });
  throw new Error(`${about(run)}calculated ${told(calculated)}\nreference  ${told(reference)}`);
}

const isProcess = ({ kind }: Component) => kind === 'process';

/** By process, when it is down as the calculation tells it, and as the reference does. */
function agree(run: Run): void {
  const { model, failures = [], absences = [], curtailments, end } = run;
  const { disruptions } = playFailures(model, { failures, absences, curtailments }, end);
  const told = model.components
    .filter(isProcess)
    .map(({ id }) => [
      id,
      disruptions
        .filter(({ process }) => process === id)
        .map(({ from, until }): Interval => [from, until ?? Number.POSITIVE_INFINITY]),
    ]);
  same(Object.fromEntries(told), Object.fromEntries(simulate(run).down), run);
}

function agreeOnEverything(run: Run): void {
  const { model, failures = [], absences = [], end } = run;
  const { down } = playFailures(model, { failures, absences }, end);
  const { moments } = simulate(run);
  for (const { id } of model.components) {
    const stretches = down.filter(({ what }) => what.component === id && what.part === 'itself');
    moments.forEach(({ inUse, delivering }, t) => {
      if (!inUse.has(id)) return;
      const isDown = stretches.some(({ from, until = end }) => from <= t && t < until);
      same({ id, t, isDown }, { id, t, isDown: !delivering.has(id) }, run);
    });
  }
}

function agreeOnDecisions(run: Run): void {
  const { model, failures = [], absences = [], end } = run;
  const partOf = ({ component, part, of, manual }: Part) => [component, part, of, manual].join(' ');
  const told = (
    what: Part,
    decision: { neededAt: number; knownSince: number; decideBy: number; tooLate: boolean },
  ) => {
    const { neededAt, knownSince, decideBy, tooLate } = decision;
    return `${partOf(what)}: needed ${neededAt}, known ${knownSince}, by ${decideBy}${tooLate ? ', too late' : ''}`;
  };
  const result = simulate(run);
  const { decisions } = playFailures(model, { failures, absences }, end);
  const calculated = decisions.map((each) => told(each.reserve, each)).sort();
  const reference = decisionsOf(run, result)
    .map((each) => told(result.net.get(each.reserve)!.what, each))
    .sort();
  same(calculated, reference, run);
}

function agreeOnMargins(run: Run): void {
  const { decisions } = playFailures(run.model, { failures: run.failures ?? [], absences: [] }, run.end);
  const calculated = decisions.map(({ reserve, neededAt, latest }) => [reserve.component, neededAt, latest]);
  const result = simulate(run);
  const reference = decisionsOf(run, result).map(({ reserve, neededAt, latest }) => [
    result.net.get(reserve)!.what.component,
    neededAt,
    latest,
  ]);
  same(calculated.map(String).sort(), reference.map(String).sort(), run);
}

function agreeOnSinglePoints(some: Model, mtpd: number, horizon: number): void {
  const model: Model = {
    ...some,
    components: some.components.map((each) => (each.kind === 'process' ? { ...each, mtpd } : each)),
  };
  /** Rule 9: the first disruption longer than the mtpd that begins before the horizon. */
  const breaks = (failures: readonly Failure[], onePersonOf: readonly string[]) => {
    const { down } = simulate({ model, failures, onePersonOf, end: horizon + mtpd + 1 });
    return [...down].flatMap(([id, intervals]) => {
      const first = intervals.find(([from, until]) => from < horizon && until - from > mtpd);
      return first ? [{ process: id, begin: first[0] }] : [];
    });
  };
  const broken = breaks([], []).map(({ process }) => process);
  const reference = model.components.flatMap(({ id, kind }) =>
    (kind === 'role' ? breaks([], [id]) : breaks([{ component: id, from: 0 }], []))
      .filter(({ process }) => process !== id && !broken.includes(process))
      .map(({ process, begin }) => `${id} stops ${process} at ${begin}`),
  );
  const found = singlePoints(model, { horizon, today: '2026-01-01' });
  const calculated = found.points.flatMap(({ component, hits }) =>
    hits.map(({ process, begin }) => `${component} stops ${process} at ${begin}`),
  );
  same(calculated.sort(), reference.sort(), { model, end: horizon });
  const brokenToo = [...new Set(found.brokenFromTheStart.map(({ process }) => process))];
  same(brokenToo.sort(), broken.sort(), { model, end: horizon });
}

export const agreements: readonly Agreement[] = [
  {
    name: 'on when processes are down, for failures at 0 that stay',
    share: 30,
    property: fc.property(plansAndSets, END, ({ plan, many }, end) =>
      agree({ model: plan, failures: many, end }),
    ),
  },
  {
    name: 'on when processes are down, with nothing failed',
    share: 5,
    property: fc.property(plans, END, (plan, end) => agree({ model: plan, end })),
  },
  {
    name: 'on when processes are down, for failures that begin and end, and absences',
    share: 30,
    property: fc.property(plansAndEvents, END, ({ plan, failures, absences }, end) =>
      agree({ model: plan, failures, absences, end }),
    ),
  },
  {
    name: 'on when processes are down, where not everybody can be served',
    share: 5,
    property: fc.property(plansAndSetsWith({ capacity: true }), END, ({ plan, many }, end) =>
      agree({ model: plan, failures: many, end }),
    ),
  },
  {
    name: 'on when processes are down, where not everybody can be served and use is cut back',
    share: 4,
    property: fc.property(
      plansAndEventsWith({ capacity: true, curtailed: true }).chain((some) =>
        curtailmentsOf(some.plan).map((curtailments) => ({ ...some, curtailments })),
      ),
      END,
      ({ plan, failures, absences, curtailments }, end) =>
        agree({ model: plan, failures, absences, curtailments, end }),
    ),
  },
  {
    name: 'on when anything declared that is in use is down',
    share: 10,
    property: fc.property(plansAndEvents, END, ({ plan, failures, absences }, end) =>
      agreeOnEverything({ model: plan, failures, absences, end }),
    ),
  },
  {
    name: 'on the decisions',
    share: 6,
    property: fc.property(plansAndEvents, ({ plan, failures, absences }) =>
      agreeOnDecisions({ model: plan, failures, absences, end: 30 }),
    ),
  },
  {
    name: 'on the margin of one call alone',
    share: 2,
    property: fc.property(plansAndSets, ({ plan, many }) =>
      agreeOnMargins({ model: plan, failures: many, end: 20 }),
    ),
  },
  {
    name: 'on single points of failure and their begin',
    share: 8,
    property: fc.property(plans, fc.integer({ min: 0, max: 8 }), (plan, mtpd) =>
      agreeOnSinglePoints(plan, mtpd, 20),
    ),
  },
];
