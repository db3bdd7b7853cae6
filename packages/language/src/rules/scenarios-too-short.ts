import {
  duration,
  horizonOf,
  type Id,
  list,
  type Scenario,
  type Seconds,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';

export const scenariosTooShort: Rule = {
  id: 'scenarios-too-short',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'Scenarios shorter than the plan looks ahead',
    nl: 'Scenario’s korter dan het plan vooruitkijkt',
  },
  why: {
    en: 'Plans are tried for an evening and events last a week. When a cable bridge burnt in Berlin in January 2026, 45,000 households were without power, the last expected back on day six; in 2019 the inspectorate found control rooms not ready for days.',
    nl: 'Plannen worden voor een avond beproefd en gebeurtenissen duren een week. Toen in Berlijn in januari 2026 een kabelbrug brandde, zaten 45.000 huishoudens zonder stroom, de laatste naar verwachting tot dag zes; de inspectie vond in 2019 meldkamers niet klaar voor dagen.',
  },
  quiet: { en: 'One list for each plan that has scenarios.', nl: 'Eén lijst per plan met scenario’s.' },
  source: 'NIPV 2024, 6.2; ISO 22301:2019, 8.2.3; national advice of 72 hours since 2025',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min }\nscenario Blackout { fails Net for 8 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min }\nscenario Blackout { fails Net for 72 h }',
  },
  *check(input) {
    const { model, limits, strict } = input;
    for (const { id, organisation } of model.plans) {
      const own = model.scenarios.filter((one) => one.organisation === organisation);
      if (own.length === 0) continue;
      const horizon = horizonOf(model, organisation);
      const short = KINDS.flatMap((kind) => {
        if (!leansOn(input, kind, organisation)) return [];
        const takers = takersOf(input, kind);
        const longest = Math.max(0, ...own.map((scenario) => lengthFor(scenario, kind, takers)));
        return longest < horizon ? [{ words: kind.words, longest }] : [];
      });
      if (short.length > 0) {
        const told = (language: 'en' | 'nl') =>
          list(
            short.map(({ words, longest }) =>
              longest === 0
                ? `${words[language]} ${NONE[language]}`
                : `${words[language]} ${duration(longest, language)}`,
            ),
            language,
          );
        yield {
          at: { id },
          message: {
            en: `The longest scenarios are too short: ${told('en')}, and the plan looks ${duration(horizon, 'en')} ahead. Add some of at least ${duration(horizon, 'en')}.`,
            nl: `De langste scenario's zijn te kort: ${told('nl')}, en het plan kijkt ${duration(horizon, 'nl')} vooruit. Voeg er toe van minstens ${duration(horizon, 'nl')}.`,
          },
        };
      }
      const all = Math.max(
        ...own.flatMap(({ failures, absences }) =>
          [...failures, ...absences].map(({ until }) => until ?? Infinity),
        ),
      );
      if (strict && all < limits['scenario.long']) {
        const long = {
          en: duration(limits['scenario.long'], 'en'),
          nl: duration(limits['scenario.long'], 'nl'),
        };
        yield {
          at: { id },
          message: {
            en: `No scenario lasts ${long.en}. Add one that does: stores, rosters and repairs look different then.`,
            nl: `Geen scenario duurt ${long.nl}. Voeg er een toe: voorraden, roosters en reparaties zien er dan anders uit.`,
          },
        };
      }
    }
  },
};

interface Kind {
  readonly kinds: readonly string[];
  readonly words: Words;
}

const NONE: Words = { en: 'none', nl: 'geen' };
const KINDS: readonly Kind[] = [
  { kinds: ['power'], words: { en: 'power', nl: 'stroom' } },
  { kinds: ['telecom'], words: { en: 'telecom', nl: 'telecom' } },
  { kinds: ['ict'], words: { en: 'ICT', nl: 'ICT' } },
  { kinds: ['role'], words: { en: 'staff', nl: 'personeel' } },
];

function leansOn({ model, underWeighty }: RuleInput, { kinds }: Kind, organisation: Id | undefined): boolean {
  return model.components.some(
    (one) => one.organisation === organisation && kinds.includes(one.kind) && underWeighty().has(one.id),
  );
}

/** Whatever takes something of a kind away: that itself, or what it cannot do without. */
function takersOf({ model, musts }: RuleInput, { kinds }: Kind): ReadonlySet<Id> {
  const those = model.components.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return new Set(those.flatMap((id) => [id, ...musts().of(id)]));
}

/** How long a scenario takes something of a kind away. */
function lengthFor({ failures, absences }: Scenario, { kinds }: Kind, takers: ReadonlySet<Id>): Seconds {
  const lost = failures.filter(({ component: id }) => takers.has(id));
  return Math.max(
    0,
    ...[...lost, ...(kinds.includes('role') ? absences : [])].map(
      ({ from, until }) => (until ?? Infinity) - from,
    ),
  );
}
