/** What is selected more and more of: a word, its value, its property, its declaration, the file. */
import { type CstNode, CstUtils } from 'langium';
import type { SelectionRange } from 'vscode-languageserver';
import type * as ast from '../generated/ast.ts';

/** The innermost range around an offset, with those around it. */
export function selectionRange(root: ast.PlanFile, offset: number): SelectionRange | undefined {
  const whole = root.$cstNode;
  if (whole === undefined) return undefined;
  const leaf =
    CstUtils.findLeafNodeAtOffset(whole, offset) ?? CstUtils.findLeafNodeAtOffset(whole, offset - 1);
  const around: CstNode[] = [];
  for (let node: CstNode | undefined = leaf ?? whole; node !== undefined; node = node.container) {
    const inner = around.at(-1);
    if (inner === undefined || node.offset < inner.offset || node.end > inner.end) around.push(node);
  }
  return around.reduceRight<SelectionRange | undefined>(
    (parent, { range }) => (parent === undefined ? { range } : { range, parent }),
    undefined,
  );
}
