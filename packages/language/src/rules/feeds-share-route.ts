import { type Component, list, type Model, type ZoneType } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf, namesOf, ownLines } from './lookup.ts';
import { groupsBehind } from './same-behind.ts';
import { zonesOf } from './zones.ts';

const ROUTES: readonly (ZoneType | undefined)[] = ['duct', 'route', 'substation', 'exchange'];

export const feedsShareRoute: Rule = {
  id: 'feeds-share-route',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Two feeds along one route', nl: 'Twee voedingen over één tracé' },
  why: {
    en: 'Two cables in one trench are cut by one digger. In Berlin-Köpenick in 2019 one drill hit the main and the spare 110 kV cable, a metre apart; 31,000 households and a hospital were without power for over 30 hours.',
    nl: 'Twee kabels in één sleuf worden door één graafmachine geraakt. In Berlijn-Köpenick raakte in 2019 één boor de hoofdkabel en de reservekabel van 110 kV, een meter uit elkaar; 31.000 huishoudens en een ziekenhuis zaten ruim 30 uur zonder stroom.',
  },
  source: 'ISO 22301:2019, 8.3.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { FeedA, FeedB } }\npower FeedA { zone Trench }\npower FeedB { zone Trench }\nzone Trench { type duct }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { FeedA, FeedB } }\npower FeedA { zone Trench }\npower FeedB { zone Bridge }\nzone Trench { type duct }\nzone Bridge { type route }',
  },
  *check({ model, underWeighty }) {
    for (const owner of model.components.filter(({ id }) => underWeighty().has(id))) {
      for (const { line, at } of ownLines(owner)) {
        for (const { of, options } of groupsBehind(model, line, (one) => routesOf(model, one))) {
          const [names, zone] = [namesOf(model, options), nameOf(model, of)];
          yield {
            at,
            covers: [owner.id],
            message: {
              en: `${list(names, 'en')} run together through ${zone}; one digger or fire cuts them together. Lead one along another way.`,
              nl: `${list(names, 'nl')} lopen samen door ${zone}; één graafmachine of brand neemt ze samen mee. Leid er een langs een andere weg.`,
            },
            related: [{ at: { id: of }, message: { en: 'The shared route', nl: 'Het gedeelde tracé' } }],
          };
        }
      }
    }
  },
};

function routesOf(model: Model, one: Component): readonly string[] {
  if (one.kind !== 'power' && one.kind !== 'telecom') return [];
  return [...zonesOf(model, one.id)].filter((id) => {
    const zone = component(model, id);
    return zone.kind === 'zone' && ROUTES.includes(zone.type);
  });
}
