import { list, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';
import { isStaff } from './lookup.ts';

export const actionIncomplete: Rule = {
  id: 'action-incomplete',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  fillsIn: true,
  title: { en: 'An action without who or how', nl: 'Een actie zonder wie of hoe' },
  why: {
    en: 'At night somebody reads this who did not write it. After the outage of the British emergency number in 2023 Ofcom found the switch-over badly written down and the team unfamiliar with it.',
    nl: 's Nachts leest dit iemand die het niet schreef. Na de storing van het Britse alarmnummer in 2023 vond Ofcom dat de omschakeling slecht beschreven was en het team haar niet kende.',
  },
  quiet: {
    en: 'A decision says who decides; an action that only leads to others needs no steps.',
    nl: 'Een besluit zegt wie beslist; een actie die alleen naar andere leidt heeft geen stappen nodig.',
  },
  source: 'ISO 22301:2019, 8.4.4; ISO/TS 22332',
  examples: {
    bad: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; owner Duty; step "Turn the key" }',
    good: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key" }',
  },
  *check({ set, model }) {
    for (const { id, name, by, decides, owner, when, steps, options, question } of model.actions) {
      const calls = when.some(({ kind }) => kind === 'called');
      const missing: Words[] = [
        ...(by.length === 0 && decides === undefined ? [WHO] : []),
        ...(calls && steps.length === 0 && options.length === 0 && question === undefined ? [STEP] : []),
      ];
      if (missing.length === 0) continue;
      const who = owner !== undefined && isStaff(model, owner) ? nameFor(set, id, owner) : undefined;
      yield {
        at: { id },
        fix:
          who === undefined || !missing.includes(WHO)
            ? undefined
            : addProperty(set, id, { en: `by ${who}`, nl: `door ${who}` }),
        message: {
          en: `${name} does not say ${list(
            missing.map(({ en }) => en),
            'en',
          )}; at night nobody will know. Add it.`,
          nl: `${name} zegt niet ${list(
            missing.map(({ nl }) => nl),
            'nl',
          )}; 's nachts weet niemand het dan. Vul het aan.`,
        },
      };
    }
  },
};

const WHO: Words = { en: 'who does it (by)', nl: 'wie het doet (door)' };
const STEP: Words = { en: 'how it is done (step)', nl: 'hoe dat gaat (stap)' };
