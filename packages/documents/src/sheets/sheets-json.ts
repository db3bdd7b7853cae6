import type { Sheet } from './sheet.ts';

/** The version of the form of documents as JSON; goes up when a reader could break. */
export const DOCUMENTS_VERSION = 1;

/** Sheets or reports for programs: all that is on them, and nothing of how it looks. */
export function sheetsJson(sheets: readonly Sheet[]): string {
  return `${JSON.stringify({ schemaVersion: DOCUMENTS_VERSION, sheets }, undefined, 2)}\n`;
}
