import type { Rule } from '../rule.ts';
import { careFor, exposedRoles } from './care-for.ts';
import { care, PHASES } from './fix-care.ts';

export const exposedRoleWithoutCare: Rule = {
  id: 'exposed-role-without-care',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Nobody cares for an exposed role', nl: 'Niemand zorgt voor een blootgestelde rol' },
  why: {
    en: 'Whoever must go on after a shocking event can do so only with care before, during and after it. An organisation whose people break down does not continue.',
    nl: 'Wie na een ingrijpende gebeurtenis door moet, houdt dat alleen vol met zorg vooraf, tijdens en erna. Een organisatie waarvan de mensen omvallen, gaat niet door.',
  },
  source:
    'NIPV 2024, 5.2.5 and 6.3; Arbeidsomstandighedenwet, article 3(2); ISO/TS 22330; ARQ guideline for uniformed services',
  examples: {
    bad: 'plan P { language en }\nrole Operator { people 34; exposed "shocking calls" }',
    good: `plan P { language en }
role Operator { people 34; exposed "shocking calls" }
measure Training { strengthens mental resilience of Operator; phase preparation }
measure Break { strengthens mental resilience of Operator; phase response }
measure PeerSupport { strengthens mental resilience of Operator; phase aftermath; within 72 h after "shocking call" }`,
  },
  *check({ set, model }) {
    for (const role of exposedRoles(model)) {
      if (careFor(model, role).length > 0) continue;
      const { id, name, people, peopleStated } = role;
      const heads = peopleStated
        ? { en: ` (${people} people)`, nl: ` (${people} mensen)` }
        : { en: '', nl: '' };
      yield {
        at: { id, property: 'exposed' },
        fix: care(
          set,
          id,
          PHASES.map(({ phase }) => phase),
        ),
        message: {
          en: `${name}${heads.en} meets shocking events and has no care at all. Add measures for mental resilience: before, during and after.`,
          nl: `${name}${heads.nl} maakt ingrijpende dingen mee en daarvoor is geen zorg geregeld. Voeg maatregelen voor mentale weerbaarheid toe: vooraf, tijdens en erna.`,
        },
      };
    }
  },
};
