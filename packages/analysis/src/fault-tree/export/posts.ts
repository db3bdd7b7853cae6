/** When a post is short: people as the calculation takes them, one of a role at a time. */
import type { Id } from '../../model.ts';
import type { Net } from '../../net.ts';
import { type Formula, type Formulas, TRUE } from './formulas.ts';

/**
 * That too few of a role are left. The event of the role is that one of its people is away, as in `cutSets`; a person
 * with a name is one more event.
 */
export function postShort(
  net: Net,
  { role: index, people }: { readonly role: number; readonly people: number },
  formulas: Formulas,
  eventOf: (component: Id) => Formula,
): Formula {
  const role = net.roles[index]!;
  const heads = role.people + role.deputies.length;
  const left = (away: number): number =>
    Math.floor((Math.max(0, heads - away) * (10_000 - (role.absent ?? 0))) / 10_000);
  const persons = [...net.rolesOfPerson].flatMap(([person, roles]) =>
    roles.includes(index) ? [net.nodes[person]!.what.component] : [],
  );
  const events = [role.id, ...persons];
  const away = [...events.keys(), events.length].find((number) => left(number) < people);
  if (away === undefined) return formulas.or([]);
  return away === 0 ? TRUE : formulas.atLeast(away, events.map(eventOf));
}
