import { type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf, namesOf, ownLines, targetOf } from './lookup.ts';

export const mutualFallback: Rule = {
  id: 'mutual-fallback',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Two that count on each other', nl: 'Twee die op elkaar rekenen' },
  why: {
    en: 'Two that stand in for each other and hang on one thing fall together. Two Dutch police regions were each other’s buddy for the police number, and both hung on one telecom site in Rotterdam that lost its power.',
    nl: 'Twee die elkaars uitwijk zijn en aan één ding hangen, vallen samen uit. Twee Nederlandse politieregio’s waren elkaars buddy voor het politienummer, en beide hingen aan één telecomlocatie in Rotterdam die zonder stroom kwam.',
  },
  source: 'ISO 22301:2019, 8.3.3; ISO/TS 22331',
  examples: {
    bad: 'plan P { language en }\nprocess North { needs one of { RoomNorth, RoomSouth starts in 5 min } }\nprocess South { needs one of { RoomSouth, RoomNorth starts in 5 min } }\nresource RoomNorth { needs Exchange }\nresource RoomSouth { needs Exchange }\ntelecom Exchange',
    good: 'plan P { language en }\nprocess North { needs one of { RoomNorth, RoomSouth starts in 5 min } }\nprocess South { needs one of { RoomSouth, RoomNorth starts in 5 min } }\nresource RoomNorth { needs Exchange }\nresource RoomSouth\ntelecom Exchange',
  },
  *check({ model, musts }) {
    const pairs = replacements(model);
    for (const { a, b, at } of pairs.values()) {
      if (a > b || !pairs.has(`${b} ${a}`)) continue;
      const shared = [...musts().of(a)].filter((id) => id !== a && id !== b && musts().of(b).has(id));
      const nearest = shared.filter((id) => !shared.some((other) => musts().of(other).has(id)));
      if (nearest.length === 0) continue;
      const [first, second] = [nameOf(model, a), nameOf(model, b)];
      const names = namesOf(model, nearest);
      yield {
        at,
        message: {
          en: `${first} and ${second} are each other's fallback, and both need ${list(names, 'en')}. Choose a third, or free one from ${list(names, 'en')}.`,
          nl: `${first} en ${second} zijn elkaars uitwijk, en beide hebben ${list(names, 'nl')} nodig. Kies een derde, of maak er een los van ${list(names, 'nl')}.`,
        },
        related: nearest.map((id) => ({
          at: { id },
          message: { en: 'What both need', nl: 'Wat beide nodig hebben' },
        })),
      };
    }
  },
};

/** Who stands in for whom, and where that is written: `b` replaces `a`. */
function replacements(model: Model): ReadonlyMap<string, { a: Id; b: Id; at: { id: Id; property: string } }> {
  const found = new Map<string, { a: Id; b: Id; at: { id: Id; property: string } }>();
  for (const owner of model.components) {
    for (const { line, at } of ownLines(owner)) {
      if (line.atLeast >= line.options.length) continue;
      const ids = line.options.flatMap((option) => targetOf(option) ?? []);
      const spare = line.options.map((option) => {
        const id = targetOf(option);
        return option.starts !== undefined || (id !== undefined && component(model, id).starts !== undefined);
      });
      const isPlace = at.property === 'at';
      ids.slice(line.atLeast).forEach((b, index) => {
        if (!isPlace && !spare[index + line.atLeast]) return;
        for (const a of ids.slice(0, line.atLeast)) if (a !== b) found.set(`${a} ${b}`, { a, b, at });
      });
    }
  }
  return found;
}
