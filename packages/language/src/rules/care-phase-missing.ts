import { duration, list, type Measure, type Phase, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { careFor, exposedRoles } from './care-for.ts';
import { care as caring, PHASES } from './fix-care.ts';

export const carePhaseMissing: Rule = {
  id: 'care-phase-missing',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A phase without care', nl: 'Een fase zonder zorg' },
  why: {
    en: 'Care for people who meet shocking events has three parts, and the aftermath is what plans forget. After the outage of Guy’s and St Thomas’ in 2022 the review named fatigue, stress and low morale over weeks of repair.',
    nl: 'Zorg voor mensen die ingrijpende dingen meemaken heeft drie delen, en de nafase wordt vergeten. Na de storing bij Guy’s and St Thomas’ in 2022 noemde het onderzoek vermoeidheid, stress en een laag moreel, wekenlang.',
  },
  source: 'NIPV 2024, 3.2, 5.4 and 6.3; ARQ guideline for uniformed services',
  examples: {
    bad: `plan P { language en }
role Operator { people 34; exposed "shocking calls" }
measure Training { strengthens mental resilience of Operator; phase preparation }
measure Break { strengthens mental resilience of Operator; phase response }`,
    good: `plan P { language en }
role Operator { people 34; exposed "shocking calls" }
measure Training { strengthens mental resilience of Operator; phase preparation }
measure Break { strengthens mental resilience of Operator; phase response }
measure PeerSupport { strengthens mental resilience of Operator; phase aftermath; within 72 h after "shocking call" }`,
  },
  *check({ set, model, limits }) {
    const most = limits['care.within'];
    for (const role of exposedRoles(model)) {
      const care = careFor(model, role);
      if (care.length === 0) continue;
      const at = { id: role.id, property: 'exposed' };
      const { name } = role;
      const isCovered = ({ phase }: { readonly phase: Phase }) => care.some((one) => one.phase === phase);
      const words = (covered: boolean, language: 'en' | 'nl') =>
        list(
          PHASES.filter((one) => isCovered(one) === covered).map((one) => one.words[language]),
          language,
        );
      if (!PHASES.every(isCovered)) {
        const have = PHASES.some(isCovered)
          ? { en: `in ${words(true, 'en')}`, nl: `in ${words(true, 'nl')}` }
          : { en: 'in no stated phase', nl: 'zonder dat er een fase bij staat' };
        yield {
          at,
          fix: caring(
            set,
            role.id,
            PHASES.filter((one) => !isCovered(one)).map(({ phase }) => phase),
          ),
          message: {
            en: `${name} has care ${have.en} but not in ${words(false, 'en')}. Add it; afterwards is what plans forget.`,
            nl: `${name} heeft zorg ${have.nl}, maar niet in ${words(false, 'nl')}. Vul aan; juist de nafase wordt vergeten.`,
          },
        };
      }
      const late = lateAftercare(care, most);
      if (late !== undefined) {
        yield {
          at: { id: late.id, property: 'within' },
          message: {
            en: `${late.name}, the first care for ${name} afterwards, begins after ${duration(late.after, 'en')}; within ${duration(most, 'en')} is what helps. Begin sooner.`,
            nl: `${late.name}, de eerste zorg achteraf voor ${name}, begint na ${duration(late.after, 'nl')}; binnen ${duration(most, 'nl')} is nodig. Begin eerder.`,
          },
          related: [{ at, message: { en: `${name} is exposed`, nl: `${name} is blootgesteld` } }],
        };
      }
    }
  },
};

/** The soonest measure of the aftermath, if all of them state a time and even that one is late. */
function lateAftercare(
  care: readonly Measure[],
  most: Seconds,
): { id: string; name: string; after: number } | undefined {
  const times = care
    .filter(({ phase }) => phase === 'aftermath')
    .map(({ id, name, within }) => ({ id, name, after: within?.after ?? 0 }))
    .sort((a, b) => a.after - b.after || (a.id < b.id ? -1 : 1));
  const [soonest] = times;
  return soonest !== undefined && soonest.after > most ? soonest : undefined;
}
