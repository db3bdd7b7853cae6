import { type Agreement, type Id, type IsoDate, idsIn, type Model, type Words } from '@waakvlam/analysis';
import type { Subject } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import { dayAfter, daysBetween } from './days.ts';
import { linesOf, nameOf, ownLines } from './lookup.ts';

export const agreementEnded: Rule = {
  id: 'agreement-ended',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: { en: 'An agreement that has ended', nl: 'Een overeenkomst die is afgelopen' },
  why: {
    en: 'The calculation counts on what is arranged. When the arrangement is over, nobody comes, and the plan does not know. In 2022 the Dutch mobile operators ended the agreement on mutual help that they had made after the fire at Vodafone in 2012. It shows from 90 days before the end.',
    nl: 'De berekening gaat uit van wat er is afgesproken. Is de afspraak voorbij, dan komt er niemand en weet het plan dat niet. De mobiele aanbieders beëindigden in 2022 de afspraak over onderlinge hulp van na de brand bij Vodafone in 2012. De melding verschijnt vanaf 90 dagen voor het einde.',
  },
  source: 'ISO 22301:2019, 8.3.4; ISO/TS 22318; NIPV 2024, 6.3',
  examples: {
    bad: 'plan P { language en }\nsupplier OilTrade\nfuel Diesel { starts in 6 h; agreement Diesel48 }\nagreement Diesel48 { with OilTrade; provides Diesel within 6 h; until 2026-06-30 }',
    good: 'plan P { language en }\nsupplier OilTrade\nfuel Diesel { starts in 6 h; agreement Diesel48 }\nagreement Diesel48 { with OilTrade; provides Diesel within 6 h; until 2027-06-30 }',
  },
  *check({ model, today, limits }) {
    const soon = dayAfter(today, limits['agreement.notice']);
    for (const agreement of model.components) {
      if (agreement.kind !== 'agreement' || agreement.until === undefined) continue;
      if (agreement.until > soon) continue;
      const left = daysBetween(today, agreement.until);
      const lines = linesThatCountOn(model, agreement);
      yield {
        at: { id: agreement.id, property: 'until' },
        severity: left < 0 ? 'warning' : 'info',
        message: message(model, agreement, agreement.until, left, lines.length),
        related: lines.map(({ id, at }) => ({
          at,
          message: {
            en: `${nameOf(model, id)} counts on it`,
            nl: `${nameOf(model, id)} rekent erop`,
          },
        })),
      };
    }
  },
};

function message(
  model: Model,
  { name, with: party }: Agreement,
  until: IsoDate,
  left: number,
  lines: number,
): Words {
  const partner =
    party === undefined
      ? { en: '', nl: '' }
      : { en: ` with ${nameOf(model, party)}`, nl: ` met ${nameOf(model, party)}` };
  const still = left < 0 ? { en: ' still', nl: ' nog' } : { en: '', nl: '' };
  const count: Words =
    lines === 0
      ? { en: 'no line counts on it', nl: 'geen enkele regel rekent erop' }
      : lines === 1
        ? { en: `one line${still.en} counts on it`, nl: `één regel rekent er${still.nl} op` }
        : { en: `${lines} lines${still.en} count on it`, nl: `${lines} regels rekenen er${still.nl} op` };
  if (left < 0) {
    return {
      en: `${name}${partner.en} ended on ${until}; ${count.en}. Renew it or take it out.`,
      nl: `${name}${partner.nl} liep af op ${until}; ${count.nl}. Verleng de overeenkomst of haal hem eruit.`,
    };
  }
  const days: Words =
    left === 0
      ? { en: 'today', nl: 'vandaag' }
      : left === 1
        ? { en: 'in 1 day', nl: 'over 1 dag' }
        : { en: `in ${left} days`, nl: `over ${left} dagen` };
  return {
    en: `${name}${partner.en} ends ${days.en}, on ${until}; ${count.en}. Renew it in time.`,
    nl: `${name}${partner.nl} loopt ${days.nl} af, op ${until}; ${count.nl}. Verleng de overeenkomst op tijd.`,
  };
}

/** Where components name the agreement, or what it provides; by id. */
function linesThatCountOn(model: Model, { id, provides }: Agreement): readonly { id: Id; at: Subject }[] {
  const found = model.components.flatMap((user): { id: Id; at: Subject }[] => {
    if (user.id === id) return [];
    const uses: Subject[] = [];
    user.agreements.forEach((named, index) => {
      if (named === id) uses.push({ id: user.id, property: 'agreements', index });
    });
    const counted: readonly Id[] = [id, ...provides.map(({ component }) => component)];
    for (const { line, at } of ownLines(user)) {
      if (idsIn([line]).some((named) => counted.includes(named))) uses.push(at);
    }
    const inManuals = linesOf(user).slice(ownLines(user).length);
    if (idsIn(inManuals).some((named) => counted.includes(named))) {
      uses.push({ id: user.id, property: 'manuals' });
    }
    if (user.refilledBy !== undefined && counted.includes(user.refilledBy)) {
      uses.push({ id: user.id, property: 'refilledBy' });
    }
    return uses.map((at) => ({ id: user.id, at }));
  });
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
