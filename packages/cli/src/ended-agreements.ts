import { type Agreement, type Id, type IsoDate, leanedOn, type Model } from '@waakvlam/analysis';

/**
 * The agreements that had ended before today, and that a calculation for some processes counts on all the same:
 * the calculation asks what is arranged, not what is still in force. By id.
 *
 * @param processes otherwise all
 */
export function endedAgreements(
  model: Model,
  today: IsoDate,
  processes?: readonly Id[],
): readonly Agreement[] {
  const reached = leanedOn(
    model,
    processes ?? model.components.filter(({ kind }) => kind === 'process').map(({ id }) => id),
  );
  return model.components
    .filter((component) => component.kind === 'agreement')
    .filter(({ until }) => until !== undefined && until < today)
    .filter(({ id, provides }) => reached.has(id) || provides.some(({ component }) => reached.has(component)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
