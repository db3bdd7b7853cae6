import type { Rule } from '../rule.ts';

export const unknownSetting: Rule = {
  id: 'unknown-setting',
  severity: 'warning',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: { en: 'A setting that does nothing', nl: 'Een instelling die niets doet' },
  why: {
    en: 'A misspelt name in the configuration switches nothing off, while its writer believes that it does.',
    nl: 'Een verkeerd gespelde naam in de configuratie zet niets uit, terwijl de schrijver denkt van wel.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\npower Net',
    config: '{ "rules": { "zone-mising": "off" } }',
    good: 'plan P { language en }\npower Net',
  },
  *check({ configProblems }) {
    for (const { message, place } of configProblems) yield { at: place, message };
  },
};
