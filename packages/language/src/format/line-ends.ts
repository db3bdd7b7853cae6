const LINE_END = /\r\n?|\n/g;

/** How many lines end in a text. */
export function lineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/** The lines of a text, without their ends. */
export function linesOf(text: string): readonly string[] {
  return text.split(LINE_END);
}

/** How most of the lines of a text end. */
export function usualLineEnd(text: string): string {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return windows * 2 > lineEnds(text) ? '\r\n' : '\n';
}
