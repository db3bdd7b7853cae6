import type { Id, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { fallbackPairs } from './fallbacks.ts';
import { addProperty, nameFor } from './fixes.ts';
import { component, nameOf } from './lookup.ts';

export const noWayBack: Rule = {
  id: 'no-way-back',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  fillsIn: true,
  title: { en: 'It begins and never ends', nl: 'Het begint en eindigt nooit' },
  why: {
    en: 'Going back is a move as large as going, and nobody planned it. Without a criterion a crisis organisation stays up until people are worn out, or goes home a day too early.',
    nl: 'Teruggaan is een even grote verhuizing als heengaan, en niemand heeft haar voorbereid. Zonder criterium blijft een crisisorganisatie staan tot mensen op zijn, of gaat ze een dag te vroeg naar huis.',
  },
  quiet: {
    en: 'A way back is a stand-down, or an action for when the fallback is released, the first place resumes or the scenario ends.',
    nl: 'Een weg terug is een afschaling, of een actie voor als de uitwijk wordt vrijgegeven, de eerste plek hervat of het scenario eindigt.',
  },
  source: 'ISO 22301:2019, 8.4.4 and 8.4.5; ISO 22361',
  examples: {
    bad: 'plan P { language en; activation when "smoke in the building" decides Director }\nrole Director { people 5 }',
    good: 'plan P { language en; activation when "smoke in the building" decides Director; stand-down when "the building is safe" decides Director }\nrole Director { people 5 }',
  },
  *check({ set, model, scenarios }) {
    for (const { id, name, activation, standDown } of model.plans) {
      if (activation.length === 0 || standDown.length > 0) continue;
      const who = activation.flatMap(({ decides }) => decides?.by ?? [])[0];
      const decider = who === undefined ? undefined : nameFor(set, id, who);
      yield {
        at: { id, property: 'activation' },
        fix:
          decider === undefined
            ? undefined
            : addProperty(set, id, {
                en: `stand-down when "…" decides ${decider}`,
                nl: `afschaling wanneer "…" beslist ${decider}`,
              }),
        message: message(name),
      };
    }
    const used = new Set(
      scenarios().flatMap(({ decisions }) => decisions.map(({ reserve }) => reserve.of ?? reserve.component)),
    );
    for (const { fallback, primary } of fallbackPairs(model)) {
      if (!used.has(fallback) || hasReturn(model, fallback, primary)) continue;
      used.delete(fallback);
      yield { at: { id: fallback }, message: message(nameOf(model, fallback)) };
    }
  },
};

function message(name: string) {
  return {
    en: `It says when ${name} starts, not when and how it ends. Add criterion, decider and return steps.`,
    nl: `Er staat wanneer ${name} begint, niet wanneer en hoe het eindigt. Voeg criterium, beslisser en terugkeer toe.`,
  };
}

function hasReturn(model: Model, fallback: Id, primary: Id): boolean {
  const place = component(model, fallback);
  if ('standDown' in place && place.standDown.length > 0) return true;
  return model.actions.some(({ when }) =>
    when.some(
      (one) =>
        one.kind === 'ends' ||
        (one.kind === 'released' && one.component === fallback) ||
        (one.kind === 'resumes' && one.component === primary),
    ),
  );
}
