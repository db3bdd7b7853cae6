/** Where a file writes the names of other things. */
import { type AstNode, AstUtils, type CstNode, CstUtils } from 'langium';
import * as ast from '../generated/ast.ts';

/** One name as it is written. */
export interface WrittenName {
  /** Where it stands: `needs`, `at`, a member of a group, … */
  readonly container: AstNode;
  /** The type of the syntax tree that may be named here. */
  readonly type: string;
  /** As it reads: `Net`, or `Noord.Net`. */
  readonly text: string;
  /** All of it. */
  readonly whole: CstNode;
  /** What stands before the dot. */
  readonly organisation?: CstNode | undefined;
  /** What stands behind the dot, or all of it. */
  readonly name: CstNode;
}

/** The names that a file writes, by what stands behind their dot. Looked up once for each text. */
export function writtenNames(root: ast.PlanFile): ReadonlyMap<string, readonly WrittenName[]> {
  const known = KNOWN.get(root) ?? Map.groupBy(namesIn(root), lastPart);
  KNOWN.set(root, known);
  return known;
}

const KNOWN = new WeakMap<ast.PlanFile, ReadonlyMap<string, readonly WrittenName[]>>();

/** The names that stand in a part of a tree, in the order of the text. */
export function* namesIn(root: AstNode): Generator<WrittenName> {
  for (const node of AstUtils.streamAst(root)) yield* namesOf(node);
}

/** The names that a node holds itself. */
export function* namesOf(node: AstNode): Generator<WrittenName> {
  for (const info of AstUtils.streamReferences(node)) {
    const { $refNode: whole, $refText: text } = info.reference;
    if (whole === undefined || text === '') continue;
    const [first, ...others] = CstUtils.flattenCst(whole)
      .filter(({ hidden }) => !hidden)
      .toArray();
    const last = others.at(-1) ?? first;
    if (first === undefined || last === undefined) continue;
    yield {
      container: node,
      type: ast.reflection.getReferenceType(info),
      text,
      whole,
      organisation: last === first ? undefined : first,
      name: last,
    };
  }
}

/** A name without its organisation. */
export function lastPart({ text }: Pick<WrittenName, 'text'>): string {
  return text.slice(text.indexOf('.') + 1);
}
