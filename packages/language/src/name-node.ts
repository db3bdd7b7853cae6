import { type CstNode, GrammarUtils } from 'langium';
import type * as ast from './generated/ast.ts';

/** The name in the text of a declaration. */
export function nameNode(node: ast.Declaration): CstNode | undefined {
  return GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? node.$cstNode;
}
