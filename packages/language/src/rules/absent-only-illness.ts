import type { Rule } from '../rule.ts';

/** Leave alone is about this share of the hours of a contract. */
const LEAST = 1200;

export const absentOnlyIllness: Rule = {
  id: 'absent-only-illness',
  severity: 'info',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'Absence that counts illness only', nl: 'Afwezigheid die alleen ziekte telt' },
  why: {
    en: 'A roster loses people to leave, training and illness together. With the figure of illness alone a post looks filled that is empty every summer.',
    nl: 'Een rooster verliest mensen aan verlof, opleiding en ziekte samen. Met alleen het ziekteverzuim lijkt een post gevuld die elke zomer leeg is.',
  },
  quiet: {
    en: 'Only roles with contract hours: without them nothing is calculated with it.',
    nl: 'Alleen rollen met contracturen: zonder uren wordt er niet mee gerekend.',
  },
  source: 'Field practice; ISO/TS 22330',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs 2 of Operator 24/7 }\nrole Operator { people 34; contract 36 h per week; absent 6 % }',
    good: 'plan P { language en }\nprocess Intake { needs 2 of Operator 24/7 }\nrole Operator { people 34; contract 36 h per week; absent 20 % }',
  },
  *check({ model }) {
    for (const one of model.components) {
      if (one.kind !== 'role' || one.contractHours === undefined) continue;
      const { id, name, absent } = one;
      if (absent === undefined || absent >= LEAST) continue;
      yield {
        at: { id, property: 'absent' },
        message: {
          en: `${name} is ${absent / 100} % absent; leave alone is about ${LEAST / 100} %. Fill in all causes together: leave, illness and training.`,
          nl: `${name} is ${absent / 100} % afwezig; verlof alleen is al zo'n ${LEAST / 100} %. Vul alle oorzaken samen in: verlof, ziekte en opleiding.`,
        },
      };
    }
  },
};
