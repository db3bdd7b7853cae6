/** Short ways to write a model in a test. A name alone is an option of its own; times are numbers of units. */
import type {
  Component,
  ComponentBase,
  Line,
  Location,
  Manual,
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
  return { of: { kind: 'post', role, people, roundTheClock: false } };
}

function asLine(what: AnOption | Line): Line {
  return typeof what !== 'string' && 'options' in what ? what : oneOf(what);
}

function base(id: string, says: Says): Omit<ComponentBase, 'kind'> {
  return {
    id,
    name: id,
    needs: (says.needs ?? []).map(asLine),
    at: says.at,
    zones: says.zones ?? [],
    agreements: says.agreements ?? [],
    suppliers: [],
    starts: start(says.starts),
    lasts: says.lasts,
    refilledBy: says.refilledBy,
    recharges: says.recharges,
    bridges: says.bridges,
    restarts: says.restarts,
  };
}

export function process(
  id: string,
  says: Says & {
    readonly mtpd?: number;
    readonly manuals?: readonly {
      readonly needs?: readonly (AnOption | Line)[];
      readonly starts?: number;
      readonly lasts?: number;
    }[];
  } = {},
): Process {
  const manuals: Manual[] = (says.manuals ?? []).map(({ needs = [], starts, lasts }) => ({
    text: 'by hand',
    needs: needs.map(asLine),
    starts: start(starts),
    lasts,
  }));
  return { ...base(id, says), kind: 'process', mtpd: says.mtpd ?? 15, serves: [], manuals };
}

export function resource(id: string, says: Says = {}): Resource {
  return { ...base(id, says), kind: 'resource' };
}

export function location(id: string, says: Says = {}): Location {
  return { ...base(id, says), kind: 'location' };
}

export function zone(id: string, says: Says = {}): Zone {
  return { ...base(id, says), kind: 'zone' };
}

export function role(id: string, people: number, says: Says & { readonly absent?: number } = {}): Role {
  return {
    ...base(id, says),
    kind: 'role',
    people,
    peopleStated: true,
    absent: says.absent,
    deputies: [],
    means: [],
    contacts: [],
  };
}

export function model(...components: readonly Component[]): Model {
  return {
    organisations: [],
    plans: [],
    components,
    contacts: [],
    measures: [],
    scenarios: [],
    actions: [],
    acceptances: [],
  };
}
