import {
  type Action,
  type Id,
  lastsUntil,
  type Part,
  type Scenario,
  type ScenarioResult,
  type Seconds,
  type Trigger,
} from '@waakvlam/analysis';

/** When an action is done in a scenario, and why then. See `Task` for what the reasons mean. */
export interface Occasion {
  readonly why: 'trigger' | 'sign' | 'start' | 'after';
  /** Seconds from T0; negative before it. */
  readonly at: number;
  readonly alsoAt: readonly number[];
}

/** When an action that no decision brings about is done in this scenario, if it is. */
export function occasionOf(action: Action, scenario: Scenario, result: ScenarioResult): Occasion | undefined {
  const elsewhere = action.organisation !== undefined && action.organisation !== scenario.organisation;
  if (action.when.length === 0) {
    if (elsewhere || action.phase === 'preparation') return undefined;
    return action.phase === 'aftermath' ? once('after', result.until) : once('start', 0);
  }
  const all = action.when.map((trigger) => momentsOf(trigger, scenario, result));
  const moments = new Set(all.flatMap((some) => (some === 'unknown' ? [] : some)));
  const [at, ...alsoAt] = [...moments].sort((a, b) => a - b);
  if (at !== undefined) return { why: 'trigger', at, alsoAt };
  return all.includes('unknown') && !elsewhere ? once('sign', result.until) : undefined;
}

const once = (why: Occasion['why'], at: Seconds): Occasion => ({ why, at, alsoAt: [] });

/**
 * The moments at which a trigger goes off in this scenario: none where it does not, 'unknown' where it can but only
 * people see when.
 */
function momentsOf(
  trigger: Trigger,
  scenario: Scenario,
  result: ScenarioResult,
): readonly number[] | 'unknown' {
  const isThis = 'scenario' in trigger && trigger.scenario === scenario.id;
  switch (trigger.kind) {
    case 'called':
      return [];
    case 'released':
      return result.decisions.some(({ reserve }) => isReserve(reserve, trigger)) ? 'unknown' : [];
    case 'stops': {
      const after = trigger.for ?? 0;
      return spansOf(trigger.component, result)
        .filter(({ from, until }) => until === undefined || after === 0 || from + after < until)
        .map(({ from }) => from + after);
    }
    case 'resumes':
      return spansOf(trigger.component, result).flatMap(({ until }) => until ?? []);
    case 'begins':
      return isThis ? [0] : [];
    case 'ends':
      return isThis && Number.isFinite(lastsUntil(scenario)) ? [lastsUntil(scenario)] : [];
    case 'exceeds':
      return isThis && lastsUntil(scenario) > trigger.after ? [trigger.after] : [];
    case 'expected':
    case 'announced': {
      if (!isThis) return [];
      const ahead = scenario[trigger.kind];
      return ahead === undefined ? 'unknown' : [-ahead];
    }
    case 'drops':
    case 'activated':
    case 'sign':
      return 'unknown';
  }
}

/** Whether a reserve that was called on is the one that a trigger names. */
function isReserve(
  { component, part, of }: Part,
  trigger: { readonly component: Id; readonly manual?: boolean | undefined },
): boolean {
  return (trigger.manual ?? false) === (part === 'manual') && (of ?? component) === trigger.component;
}

function spansOf(component: Id, { disruptions, down }: ScenarioResult) {
  return [
    ...disruptions.filter(({ process }) => process === component),
    ...down.filter(({ what }) => what.part === 'itself' && what.component === component),
  ];
}
