import type { Rule } from '../rule.ts';

/** More than these nobody reads through. */
const MOST = 20;

export const stillToFillIn: Rule = {
  id: 'still-to-fill-in',
  severity: 'hint',
  profile: 'draft',
  cost: 'fast',
  wholeText: true,
  aboutFindings: true,
  title: { en: 'What a draft still lacks', nl: 'Wat een concept nog mist' },
  why: {
    en: 'A first page is allowed to be unfinished. What it lacks is counted in one place, so that it can be looked up and does not stand in the way.',
    nl: 'Een eerste bladzijde mag onaf zijn. Wat er nog mist, staat op één plek geteld, zodat u het kunt opzoeken en het niet in de weg staat.',
  },
  quiet: {
    en: 'Plans that are no draft: there each thing is told where it stands.',
    nl: 'Plannen die geen concept zijn: daar staat elke melding op haar eigen plek.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en; status draft }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch; manual "Paper forms" starts in 1 min }\nprocess Care { priority vital }\nict Dispatch { restarts in 2 min }',
    good: 'plan P { language en; status draft }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch; manual "Paper forms" starts in 1 min }\nict Dispatch { restarts in 2 min }',
  },
  *check({ model }, found) {
    for (const { id, organisation } of model.plans) {
      const open = found.filter(
        (one) =>
          one.notAsked &&
          one.rule.fillsIn === true &&
          one.rule.profile !== 'strict' &&
          one.organisation === organisation,
      );
      if (open.length === 0) continue;
      const count = open.length;
      yield {
        at: { id },
        message: {
          en: `${count} ${count === 1 ? 'thing is' : 'things are'} still to be filled in. Open the list, or go on: nothing here stops the calculation.`,
          nl: `${count === 1 ? 'Er is nog 1 ding' : `Er zijn nog ${count} dingen`} in te vullen. Open de lijst, of ga door: niets ervan houdt de berekening tegen.`,
        },
        related: open.slice(0, MOST).map(({ finding: { at, message } }) => ({ at, message })),
      };
    }
  },
};
