/** The version of the form of everything that `--format json` prints; goes up when a reader could break. */
export const SCHEMA_VERSION = 1;

/** A result for machines, with text in it as it is: JSON escapes what could steer a terminal. */
export function toJson(result: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...result }, undefined, 2);
  return `${json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escaped)}\n`;
}

/** What JSON lets through and a terminal does not. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
