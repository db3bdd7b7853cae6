/** Whom something serves, in which phase, and what is offered and promised. */
import type { Seconds } from './amounts.ts';
import type { Id } from './declared.ts';

/** The five needs of society (NIPV 2024, section 5.1). */
export type SocietalNeed = 'safety' | 'shelter' | 'wellbeing' | 'health' | 'society';

/** Whom something serves. */
export type Served = SocietalNeed | 'internal';

export type Phase = 'preparation' | 'response' | 'aftermath';

export type Audience = 'internal' | 'external';

/** For whom, and in words for whom among them. */
export interface AudienceOf {
  readonly audience: Audience;
  readonly text?: string | undefined;
}

/** What was evaluated (NIPV 2024, section 3.1.5). */
export interface Evaluation {
  readonly kind: 'plan' | 'process' | 'effect';
  readonly text?: string | undefined;
}

/** What is offered or asked. */
export interface Offer {
  readonly need?: Served | undefined;
  readonly text: string;
  readonly within?: Seconds | undefined;
}

/** A promise: what, how soon after the call, to whom (to all, if nobody is named). */
export interface Provision {
  readonly component: Id;
  readonly within?: Seconds | undefined;
  readonly to: readonly Id[];
}
