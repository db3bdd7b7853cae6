import type { Comment } from './blocks.ts';
import { linesOf } from './line-ends.ts';

/** The text of a comment that begins at a column. One over several lines is moved whole: all of its lines alike. */
export function movedTo(column: number, comment: Comment): string {
  const [first, ...more] = linesOf(comment.text);
  const wanted = comment.column === undefined ? 0 : column - comment.column;
  const filled = more.filter((line) => line.trim() !== '');
  const room = Math.min(...filled.map((line) => /^ */.exec(line)![0].length));
  const by = Math.max(wanted, -room);
  const moved = more.map((line) => {
    if (line.trim() === '') return '';
    return by < 0 ? line.slice(-by) : ' '.repeat(by) + line;
  });
  return [first, ...moved].join('\n');
}
