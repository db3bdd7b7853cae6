import { duration } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, setProperty } from './fixes.ts';

export const normWithoutSource: Rule = {
  id: 'norm-without-source',
  severity: 'info',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  fillsIn: true,
  title: {
    en: 'A norm of which nobody knows the origin',
    nl: 'Een norm waarvan niemand weet waar ze vandaan komt',
  },
  why: {
    en: 'A number without a source cannot be checked when it changes, nor defended when it hurts.',
    nl: 'Een getal zonder bron kan niemand nakijken als het verandert, of verdedigen als het pijn doet.',
  },
  source: 'ISO 22301:2019, 4.2.2 and 6.2',
  examples: {
    bad: 'plan P { language en }\nnorm TenDays { lasts 10 days }',
    good: 'plan P { language en }\nnorm TenDays { lasts 10 days; source "Waterwet, article 3" }',
  },
  *check({ set, model }) {
    for (const { id, name, source } of model.norms) {
      if (source !== undefined) continue;
      yield {
        at: { id },
        fix: addProperty(set, id, { en: 'source "…"', nl: 'bron "…"' }),
        message: {
          en: `${name} has no source. Write where the number comes from.`,
          nl: `${name} heeft geen bron. Schrijf waar het getal vandaan komt.`,
        },
      };
    }
    for (const { id, name, norm } of model.goals) {
      if (norm?.kind !== 'time' || norm.source !== undefined) continue;
      const at = { id, property: 'norm' };
      const time = { en: duration(norm.time, 'en'), nl: duration(norm.time, 'nl') };
      yield {
        at,
        fix: setProperty(set, at, { en: `norm ${time.en} source "…"`, nl: `norm ${time.nl} bron "…"` }),
        message: {
          en: `The norm of ${name} has no source. Write where the ${time.en} come from.`,
          nl: `De norm van ${name} heeft geen bron. Schrijf waar die ${time.nl} vandaan komt.`,
        },
      };
    }
  },
};
