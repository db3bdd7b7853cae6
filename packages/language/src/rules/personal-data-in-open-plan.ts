import { type Model, type Plan, planOf } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { setProperty } from './fixes.ts';

export const personalDataInOpenPlan: Rule = {
  id: 'personal-data-in-open-plan',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Private details in an open plan', nl: 'Privégegevens in een open plan' },
  why: {
    en: 'A plan is mailed, printed and left on tables. The private number of a named person is then everybody’s.',
    nl: 'Een plan wordt gemaild, geprint en blijft op tafels liggen. Het privénummer van iemand met naam is dan van iedereen.',
  },
  quiet: {
    en: 'Numbers of roles, desks and organisations. One finding for each plan.',
    nl: 'Nummers van rollen, loketten en organisaties. Eén melding per plan.',
  },
  source: 'GDPR, articles 5(1)c and f, and 32',
  examples: {
    bad: 'plan P { language en }\nperson Jansen { phone "06 1234" }\nrole Head { filled by Jansen }',
    good: 'plan P { language en; classification "internal" }\nperson Jansen { phone "06 1234" }\nrole Head { filled by Jansen }',
  },
  *check({ set, model }) {
    for (const plan of model.plans) {
      const count = reachedPersons(model, plan);
      if (count === 0 || !isOpen(plan)) continue;
      const at = { id: plan.id, property: 'classification' };
      yield {
        at,
        fix: setProperty(set, at, { en: 'classification "internal"', nl: 'rubricering "intern"' }),
        message: {
          en: `Private details of ${count === 1 ? 'one person' : `${count} people`} stand in a plan ${plan.classification === undefined ? 'without classification' : 'that is public'}. Use duty numbers or restrict it.`,
          nl: `Privégegevens van ${count === 1 ? 'één persoon' : `${count} mensen`} staan in een plan ${plan.classification === undefined ? 'zonder rubricering' : 'dat openbaar is'}. Gebruik dienstnummers of beperk de kring.`,
        },
      };
    }
  },
};

const REACHED: readonly string[] = ['phone', 'sms', 'mail', 'satellite'];

function reachedPersons(model: Model, plan: Plan): number {
  return model.components.filter(
    (one) =>
      one.kind === 'person' &&
      planOf(model, one.organisation)?.id === plan.id &&
      one.means.some(({ kind }) => REACHED.includes(kind)),
  ).length;
}

function isOpen({ classification }: Plan): boolean {
  return (
    classification === undefined || /^(public|openbaar|tlp:clear|tlp:white)$/i.test(classification.trim())
  );
}
