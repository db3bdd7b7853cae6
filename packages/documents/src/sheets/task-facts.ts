import { type Action, type Curtailing, type Decision, list, type Words } from '@waakvlam/analysis';
import { type Names, partWords, titleOf } from '../names.ts';
import { consequenceWords } from './consequence-words.ts';
import { gainWords } from './curtail-words.ts';
import { mandateWords } from './mandate-words.ts';
import { needsWords } from './needs-words.ts';
import type { Fact } from './sheet.ts';
import type { Task } from './tasks.ts';
import { triggerWords } from './trigger-words.ts';
import { howLong, when } from './when.ts';

const WORDS: Words<{
  readonly ifNever: string;
  readonly ifLate: string;
  readonly ifNot: string;
  readonly instead: string;
  readonly noneOf: string;
  readonly gains: string;
  readonly tooLate: (until: string) => Fact;
  readonly margin: (latest: string) => Fact;
  readonly known: (since: string) => Fact;
  readonly takes: (time: string, ready: string) => Fact;
  readonly within: (time: string) => Fact;
  readonly afterEnd: (time: string) => Fact;
  readonly alsoAt: (moments: string) => Fact;
  readonly because: string;
  readonly sign: string;
  readonly options: string;
  readonly follows: (option: string, actions: string) => string;
  readonly decides: (who: string) => Fact;
  readonly needs: string;
}> = {
  en: {
    ifNever: 'If nobody acts',
    ifLate: 'If not in time',
    ifNot: 'If not',
    instead: 'Or instead',
    noneOf: 'If none is called on',
    gains: 'What it gains',
    tooLate: (until) => ({ label: 'A gap stays', lines: [`ready at ${until} at the earliest`] }),
    margin: (latest) => ({ label: 'Margin', lines: [`until ${latest}, if the rest is in time`] }),
    known: (since) => ({ label: 'Can be known from', lines: [since] }),
    takes: (time, ready) => ({ label: 'Takes', lines: [`${time}; needed at ${ready}`] }),
    within: (time) => ({ label: 'Be done within', lines: [time] }),
    afterEnd: (time) => ({ label: 'Within', lines: [`${time} after it is over`] }),
    alsoAt: (moments) => ({ label: 'Again at', lines: [moments] }),
    because: 'Because',
    sign: 'Sign',
    options: 'Options',
    follows: (option, actions) => `${option} (then: ${actions})`,
    decides: (who) => ({ label: 'Who decides', lines: [who] }),
    needs: 'Needed',
  },
  nl: {
    ifNever: 'Doet niemand iets',
    ifLate: 'Lukt het niet op tijd',
    ifNot: 'Lukt het niet',
    instead: 'Of anders',
    noneOf: 'Wordt er geen ingezet',
    gains: 'Wat het oplevert',
    tooLate: (until) => ({ label: 'Er blijft een gat', lines: [`op zijn vroegst klaar op ${until}`] }),
    margin: (latest) => ({ label: 'Speling', lines: [`tot ${latest}, als de rest op tijd is`] }),
    known: (since) => ({ label: 'Te weten vanaf', lines: [since] }),
    takes: (time, ready) => ({ label: 'Duurt', lines: [`${time}; nodig op ${ready}`] }),
    within: (time) => ({ label: 'Klaar binnen', lines: [time] }),
    afterEnd: (time) => ({ label: 'Binnen', lines: [`${time} na afloop`] }),
    alsoAt: (moments) => ({ label: 'Weer op', lines: [moments] }),
    because: 'Want',
    sign: 'Teken',
    options: 'Keuzes',
    follows: (option, actions) => `${option} (dan: ${actions})`,
    decides: (who) => ({ label: 'Wie beslist', lines: [who] }),
    needs: 'Nodig',
  },
};

/** What somebody must know to do it in time: why, and what follows if not. */
export function factsOf(names: Names, task: Task): readonly Fact[] {
  const { language } = names;
  const words = WORDS[language];
  const { why, action, decision, curtailing } = task;
  const facts: Fact[] = [];
  if (why === 'trigger' || why === 'sign' || why === 'curtail') {
    const lines = (action?.when ?? []).map((trigger) => triggerWords(names, trigger));
    facts.push({ label: why === 'sign' ? words.sign : words.because, lines });
  }
  if (decision !== undefined) facts.push(...decisionFacts(names, decision));
  if (curtailing !== undefined) facts.push(...curtailFacts(names, curtailing));
  if (action !== undefined) facts.push(...actionFacts(names, action));
  // Of what is cut back the moment is the latest: until then is all the time there is.
  if (action?.within !== undefined && curtailing === undefined) {
    const time = howLong(action.within, language);
    facts.push(why === 'after' ? words.afterEnd(time) : words.within(time));
  }
  if (task.alsoAt.length > 0) {
    const moments = task.alsoAt.slice(0, 5).map((at) => when(at, names));
    facts.push(words.alsoAt(list(moments, language)));
  }
  return facts;
}

/** What there is to choose from, who decides, and what must be at hand. */
function actionFacts(names: Names, action: Action): readonly Fact[] {
  const words = WORDS[names.language];
  const options = optionsOf(names, action);
  const needs = needsWords(names, action.needs);
  return [
    ...(options.length > 0 ? [{ label: words.options, lines: options }] : []),
    ...(action.decides === undefined ? [] : [words.decides(mandateWords(names, action.decides))]),
    ...(needs.length > 0 ? [{ label: words.needs, lines: needs }] : []),
  ];
}

/** What there is to choose from, each with the actions that follow. */
export function optionsOf(names: Names, { options }: Action): readonly string[] {
  const words = WORDS[names.language];
  return options.map(({ text, follows }) =>
    follows.length === 0
      ? text
      : words.follows(
          text,
          list(
            follows.map((id) => titleOf(names, id)),
            names.language,
          ),
        ),
  );
}

/** Being late stops the same at the same moments as never calling: then that has been said. */
function sameBegins({ ifLate, ifNever }: Decision): boolean {
  const begins = (all: Decision['ifNever']) => all.map(({ process, begin }) => `${begin} ${process}`).sort();
  return begins(ifNever).join() === begins(ifLate).join();
}

function curtailFacts(names: Names, curtailing: Curtailing): readonly Fact[] {
  const words = WORDS[names.language];
  const never = consequenceWords(names, curtailing.ifNever, 3);
  return [
    { label: words.gains, lines: gainWords(names, curtailing) },
    ...(never.length > 0 ? [{ label: words.ifNever, lines: never }] : []),
  ];
}

function decisionFacts(names: Names, decision: Decision): readonly Fact[] {
  const { language } = names;
  const words = WORDS[language];
  const never = consequenceWords(names, decision.ifNever, 3);
  if (decision.automatically) return never.length > 0 ? [{ label: words.ifNot, lines: never }] : [];
  const facts: Fact[] = [];
  const others = decision.instead.map((part) => partWords(names, part));
  if (others.length > 0) facts.push({ label: words.instead, lines: [list(others, language)] });
  if (never.length > 0) facts.push({ label: others.length > 0 ? words.noneOf : words.ifNever, lines: never });
  const late = consequenceWords(names, decision.ifLate, 1);
  if (late.length > 0 && !sameBegins(decision)) facts.push({ label: words.ifLate, lines: late });
  if (decision.tooLate) facts.push(words.tooLate(when(decision.decideBy + decision.takes, names)));
  else if (decision.takes > 0) {
    facts.push(words.takes(howLong(decision.takes, language), when(decision.neededAt, names)));
  }
  if (decision.knownSince > 0) facts.push(words.known(when(decision.knownSince, names)));
  if (decision.latest !== undefined && decision.latest > decision.decideBy) {
    facts.push(words.margin(when(decision.latest, names)));
  }
  return facts;
}
