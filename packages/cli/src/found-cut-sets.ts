import { type CutSets, listCutSets, ranked, type SetForm, writeCutSets } from '@waakvlam/analysis/fault-tree';

/** What is found of one top event, ready to be printed. */
export interface FoundCutSets {
  readonly top: string;
  /** The highest that was asked for; undefined for all. */
  readonly order: number | undefined;
  readonly cutSets: CutSets;
  readonly total: bigint;
  /** Whether there are few enough sets to print them. */
  readonly isListed: boolean;
  /** Whether this is all that was asked. */
  readonly isWhole: boolean;
}

/** Writes the sets of events in a form, those of the lowest order first, by name. */
export function writeSets(
  { cutSets }: FoundCutSets,
  events: readonly string[],
  form: SetForm,
  write: (piece: string | Uint8Array) => void,
): void {
  if (cutSets.counts[0] === 1n) {
    write(form.before + form.after);
    return;
  }
  const { rankOf, names } = ranked(events);
  writeCutSets(listCutSets(cutSets, rankOf), names, form, write);
}
