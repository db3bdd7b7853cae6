import { moment, tellPath } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { nameOf } from './lookup.ts';

export const downWithNothingBroken: Rule = {
  id: 'down-with-nothing-broken',
  severity: 'error',
  wholeText: true,
  title: { en: 'Down although nothing is broken', nl: 'Stil terwijl alles heel is' },
  why: {
    en: 'A process that stands still on an ordinary day is described wrongly, or is in trouble already. Nothing that is calculated for it says anything.',
    nl: 'Een proces dat op een gewone dag stilligt is verkeerd beschreven, of zit al in de problemen. Wat ervoor wordt uitgerekend zegt dan niets.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 15 min; needs 2 of Operator }\nrole Operator { people 1 }',
    good: 'plan P { language en }\nprocess Intake { mtpd 15 min; needs 2 of Operator }\nrole Operator { people 3 }',
  },
  *check({ set: { model }, undisturbed }) {
    const told = new Set<string>();
    for (const { process, from, path } of undisturbed()) {
      if (told.has(process)) continue;
      told.add(process);
      const name = nameOf(model, process);
      yield {
        at: { id: process },
        message: {
          en: `With nothing broken ${name} is down from ${moment(from, 'en')}: ${tellPath(path, model, 'en')}. Give what it lacks a normal supply, or correct the line.`,
          nl: `Ook als alles heel is ligt ${name} stil vanaf ${moment(from, 'nl')}: ${tellPath(path, model, 'nl')}. Geef wat ontbreekt een gewone voorziening of verbeter de regel.`,
        },
      };
    }
  },
};
