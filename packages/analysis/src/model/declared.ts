/** What every declaration has. */

/** `Organisation.Name`, or `Name` for what belongs to no organisation. Unique in a model. */
export type Id = string;

/** What every declaration has. */
export interface Declared {
  readonly id: Id;
  /** The name as written, without its organisation. */
  readonly name: string;
  readonly title?: string | undefined;
  /** The organisation that it belongs to. */
  readonly organisation?: Id | undefined;
  /** The comment right above it, without comment marks. */
  readonly documentation?: string | undefined;
  /** The organisation's own words to find and sort by. */
  readonly tags?: readonly string[] | undefined;
  /** The declaration that it takes over what it does not state itself from. */
  readonly like?: Id | undefined;
}

export type PlanLanguage = 'nl' | 'en';

/** A pattern for things of which there are many; what was made like it holds all of it. */
export interface Template extends Declared {
  /** What it is a template of, as the English keyword. */
  readonly kind: string;
}

/** A name that stands for several. Wherever it was written the model holds its members. */
export interface Group extends Declared {
  readonly members: readonly Id[];
}
