/** The comment right above a declaration. */
import type { CstNode } from 'langium';

/** Its text without comment marks, or nothing if a blank line or anything else stands between. */
export function documentationOf(text: string, node: CstNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  const before = text.slice(Math.max(0, node.offset - LONGEST), node.offset);
  if (!/(?:^|[\r\n])[^\S\r\n]*$/.test(before)) return undefined;
  const lines = before.split(/\r\n?|\n/);
  lines.pop();
  const last = lines.at(-1)?.trim() ?? '';
  const isBlock = last.endsWith('*/') && !last.startsWith('//');
  const comment = isBlock ? blockAbove(lines) : linesAbove(lines);
  return comment === '' ? undefined : comment;
}

/** A longer comment is cut: nobody reads it in a hover. */
const LONGEST = 10_000;

function linesAbove(lines: readonly string[]): string {
  const found: string[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!.trim();
    if (!line.startsWith('//')) break;
    found.unshift(line.replace(/^\/\/+ ?/, ''));
  }
  return found.join('\n').trim();
}

function blockAbove(lines: readonly string[]): string {
  const whole = lines.join('\n');
  const open = whole.lastIndexOf('/*');
  // Behind other words on its line it says something of those.
  if (open < 0 || !/(?:^|\n)\s*$/.test(whole.slice(0, open))) return '';
  return whole
    .slice(open + 2, whole.lastIndexOf('*/'))
    .split('\n')
    .map((line) => line.trim().replace(/^\*+ ?/, ''))
    .join('\n')
    .trim();
}
