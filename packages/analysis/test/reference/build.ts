/** Short ways to write a model in a test. A name alone is an option of its own; times are numbers of units. */

import * as bare from '../../../../test/bare.ts';
import { component } from '../../../../test/bare.ts';
import type {
  Component,
  Line,
  Location,
  Model,
  Option,
  Process,
  Resource,
  Role,
  Start,
  Zone,
} from '../../src/model.ts';

export type AnOption = string | Option;

interface Says {
  readonly needs?: readonly (AnOption | Line)[];
  readonly at?: Line;
  readonly zones?: readonly string[];
  readonly runsOn?: readonly string[];
  readonly agreements?: readonly string[];
  readonly starts?: number;
  readonly lasts?: number;
  readonly refilledBy?: string;
  readonly recharges?: number;
  readonly bridges?: number;
  readonly restarts?: number;
}

function start(after: number | undefined): Start | undefined {
  return after === undefined ? undefined : { after, automatically: false };
}

export function option(of: AnOption | Line, own: { starts?: number; lasts?: number } = {}): Option {
  const bare: Option =
    typeof of === 'string'
      ? { of: { kind: 'component', id: of } }
      : 'options' in of
        ? { of: { kind: 'group', line: of } }
        : of;
  return own.starts === undefined && own.lasts === undefined
    ? bare
    : { ...bare, starts: start(own.starts), lasts: own.lasts };
}

export function atLeast(k: number, ...options: readonly (AnOption | Line)[]): Line {
  return { atLeast: k, options: options.map((of) => option(of)) };
}

export function oneOf(...options: readonly (AnOption | Line)[]): Line {
  return atLeast(1, ...options);
}

export function allOf(...options: readonly (AnOption | Line)[]): Line {
  return atLeast(options.length, ...options);
}

export function peopleOf(role: string, people: number): Option {
  return { of: { kind: 'post', role, people } };
}

function asLine(what: AnOption | Line): Line {
  return typeof what !== 'string' && 'options' in what ? what : oneOf(what);
}

function base({ needs = [], starts, ...says }: Says) {
  return { ...says, needs: needs.map(asLine), starts: start(starts) };
}

export function process(
  id: string,
  {
    mtpd = 15,
    manuals = [],
    ...says
  }: Says & {
    readonly mtpd?: number;
    readonly manuals?: readonly {
      readonly at?: Line;
      readonly needs?: readonly (AnOption | Line)[];
      readonly starts?: number;
      readonly lasts?: number;
    }[];
  } = {},
): Process {
  return component('process', id, {
    ...base(says),
    mtpd,
    manuals: manuals.map(({ needs = [], at, starts, lasts }) => ({
      at,
      text: 'by hand',
      needs: needs.map(asLine),
      starts: start(starts),
      lasts,
    })),
  });
}

export function resource(id: string, says: Says = {}): Resource {
  return component('resource', id, base(says));
}

export function location(id: string, says: Says = {}): Location {
  return component('location', id, base(says));
}

export function zone(id: string, says: Says = {}): Zone {
  return component('zone', id, base(says));
}

export function role(id: string, people: number, says: Says & { readonly absent?: number } = {}): Role {
  return component('role', id, { ...base(says), people });
}

export function model(...components: readonly Component[]): Model {
  return bare.model({ components });
}
