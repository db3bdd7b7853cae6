import { type Action, type Curtailing, list, type ScenarioResult, type Words } from '@waakvlam/analysis';
import { type Names, nameOf, partWords } from '../names.ts';
import { shorten } from '../plain.ts';
import { consequenceWords } from './consequence-words.ts';
import { gainWords } from './curtail-words.ts';
import { type Reach, reachOf } from './reach.ts';
import { optionsOf } from './task-facts.ts';
import { whenWords } from './task-groups.ts';
import { callsOf, type Task } from './tasks.ts';
import { triggerWords } from './trigger-words.ts';
import { fullMoment, when } from './when.ts';

/** Something to decide, or to see start by itself. */
export interface DecisionRow {
  /** Absent where the reserve comes on by itself: something to check, not to decide. */
  readonly letter?: string | undefined;
  readonly moment: string;
  /** More about the moment: that it is too late for a whole bridge, or how much margin there is. */
  readonly momentNotes: readonly string[];
  readonly what: string;
  /** What it gains, or what could be done in its place. */
  readonly notes: readonly string[];
  /** What there is to choose from, where that is more than yes or no. */
  readonly options: readonly string[];
  /** Who does it, in order. Empty where the plan names nobody. */
  readonly who: readonly Reach[];
  /** What follows if nobody does. */
  readonly otherwise: readonly string[];
}

/** What stands in a cell of a table is no story; the sheet of who does it has all of it. */
const MOST_CHARACTERS = 240;
/** So many consequences are told; the sheet of who does it has more. */
const CONSEQUENCES = 2;
/** So many reserves that could take its place are named. */
const OTHERS = 4;

const WORDS: Words<{
  readonly check: (reserve: string) => string;
  readonly callOn: (reserve: string) => string;
  readonly atOnce: string;
  readonly gap: (until: string) => string;
  readonly margin: (latest: string) => string;
  readonly known: (since: string) => string;
  readonly byItself: string;
  readonly ifNot: string;
  readonly harmless: string;
  readonly instead: (others: string) => string;
  readonly noneOf: string;
}> = {
  en: {
    check: (reserve) => `Check that it starts: ${reserve}`,
    callOn: (reserve) => `Call on: ${reserve}`,
    atOnce: 'at once',
    gap: (until) => `still a gap until ${until}`,
    margin: (latest) => `margin until ${latest}, if the rest is in time`,
    known: (since) => `can be known from ${since}`,
    byItself: 'by itself',
    ifNot: 'If it does not start:',
    harmless: 'no process is worse off',
    instead: (others) => `or in its place: ${others}`,
    noneOf: 'If none of these is called on:',
  },
  nl: {
    check: (reserve) => `Controleer of dit start: ${reserve}`,
    callOn: (reserve) => `Zet in: ${reserve}`,
    atOnce: 'meteen',
    gap: (until) => `toch een gat tot ${until}`,
    margin: (latest) => `speling tot ${latest}, als de rest op tijd is`,
    known: (since) => `te weten vanaf ${since}`,
    byItself: 'vanzelf',
    ifNot: 'Start het niet:',
    harmless: 'geen proces is slechter af',
    instead: (others) => `of in plaats daarvan: ${others}`,
    noneOf: 'Wordt geen van deze ingezet:',
  },
};

/** What must be decided in a run as the rows of a table, in the order of the tasks. */
export function decisionRows(
  names: Names,
  result: ScenarioResult,
  tasks: readonly Task[],
): readonly DecisionRow[] {
  const calls = new Map(callsOf(tasks).map((call) => [call.tasks[0], call]));
  return tasks.flatMap((task) => {
    const call = calls.get(task);
    if (call !== undefined) return callRow(names, result, call);
    if (task.curtailing !== undefined) return curtailRow(names, result, task, task.curtailing);
    return task.decision === undefined && task.action?.question !== undefined
      ? questionRow(names, result, task, task.action)
      : [];
  });
}

/** A question that the plan puts in so many words, and that no call on a reserve answers. */
function questionRow(names: Names, result: ScenarioResult, task: Task, action: Action): DecisionRow {
  return {
    letter: task.letter,
    moment: whenWords(names, task).moment,
    momentNotes: action.when.map((trigger) => triggerWords(names, trigger)),
    notes: [],
    what: shorten(action.question ?? nameOf(action), MOST_CHARACTERS),
    options: optionsOf(names, action).map((option) => shorten(option, MOST_CHARACTERS)),
    who: (action.decides?.by ?? action.by).map((id) => reachOf(names, result, id, Math.max(0, task.at))),
    otherwise: [],
  };
}

/** The use of stores that somebody cuts back. */
function curtailRow(
  names: Names,
  result: ScenarioResult,
  { letter, at, action, by }: Task,
  curtailing: Curtailing,
): DecisionRow {
  const never = consequenceWords(names, curtailing.ifNever, CONSEQUENCES);
  return {
    letter,
    moment: fullMoment(at, names),
    momentNotes: action?.when.map((trigger) => triggerWords(names, trigger)) ?? [],
    what: action === undefined ? '' : nameOf(action),
    notes: gainWords(names, curtailing),
    options: action === undefined ? [] : optionsOf(names, action),
    who: by.map((id) => reachOf(names, result, id, at)),
    otherwise: never.length > 0 ? never : [WORDS[names.language].harmless],
  };
}

/** A call on a reserve. */
function callRow(
  names: Names,
  result: ScenarioResult,
  { decision, letter, tasks }: ReturnType<typeof callsOf>[number],
): DecisionRow {
  const { language } = names;
  const words = WORDS[language];
  const its = tasks.flatMap(({ action }) => action ?? []);
  const by = [...new Set(tasks.flatMap((task) => task.by))];
  const reserve = partWords(names, decision.reserve);
  const titles = its.map(nameOf);
  const momentNotes: string[] = [];
  if (letter === undefined) momentNotes.push(words.byItself);
  else if (decision.tooLate || decision.decideBy === 0) momentNotes.push(words.atOnce);
  if (decision.tooLate) momentNotes.push(words.gap(when(decision.decideBy + decision.takes, names)));
  if (decision.knownSince > 0 && letter !== undefined) {
    momentNotes.push(words.known(when(decision.knownSince, names)));
  }
  if (letter !== undefined && decision.latest !== undefined && decision.latest > decision.decideBy) {
    momentNotes.push(words.margin(when(decision.latest, names)));
  }
  const never = consequenceWords(names, decision.ifNever, letter === undefined ? 1 : CONSEQUENCES);
  const others = decision.instead.map((part) => partWords(names, part));
  if (never.length > 0 && others.length > 0) never.unshift(words.noneOf);
  else if (letter === undefined && never.length > 0) never.unshift(words.ifNot);
  return {
    letter,
    moment: fullMoment(decision.decideBy, names),
    momentNotes,
    notes: others.length > 0 ? [words.instead(others.slice(0, OTHERS).join(', '))] : [],
    options: its
      .flatMap((action) => optionsOf(names, action))
      .map((option) => shorten(option, MOST_CHARACTERS)),
    what:
      letter === undefined
        ? words.check(reserve)
        : titles.length > 0
          ? list(titles, language)
          : words.callOn(reserve),
    who: by.map((id) => reachOf(names, result, id, decision.decideBy)),
    otherwise: never.length > 0 ? never : [words.harmless],
  };
}
