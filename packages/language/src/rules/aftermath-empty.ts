import type { Rule } from '../rule.ts';
import { declareAfter, freeName } from './fixes.ts';

export const aftermathEmpty: Rule = {
  id: 'aftermath-empty',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Nothing after the crisis', nl: 'Niets na de crisis' },
  why: {
    en: 'People are tired, work has piled up and what was learned is forgotten first. The Dutch Safety Board found in 2020 that hospitals tended patients well in ICT failures, but hardly looked back at what it had done to them.',
    nl: 'Mensen zijn moe, het werk is opgestapeld en wat er geleerd is, wordt het eerst vergeten. De Onderzoeksraad vond in 2020 dat ziekenhuizen bij ICT-storingen goed voor patiënten zorgden, maar nauwelijks terugkeken wat het met hen had gedaan.',
  },
  source: 'NIPV 2024, 3.1, 3.2 and 5.4; ISO 22301:2019, 8.4.5 and 10.1',
  examples: {
    bad: 'plan P { language en }\npower Net\nscenario Blackout { fails Net for 4 h }',
    good: 'plan P { language en }\npower Net\nscenario Blackout { fails Net for 4 h }\nmeasure Review { phase aftermath }',
  },
  *check({ set, model }) {
    for (const { id, organisation } of model.plans) {
      const isOwn = (one: { readonly organisation?: string | undefined }) =>
        one.organisation === organisation;
      const { scenarios, actions, measures, goals } = model;
      const prepared = scenarios.some(isOwn) || actions.some((one) => isOwn(one) && one.phase === 'response');
      const after = [...actions, ...measures, ...goals].some(
        (one) => isOwn(one) && one.phase === 'aftermath',
      );
      if (!prepared || after) continue;
      const [care, recovery, review] = [
        ['Care', 'Zorg'],
        ['Recovery', 'Herstel'],
        ['Evaluation', 'Evaluatie'],
      ].map(([en = '', nl = '']) => ({ en: freeName(set, en), nl: freeName(set, nl) }));
      yield {
        at: { id },
        fix: declareAfter(set, id, {
          en: [care, recovery, review].map((one) => `action ${one?.en} { phase aftermath }`).join('\n'),
          nl: [care, recovery, review].map((one) => `actie ${one?.nl} { fase nafase }`).join('\n'),
        }),
        message: {
          en: 'Nothing in this plan happens after the crisis. Plan care, recovery, evaluation, and who leads them.',
          nl: 'Na de crisis gebeurt er in dit plan niets. Plan zorg, herstel, evaluatie en wie dat trekt.',
        },
      };
    }
  },
};
