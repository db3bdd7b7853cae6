/** What lowering a declaration gave, kept for the next time that its set is lowered: an edit changes few of them. */
import type { GrowingModel, Id, Model } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Homed } from '../homes.ts';
import type { Places } from '../places.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import type { Scope } from './scope.ts';

/** What is kept of one set. */
export interface Kept {
  /** By the node of the declaration: a file that is parsed again has new ones. */
  readonly lowered: WeakMap<ast.Declaration, Lowered>;
  /** The names as they were. */
  symbols?: Symbols | undefined;
}

export function nothingKept(): Kept {
  return { lowered: new WeakMap() };
}

export interface Lowered {
  readonly items: readonly { readonly list: keyof Model; readonly item: unknown }[];
  readonly places: Places;
  /** Which declaration it was then. */
  readonly id: Id;
  readonly isTemplate: boolean;
  /** The names that it looked up, with what they meant. */
  readonly looked: readonly Looked[];
  /** Something was said of it, or found that is more than a name: then it is lowered each time. */
  readonly isOnce: boolean;
}

interface Looked {
  readonly name: string;
  readonly from: Id | undefined;
  readonly type: string;
  readonly meant: NamedThing;
  readonly isThing: boolean;
}

/** Finds what was kept of a declaration, if every name in it still means what it meant. */
export function keptOf(kept: Kept, symbols: Symbols) {
  // Most edits change no name: then only what more can be taken over from can be another.
  const isSame = kept.symbols !== undefined && namesAreTheSame(kept.symbols, symbols);
  kept.symbols = symbols;
  return (
    { node, isTemplate }: Pick<Homed<ast.Declaration>, 'node' | 'isTemplate'>,
    id: Id,
  ): Lowered | undefined => {
    const known = kept.lowered.get(node);
    if (known === undefined || known.isOnce || known.id !== id || known.isTemplate !== isTemplate)
      return undefined;
    const looked = isSame ? known.looked.filter(({ type }) => type === ast.Declaration.$type) : known.looked;
    return looked.every((one) => meansTheSame(one, symbols)) ? known : undefined;
  };
}

function namesAreTheSame(before: Symbols, now: Symbols): boolean {
  return (
    before.things.length === now.things.length &&
    now.things.every((thing, index) => {
      const was = before.things[index]!;
      return (
        was.id === thing.id &&
        was.node.$type === thing.node.$type &&
        before.isThing(was) === now.isThing(thing)
      );
    })
  );
}

function meansTheSame({ name, from, type, meant, isThing }: Looked, symbols: Symbols): boolean {
  const now = symbols.resolve(name, from, type);
  if (now.kind !== 'found') return false;
  const { thing } = now;
  // Where anything can be named, as in `like`, more of it can be taken over than that it is there.
  if (type === ast.Declaration.$type && thing.node !== meant.node) return false;
  return thing.id === meant.id && thing.node.$type === meant.node.$type && symbols.isThing(thing) === isThing;
}

/** A scope that notes what is looked up in it, and what then makes the record of it. */
export function recording(
  scope: Scope,
  { isTemplate }: Homed,
): { readonly scope: Scope; readonly lowered: (lists: GrowingModel) => Lowered } {
  const looked: Looked[] = [];
  const said = scope.problems.length;
  let isOnce = false;
  const symbols: Symbols = {
    ...scope.symbols,
    resolve(name, from, type) {
      const meaning = scope.symbols.resolve(name, from, type);
      if (meaning.kind !== 'found' || ast.isGroup(meaning.thing.node)) isOnce = true;
      else {
        const { thing: meant } = meaning;
        looked.push({ name, from, type, meant, isThing: scope.symbols.isThing(meant) });
      }
      return meaning;
    },
  };
  const newerThanKnown = (): void => {
    isOnce = true;
    scope.newerThanKnown();
  };
  return {
    scope: { ...scope, symbols, newerThanKnown },
    lowered: (lists) => ({
      items: (Object.keys(lists) as (keyof Model)[]).flatMap((list) =>
        lists[list].map((item) => ({ list, item })),
      ),
      places: scope.places,
      id: scope.id,
      isTemplate,
      looked,
      isOnce: isOnce || scope.problems.length > said,
    }),
  };
}
