import type { Role, Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty } from './fixes.ts';
import { component } from './lookup.ts';

export const careForNoExposedRole: Rule = {
  id: 'care-for-no-exposed-role',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Care for a role that is not exposed', nl: 'Zorg voor een rol die niet blootstaat' },
  why: {
    en: 'Care that is aimed at nobody who needs it is not care; or the role is exposed and the plan does not say so, and then nobody looks at its three phases.',
    nl: 'Zorg voor wie haar niet nodig heeft is geen zorg; of de rol staat wel bloot en het plan zegt het niet, en dan kijkt niemand naar de drie fasen.',
  },
  quiet: { en: 'Measures for all staff.', nl: 'Maatregelen voor alle medewerkers.' },
  source: 'NIPV 2024, 5.2.5',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs 2 of Operator }\nrole Operator { people 34 }\nmeasure Training { strengthens mental resilience of Operator; phase preparation }',
    good: 'plan P { language en }\nprocess Intake { needs 2 of Operator }\nrole Operator { people 34; exposed "shocking calls" }\nmeasure Training { strengthens mental resilience of Operator; phase preparation }',
  },
  *check({ set, model }) {
    for (const { id, name, strengthens } of model.measures) {
      if (strengthens?.what !== 'mental resilience') continue;
      for (const who of strengthens.roles) {
        const role = component(model, who);
        const why = role.kind === 'role' ? whyNot(role) : undefined;
        if (why === undefined || role.kind !== 'role') continue;
        const here = set.declaration(who)?.place.uri === set.place({ id }).uri;
        yield {
          at: { id, property: 'strengthens' },
          fix:
            here && role.exposed === undefined
              ? addProperty(set, who, { en: 'exposed "…"', nl: 'blootgesteld "…"' })
              : undefined,
          message: {
            en: `${name} is for ${role.name}, which ${why.en}. Mark the role exposed or aim the measure at who needs it.`,
            nl: `${name} is voor ${role.name}, en die ${why.nl}. Markeer de rol als blootgesteld of richt de maatregel op wie het nodig heeft.`,
          },
          related: [{ at: { id: who }, message: { en: 'The role', nl: 'De rol' } }],
        };
      }
    }
  },
};

function whyNot({ exposed, people, deputies }: Role): Words | undefined {
  if (exposed === undefined) return { en: 'is not exposed', nl: 'is niet blootgesteld' };
  if (people + deputies.length === 0) return { en: 'has no people', nl: 'heeft geen mensen' };
  return undefined;
}
