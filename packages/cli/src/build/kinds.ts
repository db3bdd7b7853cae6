import { complaint } from '../complaint.ts';

/** What a build can make. Cards only where they are asked for. */
export const DOCUMENT_KINDS = ['sheets', 'cards', 'components', 'registers', 'reports', 'graph'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Parses a value of `--only`: kinds with commas between them, added to those before. */
export function parseOnly(value: string, before: readonly DocumentKind[] = []): readonly DocumentKind[] {
  const typed = value.split(',').map((one) => one.trim().toLowerCase());
  const kinds = typed.map((one) => {
    const kind = DOCUMENT_KINDS.find((known) => known === one);
    if (kind !== undefined) return kind;
    const known = DOCUMENT_KINDS.join(', ');
    throw complaint(
      `--only knows no ${one}. Give one or more of ${known}, with a comma between.`,
      `--only kent ${one} niet. Geef een of meer van ${known}, met een komma ertussen.`,
    );
  });
  return [...before, ...kinds];
}
