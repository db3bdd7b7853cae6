/** What people do and what they prepared for: measures, scenarios, actions, accepted risks. */
import type {
  Absence,
  Acceptance,
  Action,
  Declared,
  Failure,
  Measure,
  Scenario,
  Seconds,
  StrengthenTarget,
  Trigger,
} from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { canonical } from '../keywords.ts';
import { calendarSpan, day, seconds, share } from './numbers.ts';
import { type Properties, propertiesOf } from './properties.ts';
import { impossible, placed, refer, referAll, type Scope } from './scope.ts';
import { dateOf, durationOf, partyOf, refsOf, wordOf, wordsOf } from './values.ts';

export function measure(scope: Scope, node: ast.Measure, declared: Declared): Measure {
  const properties = propertiesOf(scope, node.properties);
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
    audience: wordOf(scope, properties, 'audience'),
    owner: partyOf(scope, properties, 'owner'),
    every: calendarSpan(scope, every?.every),
    last: dateOf(scope, properties, 'last'),
    within: withinOf(scope, properties),
    evaluation: evaluationOf(scope, properties),
    serves: wordsOf(scope, properties, 'serves'),
  };
}

function withinOf(scope: Scope, properties: Properties): Measure['within'] {
  const within = properties.one(ast.isWithin, 'within');
  placed(scope, 'within', within);
  const after = seconds(scope, within?.duration);
  return after === undefined ? undefined : { after, event: within?.event };
}

function evaluationOf(scope: Scope, properties: Properties): Measure['evaluation'] {
  const evaluation = properties.one(ast.isEvaluation, 'evaluation');
  placed(scope, 'evaluation', evaluation);
  if (evaluation?.word === undefined) return undefined;
  return { kind: evaluation.word as 'plan' | 'process' | 'effect', text: evaluation.text };
}

export function scenario(scope: Scope, node: ast.Scenario, declared: Declared): Scenario {
  const properties = propertiesOf(scope, node.properties);
  const failures: Failure[] = [];
  for (const fails of properties.all(ast.isFails)) {
    const period = periodOf(scope, fails);
    for (const component of referAll(scope, fails, 'components', fails.components)) {
      placed(scope, 'failures', fails, failures.length);
      if (period !== undefined) failures.push({ component, ...period });
    }
  }
  const absences: Absence[] = [];
  for (const absence of properties.all(ast.isAbsence)) {
    const part = share(scope, absence.share);
    const period = periodOf(scope, absence);
    for (const role of referAll(scope, absence, 'roles', absence.roles)) {
      if (part === undefined || period === undefined) continue;
      placed(scope, 'absences', absence, absences.length);
      absences.push({ role, share: part, ...period });
    }
  }
  return { ...declared, failures, absences };
}

function periodOf(
  scope: Scope,
  node: Incomplete<Pick<ast.Fails, 'from' | 'for'>>,
): { from: Seconds; until?: Seconds | undefined } | undefined {
  const from = node.from === undefined ? 0 : seconds(scope, node.from);
  const length = seconds(scope, node.for);
  if (from === undefined || (node.for !== undefined && length === undefined)) return undefined;
  if (length === 0) return impossible(scope, node.for?.$cstNode, 'interval');
  return { from, until: length === undefined ? undefined : from + length };
}

export function action(scope: Scope, node: ast.Action, declared: Declared): Action {
  const properties = propertiesOf(scope, node.properties);
  const steps = properties.all(ast.isStep).filter(({ text }) => text !== undefined);
  steps.forEach((step, index) => {
    placed(scope, 'steps', step, index);
  });
  return {
    ...declared,
    when: triggerOf(scope, properties),
    by: refsOf(scope, properties, ast.isStaffProperty, 'by'),
    within: durationOf(scope, properties, 'within'),
    phase: wordOf(scope, properties, 'phase'),
    steps: steps.map(({ text, confirm }) => ({ text, confirm })),
  };
}

function triggerOf(scope: Scope, properties: Properties): Trigger | undefined {
  const when = properties.one(ast.isWhen, 'when');
  placed(scope, 'when', when);
  const component = when && refer(scope, when, 'component', when.component);
  if (component === undefined || when?.event === undefined) return undefined;
  const kind = canonical(when.event) as Trigger['kind'];
  return kind === 'called' && when.manual ? { kind, component, manual: true } : { kind, component };
}

export function acceptance(scope: Scope, node: ast.Acceptance): Acceptance | undefined {
  const component = refer(scope, node, 'component', node.component);
  const process = refer(scope, node, 'process', node.process);
  const by = refer(scope, node, 'by', node.by);
  const until = day(scope, node, 'until');
  placed(scope, 'component', node);
  // Half a read acceptance would accept more than was meant.
  const gap =
    (node.process !== undefined && process === undefined) ||
    (node.until !== undefined && until === undefined);
  if (component === undefined || gap) return undefined;
  return {
    id: scope.id,
    organisation: scope.organisation,
    component,
    process,
    until,
    by,
    reason: node.reason,
  };
}
