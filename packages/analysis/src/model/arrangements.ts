/** Who delivers and who helps, and what was agreed. */
import type { Cover, IsoDate } from './amounts.ts';
import type { ComponentBase, Thing } from './component.ts';
import type { Id } from './declared.ts';
import type { Reachable } from './people.ts';
import type { Offer, Provision, Served } from './society.ts';

/** A supplier; its contact means are its own. */
export interface Supplier extends Thing, Reachable {
  readonly kind: 'supplier';
  readonly provides: readonly Provision[];
  readonly open?: Cover | undefined;
}

/** Who helps or is helped without being a supplier. */
export interface Partner extends Thing, Reachable {
  readonly kind: 'partner';
  readonly serves: readonly Served[];
  readonly offers: readonly Offer[];
  readonly asks: readonly Offer[];
  readonly provides: readonly Provision[];
  /** When it was last met. */
  readonly last?: IsoDate | undefined;
}

/** A standing arrangement. As a component it delivers while it has not failed; its dates are a rule's business. */
export interface Agreement extends ComponentBase, Reachable {
  readonly kind: 'agreement';
  readonly with?: Id | undefined;
  readonly provides: readonly Provision[];
  /** Who else counts on the same promise. */
  readonly sharedWith: readonly Id[];
  /** First day on which it holds. */
  readonly from?: IsoDate | undefined;
  /** Last day on which it holds. */
  readonly until?: IsoDate | undefined;
}
