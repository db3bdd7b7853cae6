/** Comments at the ends of lines that follow each other begin at one column. */
import type { Piece } from './layout.ts';

/** A comment at the end of a line. */
interface Ending {
  /** Which of the pieces it is. */
  readonly index: number;
  readonly line: number;
  readonly indent: number;
  /** How far the line goes without it. */
  readonly width: number;
}

export function withCommentsAligned(pieces: readonly Piece[]): readonly Piece[] {
  const aligned = [...pieces];
  let run: Ending[] = [];
  const align = (): void => {
    const column = Math.max(...run.map(({ width }) => width)) + 1;
    for (const { index, width } of run) aligned[index] = { ...pieces[index]!, space: column - width };
    run = [];
  };
  for (const ending of endingsOf(pieces)) {
    const last = run.at(-1);
    if (last !== undefined && (ending.line !== last.line + 1 || ending.indent !== last.indent)) align();
    run.push(ending);
  }
  align();
  return aligned;
}

function endingsOf(pieces: readonly Piece[]): readonly Ending[] {
  const endings: Ending[] = [];
  let line = 0;
  let width = 0;
  pieces.forEach(({ atom, text, sign, lines, space, indent }, index) => {
    line += lines;
    const before = lines > 0 ? 0 : width + sign.length;
    const next = pieces[index + 1];
    const isLast = next === undefined || next.lines > 0;
    const rows = text.split('\n');
    if (atom.kind === 'comment' && isLast && before > 0 && rows.length === 1) {
      endings.push({ index, line, indent, width: before });
    }
    line += rows.length - 1;
    width = [...rows.at(-1)!].length + (rows.length > 1 ? 0 : before + space);
  });
  return endings;
}
