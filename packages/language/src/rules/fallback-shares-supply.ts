import { type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { fallbackPairs } from './fallbacks.ts';
import { component, nameOf, namesOf } from './lookup.ts';

const KINDS: readonly string[] = ['power', 'ict', 'telecom'];

export const fallbackSharesSupply: Rule = {
  id: 'fallback-shares-supply',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A fallback on the same supply', nl: 'Een uitwijk aan dezelfde voorziening' },
  why: {
    en: 'Another building that hangs on the same system is another room. On 19 July 2022 the two data centres of Guy’s and St Thomas’, each the other’s backup, overheated on the same day.',
    nl: 'Een ander gebouw dat aan hetzelfde systeem hangt, is een andere kamer. Op 19 juli 2022 raakten beide rekencentra van Guy’s and St Thomas’, elkaars reserve, op dezelfde dag oververhit.',
  },
  quiet: {
    en: 'What the fallback can do without, by a store or reserve of its own, it does not hang on. One finding for each pair of places.',
    nl: 'Waar de uitwijk zonder kan, door een eigen voorraad of reserve, hangt ze niet aan. Eén melding per paar plekken.',
  },
  source: 'ISO 22301:2019, 8.3.4; ISO/IEC 27031',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main { needs Net }\nlocation Spare { needs Net }\npower Net',
    good: 'plan P { language en }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main { needs Net }\nlocation Spare { needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 1 min }',
  },
  *check({ model, musts }) {
    for (const { primary, fallback, users } of fallbackPairs(model)) {
      const shared = [...musts().of(fallback)].filter(
        (id) => isSupply(model, id) && musts().of(primary).has(id),
      );
      const nearest = shared.filter(
        (id) => !shared.some((other) => other !== id && musts().of(other).has(id)),
      );
      const [first] = users;
      if (nearest.length === 0 || first === undefined) continue;
      const names = namesOf(model, nearest);
      const [spare, main] = [nameOf(model, fallback), nameOf(model, primary)];
      yield {
        at: { id: first.id, property: 'at' },
        message: {
          en: `${spare} and ${main} both hang on ${list(names, 'en')}. Give the fallback its own, or keep a manual way there.`,
          nl: `${spare} en ${main} hangen beide aan ${list(names, 'nl')}. Geef de uitwijk een eigen voorziening of een handmatige werkwijze.`,
        },
        related: nearest.map((id) => ({
          at: { id },
          message: { en: 'What both hang on', nl: 'Waar beide aan hangen' },
        })),
      };
    }
  },
};

function isSupply(model: Model, id: Id): boolean {
  return KINDS.includes(component(model, id).kind);
}
