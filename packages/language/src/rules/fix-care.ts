/** Care for a role, phase by phase. */
import type { Id, Phase, Words } from '@waakvlam/analysis';
import type { Fix, PlanSet } from '../plan-set.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';

export const PHASES: readonly { readonly phase: Phase; readonly words: Words; readonly name: Words }[] = [
  {
    phase: 'preparation',
    words: { en: 'preparation', nl: 'preparatie' },
    name: { en: 'Training', nl: 'Training' },
  },
  { phase: 'response', words: { en: 'response', nl: 'respons' }, name: { en: 'Break', nl: 'Pauze' } },
  {
    phase: 'aftermath',
    words: { en: 'aftermath', nl: 'nafase' },
    name: { en: 'PeerSupport', nl: 'CollegialeOpvang' },
  },
];

/** A measure for each of some phases that strengthens the mental resilience of a role. */
export function care(set: PlanSet, role: Id, phases: readonly Phase[]): Fix | undefined {
  const own = nameFor(set, role, role);
  const missing = PHASES.filter(({ phase }) => phases.includes(phase));
  const en = missing.map(
    ({ name, words }) =>
      `measure ${freeName(set, name.en)} { strengthens mental resilience of ${own}; phase ${words.en} }`,
  );
  const nl = missing.map(
    ({ name, words }) =>
      `maatregel ${freeName(set, name.nl)} { versterkt mentale weerbaarheid van ${own}; fase ${words.nl} }`,
  );
  return declareAfter(set, role, { en: en.join('\n'), nl: nl.join('\n') });
}
