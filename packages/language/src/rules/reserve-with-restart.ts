import { duration } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { dropProperty } from './fixes.ts';

export const reserveWithRestart: Rule = {
  id: 'reserve-with-restart',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'A reserve that restarts', nl: 'Een reserve die herstart' },
  why: {
    en: 'A reserve is off and starts when it is called on; what is on starts again after it was down. Who states both probably means one number, and the calculation takes both.',
    nl: 'Een reserve staat uit en start als ze wordt ingezet; wat aan staat, herstart na een onderbreking. Wie beide vermeldt, bedoelt waarschijnlijk één getal, en de berekening neemt beide.',
  },
  source: 'The language itself: docs/semantics.md',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min; restarts in 5 min }',
    good: 'plan P { language en }\nprocess Intake { needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }',
  },
  *check({ set, model }) {
    for (const { id, name, starts, restarts } of model.components) {
      if (starts === undefined || restarts === undefined) continue;
      const at = { id, property: 'restarts' };
      const time = { en: duration(starts.after, 'en'), nl: duration(starts.after, 'nl') };
      const fix = dropProperty(set, at, { en: 'restarts in', nl: 'herstart in' });
      yield {
        at,
        fix: fix && { ...fix, isSafe: restarts === starts.after },
        message: {
          en: `${name} is a reserve, with starts in ${time.en}, so restarts in ${duration(restarts, 'en')} says it twice. Leave out restarts in.`,
          nl: `${name} is een reserve, met start in ${time.nl}; herstart in ${duration(restarts, 'nl')} zegt het dubbel. Laat herstart in weg.`,
        },
      };
    }
  },
};
