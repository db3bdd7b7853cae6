/** In whose words a name is read: those of its own organisation, and of all that take it over. */
import type { Id } from '@waakvlam/analysis';
import { type AstNode, AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Symbols } from '../symbols.ts';
import { meaningOf } from './named-at.ts';
import { namesOf } from './written-names.ts';

/** The organisations in which the names of a node are looked up: what is `like` another reads its names as its own. */
export function readersIn(
  files: readonly ParsedFile[],
  symbols: Symbols,
): (node: AstNode, file: ParsedFile) => ReadonlySet<Id | undefined> {
  const like = new Map<
    ast.Declaration,
    { readonly node: ast.Declaration; readonly organisation: Id | undefined }[]
  >();
  for (const file of files) {
    for (const node of AstUtils.streamAst(file.root).filter(ast.isLike)) {
      const own = AstUtils.getContainerOfType(node, ast.isDeclaration);
      const [name] = namesOf(node);
      const pattern = name && meaningOf(symbols, file, name);
      if (own === undefined || pattern === undefined) continue;
      const one = { node: own, organisation: symbols.homes.of(own, file.uri) };
      like.set(pattern.node, [...(like.get(pattern.node) ?? []), one]);
    }
  }
  return (node, file) => {
    const readers = new Set([symbols.homes.of(node, file.uri)]);
    const seen = new Set<ast.Declaration>();
    const open = [AstUtils.getContainerOfType(node, ast.isDeclaration)];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const one of like.get(at) ?? []) {
        readers.add(one.organisation);
        open.push(one.node);
      }
    }
    return readers;
  };
}
