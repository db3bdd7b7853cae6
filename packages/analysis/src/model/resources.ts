/** What work needs, and what fails together. */
import type { IsoDate, Seconds } from './amounts.ts';
import type { Priority, ResourceKind, Thing } from './component.ts';
import type { Id } from './declared.ts';

export interface Resource extends Thing {
  readonly kind: ResourceKind;
  /** Of data and systems: a vital record, or what is restored first. */
  readonly priority?: Priority | undefined;
  readonly rto?: Seconds | undefined;
  readonly rpo?: Seconds | undefined;
  readonly lines?: number | undefined;
  readonly copies: readonly Copy[];
  /** How long it takes to put a copy back. */
  readonly restores?: Seconds | undefined;
}

/** A copy of data. */
export interface Copy {
  readonly at: Id;
  readonly every?: Seconds | undefined;
  /** Out of reach of the network. */
  readonly offline: boolean;
  readonly verified?: IsoDate | undefined;
}

export type ZoneType =
  | 'flood'
  | 'substation'
  | 'duct'
  | 'building'
  | 'exchange'
  | 'route'
  | 'technology'
  | 'supplier';

/** What fails together. */
export interface Zone extends Thing {
  readonly kind: 'zone';
  readonly type?: ZoneType | undefined;
}
