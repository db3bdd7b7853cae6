import { duration, type ImpactKind, type Process, type Seconds, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { setProperty } from './fixes.ts';
import { processes } from './lookup.ts';

export const impactBeforeMtpd: Rule = {
  id: 'impact-before-mtpd',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: {
    en: 'Impact that is unacceptable before the mtpd',
    nl: 'Gevolgen die al voor de mtpd onaanvaardbaar zijn',
  },
  why: {
    en: 'The mtpd is the moment at which the impact becomes unacceptable. If the table says another moment, one of the two was not thought through.',
    nl: 'De mtpd is het moment waarop de gevolgen onaanvaardbaar worden. Zegt de tabel een ander moment, dan is een van beide niet doordacht.',
  },
  quiet: {
    en: 'Only where a table of impact is given; in an audit a mtpd without one is a hint.',
    nl: 'Alleen waar een tabel met gevolgen staat; bij een audit is een mtpd zonder tabel een hint.',
  },
  source: 'ISO 22301:2019, 8.2.2; ISO/TS 22317',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 2 h; rto 5 min; impact safety 15 min serious, 1 h unacceptable }',
    good: 'plan P { language en }\nprocess Intake { mtpd 1 h; rto 5 min; impact safety 15 min serious, 1 h unacceptable }',
  },
  *check({ set, model, strict }) {
    for (const process of processes(model)) {
      const { id, name, mtpd, rto, impacts } = process;
      if (mtpd === undefined) continue;
      const tolerable: Words = { en: duration(mtpd, 'en'), nl: duration(mtpd, 'nl') };
      const at = { id, property: 'mtpd' };
      if (impacts.length === 0) {
        if (!strict) continue;
        yield {
          at,
          severity: 'hint',
          message: {
            en: `The mtpd of ${name} is ${tolerable.en}, and no impact says why. Add what an outage of so long does.`,
            nl: `De mtpd van ${name} is ${tolerable.nl}, en geen gevolgen zeggen waarom. Voeg toe wat een uitval van die duur aanricht.`,
          },
        };
        continue;
      }
      const first = firstUnacceptable(process);
      if (first === undefined) {
        yield {
          at,
          message: {
            en: `The impact of ${name} is never unacceptable, yet its mtpd is ${tolerable.en}. Add the moment at which it is, or lengthen the mtpd.`,
            nl: `De gevolgen van ${name} zijn nooit onaanvaardbaar, maar de mtpd is ${tolerable.nl}. Voeg toe vanaf wanneer wel, of verleng de mtpd.`,
          },
        };
      } else if (first.after < mtpd) {
        const from: Words = { en: duration(first.after, 'en'), nl: duration(first.after, 'nl') };
        yield {
          at,
          fix:
            (rto ?? 0) > first.after
              ? undefined
              : setProperty(set, at, { en: `mtpd ${from.en}`, nl: `mtpd ${from.nl}` }),
          message: {
            en: `Impact of ${name} on ${KINDS[first.kind].en} is unacceptable from ${from.en}, yet its mtpd is ${tolerable.en}. Correct one of them.`,
            nl: `De gevolgen van ${name} voor ${KINDS[first.kind].nl} zijn vanaf ${from.nl} onaanvaardbaar, maar de mtpd is ${tolerable.nl}. Verbeter een van de twee.`,
          },
        };
      }
    }
  },
};

const KINDS: { readonly [K in ImpactKind]: Words } = {
  safety: { en: 'safety', nl: 'veiligheid' },
  health: { en: 'health', nl: 'gezondheid' },
  service: { en: 'service', nl: 'dienstverlening' },
  legal: { en: 'the law', nl: 'de wet' },
  financial: { en: 'finances', nl: 'geld' },
  trust: { en: 'trust', nl: 'vertrouwen' },
  environment: { en: 'the environment', nl: 'het milieu' },
  staff: { en: 'staff', nl: 'personeel' },
};

function firstUnacceptable({ impacts }: Process): { kind: ImpactKind; after: Seconds } | undefined {
  return impacts
    .flatMap(({ kind, levels }) =>
      levels.filter(({ level }) => level === 'unacceptable').map(({ after }) => ({ kind, after })),
    )
    .sort((a, b) => a.after - b.after)[0];
}
