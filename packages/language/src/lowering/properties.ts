/** The properties of a declaration, whatever their order. */
import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { canonical, keyword } from '../keywords.ts';
import { quote } from '../syntax/quote.ts';
import { ownLines } from './own-lines.ts';
import { mistake, type Scope } from './scope.ts';

export interface Properties {
  /** The property of a kind that is stated at most once; a second one is reported. */
  one<T extends ast.Property>(is: (node: unknown) => node is T, key: string): T | undefined;
  /** All of a kind, in the order of the text. */
  all<T extends ast.Property>(is: (node: unknown) => node is T, key?: string): readonly T[];
}

type Written = readonly ast.Property[];

/**
 * Sorts out the properties that are written in a node. Of the others, which it takes over, those count that it states
 * nothing of under the same word (or only adds to); nearest first.
 */
export function propertiesOf(
  scope: Scope,
  written: Written | undefined,
  takenOver: readonly Written[] = [],
): Properties {
  let properties = ownLines(scope, written ?? []);
  for (const more of takenOver) {
    const stated = new Set(
      properties.filter((property) => !(ast.isNeeds(property) && property.also)).map(keyOf),
    );
    properties = [...properties, ...ownLines(scope, more).filter((property) => !stated.has(keyOf(property)))];
  }
  const all = <T extends ast.Property>(is: (node: unknown) => node is T, key?: string): readonly T[] =>
    properties.filter(is).filter((property) => key === undefined || keyOf(property) === key);
  return {
    all,
    one(is, key) {
      const [first, ...more] = all(is, key);
      for (const again of more) saidTwice(scope, again.$cstNode, key);
      return first;
    },
  };
}

/** The canonical keyword of a property. */
export function keyOf(property: { readonly key?: string | undefined }): string {
  return canonical(property.key ?? '');
}

/** The one that is written of a part that stands in any order; another one is reported. */
export function once<N extends AstNode, K extends keyof N & string>(
  scope: Scope,
  node: N,
  part: K,
): (N[K] extends readonly (infer T)[] ? T : never) | undefined {
  const [, again] = GrammarUtils.findNodesForProperty(node.$cstNode, part);
  const shown = quote(again?.text ?? '');
  mistake(scope, again, {
    en: `${shown} comes on top of the one before it; only one can count. Remove one of the two.`,
    nl: `${shown} komt boven op wat er al staat; maar één kan tellen. Haal een van de twee weg.`,
  });
  return (
    node[part] as unknown as readonly (N[K] extends readonly (infer T)[] ? T : never)[] | undefined
  )?.[0];
}

function saidTwice(scope: Scope, at: CstNode | undefined, key: string): void {
  const words = keyword(key) ?? { en: key, nl: key };
  mistake(scope, at, {
    en: `${words.en} is already stated above, and can be stated only once. Remove one of the two.`,
    nl: `${words.nl} staat hierboven al, en kan maar één keer. Haal een van de twee weg.`,
  });
}
