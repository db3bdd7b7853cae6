import type { Rule } from '../rule.ts';

export const targetDayPast: Rule = {
  id: 'target-day-past',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: false,
  title: { en: 'A target whose day is past', nl: 'Een streefwaarde waarvan de dag voorbij is' },
  why: {
    en: 'Once its day is past nobody works towards it any more, and nobody has said whether it was reached.',
    nl: 'Is de dag voorbij, dan werkt er niemand meer naartoe, en niemand heeft gezegd of het is gehaald.',
  },
  source: 'ISO 22301:2019, 6.2 and 9.1',
  examples: {
    bad: 'plan P { language en }\ngoal Trained { obligation result; indicator "Share trained"; target "90 %" due 2026-11-23 }',
    good: 'plan P { language en }\ngoal Trained { obligation result; indicator "Share trained"; target "90 %" due 2026-11-24 }',
  },
  *check({ model, today }) {
    for (const { id, name, target, measured } of model.goals) {
      const due = target?.due;
      if (due === undefined || due >= today) continue;
      const last = measured
        .map(({ on }) => on)
        .sort()
        .at(-1);
      const isJudged = last !== undefined && last >= due;
      yield {
        at: { id, property: 'target' },
        message: isJudged
          ? {
              en: `The target of ${name} was due on ${due}, and was measured on ${last}. Say what comes next: a new target, or leave the goal out.`,
              nl: `De streefwaarde van ${name} gold tot ${due}, en is gemeten op ${last}. Zeg wat erna komt: een nieuwe streefwaarde, of laat het doel weg.`,
            }
          : {
              en: `The target of ${name} was due on ${due}, and nothing was measured since. Measure, and set the next target.`,
              nl: `De streefwaarde van ${name} gold tot ${due}, en daarna is niets gemeten. Meet, en stel een volgende streefwaarde.`,
            },
      };
    }
  },
};
