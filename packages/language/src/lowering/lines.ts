/** `needs`, `at` and what can stand in them. */
import type { Line, Manual, Option, Start } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { count, seconds } from './numbers.ts';
import { keptSuffixes } from './own-lines.ts';
import { type Properties, propertiesOf } from './properties.ts';
import { placed, refer, type Scope } from './scope.ts';

/** The lines of all `needs` of a declaration. `place` is false for those of a part that no finding points at. */
export function needs(scope: Scope, properties: Properties, place = true): readonly Line[] {
  const lines: Line[] = [];
  for (const choice of properties.all(ast.isNeeds).flatMap((property) => property.lines ?? [])) {
    const line = lineOf(scope, choice);
    if (line === undefined) continue;
    if (place) placed(scope, 'needs', choice, lines.length);
    lines.push(line);
  }
  return lines;
}

function lineOf(scope: Scope, choice: ast.Choice): Line | undefined {
  if (ast.isGroup(choice)) return groupLine(scope, choice);
  const of = optionOf(scope, choice);
  return of && { atLeast: 1, options: [{ of }] };
}

function groupLine(scope: Scope, group: ast.Group): Line | undefined {
  const written = group.options ?? [];
  const options = written.flatMap((option) => optionLine(scope, option) ?? []);
  // What is left out of a group must not make the rest of it weaker or stronger than written.
  if (options.length === 0 || options.length < written.length) return undefined;
  if (group.all) return { atLeast: options.length, options };
  const atLeast = count(scope, group, 'count', 1);
  if (atLeast === undefined) return undefined;
  return { atLeast, options };
}

function optionLine(scope: Scope, option: Incomplete<ast.Option>): Option | undefined {
  const of = option.of && optionOf(scope, option.of);
  return of && { of, ...timesOf(scope, option.suffixes) };
}

function optionOf(scope: Scope, choice: ast.Choice): Option['of'] | undefined {
  if (ast.isGroup(choice)) {
    const line = groupLine(scope, choice);
    return line && { kind: 'group', line };
  }
  if (ast.isPost(choice)) {
    const role = refer(scope, choice, 'role', choice.role);
    const people = count(scope, choice, 'count', 1);
    if (role === undefined || people === undefined) return undefined;
    return { kind: 'post', role, people, roundTheClock: choice.roundTheClock };
  }
  const id = refer(scope, choice, 'component', choice.component);
  return id === undefined ? undefined : { kind: 'component', id };
}

/** `at` with its fallbacks: a line of one, in order of preference. */
export function at(scope: Scope, properties: Properties, place = true): Line | undefined {
  const property = properties.one(ast.isAt, 'at');
  if (property === undefined) return undefined;
  if (place) placed(scope, 'at', property);
  const home = refer(scope, property, 'location', property.location);
  const options: Option[] = home === undefined ? [] : [{ of: { kind: 'component', id: home } }];
  for (const fallback of property.fallbacks ?? []) {
    const id = refer(scope, fallback, 'location', fallback.location);
    if (id === undefined) continue;
    options.push({ of: { kind: 'component', id }, ...timesOf(scope, keptSuffixes(scope, fallback)) });
  }
  return options.length === 0 ? undefined : { atLeast: 1, options };
}

/** The ways of working without, in order of preference. */
export function manuals(scope: Scope, properties: Properties): readonly Manual[] {
  return properties.all(ast.isManual).map((manual, index) => {
    placed(scope, 'manuals', manual, index);
    const inside = propertiesOf(scope, keptSuffixes(scope, manual));
    return {
      text: manual.text ?? '',
      needs: needs(scope, inside, false),
      at: at(scope, inside, false),
      starts: startOf(scope, inside.one(ast.isStarts, 'starts')),
      lasts: seconds(scope, inside.one(ast.isDurationProperty, 'lasts')?.duration),
    };
  });
}

/** How a reserve is called on. */
export function startOf(scope: Scope, starts: Incomplete<ast.Starts> | undefined): Start | undefined {
  const after = seconds(scope, starts?.after);
  return starts === undefined || after === undefined
    ? undefined
    : { after, automatically: starts.automatically ?? false };
}

function timesOf(
  scope: Scope,
  suffixes: readonly ast.ManualSuffix[] | undefined,
): Pick<Option, 'starts' | 'lasts'> {
  const inside = propertiesOf(scope, suffixes);
  return {
    starts: startOf(scope, inside.one(ast.isStarts, 'starts')),
    lasts: seconds(scope, inside.one(ast.isDurationProperty, 'lasts')?.duration),
  };
}
