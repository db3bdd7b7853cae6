import type { Rule } from '../rule.ts';

const MOST = 9;

export const groupTooLong: Rule = {
  id: 'group-too-long',
  severity: 'hint',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'A list too long to keep in sight', nl: 'Een lijst die te lang is om te overzien' },
  why: {
    en: 'After nine items people lose their place, and what stands last is done least.',
    nl: 'Na negen punten raken mensen de draad kwijt, en wat achteraan staat, wordt het minst gedaan.',
  },
  source: 'Field practice: checklists of aviation and operating theatres',
  examples: {
    bad: `plan P { language en }\nrole Duty { people 4 }\naction Walk { by Duty; ${'step "Close the next door"; '.repeat(10)} }`,
    good: `plan P { language en }\nrole Duty { people 4 }\naction Walk { by Duty; ${'step "Close the next door"; '.repeat(9)} }`,
  },
  *check({ model }) {
    for (const { id, name, steps } of model.actions) {
      if (steps.length <= MOST) continue;
      yield {
        at: { id, property: 'steps', index: MOST },
        message: {
          en: `${name} has ${steps.length} steps; after ${MOST} people lose their place. Split it into two actions.`,
          nl: `${name} telt ${steps.length} stappen; na ${MOST} raken mensen de draad kwijt. Splits het in twee acties.`,
        },
      };
    }
  },
};
