/** Columns by which a line is deeper that goes on with the one before. */
const HANGING = 2;

/**
 * How deep the lines of one part of a body are. A line that is no deeper than the part begins a property of its own,
 * whatever the parser makes of it, and one that is deeper does not: so what was deeper stays deeper, and what was not
 * does not become so.
 */
export function levelsOf(column: number | undefined, indent: number): Levels {
  const open = [{ column: column ?? -1, indent }];
  const hanging = (): number => open.at(-1)!.indent + HANGING;
  return {
    hanging,
    at(column) {
      while (open.length > 1 && column < open.at(-1)!.column) open.pop();
      const top = open.at(-1)!;
      if (column > top.column) open.push({ column, indent: hanging() });
      else top.column = column;
      return open.at(-1)!.indent;
    },
  };
}

export interface Levels {
  /** The depth of a line that can only go on with the one before. */
  hanging(): number;
  /** The depth of the next line, which begins at a column of the text. */
  at(column: number): number;
}
