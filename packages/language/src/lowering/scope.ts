/** What every step from syntax tree to model has at hand. */
import type { Id, PlanLanguage, Words } from '@waakvlam/analysis';
import type { AstNode, CstNode } from 'langium';
import type { Places } from '../places.ts';
import type { Fix, Place, Problem } from '../plan-set.ts';
import type { Symbols } from '../symbols.ts';
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
  keep(scope, property, node?.$cstNode, index);
}

/** The same for a piece of the tree that is no node of its own, such as a name in a list. */
export function keep(scope: Scope, property: string, at: CstNode | undefined, index?: number): void {
  if (at !== undefined) scope.places.put({ id: scope.id, property, index }, scope.placeOf(at).uri, at);
}

/** What nodes say of a property that is a list in the model; each item is kept with the place of its node. */
export function each<N extends AstNode, T>(
  scope: Scope,
  property: string,
  nodes: readonly N[],
  read: (node: N) => readonly T[],
): readonly T[] {
  const items: T[] = [];
  for (const node of nodes) {
    for (const item of read(node)) {
      placed(scope, property, node, items.length);
      items.push(item);
    }
  }
  return items;
}
