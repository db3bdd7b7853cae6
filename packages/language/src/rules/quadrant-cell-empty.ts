import type { Audience, Id, Organisation, Phase, Words } from '@waakvlam/analysis';
import type { Fix, PlanSet } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { declareAfter, freeName } from './fixes.ts';

export const quadrantCellEmpty: Rule = {
  id: 'quadrant-cell-empty',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: {
    en: 'A quarter of resilience without anything',
    nl: 'Een vak van de weerbaarheid waar niets staat',
  },
  why: {
    en: 'Resilience is before and after, inside and outside. The NIPV found that safety regions look mostly outward, and little at their own people.',
    nl: 'Weerbaarheid en veerkracht zijn vooraf en achteraf, binnen en buiten. Het NIPV zag dat veiligheidsregio’s vooral naar buiten kijken, en weinig naar de eigen mensen.',
  },
  quiet: {
    en: 'Organisations that are not public (no `level`) are asked for the two internal cells only. Only plans that use phases and audiences at all.',
    nl: 'Organisaties die niet publiek zijn (geen `niveau`) krijgen alleen de twee interne vakken. Alleen plannen die fasen en doelgroepen gebruiken.',
  },
  source: 'NIPV 2024, 3.1.2, 5.4 and 6.3, figure 6.1',
  examples: {
    bad: 'plan P { language en }\norganisation North { level regional }\nmeasure Training { phase preparation; audience internal }\nmeasure Campaign { phase preparation; audience external }\nmeasure Shelter { phase response; audience external }',
    good: 'plan P { language en }\norganisation North { level regional }\nmeasure Training { phase preparation; audience internal }\nmeasure Campaign { phase preparation; audience external }\nmeasure Shelter { phase response; audience external }\nmeasure PeerSupport { phase aftermath; audience internal }',
  },
  *check(input) {
    for (const plan of input.model.plans) {
      const organisation = input.model.organisations.find(({ id }) => id === plan.organisation);
      const items = itemsOf(input, plan.organisation);
      if (items.length === 0) continue;
      const asked = CELLS.filter(
        ({ audience }) => organisation?.level !== undefined || audience === 'internal',
      );
      const counts = CELLS.map((cell) => ({ cell, count: items.filter((one) => isIn(cell, one)).length }));
      const most = [...counts].sort((a, b) => b.count - a.count)[0]!;
      for (const { cell, count } of counts) {
        if (count > 0 || !asked.includes(cell)) continue;
        yield {
          at: { id: plan.id },
          fix: measureIn(input.set, plan.id, cell),
          message: {
            en: `Nothing stands in the cell "${cell.words.en}"; ${most.count} of ${items.length} items ${most.count === 1 ? 'is' : 'are'} in "${most.cell.words.en}". Add one, or accept with a reason why it is not yours.`,
            nl: `Er staat niets in het vak "${cell.words.nl}"; van de ${items.length} ${most.count === 1 ? 'staat' : 'staan'} er ${most.count} in "${most.cell.words.nl}". Voeg er een toe, of aanvaard het met de reden waarom het niet van u is.`,
          },
        };
      }
    }
  },
};

function measureIn(set: PlanSet, plan: Id, { phases, audience }: Cell): Fix | undefined {
  const phase = PHASES[phases.at(-1) ?? 'preparation'];
  const who = audience === 'internal' ? { en: 'internal', nl: 'intern' } : { en: 'external', nl: 'extern' };
  return declareAfter(set, plan, {
    en: `measure ${freeName(set, 'Measure')} { phase ${phase.en}; audience ${who.en} }`,
    nl: `maatregel ${freeName(set, 'Maatregel')} { fase ${phase.nl}; doelgroep ${who.nl} }`,
  });
}

const PHASES: { readonly [P in Phase]: Words } = {
  preparation: { en: 'preparation', nl: 'preparatie' },
  response: { en: 'response', nl: 'respons' },
  aftermath: { en: 'aftermath', nl: 'nafase' },
};

interface Cell {
  readonly phases: readonly Phase[];
  readonly audience: Audience;
  readonly words: Words;
}

const CELLS: readonly Cell[] = [
  {
    phases: ['preparation'],
    audience: 'internal',
    words: { en: 'own continuity', nl: 'eigen continuïteit' },
  },
  {
    phases: ['preparation'],
    audience: 'external',
    words: { en: 'building resilience of society', nl: 'weerbaarheid van de samenleving opbouwen' },
  },
  {
    phases: ['response', 'aftermath'],
    audience: 'internal',
    words: { en: 'own people during and after', nl: 'eigen mensen tijdens en erna' },
  },
  {
    phases: ['response', 'aftermath'],
    audience: 'external',
    words: { en: 'whole of society', nl: 'de hele samenleving' },
  },
];

interface Item {
  readonly phase: Phase;
  readonly audience: Audience;
}

/** What says in which phase and for whom it is; nothing is guessed. */
function itemsOf({ model }: RuleInput, organisation: Organisation['id'] | undefined): readonly Item[] {
  const own = [...model.measures, ...model.goals, ...model.actions].filter(
    (one) => one.organisation === organisation,
  );
  return own.flatMap(({ phase, audience }) =>
    phase === undefined || audience === undefined ? [] : [{ phase, audience: audience.audience }],
  );
}

function isIn({ phases, audience }: Cell, item: Item): boolean {
  return phases.includes(item.phase) && item.audience === audience;
}
