/** On which signs something begins or ends, who may decide it, and who is told. */
import type { Seconds } from './amounts.ts';
import type { Id } from './declared.ts';

/** What sets something off. */
export type Trigger =
  /** With `manual`: the manual way of working of a process, which has no name to call on. */
  | { readonly kind: 'called'; readonly component: Id; readonly manual?: boolean | undefined }
  /** A reserve is no longer needed. */
  | { readonly kind: 'released'; readonly component: Id; readonly manual?: boolean | undefined }
  /** With `for`: when it has been down that long. */
  | { readonly kind: 'stops'; readonly component: Id; readonly for?: Seconds | undefined }
  /** With `for`: when it has been back that long. */
  | { readonly kind: 'resumes'; readonly component: Id; readonly for?: Seconds | undefined }
  /** A store has only so much time left. */
  | { readonly kind: 'drops'; readonly component: Id; readonly below: Seconds }
  | { readonly kind: 'begins' | 'ends' | 'expected' | 'announced'; readonly scenario: Id }
  /** A scenario has gone on for longer. */
  | { readonly kind: 'exceeds'; readonly scenario: Id; readonly after: Seconds }
  /** A plan or a level of scaling up. */
  | { readonly kind: 'activated'; readonly subject: Id }
  /** A sign in words, which people see and the calculation does not. */
  | { readonly kind: 'sign'; readonly text: string };

/** On which signs something begins or ends, and who may decide it. */
export interface Activation {
  /** Any one of them is enough. */
  readonly when: readonly Trigger[];
  readonly decides?: Mandate | undefined;
}

/** Who may decide (ISO 22301 8.4.2). */
export interface Mandate {
  /** Roles and persons, in order: each when those before cannot be reached. */
  readonly by: readonly Id[];
  /** Stated: any so many of them, together and in no order. */
  readonly together?: number | undefined;
}

/** Who must be told what. */
export interface Informing {
  readonly parties: readonly Id[];
  readonly within?: Seconds | undefined;
  /** The component that the message runs over. */
  readonly over?: Id | undefined;
  /** A channel that is no component, in words. */
  readonly through?: string | undefined;
  /** How often again. */
  readonly every?: Seconds | undefined;
  readonly text?: string | undefined;
}
