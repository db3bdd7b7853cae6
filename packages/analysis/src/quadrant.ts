/** The four cells of resilience, before and after, inside and outside: figure 6.1 of NIPV 2024. */
import type { Audience, Goal, Phase } from './model.ts';

export type QuadrantCell = 'own' | 'society' | 'respond' | 'whole';

interface Place {
  readonly phases: readonly Phase[];
  readonly audience: Audience;
}

export const QUADRANT: Readonly<Record<QuadrantCell, Place>> = {
  own: { phases: ['preparation'], audience: 'internal' },
  society: { phases: ['preparation'], audience: 'external' },
  respond: { phases: ['response', 'aftermath'], audience: 'internal' },
  whole: { phases: ['response', 'aftermath'], audience: 'external' },
};

export const QUADRANT_CELLS = Object.keys(QUADRANT) as readonly QuadrantCell[];

/** The cell of what says in which phase and for whom it is; none where it does not: nothing is guessed. */
export function quadrantCellOf({
  phase,
  audience,
}: Pick<Goal, 'phase' | 'audience'>): QuadrantCell | undefined {
  if (phase === undefined || audience === undefined) return undefined;
  return QUADRANT_CELLS.find(
    (cell) => QUADRANT[cell].phases.includes(phase) && QUADRANT[cell].audience === audience.audience,
  );
}
