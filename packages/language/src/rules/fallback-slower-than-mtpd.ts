import {
  duration,
  type Id,
  type Line,
  type Manual,
  type Musts,
  type Option,
  type Process,
  type Seconds,
} from '@waakvlam/analysis';
import type { Subject } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { component, nameOf, ownLines, targetOf } from './lookup.ts';

export const fallbackSlowerThanMtpd: Rule = {
  id: 'fallback-slower-than-mtpd',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: { en: 'A fallback that comes too late', nl: 'Een uitwijk die te laat komt' },
  why: {
    en: 'A fallback that is ready after the harm is done is no fallback. At Heathrow in 2025 switching to the other two intakes was planned at 10 to 12 hours.',
    nl: 'Een uitwijk die klaar is als de schade al geleden is, is geen uitwijk. Op Heathrow was in 2025 voor het omschakelen naar de andere twee voedingen 10 tot 12 uur gepland.',
  },
  quiet: {
    en: 'Silent where a store, a bridge or a manual way without the lost thing carries the time between.',
    nl: 'Stil als een voorraad, een overbrugging of een handmatige werkwijze zonder het weggevallene de tussentijd opvangt.',
  },
  source: 'ISO 22301:2019, 8.3.3 and 8.3.5; ISO/TS 22331',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 1 h; rto 45 min; at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare',
  },
  *check(input) {
    const { model } = input;
    for (const { process, at, first, other, ready, gap } of slowFallbacks(input)) {
      const [lost, spare] = [nameOf(model, first), nameOf(model, other)];
      const mtpd = process.mtpd ?? 0;
      yield {
        at,
        message: {
          en: `When ${lost} fails, ${spare} is ready after ${duration(ready, 'en')}; ${process.name} is intolerable after ${duration(mtpd, 'en')}. Find a start of ${duration(ready - gap, 'en')} or less, or bridge ${duration(gap, 'en')}.`,
          nl: `Valt ${lost} uit, dan is ${spare} na ${duration(ready, 'nl')} klaar; ${process.name} is na ${duration(mtpd, 'nl')} ontoelaatbaar. Zorg voor een start van hoogstens ${duration(ready - gap, 'nl')}, of overbrug ${duration(gap, 'nl')}.`,
        },
        related: [{ at: { id: other }, message: { en: 'The fallback', nl: 'De uitwijk' } }],
      };
    }
  },
};

export interface SlowFallback {
  readonly process: Process;
  readonly at: Subject;
  readonly first: Id;
  readonly other: Id;
  readonly ready: Seconds;
  /** How much too late it comes. */
  readonly gap: Seconds;
}

/** Every line of a weighty process whose first option is replaced too late. */
export function* slowFallbacks(input: RuleInput): Generator<SlowFallback> {
  for (const process of input.weighty()) {
    if (process.mtpd === undefined) continue;
    for (const { line, at } of ownLines(process)) {
      const found = slowFallback(input, process, line, at.property === 'needs');
      if (found !== undefined && !isAccepted(input, process.id, found.first)) yield { process, at, ...found };
    }
  }
}

/** The same risk, accepted under its general name. */
function isAccepted({ model, today }: RuleInput, process: Id, first: Id): boolean {
  return model.acceptances.some(
    ({ rule, subject, process: of, until }) =>
      rule === 'single-point-of-failure' &&
      subject === first &&
      (of === undefined || of === process) &&
      (until === undefined || today <= until),
  );
}

function slowFallback(
  { model, musts, ready }: RuleInput,
  process: Process,
  { atLeast, options }: Line,
  bridged: boolean,
): Pick<SlowFallback, 'first' | 'other' | 'ready' | 'gap'> | undefined {
  const first = options[0] && targetOf(options[0]);
  const mtpd = process.mtpd ?? 0;
  if (first === undefined || atLeast !== 1) return undefined;
  let held = bridged ? (process.bridges ?? 0) : 0;
  let best: { other: Id; ready: Seconds } | undefined;
  for (const option of options.slice(1)) {
    const other = targetOf(option);
    if (other === undefined) return undefined;
    const after = (option.starts?.after ?? 0) + ready()(other);
    if (after === 0 && storeOf(option, component(model, other).lasts) > 0) {
      held += storeOf(option, component(model, other).lasts);
    } else if (best === undefined || after < best.ready) best = { other, ready: after };
  }
  if (best === undefined || !Number.isFinite(best.ready)) return undefined;
  const byHand = Math.max(0, ...process.manuals.map((one) => manualHolds(one, musts(), first, mtpd)));
  const gap = best.ready - Math.max(held, byHand) - mtpd;
  return gap > 0 ? { first, ...best, gap } : undefined;
}

function storeOf({ lasts }: Option, own: Seconds | undefined): Seconds {
  return lasts ?? own ?? 0;
}

/** Until when a manual way carries the loss of something; 0 if it needs that itself or starts too late. */
function manualHolds({ needs, at, starts, lasts }: Manual, musts: Musts, lost: Id, mtpd: Seconds): Seconds {
  const lines = at === undefined ? needs : [...needs, at];
  if ((starts?.after ?? 0) > mtpd || lines.some((line) => musts.ofLine(line).has(lost))) return 0;
  return (starts?.after ?? 0) + (lasts ?? Number.POSITIVE_INFINITY);
}
