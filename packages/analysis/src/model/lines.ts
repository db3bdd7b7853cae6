/** What must hold: lines of options in order of preference. */
import type { Cover, Seconds } from './amounts.ts';
import type { Id } from './declared.ts';

/** How a reserve is called on: it delivers `after` this long, by hand or by itself. */
export interface Start {
  readonly after: Seconds;
  readonly automatically: boolean;
}

/** One of the things that must hold: at least `atLeast` of the options, which stand in order of preference. */
export interface Line {
  readonly atLeast: number;
  readonly options: readonly Option[];
}

/** One way to meet a line. With `starts` or `lasts` it is a reserve or a store of this line alone. */
export interface Option {
  readonly of: ComponentOption | GroupOption | PostOption;
  readonly starts?: Start | undefined;
  readonly lasts?: Seconds | undefined;
}

export interface ComponentOption {
  readonly kind: 'component';
  readonly id: Id;
}

export interface GroupOption {
  readonly kind: 'group';
  readonly line: Line;
}

/** So many people of a role at once. */
export interface PostOption {
  readonly kind: 'post';
  readonly role: Id;
  readonly people: number;
  /** When they are there; not stated is no round-the-clock post. */
  readonly cover?: Cover | undefined;
}
