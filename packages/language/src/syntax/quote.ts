/** A piece of a plan's text fit for a message: on one line, not too long. */
export function quote(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/g, '');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
