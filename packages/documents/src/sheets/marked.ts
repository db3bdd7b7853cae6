import { mapStrings, oneLine } from '../plain.ts';
import { revisionMark } from './mark.ts';
import type { Sheet } from './sheet.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A sheet as it is made, before anybody knows which print of it this is. */
export type Draft = Without<Sheet, 'mark' | 'id'>;

/** The sheet with its strings cleaned and its mark, which does not depend on the edition of the plan. */
export function marked(id: string, draft: Draft): Sheet {
  const clean = mapStrings(draft, oneLine);
  return { ...clean, id: fileName(id), mark: revisionMark({ ...clean, edition: [] }) };
}

/** The id in characters that a file name can have, and not too long for one. */
function fileName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}_.-]/gu, '-');
  return name.length <= 80 ? name : `${name.slice(0, 70)}-${revisionMark(id)}`;
}
