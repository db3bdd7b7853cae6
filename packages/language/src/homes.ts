/** To which organisation each declaration belongs. */
import type { Id } from '@waakvlam/analysis';
import type { AstNode } from 'langium';
import * as ast from './generated/ast.ts';
import type { ParsedFile } from './parsed-file.ts';

/** A part of a file with the organisation that it belongs to. */
export interface Homed<T extends AstNode = AstNode> {
  readonly node: T;
  readonly file: ParsedFile;
  readonly organisation: Id | undefined;
  /** A pattern for other declarations, and no thing itself. */
  readonly isTemplate: boolean;
}

/** Finds the organisation of a file's declarations that stand outside a block. */
export interface Homes {
  /** The only organisation of the nearest folder upward in which one is declared. */
  outside(uri: string): Id | undefined;
  /** The organisation that a file speaks for: that of its first block, otherwise that of its folder. */
  ofFile(file: ParsedFile): Id | undefined;
  /** The organisation that a node belongs to. */
  of(node: AstNode, uri: string): Id | undefined;
}

/** Reads off the files which folder is whose. */
export function homesOf(files: readonly ParsedFile[]): Homes {
  const byFolder = new Map<string, Set<Id>>();
  for (const file of files) {
    for (const item of file.root.items) {
      if (!ast.isOrganisation(item) || item.name === undefined) continue;
      const folder = folderOf(file.uri);
      byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(item.name));
    }
  }
  const outside = (uri: string): Id | undefined => {
    for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
      const organisations = byFolder.get(folder);
      if (organisations !== undefined) return organisations.size === 1 ? [...organisations][0] : undefined;
      if (folder === '') return undefined;
    }
  };
  return {
    outside,
    ofFile: (file) => file.root.items.find(ast.isOrganisation)?.name ?? outside(file.uri),
    of(node, uri) {
      for (let at: AstNode | undefined = node.$container; at !== undefined; at = at.$container) {
        if (ast.isOrganisation(at)) return at.name;
      }
      return outside(uri);
    },
  };
}

/** What can stand in a file, out of its template. */
type HomedItem = ast.Organisation | ast.Declared | ast.Acceptance;

/** Every organisation block and every declaration, in the order of the text. */
export function* homedItems(files: readonly ParsedFile[], homes: Homes): Generator<Homed<HomedItem>> {
  for (const file of files) {
    const outside = homes.outside(file.uri);
    for (const node of file.root.items) {
      if (!ast.isOrganisation(node)) {
        yield* homed(node, file, outside);
        continue;
      }
      yield { node, file, organisation: undefined, isTemplate: false };
      for (const member of node.items) yield* homed(member, file, node.name);
    }
  }
}

function* homed(
  node: ast.Member,
  file: ParsedFile,
  organisation: Id | undefined,
): Generator<Homed<HomedItem>> {
  if (!ast.isTemplate(node)) yield { node, file, organisation, isTemplate: false };
  else if (node.declaration !== undefined)
    yield { node: node.declaration, file, organisation, isTemplate: true };
}

/** The uri up to its last slash; empty for one without. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
