/** What every step from syntax tree to model has at hand. */
import type { Id, Words } from '@waakvlam/analysis';
import type { AstNode, CstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { kindWords, wantedWords } from '../kind-words.ts';
import { nearNames } from '../near-names.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Places } from '../places.ts';
import type { Problem } from '../plan-set.ts';
import type { Symbols } from '../symbols.ts';

/** One declaration on its way into the model. */
export interface Scope {
  readonly file: ParsedFile;
  readonly organisation: Id | undefined;
  /** Id of the declaration. */
  readonly id: Id;
  readonly symbols: Symbols;
  readonly places: Places;
  readonly problems: Problem[];
}

type Impossible = Extract<Problem, { kind: 'impossible-number' }>['what'];

/** Reports what the grammar lets through so that it can be said better here. */
export function mistake(scope: Scope, at: CstNode | undefined, message: Words): undefined {
  if (at === undefined) return;
  const { file, organisation, problems } = scope;
  problems.push({ kind: 'syntax', place: { uri: file.uri, range: at.range }, message, organisation });
}

/** Reports a number that its place does not allow. */
export function impossible(scope: Scope, at: CstNode | undefined, what: Impossible): undefined {
  if (at === undefined) return;
  const { file, organisation, problems } = scope;
  const value = at.text.replace(/\s+/g, ' ').slice(0, 60);
  problems.push({
    kind: 'impossible-number',
    place: { uri: file.uri, range: at.range },
    value,
    what,
    organisation,
  });
}

/** Keeps where a property of the declaration stands. */
export function placed(scope: Scope, property: string, node: AstNode | undefined, index?: number): void {
  scope.places.put({ id: scope.id, property, index }, scope.file.uri, node?.$cstNode);
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
  if (reference === undefined || reference.$refText === '') return undefined;
  const { symbols, organisation, problems, file } = scope;
  const name = reference.$refText;
  const type = ast.reflection.getReferenceType({ container, property, reference });
  const meaning = symbols.resolve(name, organisation, type);
  if (meaning.kind === 'found') return meaning.thing.id;
  const range = reference.$refNode?.range;
  if (range === undefined) return undefined;
  const place = { uri: file.uri, range };
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
      const wanted = problems.length < SUGGESTIONS;
      const candidates = wanted ? names(symbols, organisation, type) : [];
      problems.push({ kind: 'unknown-name', place, name, near: nearNames(name, candidates), organisation });
      break;
    }
    case 'other-kind': {
      const is = kindWords(meaning.thing.node);
      const wanted = wantedWords(type);
      problems.push({
        kind: 'syntax',
        place,
        message: {
          en: `${name} is a ${is.en}; here goes the name of ${wanted.en}.`,
          nl: `${name} is een ${is.nl}; hier hoort de naam van ${wanted.nl}.`,
        },
        organisation,
      });
      break;
    }
  }
  return undefined;
}

/** The ids that a list of references means, without those that mean nothing. */
export function referAll<N extends AstNode>(
  scope: Scope,
  container: N,
  property: keyof N & string,
  references: readonly Reference[] | undefined,
): readonly Id[] {
  return (references ?? []).flatMap((reference) => refer(scope, container, property, reference) ?? []);
}

function* names(symbols: Symbols, from: Id | undefined, type: string): Generator<string> {
  for (const { name } of symbols.visible(from, type)) yield name;
}
