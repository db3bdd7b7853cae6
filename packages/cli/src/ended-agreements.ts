import type { Agreement, Component, Id, IsoDate, Line, Model } from '@waakvlam/analysis';

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
    .filter(({ id, provides }) => reached.has(id) || (provides && reached.has(provides.component)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Everything that some components need, directly or through others, themselves included. */
function leanedOn(model: Model, from: readonly Id[]): ReadonlySet<Id> {
  const byId = new Map(model.components.map((component) => [component.id, component]));
  const reached = new Set<Id>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const component = byId.get(id);
    if (component === undefined || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...directNeeds(component));
  }
  return reached;
}

function directNeeds(component: Component): readonly Id[] {
  const { needs, at, zones, agreements, refilledBy } = component;
  const manuals = component.kind === 'process' ? component.manuals : [];
  const lines = [...needs, ...manuals.flatMap((manual) => [...manual.needs, manual.at]), at];
  return [
    ...lines.flatMap((line) => (line === undefined ? [] : idsIn(line))),
    ...zones,
    ...agreements,
    ...(refilledBy === undefined ? [] : [refilledBy]),
  ];
}

function idsIn({ options }: Line): readonly Id[] {
  return options.flatMap(({ of }) =>
    of.kind === 'group' ? idsIn(of.line) : of.kind === 'post' ? [of.role] : [of.id],
  );
}
