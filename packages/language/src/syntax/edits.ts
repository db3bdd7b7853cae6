/** Small changes of a text, and where its parts were before them. */

/** Puts `text` in place of what stands from `offset` up to `end`. */
export interface Edit {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

/** Edits in the order of the text; those at one place keep their order. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.offset - b.offset || a.end - b.end);
}

/** A text with edits made, which are in its order and apart. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.offset) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Where the begin of something in the edited text was before; of what was put in, where it was put. */
export function beginBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const begin = edit.offset + shift;
    if (offset < begin) break;
    if (offset < begin + edit.text.length) return edit.offset;
    shift += edit.text.length - (edit.end - edit.offset);
  }
  return offset - shift;
}

/** Where the end of something in the edited text was before; of what was put in, the end of what it took the place of. */
export function endBefore(edits: readonly Edit[], end: number): number {
  let shift = 0;
  for (const edit of edits) {
    const begin = edit.offset + shift;
    if (end <= begin) break;
    if (end <= begin + edit.text.length) return edit.end;
    shift += edit.text.length - (edit.end - edit.offset);
  }
  return end - shift;
}

/** The edit in the text before other edits; nothing where it would change what they put in. */
export function editBefore(edits: readonly Edit[], edit: Edit): Edit | undefined {
  const offset = edit.offset === edit.end ? endBefore(edits, edit.end) : beginBefore(edits, edit.offset);
  const end = endBefore(edits, edit.end);
  const meets = edits.some(
    (other) => offset <= other.end && other.offset <= end && touches(other, offset, end),
  );
  return meets ? undefined : { offset, end, text: edit.text };
}

function touches(other: Edit, offset: number, end: number): boolean {
  if (other.offset === other.end) return other.offset >= offset && other.offset <= end;
  return offset < other.end && other.offset < end;
}
