/** Definition, references and highlights of a name. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import { declarationsOf, namedAt, prefixesOf, usesOf } from './named-at.ts';

/** Where what is named at an offset is declared: an organisation, in each file that opens it. */
export function definition(
  files: readonly ParsedFile[],
  symbols: Symbols,
  file: ParsedFile,
  offset: number,
): readonly LocationLink[] {
  const at = namedAt(symbols, file, offset);
  if (at === undefined) return [];
  return declarationsOf(files, at.thing).map(({ uri, range }) => ({
    originSelectionRange: at.range,
    targetUri: uri,
    targetRange: (ast.isOrganisation(at.thing.node) ? undefined : at.thing.node.$cstNode?.range) ?? range,
    targetSelectionRange: range,
  }));
}

/** Everywhere that what is named at an offset is named. */
export function references(
  files: readonly ParsedFile[],
  symbols: Symbols,
  file: ParsedFile,
  offset: number,
  includeDeclaration: boolean,
): readonly Location[] {
  const at = namedAt(symbols, file, offset);
  if (at === undefined) return [];
  return [
    ...(includeDeclaration ? declarationsOf(files, at.thing) : []),
    ...places(files, symbols, at.thing),
  ];
}

function places(files: readonly ParsedFile[], symbols: Symbols, thing: NamedThing): readonly Location[] {
  const uses = usesOf(files, symbols, thing).map(({ file: { uri }, name }) => ({
    uri,
    range: name.name.range,
  }));
  if (!ast.isOrganisation(thing.node)) return uses;
  const prefixes = prefixesOf(files, thing).map(({ file: { uri }, prefix }) => ({
    uri,
    range: prefix.range,
  }));
  return [...uses, ...prefixes];
}

/** The same within one file, for the cursor that stands on it. */
export function highlights(symbols: Symbols, file: ParsedFile, offset: number): readonly DocumentHighlight[] {
  const at = namedAt(symbols, file, offset);
  if (at === undefined) return [];
  const declared = declarationsOf([file], at.thing).filter(({ uri }) => uri === file.uri);
  return [
    ...declared.map(({ range }) => ({ range, kind: DocumentHighlightKind.Write })),
    ...places([file], symbols, at.thing).map(({ range }) => ({ range, kind: DocumentHighlightKind.Read })),
  ];
}
