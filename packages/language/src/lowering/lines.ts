/** `needs`, `at` and what can stand in them. */
import type { Id, Line, Manual, Option, Start } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { count, seconds } from './numbers.ts';
import { keptSuffixes } from './own-lines.ts';
import { type Properties, propertiesOf } from './properties.ts';
import { findAny, membersFor, refer, referEach } from './references.ts';
import { each, mistake, placed, type Scope } from './scope.ts';
import { coverOf } from './values.ts';

/** The lines of all `needs` of a declaration. `place` is false for those of a part that no finding points at. */
export function needs(scope: Scope, properties: Properties, place = true): readonly Line[] {
  const choices = properties.all(ast.isNeeds).flatMap((property) => property.lines ?? []);
  const read = (choice: ast.Choice) => linesOf(scope, choice);
  return place ? each(scope, 'needs', choices, read) : choices.flatMap(read);
}

/** What one item of a list needs: a group's name is all of its members. */
function linesOf(scope: Scope, choice: ast.Choice): readonly Line[] {
  if (ast.isOptions(choice)) return [optionsLine(scope, choice)].filter((line) => line !== undefined);
  if (ast.isPost(choice)) {
    const line = postLine(scope, choice);
    return line === undefined ? [] : [line];
  }
  return referEach(scope, choice, 'component', choice.component).map((id) => lineOf([component(id)], 1));
}

function lineOf(options: readonly Option[], atLeast: number): Line {
  return { atLeast, options };
}

function component(id: Id): Option {
  return { of: { kind: 'component', id } };
}

function optionsLine(scope: Scope, written: ast.Options): Line | undefined {
  const parts = written.options ?? [];
  const options = parts.flatMap((option) => optionOf(scope, option) ?? []);
  // What is left out of a choice must not make the rest of it weaker or stronger than written.
  if (options.length === 0 || options.length < parts.length) return undefined;
  if (written.all) return lineOf(options, options.length);
  const atLeast = count(scope, written, 'count', 1);
  return atLeast === undefined ? undefined : lineOf(options, atLeast);
}

function optionOf(scope: Scope, option: Incomplete<ast.Option>): Option | undefined {
  const choice = option.of;
  const lines = choice === undefined ? [] : linesOf(scope, choice);
  const [line, ...more] = lines;
  if (line === undefined) return undefined;
  const times = timesOf(scope, option.suffixes);
  if (more.length > 0) {
    const all = lineOf(
      lines.flatMap(({ options }) => options),
      lines.length,
    );
    return { of: { kind: 'group', line: all }, ...times };
  }
  const only = ast.isOptions(choice) || line.options.length > 1 ? undefined : line.options[0];
  return { of: only?.of ?? { kind: 'group', line }, ...times };
}

/** So many people of a role, or so many members of a group. */
function postLine(scope: Scope, post: ast.Post): Line | undefined {
  const number = count(scope, post, 'count', 1);
  const of = findAny(scope, post, 'of', post.of);
  if (of === undefined || number === undefined) return undefined;
  if (ast.isGroup(of.node)) {
    if (post.cover !== undefined) {
      mistake(scope, post.cover.$cstNode, {
        en: `${of.name} is a group. Hours go with people of a role.`,
        nl: `${of.name} is een groep. Uren horen bij mensen van een rol.`,
      });
    }
    const members = membersFor(scope, post.of, of, ast.Component.$type);
    return lineOf(members.map(component), number);
  }
  const role = refer(scope, post, 'of', post.of);
  if (role === undefined) return undefined;
  return lineOf([{ of: { kind: 'post', role, people: number, cover: coverOf(scope, post.cover) } }], 1);
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
    options.push({ of: { kind: 'component', id }, ...timesOf(scope, keptSuffixes(fallback)) });
  }
  return options.length === 0 ? undefined : { atLeast: 1, options };
}

/** The ways of working without, in order of preference. */
export function manuals(scope: Scope, properties: Properties): readonly Manual[] {
  return each(scope, 'manuals', properties.all(ast.isManual), (manual) => {
    const inside = propertiesOf(scope, keptSuffixes(manual));
    return [
      {
        text: manual.text ?? '',
        needs: needs(scope, inside, false),
        at: at(scope, inside, false),
        starts: startOf(scope, inside.one(ast.isStarts, 'starts')),
        lasts: seconds(scope, inside.one(ast.isDurationProperty, 'lasts')?.duration),
      },
    ];
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
