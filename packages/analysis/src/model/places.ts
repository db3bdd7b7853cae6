/** Where work is done, and where the public finds help. */
import type { Cover, Seconds } from './amounts.ts';
import type { Thing } from './component.ts';
import type { Id } from './declared.ts';
import type { Reachable } from './people.ts';
import type { Activation } from './signs.ts';
import type { AudienceOf, Offer, Served } from './society.ts';

export type LocationType = 'hot' | 'warm' | 'cold' | 'mobile' | 'mirrored' | 'reciprocal' | 'telework';

export interface Location extends Thing {
  readonly kind: 'location';
  readonly type?: LocationType | undefined;
  readonly address?: string | undefined;
  readonly seats?: number | undefined;
  readonly open?: Cover | undefined;
  readonly activation: readonly Activation[];
  readonly standDown: readonly Activation[];
  /** Stated: it serves the public (a `support point`). */
  readonly supportPoint?: SupportPoint | undefined;
}

/** What makes a location a support point. */
export interface SupportPoint extends Reachable {
  /** In which scenarios it helps. */
  readonly scenarios: readonly Id[];
  /** Promised to be open within this time. */
  readonly within?: Seconds | undefined;
  readonly serves: readonly Served[];
  readonly offers: readonly Offer[];
  readonly asks: readonly Offer[];
  readonly audience?: AudienceOf | undefined;
}
