/**
 * Which property the end of a line closes. Order is free and `;` may be left out, so after `manual "…"` or
 * `fallback X` a `lasts` could go on with it or begin a property of the declaration. People read that off the
 * lines: what begins a new line, no deeper than the line before, is a new property. What cannot be read that way is
 * refused with both ways out, never guessed.
 */
import { type CstNode, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { mistake, type Scope } from './scope.ts';

/** The properties of a declaration, with those that begin a line of their own taken out of the one before. */
export function ownLines(scope: Scope, written: readonly ast.Property[]): readonly ast.Property[] {
  const result: ast.Property[] = [];
  const left = [...written];
  for (let property = left.shift(); property !== undefined; property = left.shift()) {
    if (runsOn(result.at(-1), property)) unclear(scope, property.$cstNode);
    result.push(property);
    const holder = ast.isAt(property) ? property.fallbacks?.at(-1) : property;
    if (!ast.isManual(holder) && !ast.isFallback(holder)) continue;
    const { own, begin } = splitSuffixes(holder);
    if (begin === undefined) continue;
    if (beginsLine(property.$cstNode) && column(begin) <= column(property.$cstNode)) left.unshift(...own);
    else unclear(scope, begin);
  }
  return result;
}

/** The suffixes that belong to a way of working or a fallback: those on its line, or in its braces. */
export function keptSuffixes(holder: ast.Manual | ast.Fallback): readonly ast.ManualSuffix[] {
  return splitSuffixes(holder).kept;
}

function splitSuffixes(holder: ast.Manual | ast.Fallback): {
  kept: readonly ast.ManualSuffix[];
  own: readonly ast.ManualSuffix[];
  begin?: CstNode | undefined;
} {
  const suffixes: readonly ast.ManualSuffix[] = holder.suffixes ?? [];
  const inBraces = GrammarUtils.findNodeForKeyword(holder.$cstNode, '{') !== undefined;
  const first = inBraces ? -1 : suffixes.findIndex(({ $cstNode }) => beginsLine($cstNode));
  if (first < 0) return { kept: suffixes, own: [] };
  return { kept: suffixes.slice(0, first), own: suffixes.slice(first), begin: suffixes[first]?.$cstNode };
}

/** Whether a property of time follows what could be its owner on one line, without a `;` between. */
function runsOn(before: ast.Property | undefined, property: ast.Property): boolean {
  if (!ast.isNeeds(before) && !ast.isAt(before)) return false;
  if (!ast.isStarts(property) && canonical(property.key ?? '') !== 'lasts') return false;
  if (beginsLine(property.$cstNode)) return false;
  const between = property.$cstNode?.root.fullText.slice(before.$cstNode?.end, property.$cstNode?.offset);
  return /^[^\S\r\n]*$/.test(between ?? '');
}

function unclear(scope: Scope, at: CstNode | undefined): void {
  const word = /^[\p{L}\p{M}]+/u.exec(at?.text ?? '')?.[0] ?? '';
  mistake(scope, at, {
    en: `Unclear what ${word} belongs to. If it goes with what stands before it, put both inside { }; if not, put ; before it.`,
    nl: `Onduidelijk waar ${word} bij hoort. Hoort het bij wat ervoor staat, zet het dan samen tussen { }; zo niet, zet er dan ; voor.`,
  });
}

function beginsLine(node: CstNode | undefined): boolean {
  if (node === undefined) return false;
  const start = node.offset - column(node);
  return /^\s*$/.test(node.root.fullText.slice(start, node.offset));
}

function column(node: CstNode | undefined): number {
  return node?.range.start.character ?? 0;
}
