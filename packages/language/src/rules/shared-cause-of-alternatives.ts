import { type Component, type Id, type Line, list, type Musts } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { namesOf, ownLines, targetOf } from './lookup.ts';

export const sharedCauseOfAlternatives: Rule = {
  id: 'shared-cause-of-alternatives',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  yieldsTo: ['feeds-share-route', 'same-technology-behind-alternatives'],
  title: { en: 'Alternatives with one cause in common', nl: 'Alternatieven met één gezamenlijke oorzaak' },
  why: {
    en: 'Several ways that hang on one thing are one way. On 28 August 2024 one fault in time synchronisation took Eindhoven Airport, DigiD, the coast guard and emergency paging at once.',
    nl: 'Meer wegen die aan één ding hangen, zijn één weg. Op 28 augustus 2024 legde één fout in de tijdsynchronisatie tegelijk Eindhoven Airport, DigiD, de kustwacht en de alarmering van hulpdiensten stil.',
  },
  source: 'ISO 22301:2019, 8.2.3 and 8.3.3; ISO/IEC 27031',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { LineA, LineB } }\ntelecom LineA { zone Polder }\ntelecom LineB { zone Polder }\nzone Polder { type flood }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { LineA, LineB } }\ntelecom LineA { zone Polder }\ntelecom LineB\nzone Polder { type flood }',
  },
  *check({ model, underWeighty, musts }) {
    for (const owner of model.components.filter(({ id }) => underWeighty().has(id))) {
      for (const { line, at } of ownLines(owner)) {
        const causes = sharedCauses(musts(), owner, line);
        if (causes.length === 0) continue;
        const names = namesOf(model, causes);
        const options = namesOf(
          model,
          line.options.flatMap((option) => targetOf(option) ?? []),
        );
        const count = line.options.length;
        yield {
          at,
          message: {
            en: `${list(options, 'en')} look like ${count} ways, but too few are left without ${list(names, 'en')}: one failure takes them together. Move one away from ${list(names, 'en')}.`,
            nl: `${list(options, 'nl')} lijken ${count} wegen, maar zonder ${list(names, 'nl')} blijven er te weinig over: één storing neemt ze samen mee. Haal er een bij ${list(names, 'nl')} vandaan.`,
          },
          related: causes.map((id) => ({
            at: { id },
            message: { en: 'What they have in common', nl: 'Wat ze gemeen hebben' },
          })),
        };
      }
    }
  },
};

/**
 * What takes too many options of a line at once and is none of them; not what its owner cannot do without anyway,
 * nor what stands behind another such cause.
 */
function sharedCauses(musts: Musts, owner: Component, line: Line): readonly Id[] {
  if (line.options.length < 2 || line.atLeast >= line.options.length) return [];
  const options = new Set(line.options.flatMap((option) => targetOf(option) ?? []));
  const elsewhere = new Set(
    ownLines(owner).flatMap((other) => (other.line === line ? [] : [...musts.ofLine(other.line)])),
  );
  const shared = [...musts.ofLine(line)].filter((id) => !options.has(id) && !elsewhere.has(id));
  const isBehind = (id: Id, other: Id) => musts.of(other).has(id) && !musts.of(id).has(other);
  return shared.filter((id) => !shared.some((other) => isBehind(id, other))).sort();
}
