import type { Id, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { isLongerAgo, latest } from './days.ts';
import { component } from './lookup.ts';
import { mandated } from './mandates.ts';

export const roleNotTrained: Rule = {
  id: 'role-not-trained',
  severity: 'info',
  profile: 'strict',
  cost: 'set',
  wholeText: true,
  title: { en: 'A role that did not exercise', nl: 'Een rol die niet heeft geoefend' },
  why: {
    en: 'A plan that people read for the first time in the crisis is not followed. Waterschap Limburg had a new crisis plan in 2021 that staff hardly knew, so teams did it their own way.',
    nl: 'Een plan dat mensen in de crisis voor het eerst lezen, wordt niet gevolgd. Waterschap Limburg had in 2021 een nieuw crisisplan dat medewerkers nauwelijks kenden; teams deden het op hun eigen manier.',
  },
  source: 'ISO 22301:2019, 7.2 and 7.3',
  examples: {
    bad: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key" }\nexercise Drill { type technical; covers Generator; participants Duty; date 2024-11-23 }',
    good: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key" }\nexercise Drill { type technical; covers Generator; participants Duty; date 2024-11-24 }',
  },
  *check({ model, today, limits }) {
    for (const id of new Set([...mandated(model), ...callers(model)])) {
      const who = component(model, id);
      if (who.kind !== 'role') continue;
      const held = model.exercises
        .filter(({ participants }) => participants.some((one) => one === id || who.filledBy.includes(one)))
        .flatMap(({ dates }) => dates.filter((date) => date <= today));
      const last = latest(held);
      if (last !== undefined && !isLongerAgo(last, limits.training, today)) continue;
      const { name } = who;
      yield {
        at: { id },
        message:
          last === undefined
            ? {
                en: `${name} decides or starts a reserve and has never exercised. Include the role in the next exercise.`,
                nl: `${name} beslist of zet een reserve in en heeft nooit geoefend. Neem de rol mee in de volgende oefening.`,
              }
            : {
                en: `${name} has not exercised since ${last}. Include the role in the next exercise.`,
                nl: `${name} oefende het laatst op ${last}. Neem de rol mee in de volgende oefening.`,
              },
      };
    }
  },
};

/** Who calls on reserves. */
function callers(model: Model): readonly Id[] {
  return model.actions.flatMap(({ when, by }) => (when.some(({ kind }) => kind === 'called') ? by : []));
}
