import { planOf } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { setProperty } from './fixes.ts';

export const draftComplete: Rule = {
  id: 'draft-complete',
  severity: 'hint',
  profile: 'draft',
  cost: 'fast',
  wholeText: true,
  title: { en: 'A draft that can go up', nl: 'Een concept dat verder kan' },
  why: {
    en: 'As long as a plan is a draft, much is not asked of it. When its weighty processes have their times and needs, the rest is worth asking.',
    nl: 'Zolang een plan een concept is, wordt er veel niet aan gevraagd. Hebben de zwaarwegende processen hun tijden en behoeften, dan is de rest het vragen waard.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en; status draft }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch; manual "Paper forms" starts in 1 min }\nict Dispatch { restarts in 2 min }',
    good: 'plan P { language en; status draft }\nprocess Intake { priority vital; mtpd 15 min; needs Dispatch; manual "Paper forms" starts in 1 min }\nict Dispatch { restarts in 2 min }',
  },
  *check({ set, model, weighty }) {
    for (const { id, name, status } of model.plans) {
      if (status !== 'draft') continue;
      const own = weighty().filter((one) => planOf(model, one.organisation)?.id === id);
      const isReady = own.every(
        ({ mtpd, rto, needs }) => mtpd !== undefined && rto !== undefined && needs.length > 0,
      );
      if (own.length === 0 || !isReady) continue;
      const at = { id, property: 'status' };
      yield {
        at,
        fix: setProperty(set, at, { en: 'status adopted', nl: 'status vastgesteld' }),
        message: {
          en: `Every weighty process of ${name} has its times and needs. Take status draft out to see what a plan in force is asked.`,
          nl: `Elk zwaarwegend proces van ${name} heeft zijn tijden en behoeften. Haal status concept weg om te zien wat er van een vastgesteld plan wordt gevraagd.`,
        },
      };
    }
  },
};
