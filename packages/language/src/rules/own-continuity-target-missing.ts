import { list, type StrengthenTarget, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName } from './fixes.ts';

const TARGETS: readonly { readonly what: StrengthenTarget; readonly words: Words }[] = [
  { what: 'role clarity', words: { en: 'role clarity', nl: 'rolduidelijkheid' } },
  { what: 'staffing', words: { en: 'staffing', nl: 'bezetting' } },
  { what: 'home front', words: { en: 'home front', nl: 'thuisfront' } },
  { what: 'mental resilience', words: { en: 'mental resilience', nl: 'mentale weerbaarheid' } },
];

export const ownContinuityTargetMissing: Rule = {
  id: 'own-continuity-target-missing',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: {
    en: 'A side of the own people that nothing strengthens',
    nl: 'Een kant van de eigen mensen die niets versterkt',
  },
  why: {
    en: 'People go on when they know their role, are enough, can bear it and know that home is safe. Three of the four is a plan that fails on the fourth.',
    nl: 'Mensen gaan door als ze hun rol kennen, met genoeg zijn, het aankunnen en weten dat het thuis goed gaat. Drie van de vier is een plan dat op de vierde stukloopt.',
  },
  quiet: {
    en: 'Plans that have no measure for the own people yet.',
    nl: 'Plannen die nog geen maatregel voor de eigen mensen hebben.',
  },
  source: 'NIPV 2024, 6.3, first cell',
  examples: {
    bad: 'plan P { language en }\nmeasure Cards { strengthens role clarity }\nmeasure Pool { strengthens staffing }\nmeasure Families { strengthens home front }',
    good: 'plan P { language en }\nmeasure Cards { strengthens role clarity }\nmeasure Pool { strengthens staffing }\nmeasure Families { strengthens home front }\nmeasure PeerSupport { strengthens mental resilience }',
  },
  *check({ set, model }) {
    for (const { id, organisation } of model.plans) {
      const own = model.measures.filter(
        (one) => one.organisation === organisation && one.strengthens !== undefined,
      );
      const missing = TARGETS.filter(
        ({ what }) => !own.some(({ strengthens }) => strengthens?.what === what),
      );
      if (own.length === 0 || missing.length === 0) continue;
      const names = missing.map((_, index) => freeName(set, `Measure${own.length + index + 1}`));
      yield {
        at: { id },
        fix: declareAfter(set, id, {
          en: missing
            .map(({ words }, index) => `measure ${names[index]} { strengthens ${words.en} }`)
            .join('\n'),
          nl: missing
            .map(({ words }, index) => `maatregel ${names[index]} { versterkt ${words.nl} }`)
            .join('\n'),
        }),
        message: {
          en: `No measure strengthens ${list(
            missing.map(({ words }) => words.en),
            'en',
          )} of the own people. Add one for each.`,
          nl: `Geen maatregel versterkt ${list(
            missing.map(({ words }) => words.nl),
            'nl',
          )} van de eigen mensen. Voeg voor elk een maatregel toe.`,
        },
      };
    }
  },
};
