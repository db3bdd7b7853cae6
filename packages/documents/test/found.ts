/** Finding one sheet among those of a scenario. */
import type { RoleSheet, Sheet, TeamSheet } from '../src/index.ts';

export function teamOf(all: readonly Sheet[]): TeamSheet {
  const sheet = all.find(({ kind }) => kind === 'team');
  if (sheet?.kind !== 'team') throw new Error('no sheet for the team');
  return sheet;
}

export function roleOf(all: readonly Sheet[], title: string): RoleSheet {
  const sheet = all.find((one) => one.kind === 'role' && one.title === title);
  if (sheet?.kind !== 'role') throw new Error(`no sheet for ${title}`);
  return sheet;
}

/** No-break spaces as spaces, to compare with words as they are typed. */
export const plain = <T>(data: T): T => JSON.parse(JSON.stringify(data).replaceAll('\u00a0', ' '));
