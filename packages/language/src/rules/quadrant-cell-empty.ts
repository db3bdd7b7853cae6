import {
  type Id,
  type Phase,
  QUADRANT,
  QUADRANT_CELLS,
  type QuadrantCell,
  quadrantCellOf,
  type Words,
} from '@waakvlam/analysis';
import type { Fix, PlanSet } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
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
  *check({ model, set }) {
    for (const plan of model.plans) {
      const organisation = model.organisations.find(({ id }) => id === plan.organisation);
      const items = [...model.measures, ...model.goals, ...model.actions]
        .filter((one) => one.organisation === plan.organisation)
        .flatMap((one) => quadrantCellOf(one) ?? []);
      if (items.length === 0) continue;
      const counts = QUADRANT_CELLS.map((cell) => ({
        cell,
        count: items.filter((one) => one === cell).length,
      }));
      const most = [...counts].sort((a, b) => b.count - a.count)[0]!;
      for (const { cell, count } of counts) {
        const isAsked = organisation?.level !== undefined || QUADRANT[cell].audience === 'internal';
        if (count > 0 || !isAsked) continue;
        yield {
          at: { id: plan.id },
          fix: measureIn(set, plan.id, cell),
          message: {
            en: `Nothing stands in the cell "${CALLED[cell].en}"; ${most.count} of ${items.length} items ${most.count === 1 ? 'is' : 'are'} in "${CALLED[most.cell].en}". Add one, or accept with a reason why it is not yours.`,
            nl: `Er staat niets in het vak "${CALLED[cell].nl}"; van de ${items.length} ${most.count === 1 ? 'staat' : 'staan'} er ${most.count} in "${CALLED[most.cell].nl}". Voeg er een toe, of aanvaard het met de reden waarom het niet van u is.`,
          },
        };
      }
    }
  },
};

function measureIn(set: PlanSet, plan: Id, cell: QuadrantCell): Fix | undefined {
  const { phases, audience } = QUADRANT[cell];
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

const CALLED: { readonly [Cell in QuadrantCell]: Words } = {
  own: { en: 'own continuity', nl: 'eigen continuïteit' },
  society: { en: 'building resilience of society', nl: 'weerbaarheid van de samenleving opbouwen' },
  respond: { en: 'own people during and after', nl: 'eigen mensen tijdens en erna' },
  whole: { en: 'whole of society', nl: 'de hele samenleving' },
};
