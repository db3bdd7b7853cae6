import type { Action, ScenarioResult, Step, Words } from '@waakvlam/analysis';
import { type Names, nameOf, partWords } from '../names.ts';
import { type Reach, reachOf, reachText } from './reach.ts';
import type { Fact, Step as Item, Steps } from './sheet.ts';
import { factsOf } from './task-facts.ts';
import type { Task } from './tasks.ts';
import { fullMoment } from './when.ts';

/** The most items under one heading; more are cut into parts. */
const GROUP_LENGTH = 7;

const WORDS: Words<{
  readonly lead: Record<Task['why'], string>;
  readonly atOnce: string;
  readonly onSign: string;
  readonly afterwards: string;
  readonly callOn: (reserve: string) => string;
  readonly check: (reserve: string) => string;
  readonly part: (heading: string, part: number, parts: number) => string;
  readonly reach: string;
}> = {
  en: {
    lead: {
      decide: 'Decide by',
      curtail: 'At the latest at',
      check: 'By itself at',
      trigger: 'At',
      start: 'At',
      sign: '',
      after: '',
    },
    atOnce: 'At once',
    onSign: 'On this sign',
    afterwards: 'When it is over',
    callOn: (reserve) => `Call on: ${reserve}`,
    check: (reserve) => `Check that it starts by itself: ${reserve}`,
    part: (heading, part, parts) => `${heading} (${part} of ${parts})`,
    reach: 'Reach',
  },
  nl: {
    lead: {
      decide: 'Beslis voor',
      curtail: 'Uiterlijk op',
      check: 'Vanzelf op',
      trigger: 'Op',
      start: 'Op',
      sign: '',
      after: '',
    },
    atOnce: 'Meteen',
    onSign: 'Bij dit teken',
    afterwards: 'Als het voorbij is',
    callOn: (reserve) => `Zet in: ${reserve}`,
    check: (reserve) => `Controleer of dit vanzelf start: ${reserve}`,
    part: (heading, part, parts) => `${heading} (${part} van ${parts})`,
    reach: 'Bereik',
  },
};

/** A task as items with a heading, numbered on by `next`. */
export function groupsOf(
  names: Names,
  result: ScenarioResult,
  task: Task,
  next: () => number,
): readonly Steps[] {
  const words = WORDS[names.language];
  const { action, decision } = task;
  const reserve = decision === undefined ? '' : partWords(names, decision.reserve);
  const called = task.why === 'check' ? words.check(reserve) : words.callOn(reserve);
  const heading = action === undefined ? reserve : nameOf(action);
  const steps = stepsOf(action, called);
  const items: Item[] = steps.map(({ text, confirm, otherwise }) => ({
    number: next(),
    text,
    doneWhen: confirm,
    ifNot: otherwise,
  }));
  const parts: Item[][] = [];
  for (let i = 0; i < items.length; i += GROUP_LENGTH) parts.push(items.slice(i, i + GROUP_LENGTH));
  return parts.map(
    (part, i): Steps => ({
      kind: 'steps',
      heading: parts.length === 1 ? heading : words.part(heading, i + 1, parts.length),
      letter: task.letter,
      ...whenWords(names, task),
      facts: i === 0 ? [...factsOf(names, task), ...reachFacts(names, result, task)] : [],
      items: part,
    }),
  );
}

/** The steps of an action; a decision begins with its question, and what has no steps is one by itself. */
function stepsOf(action: Action | undefined, called: string): readonly Step[] {
  if (action === undefined) return [{ text: called }];
  const asked = action.question === undefined ? [] : [{ text: action.question }];
  const steps = [...asked, ...action.steps];
  return steps.length > 0 ? steps : [{ text: nameOf(action) }];
}

/** What its moment is called, and the moment. */
export function whenWords(names: Names, { why, at, decision }: Task): { lead: string; moment: string } {
  const words = WORDS[names.language];
  if (why === 'sign') return { lead: '', moment: words.onSign };
  if (why === 'after') return { lead: '', moment: words.afterwards };
  const said = fullMoment(at, names);
  if (why === 'decide' && (decision?.tooLate === true || at === 0)) {
    return { lead: words.atOnce, moment: said };
  }
  return { lead: words.lead[why], moment: said };
}

function reachFacts(names: Names, result: ScenarioResult, task: Task): readonly Fact[] {
  const lines = reachesOf(names, result, task).map((reach) => reachText(names, reach));
  return lines.length === 0 ? [] : [{ label: WORDS[names.language].reach, lines }];
}

/** Who delivers what is called on: its suppliers, and under which agreements. */
function reachesOf(names: Names, result: ScenarioResult, task: Task): readonly Reach[] {
  const reserve = task.decision?.reserve;
  const component = reserve && names.components.get(reserve.of ?? reserve.component);
  if (component === undefined) return [];
  const agreements = component.agreements.flatMap((id) => {
    const agreement = names.components.get(id);
    return agreement?.kind !== 'agreement'
      ? []
      : [id, ...(agreement.with === undefined ? [] : [agreement.with])];
  });
  return [...new Set([...component.suppliers, ...agreements])]
    .filter((id) => !task.by.includes(id))
    .map((id) => reachOf(names, result, id, task.at))
    .filter(({ means }, _, all) => means.length > 0 || all.every((other) => other.means.length === 0));
}
