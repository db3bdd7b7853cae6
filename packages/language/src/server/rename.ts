/** Giving a thing another name, in all files, so that every name goes on meaning what it meant. */
import type { Id, Words } from '@waakvlam/analysis';
import type { CstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { idOf, type NamedThing, type Symbols } from '../symbols.ts';
import { quote } from '../syntax/quote.ts';
import { declarationsOf, meaningOf, prefixesOf } from './named-at.ts';
import { readersIn } from './pattern-readers.ts';
import { type WrittenName, writtenNames } from './written-names.ts';

/** The changes by file, or why it cannot be. */
export type Renaming =
  | { readonly changes: Readonly<Record<string, TextEdit[]>> }
  | { readonly refused: Words };

/**
 * Where a plain name would mean something else afterwards, its organisation is written before it; where even that would
 * not tell, the new name is refused.
 */
export function rename(
  files: readonly ParsedFile[],
  symbols: Symbols,
  thing: NamedThing,
  newName: string,
  isName: (text: string) => boolean,
): Renaming {
  const name = newName.trim().normalize('NFC');
  if (!isName(name)) return { refused: noName(name) };
  if (name === thing.name) return { changes: {} };
  const [from, to] = [thing.id, idOf(thing.organisation, name)];
  const taken = symbols.things.find(({ id }) => id !== from && id.toLowerCase() === to.toLowerCase());
  if (taken !== undefined) return { refused: alreadyThere(taken.id) };

  const changes: Record<string, TextEdit[]> = {};
  const write = (
    { uri }: { readonly uri: string },
    { range }: Pick<CstNode, 'range'>,
    text: string,
  ): void => {
    changes[uri] ??= [];
    changes[uri].push({ range, newText: text });
  };
  for (const place of declarationsOf(files, thing)) write(place, place, name);
  for (const { file, prefix } of ast.isOrganisation(thing.node) ? prefixesOf(files, thing) : [])
    write(file, prefix, name);
  const readers = readersIn(files, symbols);
  const later = meaningAfter(symbols, thing, name);
  for (const file of files) {
    for (const use of [...named(file, thing.name), ...named(file, name)]) {
      const isOf = meaningOf(symbols, file, use)?.node === thing.node;
      if (use.organisation !== undefined) {
        if (isOf) write(file, use.name, name);
        continue;
      }
      const written = isOf ? name : use.text;
      const read = [...readers(use.container, file)].map((from) => {
        const now = symbols.resolve(use.text, from, use.type);
        const meant = now.kind === 'found' ? now.thing : undefined;
        return { meant, isKept: meant === undefined || later(written, from, use.type) === meant };
      });
      if (read.every(({ isKept }) => isKept)) {
        if (isOf) write(file, use.name, name);
        continue;
      }
      const [meant, ...others] = new Set(read.map((one) => one.meant));
      if (meant?.organisation === undefined || others.length > 0) return { refused: wouldMeanOther(name) };
      write(file, use.whole, idAfter(meant, thing, name));
    }
  }
  return { changes };
}

function named({ root }: ParsedFile, name: string): readonly WrittenName[] {
  return writtenNames(root).get(name) ?? [];
}

/** The id that something has once a thing is called otherwise. */
function idAfter(one: NamedThing, thing: NamedThing, name: string): string {
  if (one.node === thing.node) return idOf(thing.organisation, name);
  const isIn = ast.isOrganisation(thing.node) && one.organisation === thing.name;
  return isIn ? idOf(name, one.name) : one.id;
}

/** What a plain name means once a thing is called otherwise. */
function meaningAfter(symbols: Symbols, thing: NamedThing, newName: string) {
  const called = (name: string): readonly NamedThing[] =>
    symbols.things.filter((one) => (one.node === thing.node ? newName : one.name) === name);
  const known = new Map<string, readonly NamedThing[]>();
  return (name: string, from: Id | undefined, type: string): NamedThing | undefined => {
    const all = known.get(name) ?? called(name);
    known.set(name, all);
    const fitting = all.filter(({ node }) => ast.reflection.isSubtype(node.$type, type));
    const own = fitting.find(({ organisation }) => organisation === from);
    return own ?? (fitting.length === 1 ? fitting[0] : undefined);
  };
}

function noName(name: string): Words {
  const shown = quote(name);
  return {
    en: `“${shown}” cannot be a name. A name begins with a letter and has letters, digits, _ and - in it.`,
    nl: `“${shown}” kan geen naam zijn. Een naam begint met een letter en bevat letters, cijfers, _ en -.`,
  };
}

function alreadyThere(id: string): Words {
  return { en: `There is already ${id}.`, nl: `${id} bestaat al.` };
}

function wouldMeanOther(name: string): Words {
  return {
    en: `Elsewhere ${name} means something else already, and there it would no longer be clear which is meant.`,
    nl: `Elders betekent ${name} al iets anders, en dan is daar niet meer duidelijk welke bedoeld is.`,
  };
}
