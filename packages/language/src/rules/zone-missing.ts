import type { Id } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';
import { component, nameOf } from './lookup.ts';

const KINDS: readonly string[] = ['power', 'telecom', 'data', 'location'];

export const zoneMissing: Rule = {
  id: 'zone-missing',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'It is not said what fails with it', nl: 'Er staat niet wat ermee samen uitvalt' },
  why: {
    en: 'What stands in one building, polder or duct fails together. At Vodafone in Rotterdam, on 4 April 2012, the fire began at a neighbour in the building whom the risk analysis had left out.',
    nl: 'Wat in één gebouw, polder of tracé zit, valt samen uit. Bij Vodafone in Rotterdam begon de brand op 4 april 2012 bij een buurman in het gebouw, die in de risicoanalyse ontbrak.',
  },
  quiet: {
    en: 'Only in a set that uses zones at all; not of what a supplier delivers, nor of what lies at a place that has a zone.',
    nl: 'Alleen in een planset die zones gebruikt; niet van wat een leverancier levert, en niet van wat op een plek met een zone staat.',
  },
  source: 'ISO 22301:2019, 8.2.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; at Main; needs Net }\nlocation Main\npower Net { zone Substation }\nzone Substation { type substation }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; at Main; needs Net }\nlocation Main { zone Substation }\npower Net { zone Substation }\nzone Substation { type substation }',
  },
  *check({ set, model, musts, weighty }) {
    const zones = model.components.filter(({ kind }) => kind === 'zone');
    if (zones.length === 0) return;
    const needed = new Set<Id>(weighty().flatMap(({ id }) => [...musts().of(id)]));
    for (const id of needed) {
      const one = component(model, id);
      const { name, kind, suppliers, agreements } = one;
      if (!KINDS.includes(kind) || one.zones.length > 0 || suppliers.length + agreements.length > 0) continue;
      // A bundle of lines, such as a house network of mains and generator, stands where its parts stand.
      const lies = [...musts().of(id)].some((other) =>
        ['zone', 'location'].includes(component(model, other).kind),
      );
      if (lies || (kind !== 'location' && one.needs.length > 0)) continue;
      const [only] = zones.length === 1 ? zones : [];
      yield {
        at: { id },
        fix:
          only &&
          addProperty(set, id, {
            en: `zone ${nameFor(set, id, only.id)}`,
            nl: `zone ${nameFor(set, id, only.id)}`,
          }),
        message: {
          en: `${name} has no zone, so what fails together with it is unknown. Name its flood area, substation, duct or building.`,
          nl: `${name} heeft geen zone; wat tegelijk uitvalt is dus onbekend. Noem overstroombaar gebied, onderstation, tracé of gebouw.`,
        },
        related: weighty()
          .filter((process) => musts().of(process.id).has(id))
          .map((process) => ({
            at: { id: process.id },
            message: {
              en: `${nameOf(model, process.id)} needs it`,
              nl: `${nameOf(model, process.id)} heeft het nodig`,
            },
          })),
      };
    }
  },
};
