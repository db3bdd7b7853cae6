/** Giving a thing another name, in all files, so that every name goes on meaning what it meant. */
import type { Words } from '@waakvlam/analysis';
import type { CstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { idOf, type NamedThing, type Symbols } from '../symbols.ts';
import { quote } from '../syntax/quote.ts';
import { declarationsOf, meaningOf, prefixesOf, usesOf } from './named-at.ts';
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
  for (const { file, name: use } of usesOf(files, symbols, thing)) {
    if (use.organisation !== undefined || means(symbols, file, use, name, thing)) {
      write(file, use.name, name);
      continue;
    }
    if (thing.organisation === undefined) return { refused: wouldMeanOther(name) };
    write(file, use.whole, to);
  }
  for (const { file, use, meant } of othersCalled(files, symbols, name, thing)) {
    if (meant.organisation === undefined) return { refused: wouldMeanOther(name) };
    const isOfRenamed = ast.isOrganisation(thing.node) && meant.organisation === thing.name;
    write(file, use.whole, isOfRenamed ? idOf(name, meant.name) : meant.id);
  }
  return { changes };
}

/** Whether a plain name, as the new one of a thing, would mean that thing where another name of it stands now. */
function means(
  symbols: Symbols,
  file: ParsedFile,
  { container, type }: WrittenName,
  name: string,
  thing: NamedThing,
): boolean {
  const from = symbols.homes.of(container, file.uri);
  if (from === thing.organisation) return true;
  const other = symbols.resolve(name, from, type);
  return other.kind !== 'found' && other.kind !== 'ambiguous';
}

/** Plain names that mean another thing of the new name, and would no longer do so. */
function othersCalled(
  files: readonly ParsedFile[],
  symbols: Symbols,
  name: string,
  thing: NamedThing,
): { readonly file: ParsedFile; readonly use: WrittenName; readonly meant: NamedThing }[] {
  return files.flatMap((file) =>
    (writtenNames(file.root).get(name) ?? []).flatMap((use) => {
      const meant = meaningOf(symbols, file, use);
      const isOwn = meant?.organisation === symbols.homes.of(use.container, file.uri);
      const fits = ast.reflection.isSubtype(thing.node.$type, use.type);
      if (meant === undefined || use.organisation !== undefined || isOwn || !fits) return [];
      return [{ file, use, meant }];
    }),
  );
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
