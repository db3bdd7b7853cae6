/** What every step from syntax tree to model has at hand. */
import type { Id, PlanLanguage, Words } from '@waakvlam/analysis';
import type { AstNode, CstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { kindWords, wantedWords } from '../kind-words.ts';
import { nearNames } from '../near-names.ts';
import type { Places } from '../places.ts';
import type { Fix, Place, Problem } from '../plan-set.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import { quote } from '../syntax/quote.ts';

/** One declaration on its way into the model. */
export interface Scope {
  readonly organisation: Id | undefined;
  /** Id of the declaration. */
  readonly id: Id;
  readonly symbols: Symbols;
  readonly places: Places;
  readonly problems: Problem[];
  /** Where a node stands: what was taken over from another declaration can stand in another file. */
  placeOf(node: CstNode): Place;
  /** The language of the organisation's plan. */
  language(): PlanLanguage;
  /** Notes that the organisation's plan is written for a newer language than this one. */
  newerThanKnown(): void;
}

type Impossible = Extract<Problem, { kind: 'impossible-number' }>['what'];

/** Reports what the grammar lets through so that it can be said better here. */
export function mistake(scope: Scope, at: CstNode | undefined, message: Words, fix?: Fix): undefined {
  if (at === undefined) return;
  const { organisation, problems } = scope;
  problems.push({ kind: 'syntax', place: scope.placeOf(at), message, fix, organisation });
}

/** Writes something else in place of a node. */
export function instead(at: CstNode | undefined, text: string): Fix | undefined {
  if (at === undefined || at.text === text) return undefined;
  const shown = quote(text);
  return {
    title: { en: `Write ${shown}`, nl: `Schrijf ${shown}` },
    edits: [{ range: at.range, text }],
  };
}

/** Reports a number that its place does not allow. */
export function impossible(scope: Scope, at: CstNode | undefined, what: Impossible): undefined {
  if (at === undefined) return;
  const { organisation, problems } = scope;
  const value = quote(at.text);
  problems.push({ kind: 'impossible-number', place: scope.placeOf(at), value, what, organisation });
}

/** Keeps where a property of the declaration stands. */
export function placed(scope: Scope, property: string, node: AstNode | undefined, index?: number): void {
  const at = node?.$cstNode;
  if (at !== undefined) scope.places.put({ id: scope.id, property, index }, scope.placeOf(at).uri, at);
}

/** How many unknown names of a set get suggestions, so that a broken file costs no more than it should. */
const SUGGESTIONS = 200;

/** The id that a reference means; reports it when there is none. */
export function refer<N extends AstNode>(
  scope: Scope,
  container: N,
  property: keyof N & string,
  reference: Reference | undefined,
): Id | undefined {
  return find(scope, container, property, reference)?.id;
}

/** The ids that a list of references means, each group as all of its members, without those that mean nothing. */
export function referAll<N extends AstNode>(
  scope: Scope,
  container: N,
  property: keyof N & string,
  references: readonly Reference[] | undefined,
): readonly Id[] {
  return (references ?? []).flatMap((reference) => referEach(scope, container, property, reference));
}

/** The ids that one reference means: those of all members for a group. */
export function referEach<N extends AstNode>(
  scope: Scope,
  container: N,
  property: keyof N & string,
  reference: Reference | undefined,
): readonly Id[] {
  const thing = find(scope, container, property, reference);
  if (thing === undefined) return [];
  if (!ast.isGroup(thing.node)) return [thing.id];
  const type = ast.reflection.getReferenceType({ container, property, reference: reference as Reference });
  return membersOf(scope.symbols, thing).flatMap((member) => {
    if (ast.reflection.isSubtype(member.node.$type, type)) return [member.id];
    wrongKind(scope, reference, member, type);
    return [];
  });
}

/** The members of a group, those of groups in it with them. */
export function membersOf(
  symbols: Symbols,
  group: NamedThing,
  within: ReadonlySet<NamedThing> = new Set(),
): readonly NamedThing[] {
  if (!ast.isGroup(group.node)) return [group];
  if (within.has(group)) return [];
  const inside = new Set(within).add(group);
  return (group.node.members ?? []).flatMap((member) => {
    const meaning = symbols.resolve(member.$refText, group.organisation, ast.Declaration.$type);
    return meaning.kind === 'found' ? membersOf(symbols, meaning.thing, inside) : [];
  });
}

/** The declaration that a reference means, whether or not it is a template; reports it when there is none. */
export function findAny<N extends AstNode>(
  scope: Scope,
  container: N,
  property: keyof N & string,
  reference: Reference | undefined,
): NamedThing | undefined {
  if (reference === undefined || reference.$refText === '') return undefined;
  const { symbols, organisation, problems } = scope;
  const name = reference.$refText;
  const type = ast.reflection.getReferenceType({ container, property, reference });
  const meaning = symbols.resolve(name, organisation, type);
  if (meaning.kind === 'found') return meaning.thing;
  const at = reference.$refNode;
  if (at === undefined) return undefined;
  const place = scope.placeOf(at);
  switch (meaning.kind) {
    case 'ambiguous':
      problems.push({
        kind: 'ambiguous-name',
        place,
        name,
        candidates: meaning.candidates.map(({ id }) => id),
        organisation,
      });
      break;
    case 'unknown': {
      if (/^(?:en|and|of|or)$/.test(name)) return wordForComma(scope, at);
      const wanted = problems.length < SUGGESTIONS;
      const candidates = wanted ? names(symbols, organisation, type) : [];
      problems.push({ kind: 'unknown-name', place, name, near: nearNames(name, candidates), organisation });
      break;
    }
    case 'other-kind':
      if (ast.isPost(container) && ast.isComponent(meaning.thing.node)) choiceWithoutBraces(scope, container);
      else wrongKind(scope, reference, meaning.thing, type);
      break;
  }
  return undefined;
}

function find<N extends AstNode>(
  scope: Scope,
  container: N,
  property: keyof N & string,
  reference: Reference | undefined,
): NamedThing | undefined {
  const thing = findAny(scope, container, property, reference);
  if (!thing?.isTemplate) return thing;
  return mistake(scope, reference?.$refNode, {
    en: `${thing.name} is a template and no thing itself. Make one: … Name like ${thing.name}, and use that name.`,
    nl: `${thing.name} is een sjabloon en zelf geen ding. Maak er een: … Naam zoals ${thing.name}, en gebruik die naam.`,
  });
}

function wrongKind(scope: Scope, reference: Reference | undefined, thing: NamedThing, type: string): void {
  const is = kindWords(thing.node);
  const wanted = wantedWords(type);
  mistake(scope, reference?.$refNode, {
    en: `${thing.name} is a ${is.en}; here goes the name of ${wanted.en}.`,
    nl: `${thing.name} is een ${is.nl}; hier hoort de naam van ${wanted.nl}.`,
  });
}

/** In a list whose commas may be left out, as of a group, `and` looks like a name. */
function wordForComma(scope: Scope, at: CstNode): undefined {
  const message: Words = {
    en: `Put a comma between the names of a list, not ${at.text}.`,
    nl: `Zet een komma tussen de namen van een lijst, geen ${at.text}.`,
  };
  return mistake(scope, at, message, instead(at, ','));
}

/** `one of A, B`: the names that follow are the choice. */
function choiceWithoutBraces(scope: Scope, post: ast.Post): void {
  const lines = ast.isNeeds(post.$container) ? post.$container.lines : [];
  const others = lines.slice(lines.indexOf(post) + 1);
  const until = others.findIndex((line) => !ast.isSingle(line));
  const last = [post, ...(until < 0 ? others : others.slice(0, until))].at(-1);
  const [first, end] = [post.of?.$refNode, last?.$cstNode];
  const shown = quote(`${post.of?.$refText ?? ''}${last === post ? '' : ', …'}`);
  mistake(
    scope,
    first,
    {
      en: `Put what can be chosen between braces: ${post.count} of { ${shown} }.`,
      nl: `Zet waaruit te kiezen is tussen accolades: ${post.count} van { ${shown} }.`,
    },
    first &&
      end && {
        title: { en: `Write { ${shown} }`, nl: `Schrijf { ${shown} }` },
        edits: [
          { range: { start: first.range.start, end: first.range.start }, text: '{ ' },
          { range: { start: end.range.end, end: end.range.end }, text: ' }' },
        ],
      },
  );
}

function* names(symbols: Symbols, from: Id | undefined, type: string): Generator<string> {
  for (const { name } of symbols.visible(from, type)) yield name;
}
