import type { Rule } from '../rule.ts';

export const processNeedsNothing: Rule = {
  id: 'process-needs-nothing',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  fillsIn: true,
  title: { en: 'A process that needs nothing', nl: 'Een proces dat niets nodig heeft' },
  why: {
    en: 'What is not written down is not calculated with. A vital process without people, place, systems or power looks invulnerable.',
    nl: 'Wat er niet staat, telt niet mee in de berekening. Een vitaal proces zonder mensen, plaats, systemen of stroom lijkt onkwetsbaar.',
  },
  source: 'ISO 22301:2019, 8.2.2 and 8.3.4; ISO/TS 22317',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 6 of Operator }\nrole Operator { people 34 }',
  },
  *check({ weighty }) {
    for (const { id, name, needs, at } of weighty()) {
      if (needs.length > 0 || at !== undefined) continue;
      yield {
        at: { id },
        message: {
          en: `${name} needs nothing, so the calculation says it can never stop. Name its people, place, systems and power.`,
          nl: `${name} heeft niets nodig, dus volgens de berekening kan het nooit stoppen. Noem mensen, plaats, systemen en stroom.`,
        },
      };
    }
  },
};
