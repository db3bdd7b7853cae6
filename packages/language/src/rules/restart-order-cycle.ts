import {
  type Component,
  directNeeds,
  duration,
  type Id,
  list,
  type Model,
  type Musts,
} from '@waakvlam/analysis';
import type { Fix, PlanSet } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import { nameFor, setProperty } from './fixes.ts';
import { component, nameOf, namesOf } from './lookup.ts';

export const restartOrderCycle: Rule = {
  id: 'restart-order-cycle',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  yieldsTo: ['does-not-come-back'],
  title: {
    en: 'Things that can each only start from the other',
    nl: 'Dingen die alleen vanuit elkaar kunnen starten',
  },
  why: {
    en: 'As long as all is up nobody notices. Once down, each waits for the other, and none comes back by itself. When Facebook lost its network in October 2021, the tools to mend it ran on that network.',
    nl: 'Zolang alles werkt merkt niemand het. Ligt het eenmaal plat, dan wacht elk op de ander en komt er niets vanzelf terug. Toen Facebook in oktober 2021 zijn netwerk kwijt was, draaide het gereedschap om het te herstellen op datzelfde netwerk.',
  },
  source: 'ISO 22301:2019, 8.4.5; ISO/IEC 27031',
  examples: {
    bad: 'plan P { language en }\nict Network { needs Directory; restarts in 10 min }\nict Directory { needs Network; restarts in 5 min }',
    good: 'plan P { language en }\nict Network { needs one of { Directory, Console }; restarts in 10 min }\nict Directory { needs Network; restarts in 5 min }\nequipment Console',
  },
  *check({ set, model, musts }) {
    const needs = musts();
    const done = new Set<Id>();
    const byId = [...model.components].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id } of byId) {
      if (done.has(id) || !needs.of(id).has(id)) continue;
      const cycle = cycleOf(model, needs, id);
      for (const one of cycle) done.add(one);
      if (!cycle.some((one) => takesStarting(component(model, one)))) continue;
      if (cycle.some((one) => startsAlone(component(model, one), cycle))) continue;
      const [first = '', ...rest] = namesOf(model, cycle);
      const others = { en: list(rest, 'en'), nl: list(rest, 'nl') };
      yield {
        at: { id },
        fix: startWithout(set, cycle),
        message:
          rest.length === 0
            ? {
                en: `${first} needs itself to start: from cold it does not come up. Say what it can start from.`,
                nl: `${first} heeft zichzelf nodig om te starten: koud komt het niet op. Leg vast waaruit het kan starten.`,
              }
            : {
                en: `${first} needs ${others.en} to start, and ${others.en} ${rest.length === 1 ? 'needs' : 'need'} ${first}: from cold none comes up. Say which can start alone, and from what.`,
                nl: `${first} heeft ${others.nl} nodig om te starten, en ${others.nl} ${rest.length === 1 ? 'heeft' : 'hebben'} ${first} nodig: koud komt niets op. Leg vast wie alleen kan starten, en waarmee.`,
              },
        related: cycle
          .filter((one) => one !== id)
          .map((one) => ({
            at: { id: one },
            message: {
              en: `${nameOf(model, one)} is part of the circle`,
              nl: `${nameOf(model, one)} hoort bij de kring`,
            },
          })),
      };
    }
  },
};

/**
 * What waits for a component that needs itself: those that it cannot do without and that cannot do without it. Where
 * it can choose between several that all wait for it, those.
 */
function cycleOf(model: Model, musts: Musts, id: Id): readonly Id[] {
  const mutual = [...musts.of(id)].filter((other) => musts.of(other).has(id));
  const around =
    mutual.length > 1 ? mutual : directNeeds(component(model, id)).filter((one) => musts.of(one).has(id));
  return [...new Set([id, ...around])].sort();
}

/** Lets the first of a circle that says how it starts do so without what it needs of the others. */
function startWithout(set: PlanSet, cycle: readonly Id[]): Fix | undefined {
  const { model } = set;
  for (const id of cycle) {
    const { restarts } = component(model, id);
    const without = directNeeds(component(model, id)).filter((one) => one !== id && cycle.includes(one));
    const here = set.place({ id }).uri === set.place({ id: cycle[0]! }).uri;
    if (restarts === undefined || without.length === 0 || !here) continue;
    const names = [...new Set(without)].map((one) => nameFor(set, id, one)).join(', ');
    return setProperty(
      set,
      { id, property: 'restarts' },
      {
        en: `restarts in ${duration(restarts, 'en')} without ${names}`,
        nl: `herstart in ${duration(restarts, 'nl')} zonder ${names}`,
      },
    );
  }
  return undefined;
}

/** Whether it can start without another of the circle. */
function startsAlone({ startsWithout }: Component, cycle: readonly Id[]): boolean {
  return startsWithout.some((one) => cycle.includes(one));
}

function takesStarting({ restarts, starts }: Component): boolean {
  return restarts !== undefined || starts !== undefined;
}
