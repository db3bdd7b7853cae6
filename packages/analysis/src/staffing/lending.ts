/** Who can help out in another role without falling short at home. */
import type { Id, Role } from '../model.ts';
import type { RoleNeed } from './need.ts';

/** People of one role who are trained for another. */
export interface Lending {
  readonly from: Id;
  readonly to: Id;
  readonly trained: number;
  /** People that the lender has beyond its own posts; not known where its need is not. All that it lends shares them. */
  readonly spare?: number | undefined;
  /** As many as can be lent; not known where `spare` is not. */
  readonly canLend?: number | undefined;
  /** People that the other role has too few in normal times. */
  readonly short: number;
}

/** Every training of a role for another, by the order of the model. */
export function lendings(roles: readonly Role[], needs: ReadonlyMap<Id, RoleNeed>): readonly Lending[] {
  const spareOf = ({ id, people }: Role) => {
    const needed = needs.get(id)?.needed;
    return needed === undefined ? undefined : Math.max(0, people - needed);
  };
  const shortOf = (id: Id) => {
    const need = needs.get(id);
    return need?.needed === undefined ? 0 : Math.max(0, need.needed - need.people);
  };
  return roles.flatMap((role) =>
    role.trained.map(({ role: to, people }) => {
      const trained = Math.min(role.people, people ?? role.people);
      const spare = spareOf(role);
      const canLend = spare === undefined ? undefined : Math.min(trained, spare);
      return { from: role.id, to, trained, spare, canLend, short: shortOf(to) };
    }),
  );
}
