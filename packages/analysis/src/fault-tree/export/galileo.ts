/** The part of a plan that a dynamic fault tree can say, in the Galileo format. */
import { calm } from '../../engine/calm.ts';
import { enoughFor } from '../../enough.ts';
import type { Component, Id, Model, PlanLanguage, Seconds } from '../../model.ts';
import { buildNet } from '../../net.ts';
import { duration } from '../../words.ts';
import {
  type GalileoRefusal,
  type GalileoScope,
  galileoRefusals,
  neededBy,
  waitOfAll,
} from './galileo-refusals.ts';
import { called, tellEvent } from './gate-words.ts';
import { isOff } from './moments.ts';
import { nameOfGate, nameOfId, nameOfPerson } from './names.ts';

export interface GalileoOptions {
  readonly process: Id;
  /** That of its plan if not stated. */
  readonly horizon?: Seconds | undefined;
  /** Of the comments. */
  readonly language: PlanLanguage;
}

/** The whole file, or what of the plan stands in the way; `never`: nothing stops the process. */
export type GalileoExport =
  | { readonly text: string }
  | { readonly refusals: readonly GalileoRefusal[] }
  | 'never';

/**
 * Writes what stops a process as a dynamic fault tree. A line is an `and`, an `or` or a `k of n`; a reserve that stands
 * by in normal times is a spare (`wsp`) in the order of the options, and what is part of it does not fail while it
 * stands by (`dorm=0`). Each failure rate that a plan does not state is a parameter, in failures per hour.
 *
 * A dynamic fault tree has no clock, no repair and no capacity. So every component whose meaning depends on them is
 * refused, by name, and nothing is written: stores that run out within the horizon, bridges, starting times that together
 * are more than the process can do without, shared reserves, circles. Shorter starting times are left out, and the file
 * says how long they are together.
 *
 * @throws RangeError if the model has no process with this id and an mtpd
 */
export function exportGalileo(model: Model, options: GalileoOptions): GalileoExport {
  const { process, mtpd, horizon } = enoughFor(model, options.process, options.horizon);
  const end = horizon + mtpd + 1;
  const { net, state } = calm(buildNet(model), end);
  const top = net.indexOf.get(process.id)!;
  const nodes = new Set([top]);
  for (const node of nodes) for (const next of neededBy({ net }, node)) nodes.add(next);
  const scope: GalileoScope = { net, state, nodes, process: process.id, mtpd, end };
  const refusals = galileoRefusals(scope);
  if (refusals.length > 0) return { refusals };
  const { lines, parameters, nameOf } = treeWriter(scope, options.language);
  const name = nameOf(top, false);
  if (name === undefined) return 'never';
  const { language } = options;
  const who = called(model, process.id);
  const about = {
    en: `What stops ${who} within ${duration(horizon, language)}, without repair. Rates are failures per hour.`,
    nl: `Wat ${who} stillegt binnen ${duration(horizon, language)}, zonder herstel. Faalfrequenties zijn per uur.`,
  }[language];
  const wait = waitOfAll(scope);
  const left = {
    en: `Left out: starting times, together ${duration(wait, language)}. It may be down for ${duration(mtpd, language)}.`,
    nl: `Weggelaten: starttijden, samen ${duration(wait, language)}. Het mag ${duration(mtpd, language)} stilliggen.`,
  }[language];
  const all = [
    `// ${plain(about)}`,
    ...(wait > 0 ? [`// ${plain(left)}`] : []),
    ...parameters.map((parameter) => `param ${parameter};`),
    `toplevel "${name}";`,
    ...lines,
  ];
  return { text: `${all.join('\n')}\n` };
}

function treeWriter({ net, state, process }: GalileoScope, language: PlanLanguage) {
  const lines: string[] = [];
  const parameters: string[] = [];
  const named = new Map<number, string | undefined>();
  const basic = new Set<string>();
  const counts = new Map<Id, number>();

  /** Of what never fails there is none. */
  function nameOf(node: number, standsBy: boolean): string | undefined {
    if (named.has(node)) return named.get(node);
    const { what, lines: needs, failsWith, post } = net.nodes[node]!;
    const place = lines.length;
    const causes = needs.map(({ atLeast, options }) => short(node, atLeast, options, standsBy));
    if (failsWith !== undefined) causes.unshift(own(net.model.components[failsWith]!, standsBy));
    if (post !== undefined) causes.unshift(people(node, standsBy));
    const name = gate(what.component, 'or', causes, place);
    named.set(node, name);
    return name;
  }

  function short(
    owner: number,
    atLeast: number,
    options: readonly number[],
    standsBy: boolean,
  ): string | undefined {
    const { component } = net.nodes[owner]!.what;
    const place = lines.length;
    const spares = options.filter((option) => isOff(net, state, option));
    const names = options.map((option) => nameOf(option, standsBy || spares.includes(option)));
    if (spares.length > 0) {
      if (names.includes(undefined)) return undefined;
      const first = options.length - spares.length;
      const main = gate(component, 'and', names.slice(0, first), place);
      return gate(component, 'wsp', [main, ...names.slice(first)], place);
    }
    const most = options.length - atLeast + 1;
    const canFail = names.filter((name) => name !== undefined);
    if (most > canFail.length) return undefined;
    const kind = most === 1 ? 'or' : most === canFail.length ? 'and' : `${most}of${canFail.length}`;
    return gate(component, kind, canFail, place);
  }

  /** Writes a gate before what it asks; what has one cause is that cause. */
  function gate(
    component: Id,
    kind: string,
    causes: readonly (string | undefined)[],
    place: number,
  ): string | undefined {
    const known = causes.filter((cause) => cause !== undefined);
    // Of the same twice a vote counts both.
    const some = kind === 'or' || kind === 'and' ? [...new Set(known)] : known;
    if (some.length < 2) return some[0];
    const number = (counts.get(component) ?? 0) + 1;
    counts.set(component, number);
    const name = nameOfGate(component, number);
    lines.splice(place, 0, `"${name}" ${kind} ${some.map((cause) => `"${cause}"`).join(' ')};`);
    return name;
  }

  /** What can fail by itself; the process cannot, since what becomes of it is the question. */
  function own(component: Component, standsBy: boolean): string | undefined {
    if (component.id === process || component.kind === 'role') return undefined;
    return event(nameOfId(component.id), tellEvent(component.id, net.model, language), component, standsBy);
  }

  /** Too few people of a role: those with a name, and the others by number. */
  function people(node: number, standsBy: boolean): string | undefined {
    const place = lines.length;
    const { post, what } = net.nodes[node]!;
    const role = net.roles[post!.role]!;
    const heads = role.people + role.deputies.length;
    const left = (away: number): number =>
      Math.floor(((heads - away) * (10_000 - (role.absent ?? 0))) / 10_000);
    const away = Array.from({ length: heads }, (_, number) => number + 1).find((n) => left(n) < post!.people);
    if (away === undefined) return undefined;
    const persons = [...net.rolesOfPerson].flatMap(([person, roles]) =>
      roles.includes(post!.role) ? [net.model.components[person]!] : [],
    );
    const names = Array.from({ length: heads }, (_, number) => {
      const person = persons[number];
      if (person !== undefined) return own(person, standsBy);
      const words = tellEvent(role.id, net.model, language);
      return event(nameOfPerson(role.id, number + 1), words, role, standsBy);
    });
    const kind = away === 1 ? 'or' : away === heads ? 'and' : `${away}of${heads}`;
    return gate(what.component, kind, names, place);
  }

  function event(name: string, words: string, component: Component, standsBy: boolean): string {
    if (basic.has(name)) return name;
    basic.add(name);
    const rate = rateOf(component);
    if (rate === undefined) parameters.push(`rate_${name}`);
    lines.push(`// ${plain(words)}`, `"${name}" lambda=${rate ?? `rate_${name}`} dorm=${standsBy ? 0 : 1};`);
    return name;
  }

  return { lines, parameters, nameOf };
}

const HOURS = { day: 24, week: 7 * 24, month: (365.25 * 24) / 12, year: 365.25 * 24 } as const;

/** Failures per hour. */
function rateOf(component: Component): number | undefined {
  const per = 'failsOncePer' in component ? component.failsOncePer : undefined;
  return per === undefined || per.count <= 0
    ? undefined
    : Number((1 / (per.count * HOURS[per.unit])).toPrecision(6));
}

/** Text of a plan on one line, as it can stand in a comment. */
function plain(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/["';*]/g, '');
}
