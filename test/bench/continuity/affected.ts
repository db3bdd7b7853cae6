/** What failures at 0 that stay can change, in a net of which normal times are calm (isCalm). */
import type { Component, Id, Line, Option } from '@waakvlam/analysis';
import { isOwn, linesOf, manualLines, targetsOf } from './lines.ts';

/**
 * Returns for failing components all of which it can change whether they deliver or whether they are in use, by
 * docs/semantics.md. Who is not among them delivers as in normal times, always. So a line of which k options are not
 * among them is always met, and an option that has k of those before it is never asked (rules 1, 7); what is changed is at most:
 *
 * - who has a line of which fewer than k options are sure, or is refilled by what is changed (rules 1, 6);
 * - who is asked by an option's place, or by a changed asker: its use (rule 7); a manual's where its process may stop;
 * - a reserve or a store whose use is changed, and the use of the reserve that refills it (rules 4, 6).
 *
 * @param always what is in use whatever happens
 */
export function affecting(
  components: readonly Component[],
  always: ReadonlySet<Id>,
): (failing: readonly Id[]) => ReadonlySet<Id> {
  const byId = new Map(components.map((one) => [one.id, one]));
  const users = new Map<Id, Component[]>(components.map(({ id }) => [id, []]));
  for (const one of components) for (const target of new Set(targetsOf(one))) users.get(target)!.push(one);

  return (failing) => {
    /** Of these it can change whether they deliver; of these whether they are in use. */
    const delivery = new Set<Id>();
    const use = new Set<Id>();
    const open = new Set<Component>();
    const changeDelivery = (id: Id): void => {
      if (delivery.has(id)) return;
      delivery.add(id);
      open.add(byId.get(id)!);
      for (const user of users.get(id)!) open.add(user);
    };
    const changeUse = (id: Id): void => {
      if (use.has(id) || always.has(id)) return;
      use.add(id);
      open.add(byId.get(id)!);
    };
    for (const id of failing) changeDelivery(id);
    for (const one of open) {
      open.delete(one);
      look(one);
    }
    return new Set([...delivery, ...use]);

    function look(one: Component): void {
      const { id, starts, lasts, refilledBy } = one;
      const asksAnew = use.has(id);
      // Every line is looked at, met or not: it also tells who is asked.
      const unsure = linesOf(one).filter((line) => !isSure(line, asksAnew)).length > 0;
      if (unsure) changeDelivery(id);
      if (delivery.has(id) || asksAnew) for (const line of manualLines(one)) isSure(line, true);
      if (asksAnew && (starts !== undefined || lasts !== undefined)) changeDelivery(id);
      if (refilledBy === undefined) return;
      if (delivery.has(refilledBy)) changeDelivery(id);
      if (asksAnew || delivery.has(id)) changeUse(refilledBy);
    }

    /** Whether a line is met whatever happens; marks whom it asks otherwise than in normal times. */
    function isSure({ atLeast, options }: Line, asksAnew: boolean): boolean {
      let sure = 0;
      options.forEach((option, place) => {
        const isAskedAnew = sure < atLeast && (asksAnew || place >= atLeast);
        if (isSureOption(option, isAskedAnew)) sure++;
      });
      return sure >= atLeast;
    }

    function isSureOption(option: Option, isAskedAnew: boolean): boolean {
      const { of } = option;
      const isSteady = !(isOwn(option) && isAskedAnew);
      if (of.kind === 'group') return isSure(of.line, isAskedAnew) && isSteady;
      const target = of.kind === 'component' ? of.id : of.role;
      if (isAskedAnew) changeUse(target);
      return !delivery.has(target) && isSteady;
    }
  };
}
