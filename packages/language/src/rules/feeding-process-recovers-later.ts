import { duration, type Process, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, processes } from './lookup.ts';

export const feedingProcessRecoversLater: Rule = {
  id: 'feeding-process-recovers-later',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'A process that waits for one with more time',
    nl: 'Een proces dat wacht op een proces dat meer tijd heeft',
  },
  why: {
    en: 'Two owners made two promises that cannot both be kept: who needs the other is back no sooner than the other.',
    nl: 'Twee eigenaren deden twee beloften die niet allebei kunnen: wie de ander nodig heeft, is niet eerder terug dan de ander.',
  },
  quiet: {
    en: 'Silent where the process bridges the difference, or works by hand for that long.',
    nl: 'Stil als het proces het verschil overbrugt, of zo lang handmatig werkt.',
  },
  source: 'ISO 22301:2019, 4.2 and 8.2.2; ISO/TS 22318',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 1 h; rto 5 min; needs Dispatch }\nprocess Dispatch { mtpd 2 h; rto 1 h }',
    good: 'plan P { language en }\nprocess Intake { mtpd 1 h; rto 5 min; needs Dispatch }\nprocess Dispatch { mtpd 2 h; rto 5 min }',
  },
  *check({ model, musts }) {
    for (const process of processes(model)) {
      const { id, name, rto } = process;
      if (rto === undefined) continue;
      for (const needed of musts().of(id)) {
        const other = component(model, needed);
        if (other.kind !== 'process' || needed === id || (other.rto ?? 0) <= rto) continue;
        const later = other.rto ?? 0;
        if (holdsOut(process, later, later - rto)) continue;
        yield {
          at: { id, property: 'rto' },
          message: {
            en: `${name} must be back in ${duration(rto, 'en')} but needs ${other.name}, which promises ${duration(later, 'en')}. Agree one time with the owner of ${other.name}.`,
            nl: `${name} moet na ${duration(rto, 'nl')} terug zijn, maar heeft ${other.name} nodig, dat ${duration(later, 'nl')} belooft. Spreek met de eigenaar van ${other.name} één tijd af.`,
          },
          related: [
            {
              at: { id: needed, property: 'rto' },
              message: { en: `The rto of ${other.name}`, nl: `De hersteltijd (rto) van ${other.name}` },
            },
          ],
        };
      }
    }
  },
};

function holdsOut({ bridges, manuals }: Process, outage: Seconds, difference: Seconds): boolean {
  return (bridges ?? 0) >= difference || manuals.some(({ lasts }) => (lasts ?? Infinity) >= outage);
}
