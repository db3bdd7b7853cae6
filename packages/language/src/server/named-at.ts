/** What is named at a place in a text, and all places where that is named. */
import { type CstNode, CstUtils } from 'langium';
import type { Range } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { nameNode } from '../name-node.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Place } from '../plan-set.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import { namesOf, type WrittenName, writtenNames } from './written-names.ts';

export interface NamedAt {
  readonly thing: NamedThing;
  /** The name, or the part of it that stands for this thing. */
  readonly range: Range;
}

/** The declaration whose name stands at an offset: where it is declared, or where it is used. */
export function namedAt(symbols: Symbols, file: ParsedFile, offset: number): NamedAt | undefined {
  const root = file.root.$cstNode;
  const leaf =
    root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeAtOffset(root, offset - 1));
  const found = leaf && nameHolding(symbols, file, leaf);
  if (found !== undefined || root === undefined || offset === 0) return found;
  // Right behind a name, and before a sign.
  const before = CstUtils.findLeafNodeAtOffset(root, offset - 1);
  return before && nameHolding(symbols, file, before);
}

function nameHolding(symbols: Symbols, file: ParsedFile, leaf: CstNode): NamedAt | undefined {
  const { astNode } = leaf;
  const declared = declarationNamedBy(astNode, leaf);
  if (declared !== undefined) {
    const thing = thingOf(symbols, file, declared);
    return thing && { thing, range: leaf.range };
  }
  for (const name of namesOf(astNode)) {
    if (!covers(name.whole, leaf)) continue;
    const isOrganisation = name.organisation !== undefined && covers(name.organisation, leaf);
    const thing = isOrganisation
      ? organisationOf(symbols, name.organisation?.text)
      : meaningOf(symbols, file, name);
    return thing && { thing, range: (isOrganisation ? (name.organisation ?? name.name) : name.name).range };
  }
  return undefined;
}

function declarationNamedBy(node: CstNode['astNode'], leaf: CstNode): ast.Declaration | undefined {
  if (!ast.isDeclaration(node)) return undefined;
  const name = nameNode(node);
  return name !== undefined && name !== node.$cstNode && covers(name, leaf) ? node : undefined;
}

function covers(outer: CstNode, inner: CstNode): boolean {
  return outer.offset <= inner.offset && inner.end <= outer.end;
}

function organisationOf(symbols: Symbols, name: string | undefined): NamedThing | undefined {
  const meaning = symbols.resolve(name?.normalize('NFC') ?? '', undefined, ast.Organisation.$type);
  return meaning.kind === 'found' ? meaning.thing : undefined;
}

/** What a name means where it is written. */
export function meaningOf(symbols: Symbols, file: ParsedFile, name: WrittenName): NamedThing | undefined {
  const from = symbols.homes.of(name.container, file.uri);
  const meaning = symbols.resolve(name.text, from, name.type);
  return meaning.kind === 'found' ? meaning.thing : undefined;
}

/** A declaration as a thing with a name. A second one of the same name is a thing of its own, which nobody names. */
function thingOf(symbols: Symbols, file: ParsedFile, node: ast.Declaration): NamedThing | undefined {
  if (node.name === undefined) return undefined;
  if (ast.isOrganisation(node)) return organisationOf(symbols, node.name);
  const organisation = symbols.homes.of(node, file.uri);
  const meaning = symbols.resolve(node.name, organisation, node.$type);
  if (meaning.kind === 'found' && meaning.thing.node === node) return meaning.thing;
  const id = organisation === undefined ? node.name : `${organisation}.${node.name}`;
  const isTemplate = ast.isTemplate(node.$container);
  return { node, file, organisation, isTemplate, id, name: node.name };
}

/** Where a thing is declared; an organisation, in every block of it. */
export function declarationsOf(files: readonly ParsedFile[], thing: NamedThing): readonly Place[] {
  if (!ast.isOrganisation(thing.node)) return placeOf(thing.file, nameNode(thing.node));
  return files.flatMap((file) =>
    file.root.items
      .filter((item) => ast.isOrganisation(item) && item.name === thing.name)
      .flatMap((item) => placeOf(file, nameNode(item as ast.Organisation))),
  );
}

/** Everywhere that a thing is named, its declarations aside. */
export function usesOf(
  files: readonly ParsedFile[],
  symbols: Symbols,
  thing: NamedThing,
): readonly { readonly file: ParsedFile; readonly name: WrittenName }[] {
  return files.flatMap((file) => {
    const names = writtenNames(file.root).get(thing.name) ?? [];
    return names
      .filter((name) => meaningOf(symbols, file, name)?.node === thing.node)
      .map((name) => ({ file, name }));
  });
}

/** Everywhere that something is named as the organisation of another thing: `Noord` in `Noord.Net`. */
export function prefixesOf(
  files: readonly ParsedFile[],
  organisation: NamedThing,
): readonly { readonly file: ParsedFile; readonly prefix: CstNode }[] {
  return files.flatMap((file) =>
    [...writtenNames(file.root).values()]
      .flat()
      .flatMap(({ organisation: prefix }) =>
        prefix?.text.normalize('NFC') === organisation.name ? [{ file, prefix }] : [],
      ),
  );
}

function placeOf(file: ParsedFile, node: CstNode | undefined): readonly Place[] {
  return node === undefined ? [] : [{ uri: file.uri, range: node.range }];
}
