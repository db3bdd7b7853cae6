import {
  directNeeds,
  duration,
  type Id,
  list,
  type Manual,
  type Model,
  type Musts,
  type Seconds,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf, processes } from './lookup.ts';

export const dependencySlowerThanRto: Rule = {
  id: 'dependency-slower-than-rto',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: { en: 'Starting takes longer than is promised', nl: 'Opstarten duurt langer dan beloofd is' },
  why: {
    en: 'Whatever a process cannot do without must be up before the process is. Starts that wait for each other add up, and their sum is the soonest that anything is back.',
    nl: 'Alles waar een proces niet zonder kan, moet eerst weer werken. Starttijden die op elkaar wachten tellen op, en eerder dan die som is er niets terug.',
  },
  quiet: {
    en: 'What has an alternative beside it need not be back, nor what a manual way carries until it is.',
    nl: 'Wat een alternatief naast zich heeft, hoeft niet terug te zijn, en ook niet wat een handmatige werkwijze zo lang opvangt.',
  },
  source: 'ISO 22301:2019, 8.2.2 and 8.3.3; ISO/IEC 27031',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { mtpd 1 h; rto 5 min; needs Dispatch }\nict Dispatch { restarts in 20 min }',
    good: 'plan P { language en }\nprocess Intake { mtpd 1 h; rto 5 min; needs Dispatch; manual "Paper forms" }\nict Dispatch { restarts in 20 min }',
  },
  *check({ model, musts }) {
    for (const { id, name, rto, manuals } of processes(model)) {
      if (rto === undefined) continue;
      const chain = slowestChain(model, new Set([id, ...musts().of(id)]), id);
      if (chain.sum <= rto) continue;
      if (manuals.some((manual) => carries(manual, musts(), chain, rto))) continue;
      const slow = chain.ids.filter((one) => (component(model, one).restarts ?? 0) > 0);
      const names = slow.map((one) => nameOf(model, one));
      const needs = names.length === 1 ? { en: 'needs', nl: 'heeft' } : { en: 'need', nl: 'hebben samen' };
      yield {
        at: { id, property: 'rto' },
        message: {
          en: `${name} must be back in ${duration(rto, 'en')}, but ${list(names, 'en')} ${needs.en} ${duration(chain.sum, 'en')} to start again. Shorten a start, add an alternative, or lengthen the rto.`,
          nl: `${name} moet na ${duration(rto, 'nl')} terug zijn, maar ${list(names, 'nl')} ${needs.nl} ${duration(chain.sum, 'nl')} nodig om weer te starten. Verkort een start, zet er iets naast, of verruim de hersteltijd (rto).`,
        },
        related: slow.map((one) => ({
          at: { id: one, property: 'restarts' },
          message: {
            en: `${nameOf(model, one)} starts again in ${duration(component(model, one).restarts ?? 0, 'en')}`,
            nl: `${nameOf(model, one)} herstart in ${duration(component(model, one).restarts ?? 0, 'nl')}`,
          },
        })),
      };
    }
  },
};

interface Chain {
  readonly ids: readonly Id[];
  readonly sum: Seconds;
}

/** Whether people can work by hand, in time and without the chain, until it is back. */
function carries({ needs, at, starts, lasts }: Manual, musts: Musts, chain: Chain, rto: Seconds): boolean {
  const begin = starts?.after ?? 0;
  const lines = at === undefined ? needs : [...needs, at];
  const own = new Set(lines.flatMap((line) => [...musts.ofLine(line)]));
  return (
    begin <= rto && begin + (lasts ?? chain.sum) >= chain.sum && !chain.ids.slice(1).some((id) => own.has(id))
  );
}

/** The chain of things within a set, each needed by the one before it, whose starts take longest together. */
export function slowestChain(model: Model, within: ReadonlySet<Id>, first: Id): Chain {
  const known = new Map<Id, Chain>();
  const from = (id: Id): Chain => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Round a circle nothing is counted twice.
    known.set(id, { ids: [], sum: 0 });
    const one = component(model, id);
    let longest: Chain = { ids: [], sum: 0 };
    for (const next of directNeeds(one)) {
      if (!within.has(next)) continue;
      const chain = from(next);
      if (chain.sum > longest.sum) longest = chain;
    }
    const chain = { ids: [id, ...longest.ids], sum: longest.sum + (one.restarts ?? 0) };
    known.set(id, chain);
    return chain;
  };
  return from(first);
}
