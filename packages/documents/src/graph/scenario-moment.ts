import {
  type Component,
  directNeeds,
  type Id,
  type Model,
  moment,
  type PlanLanguage,
  type PlayedStates,
  type Seconds,
  stateAt,
  type Words,
} from '@waakvlam/analysis';
import { cleanText, shorten } from '../plain.ts';
import type { Shown } from './graph.ts';
import { type Moment, unsettled } from './moment.ts';
import { stateWords } from './state-words.ts';

interface MomentWords {
  readonly title: (scenario: string, at: string) => string;
  readonly count: (at: string, down: number, starting: number, bridging: number, rest: number) => string;
  readonly left: (count: number) => string;
}

const WORDS: Words<MomentWords> = {
  en: {
    title: (scenario, at) => `${scenario}: ${at}`,
    count: (at, down, starting, bridging, rest) =>
      `At ${at}: ${down} out, ${starting} starting, ${bridging} bridging, ${rest} as normal.`,
    left: (count) => `${count} parts that work and need nothing that does not are not drawn.`,
  },
  nl: {
    title: (scenario, at) => `${scenario}: ${at}`,
    count: (at, down, starting, bridging, rest) =>
      `Op ${at}: ${down} uit, ${starting} aan het starten, ${bridging} overbruggen, ${rest} gewoon.`,
    left: (count) => `${count} onderdelen die werken en niets nodig hebben dat uit is, zijn niet getekend.`,
  },
};

const AS_ALWAYS: ReadonlySet<string> = new Set(['up', 'idle']);

/** What a scenario has made of everything at a moment: all that is not as normal, and what leans on that. */
export function scenarioMoment(
  model: Model,
  scenario: Id,
  played: PlayedStates,
  at: Seconds,
  language: PlanLanguage,
): Moment {
  const words = WORDS[language];
  const declared = model.scenarios.find(({ id }) => id === scenario);
  const shown = new Map(
    model.components.map((component): [Id, Shown] => {
      const span = stateAt(played.states.get(component.id)!, at);
      const told = stateWords(span, at, component.kind === 'process', language);
      return [component.id, { state: span.state, words: told }];
    }),
  );
  const isChanged = ({ id }: Component): boolean => !AS_ALWAYS.has(shown.get(id)!.state);
  const count = (...states: readonly Shown['state'][]): number =>
    [...shown.values()].filter(({ state }) => states.includes(state)).length;
  const title = shorten(cleanText(declared?.title ?? declared?.name ?? scenario), 120);
  const told = moment(at, language);
  return {
    title: words.title(title, told),
    description: [
      words.count(told, count('down'), count('starting'), count('bridging'), count('up', 'idle')),
      ...unsettled(played, language),
    ].join(' '),
    shown,
    keep: leaningOn(model, model.components.filter(isChanged)),
    left: words.left,
  };
}

/** Some components and everything that leans on one of them, directly or through others. */
function leaningOn(model: Model, some: readonly Component[]): ReadonlySet<Id> {
  const users = new Map<Id, Id[]>();
  for (const component of model.components) {
    for (const needed of directNeeds(component)) {
      const there = users.get(needed);
      if (there === undefined) users.set(needed, [component.id]);
      else there.push(component.id);
    }
  }
  const reached = new Set<Id>();
  const waiting = some.map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(users.get(id) ?? []));
  }
  return reached;
}
