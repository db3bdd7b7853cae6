/** Declarations of all plans, by name or title. */
import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { nameNode } from '../name-node.ts';
import type { NamedThing } from '../symbols.ts';

/** More than these nobody looks through: who types on gets others. */
const MOST = 500;

/** Those whose name fits what is looked for, or whose title has it in it. */
export function workspaceSymbols(
  things: Iterable<NamedThing>,
  query: string,
  fits: (query: string, name: string) => boolean,
  kind: (thing: NamedThing) => SymbolKind,
): readonly WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const thing of things) {
    const { node, name, organisation, file } = thing;
    const range = nameNode(node)?.range;
    const inTitle = node.title?.toLowerCase().includes(query.toLowerCase()) ?? false;
    if (range === undefined || !(inTitle || fits(query, name))) continue;
    found.push({
      name: node.title === undefined ? name : `${name} · ${node.title}`,
      kind: kind(thing),
      location: { uri: file.uri, range },
      ...(organisation !== undefined && !ast.isOrganisation(node) && { containerName: organisation }),
    });
    if (found.length === MOST) break;
  }
  return found;
}
