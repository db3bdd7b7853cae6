import { type Id, list } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { fallbackPairs } from './fallbacks.ts';
import { nameOf, namesOf } from './lookup.ts';
import { zonesOf } from './zones.ts';

export const fallbackInSameZone: Rule = {
  id: 'fallback-in-same-zone',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: { en: 'A fallback in the same zone', nl: 'Een uitwijk in dezelfde zone' },
  why: {
    en: 'What fails together cannot stand in for one another. At VUmc in Amsterdam, in 2015, one burst main filled the floors where water, power and lift controls lay together, and the whole hospital was evacuated.',
    nl: 'Wat samen uitvalt kan elkaar niet vervangen. Bij het VUmc in Amsterdam liep in 2015 door één gesprongen leiding de verdieping vol waar water, stroom en liftbesturing bij elkaar lagen; het hele ziekenhuis werd ontruimd.',
  },
  source: 'ISO 22301:2019, 8.3.3; ISO/TS 22331',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main { zone Polder }\nlocation Spare { zone Polder }\nlocation Hill\nzone Polder { type flood }',
    good: 'plan P { language en }\nprocess Intake { at Main, fallback Hill starts in 45 min }\nlocation Main { zone Polder }\nlocation Hill\nzone Polder { type flood }',
  },
  *check({ model }) {
    const locations = model.components.filter(({ kind }) => kind === 'location').map(({ id }) => id);
    const zones = new Map(locations.map((id) => [id, zonesOf(model, id)]));
    const everywhere = (zone: Id) => locations.every((id) => zones.get(id)!.has(zone));
    for (const { primary, fallback, users } of fallbackPairs(model)) {
      const there = zones.get(fallback);
      const shared = [...(zones.get(primary) ?? [])].filter((zone) => there?.has(zone) && !everywhere(zone));
      const [first, ...others] = users;
      if (shared.length === 0 || first === undefined) continue;
      const names = namesOf(model, shared);
      const [a, b] = [nameOf(model, fallback), nameOf(model, primary)];
      yield {
        at: { id: first.id, property: 'at' },
        message: {
          en: `${a} lies in ${list(names, 'en')}, like ${b}; one event takes both. Choose a place outside ${list(names, 'en')}.`,
          nl: `${a} ligt net als ${b} in ${list(names, 'nl')}; één gebeurtenis neemt beide mee. Kies een plek buiten ${list(names, 'nl')}.`,
        },
        related: others.map(({ id, name }) => ({
          at: { id, property: 'at' },
          message: { en: `${name} has the same fallback`, nl: `${name} heeft dezelfde uitwijk` },
        })),
      };
    }
  },
};
