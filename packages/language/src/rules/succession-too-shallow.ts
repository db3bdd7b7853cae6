import type { Id, Model } from '@waakvlam/analysis';
import type { Subject } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

export const successionTooShallow: Rule = {
  id: 'succession-too-shallow',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'Too few in line to decide', nl: 'Te weinig mensen in volgorde om te beslissen' },
  why: {
    en: 'A decision that one person may take waits for that person. At Heathrow in 2025 closing the airport worked because the chief operating officer could decide without the chief executive.',
    nl: 'Een besluit dat één persoon mag nemen, wacht op die persoon. Op Heathrow lukte het in 2025 de luchthaven te sluiten doordat de operationeel directeur zonder de topman kon beslissen.',
  },
  quiet: { en: 'Pools of many people.', nl: 'Rollen met veel mensen.' },
  source: 'ISO 22301:2019, 5.3 and 8.4.2; three deep: field practice',
  examples: {
    bad: 'plan P { language en; activation when "more than 300 calls waiting" decides Head }\nrole Head { people 1; deputies Jansen }\nperson Jansen',
    good: 'plan P { language en; activation when "more than 300 calls waiting" decides Head }\nrole Head { people 1; deputies Jansen, Bakker }\nperson Jansen\nperson Bakker',
  },
  *check({ model, limits, staffing }) {
    const depth = limits['succession.depth'];
    const told = new Set<string>();
    for (const { subject, kind, line, people, together } of staffing().successions) {
      const wanted = Math.max(depth, together);
      if (
        kind !== 'decides' ||
        people >= wanted ||
        line.some((id) => isPool(model, id, limits['pool.enough']))
      )
        continue;
      const key = line.join(' ');
      if (told.has(key)) continue;
      told.add(key);
      const name = nameOf(model, subject);
      const [first] = line;
      yield {
        at: subjectOf(model, subject, first),
        message: {
          en: `For ${name} there ${people === 1 ? 'is one' : `are ${people}`} in line to decide; on holiday or ill nobody may. Name ${wanted - people} more, in order.`,
          nl: `Voor ${name} ${people === 1 ? 'staat er één' : `staan er ${people}`} in volgorde om te beslissen; bij vakantie of ziekte mag niemand. Noem er nog ${wanted - people}, in volgorde.`,
        },
        related: [{ at: { id: subject }, message: { en: 'What is decided', nl: 'Waarover wordt beslist' } }],
      };
    }
  },
};

function isPool(model: Model, id: Id, enough: number): boolean {
  const one = component(model, id);
  return one.kind === 'role' && one.people >= enough;
}

/** The role whose deputies would mend it; else what is decided. */
function subjectOf(model: Model, subject: Id, first: Id | undefined): Subject {
  if (first !== undefined && component(model, first).kind === 'role')
    return { id: first, property: 'deputies' };
  return { id: subject };
}
