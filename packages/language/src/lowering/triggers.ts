/** What sets something off. */
import type { Id, Seconds, Trigger, Words } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { canonical, wordIn } from '../keywords.ts';
import { kindWords } from '../kind-words.ts';
import { membersOf } from './group-members.ts';
import { seconds } from './numbers.ts';
import type { Properties } from './properties.ts';
import { findAny, referEach } from './references.ts';
import { each, mistake, type Scope } from './scope.ts';

type Event = Exclude<Trigger['kind'], 'sign'>;

/** On what something is done: the triggers of all its `when`. */
export function occasions(scope: Scope, properties: Properties): readonly Trigger[] {
  return each(scope, 'when', properties.all(ast.isWhen), ({ trigger }) => triggers(scope, trigger));
}

/** The triggers that one stands for: one of each member for a group. */
export function triggers(scope: Scope, written: Incomplete<ast.Trigger> | undefined): readonly Trigger[] {
  if (written === undefined) return [];
  if (written.text !== undefined) return [{ kind: 'sign', text: written.text }];
  const node = written as ast.Trigger;
  const of = findAny(scope, node, 'of', node.of);
  if (of === undefined || node.event === undefined) return [];
  const event = canonical(node.event) as Event;
  const wrong = membersOf(scope.symbols, of).find((member) => !goesWith(event, member.node));
  if (wrong !== undefined) {
    wrongEvent(scope, node, event, wrong.node);
    return [];
  }
  const duration = seconds(scope, node.duration);
  return referEach(scope, node, 'of', node.of).flatMap((id) => triggerOf(node, event, id, duration) ?? []);
}

function triggerOf(
  { manual }: ast.Trigger,
  event: Event,
  id: Id,
  duration: Seconds | undefined,
): Trigger | undefined {
  switch (event) {
    case 'called':
    case 'released':
      return manual ? { kind: event, component: id, manual } : { kind: event, component: id };
    case 'stops':
    case 'resumes':
      return duration === undefined
        ? { kind: event, component: id }
        : { kind: event, component: id, for: duration };
    case 'drops':
      return duration === undefined ? undefined : { kind: event, component: id, below: duration };
    case 'exceeds':
      return duration === undefined ? undefined : { kind: event, scenario: id, after: duration };
    case 'activated':
      return { kind: event, subject: id };
    default:
      return { kind: event, scenario: id };
  }
}

const COMPONENT_EVENTS: ReadonlySet<Event> = new Set(['called', 'released', 'stops', 'resumes', 'drops']);
const SCENARIO_EVENTS: ReadonlySet<Event> = new Set(['begins', 'ends', 'exceeds', 'expected', 'announced']);

function goesWith(event: Event, of: ast.Declaration): boolean {
  if (ast.isComponent(of)) return COMPONENT_EVENTS.has(event);
  if (ast.isScenario(of)) return SCENARIO_EVENTS.has(event);
  return event === 'activated';
}

function wrongEvent(scope: Scope, node: ast.Trigger, event: Event, of: ast.Declaration): void {
  const kind = kindWords(of);
  const can = CAN[ast.isComponent(of) ? 'component' : ast.isScenario(of) ? 'scenario' : 'plan'];
  mistake(scope, node.$cstNode, {
    en: `${of.name} is a ${kind.en}: ${wordIn('en', event)} does not go with it. What can: ${can.en}.`,
    nl: `${of.name} is een ${kind.nl}: ${wordIn('nl', event)} past daar niet bij. Wel: ${can.nl}.`,
  });
}

const CAN: Readonly<Record<'component' | 'scenario' | 'plan', Words>> = {
  component: {
    en: 'is called, is released, stops, resumes, drops below 10 min',
    nl: 'wordt ingezet, wordt vrijgegeven, stopt, hervat, zakt beneden 10 min',
  },
  scenario: {
    en: 'begins, ends, exceeds 24 h, is expected, is announced',
    nl: 'begint, eindigt, overschrijdt 24 uur, wordt verwacht, wordt aangekondigd',
  },
  plan: { en: 'is activated', nl: 'wordt geactiveerd' },
};
