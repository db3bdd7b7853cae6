import { duration } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { processes } from './lookup.ts';

export const rtoAfterMtpd: Rule = {
  id: 'rto-after-mtpd',
  severity: 'error',
  profile: 'draft',
  cost: 'fast',
  wholeText: false,
  title: { en: 'Back later than is tolerable', nl: 'Later terug dan toelaatbaar is' },
  why: {
    en: 'A recovery time objective (rto) is a promise to be back before the disruption becomes intolerable (mtpd). One that is longer promises to fail.',
    nl: 'De hersteltijd (rto) belooft dat u terug bent voordat de uitval ontoelaatbaar wordt (mtpd). Is hij langer, dan belooft u te laat te komen.',
  },
  source: 'ISO 22301:2019, 8.2.2; ISO/TS 22317',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 15 min; rto 20 min }',
    good: 'plan P { language en }\nprocess Intake { mtpd 15 min; rto 5 min }',
  },
  *check({ model }) {
    for (const { id, name, rto, mtpd } of processes(model)) {
      if (rto === undefined || mtpd === undefined || rto <= mtpd) continue;
      yield {
        at: { id, property: 'rto' },
        message: {
          en: `${name} may be back after ${duration(rto, 'en')} but is intolerable after ${duration(mtpd, 'en')}. Make the rto shorter, or justify a longer mtpd.`,
          nl: `${name} mag na ${duration(rto, 'nl')} terug zijn, maar is na ${duration(mtpd, 'nl')} ontoelaatbaar. Verkort de hersteltijd (rto) of onderbouw een langere uitvalsduur (mtpd).`,
        },
      };
    }
  },
};
