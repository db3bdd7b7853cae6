import type { Id, Model } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';

/** A group of fewer is as long as its members. */
const FEWEST = 3;

/** Some people by name; where all of a group of the plan are among them, the group with how many they are. */
export function partiesWords(
  { groups }: Pick<Model, 'groups'>,
  names: Names,
  parties: readonly Id[],
): readonly string[] {
  const left = new Set(parties);
  const said: string[] = [];
  for (const { id, members } of groups.toSorted((a, b) => b.members.length - a.members.length)) {
    if (members.length < FEWEST || !members.every((member) => left.has(member))) continue;
    said.push(`${titleOf(names, id)} (${members.length})`);
    for (const member of members) left.delete(member);
  }
  return [...said, ...[...left].map((id) => titleOf(names, id))];
}
