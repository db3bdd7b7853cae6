/** Who may decide. */
import type { Activation, Id, Mandate, Model } from '@waakvlam/analysis';

/** Everybody whom the plan gives a decision. */
export function mandated(model: Model): ReadonlySet<Id> {
  const of = (activations: readonly Activation[]) => activations.map(({ decides }) => decides);
  const mandates: readonly (Mandate | undefined)[] = [
    ...model.plans.flatMap(({ activation, standDown }) => of([...activation, ...standDown])),
    ...model.components.flatMap((one) =>
      'activation' in one ? of([...one.activation, ...one.standDown]) : [],
    ),
    ...model.escalations.flatMap(({ decides, standDown }) => [decides, ...of(standDown)]),
    ...model.actions.map(({ decides }) => decides),
  ];
  return new Set(mandates.flatMap((mandate) => mandate?.by ?? []));
}
