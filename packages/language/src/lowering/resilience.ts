/** What makes people and society stronger. */
import type { Declared, Goal, IsoDate, Measure, Norm, StrengthenTarget, Term } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { calendarSpan, day, seconds } from './numbers.ts';
import type { Properties } from './properties.ts';
import { refer, referAll } from './references.ts';
import { each, placed, type Scope } from './scope.ts';
import {
  audienceOf,
  dateOf,
  durationOf,
  evaluationOf,
  partyOf,
  refsOf,
  reviewOf,
  textOf,
  wordOf,
  wordsOf,
} from './values.ts';

export function measure(scope: Scope, declared: Declared, properties: Properties): Measure {
  const strengthens = properties.one(ast.isStrengthens, 'strengthens');
  placed(scope, 'strengthens', strengthens);
  const every = properties.one(ast.isEvery, 'every');
  placed(scope, 'every', every);
  return {
    ...declared,
    strengthens:
      strengthens?.what === undefined
        ? undefined
        : {
            what: strengthens.what as StrengthenTarget,
            roles: referAll(scope, strengthens, 'roles', strengthens.roles),
          },
    phase: wordOf(scope, properties, 'phase'),
    audience: audienceOf(scope, properties),
    owner: partyOf(scope, properties, 'owner'),
    every: calendarSpan(scope, every?.every),
    last: dateOf(scope, properties, 'last'),
    within: withinAfter(scope, properties),
    evaluation: evaluationOf(scope, properties),
    serves: wordsOf(scope, properties, 'serves'),
    takes: durationOf(scope, properties, 'takes'),
  };
}

function withinAfter(scope: Scope, properties: Properties): Measure['within'] {
  const within = properties.one(ast.isWithin, 'within');
  placed(scope, 'within', within);
  const after = seconds(scope, within?.duration);
  return after === undefined ? undefined : { after, event: within?.event };
}

export function goal(scope: Scope, declared: Declared, properties: Properties): Goal {
  const baseline = properties.one(ast.isMeasured, 'baseline');
  placed(scope, 'baseline', baseline);
  const target = properties.one(ast.isTarget, 'target');
  placed(scope, 'target', target);
  return {
    ...declared,
    ...reviewOf(scope, properties),
    owner: partyOf(scope, properties, 'owner'),
    obligation: wordOf(scope, properties, 'obligation'),
    indicator: textOf(scope, properties, 'indicator'),
    baseline: baseline && value(scope, baseline),
    measured: each(scope, 'measured', properties.all(ast.isMeasured, 'measured'), (one) => {
      const measured = value(scope, one);
      return measured === undefined ? [] : [measured];
    }),
    target: target?.text === undefined ? undefined : { text: target.text, due: day(scope, target, 'due') },
    norm: normOf(scope, properties),
    phase: wordOf(scope, properties, 'phase'),
    audience: audienceOf(scope, properties),
    evaluation: evaluationOf(scope, properties),
    serves: wordsOf(scope, properties, 'serves'),
    about: refsOf(scope, properties, ast.isComponentsProperty, 'about', 'for'),
  };
}

function value(scope: Scope, node: ast.Measured): { on: IsoDate; text: string } | undefined {
  const on = day(scope, node, 'date');
  return on === undefined || node.text === undefined ? undefined : { on, text: node.text };
}

function normOf(scope: Scope, properties: Properties): Goal['norm'] {
  const property = properties.one(ast.isNormProperty, 'norm');
  placed(scope, 'norm', property);
  if (property === undefined) return undefined;
  if (property.norm !== undefined) {
    const norm = refer(scope, property, 'norm', property.norm);
    return norm === undefined ? undefined : { kind: 'declared', norm };
  }
  const time = seconds(scope, property.duration);
  return time === undefined ? undefined : { kind: 'time', time, source: property.source };
}

export function term(scope: Scope, declared: Declared, properties: Properties): Term {
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    definition: textOf(scope, properties, 'definition'),
    source: textOf(scope, properties, 'source'),
  };
}

export function norm(scope: Scope, declared: Declared, properties: Properties): Norm {
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    source: textOf(scope, properties, 'source'),
    about: refsOf(scope, properties, ast.isComponentsProperty, 'about', 'for'),
    without: refsOf(scope, properties, ast.isComponentsProperty, 'without', 'without'),
    lasts: durationOf(scope, properties, 'lasts'),
    within: durationOf(scope, properties, 'within'),
    minimum: textOf(scope, properties, 'minimum'),
  };
}
