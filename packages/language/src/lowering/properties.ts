/** The properties of a declaration, whatever their order. */
import type { CstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { canonical, keyword } from '../keywords.ts';
import { ownLines } from './own-lines.ts';
import { mistake, type Scope } from './scope.ts';

export interface Properties {
  /** The property of a kind that is stated at most once; a second one is reported. */
  one<T extends ast.Property>(is: (node: unknown) => node is T, key: string): T | undefined;
  /** All of a kind, in the order of the text. */
  all<T extends ast.Property>(is: (node: unknown) => node is T, key?: string): readonly T[];
}

/** Sorts out the properties that are written in a node. */
export function propertiesOf(scope: Scope, written: readonly ast.Property[] | undefined): Properties {
  const properties = ownLines(scope, written ?? []);
  const all = <T extends ast.Property>(is: (node: unknown) => node is T, key?: string): readonly T[] =>
    properties
      .filter(is)
      .filter(
        (property) => key === undefined || (property.key !== undefined && canonical(property.key) === key),
      );
  return {
    all,
    one(is, key) {
      const [first, ...more] = all(is, key);
      for (const again of more) saidTwice(scope, again.$cstNode, key);
      return first;
    },
  };
}

function saidTwice(scope: Scope, at: CstNode | undefined, key: string): void {
  const words = keyword(key) ?? { en: key, nl: key };
  mistake(scope, at, {
    en: `${words.en} is already stated above, and can be stated only once. Remove one of the two.`,
    nl: `${words.nl} staat hierboven al, en kan maar één keer. Haal een van de twee weg.`,
  });
}
