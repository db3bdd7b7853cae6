/** Taking a risk: a person answers for it, until a day. */
import type { Id, Model } from '@waakvlam/analysis';
import type { Fix } from '../plan-set.ts';
import type { RuleInput } from '../rule-input.ts';
import { dayAfter } from './days.ts';
import { declareAfter, nameFor } from './fixes.ts';

function owned({ components, scenarios, plans }: Model, id: Id): { readonly owner?: Id | undefined } {
  return [...components, ...scenarios, ...plans].find((one) => one.id === id) ?? {};
}

/** Accepts what a rule finds for a year, by its owner where there is one. Why is left to whoever accepts it. */
export function acceptance({ set, model, today }: RuleInput, rule: string, id: Id): Fix | undefined {
  const until = dayAfter(today, { count: 12, unit: 'month' });
  const { owner } = owned(model, id);
  const by =
    owner === undefined
      ? { en: '', nl: '' }
      : { en: ` by ${nameFor(set, id, owner)}`, nl: ` door ${nameFor(set, id, owner)}` };
  const name = nameFor(set, id, id);
  return declareAfter(
    set,
    id,
    {
      en: `accept ${rule} ${name} until ${until}${by.en}`,
      nl: `accepteer ${rule} ${name} t/m ${until}${by.nl}`,
    },
    { en: `Accept ${name} until ${until}`, nl: `Aanvaard ${name} t/m ${until}` },
  );
}
