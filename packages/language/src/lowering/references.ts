/** What the names in a plan mean, and what is wrong with those that mean nothing. */
import type { Id, Words } from '@waakvlam/analysis';
import type { AstNode, CstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { kindWords, wantedWords } from '../kind-words.ts';
import { nearNames } from '../near-names.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import { quote } from '../syntax/quote.ts';
import { membersOf } from './group-members.ts';
import { instead, keep, mistake, type Scope } from './scope.ts';

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

/** The same for the references of several nodes; each id is kept with the place of its reference. */
export function referPlaced<N extends AstNode, K extends keyof N & string>(
  scope: Scope,
  property: string,
  nodes: readonly N[],
  references: K,
): readonly Id[] {
  const ids: Id[] = [];
  for (const node of nodes) {
    for (const reference of (node[references] ?? []) as readonly Reference[]) {
      for (const id of referEach(scope, node, references, reference)) {
        keep(scope, property, reference.$refNode, ids.length);
        ids.push(id);
      }
    }
  }
  return ids;
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
  return membersFor(scope, reference, thing, type);
}

/** The ids of the members of a group, where things of a type go; reports those of another. */
export function membersFor(
  scope: Scope,
  reference: Reference | undefined,
  group: NamedThing,
  type: string,
): readonly Id[] {
  return membersOf(scope.symbols, group).flatMap((member) => {
    if (ast.reflection.isSubtype(member.node.$type, type)) return [member.id];
    wrongKind(scope, reference, member, type);
    return [];
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
      if (/^(?:en|and|of|or)$/.test(name) && isBetween(container[property], reference))
        return wordForComma(scope, at);
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
  // Of a second plan it is told where it stands.
  if (!thing?.isTemplate) return thing && scope.symbols.isThing(thing) ? thing : undefined;
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

/** Whether something stands in a list, neither first nor last. */
function isBetween(list: unknown, item: unknown): boolean {
  return Array.isArray(list) && list.indexOf(item) > 0 && list.at(-1) !== item;
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
