/** How many people of a role are left in a scenario, as the calculation of scenarios counts heads. */
import type { Id, Role, Scenario, Seconds } from '../model.ts';
import { isIn, type Played } from './played.ts';

const WHOLE = 10_000;

/** Every moment at which the number may change. */
export function leftTurns(
  role: Role,
  { absences }: Scenario,
  played: Pick<Played, 'down'>,
): readonly Seconds[] {
  const ids = [role.id, ...named(role)];
  const spans = [
    ...absences.filter((absence) => absence.role === role.id),
    ...ids.flatMap((id) => played.down(id)),
  ];
  return spans.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
}

/**
 * People left at a moment, whole heads. Deputies count as people; a named person who is down is one fewer; an absence
 * of the scenario stands in place of the role's own, of several the largest. Nobody while the role itself is down.
 */
export function leftAt(
  role: Role,
  { absences }: Scenario,
  played: Pick<Played, 'down'>,
  moment: Seconds,
): number {
  if (isIn(played.down(role.id), moment)) return 0;
  const gone = named(role).filter((id) => isIn(played.down(id), moment)).length;
  const shares = absences
    .filter((absence) => absence.role === role.id && isIn([absence], moment))
    .map(({ share }) => share);
  const absent = shares.length > 0 ? Math.max(...shares) : (role.absent ?? 0);
  return left(role.people + role.deputies.length - gone, absent);
}

/** Whole people left of some heads. */
export function left(heads: number, absent: number): number {
  return Math.max(0, Math.floor((heads * (WHOLE - absent)) / WHOLE));
}

function named({ filledBy, deputies }: Role): readonly Id[] {
  return [...new Set([...filledBy, ...deputies])];
}
