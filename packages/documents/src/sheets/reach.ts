import type { Id, Means, MeansKind, Reachable, ScenarioResult, Seconds, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { dateWords } from './calendar.ts';
import { joined, type Piece } from './text.ts';
import { when } from './when.ts';

/** What somebody is reached by. */
export const MEANS: Words<Record<MeansKind, string>> = {
  en: {
    phone: 'phone',
    radio: 'radio',
    satellite: 'satellite',
    pager: 'pager',
    sms: 'text message',
    mail: 'mail',
    withoutNetwork: 'without network',
  },
  nl: {
    phone: 'telefoon',
    radio: 'portofoon',
    satellite: 'satelliet',
    pager: 'pager',
    sms: 'sms',
    mail: 'mail',
    withoutNetwork: 'zonder netwerk',
  },
};

const NOTE: Words<{ readonly now: string; readonly later: (from: string) => string }> = {
  en: { now: 'does not work then', later: (from) => `works until ${from}` },
  nl: { now: 'werkt dan niet', later: (from) => `werkt tot ${from}` },
};

/** Somebody, and the ways to reach them. */
export interface Reach {
  readonly name: string;
  readonly means: readonly Way[];
  /** The oldest day on which one of them was checked. */
  readonly verified?: string | undefined;
}

export interface Way {
  readonly kind: MeansKind;
  readonly label: string;
  readonly text: string;
  /** What the scenario does to it. */
  readonly note?: string | undefined;
  /** It is down at that moment. */
  readonly dead: boolean;
}

const SAID: Words<{ readonly noMeans: string; readonly verified: string }> = {
  en: { noMeans: 'the plan does not say how', verified: 'checked' },
  nl: { noMeans: 'staat niet in het plan', verified: 'gecontroleerd' },
};

/** `telefoon 0512 34 56 78 (werkt dan niet) · portofoon kanaal 3`, what works first. */
export function meansText(names: Names, { means, verified }: Reach): readonly Piece[] {
  const said = SAID[names.language];
  if (means.length === 0) return [said.noMeans];
  const ways = means.map(({ label, text, note }): readonly Piece[] => [
    `${label} `,
    { strong: text },
    ...(note === undefined ? [] : [` (${note})`]),
  ]);
  return [...joined(ways, ' · '), ...(verified === undefined ? [] : [` (${said.verified} ${verified})`])];
}

/** Ways to reach somebody for a cell of a table, where room is short: without when they were checked. */
export function smallMeans(names: Names, { means }: Reach): readonly Piece[] {
  return meansText(names, { name: '', means }).map(
    (piece): Piece =>
      typeof piece === 'string'
        ? { small: piece }
        : 'strong' in piece
          ? { small: piece.strong, bold: true }
          : piece,
  );
}

/** The same after the name. */
export function reachText(names: Names, reach: Reach): readonly Piece[] {
  return [{ strong: reach.name }, ': ', ...meansText(names, reach)];
}

/** A number or a place is no story. */
const MEANS_LENGTH = 160;

/** A number stays on one line. */
const BETWEEN_DIGITS = /(?<=\d) (?=\d)/g;

/** Somebody and how to reach them at that moment of the scenario, their shared contacts included. */
export function reachOf(names: Names, result: ScenarioResult, id: Id, at: Seconds): Reach {
  const seen = new Set<Id>();
  const means: Means[] = [];
  const dates: string[] = [];
  const collect = (next: Id): void => {
    if (seen.has(next)) return;
    seen.add(next);
    const reachable = reachableOf(names, next);
    if (reachable === undefined) return;
    means.push(...reachable.means);
    if (reachable.means.length > 0 && reachable.verified !== undefined) dates.push(reachable.verified);
    reachable.contacts.forEach(collect);
  };
  collect(id);
  const oldest = dates.sort()[0];
  return {
    name: titleOf(names, id),
    means: means
      .map(
        (way): Way => ({
          kind: way.kind,
          label: MEANS[names.language][way.kind],
          text: shorten(way.text, MEANS_LENGTH).replace(BETWEEN_DIGITS, '\u00a0'),
          ...fateOf(names, result, way, at),
        }),
      )
      .toSorted((a, b) => Number(a.dead) - Number(b.dead)),
    verified: oldest === undefined ? undefined : dateWords(oldest, names.language),
  };
}

export function reachableOf(names: Names, id: Id): Reachable | undefined {
  const declared = names.components.get(id) ?? names.contacts.get(id);
  return declared !== undefined && 'means' in declared ? declared : undefined;
}

/** What the scenario does to this way of reaching somebody. */
function fateOf(
  names: Names,
  result: ScenarioResult,
  { over }: Means,
  at: Seconds,
): Pick<Way, 'note' | 'dead'> {
  const first = result.down
    .filter(({ what }) => what.part === 'itself' && what.component === over)
    .filter(({ until }) => until === undefined || until > at)
    .sort((a, b) => a.from - b.from)[0];
  if (first === undefined) return { note: undefined, dead: false };
  const words = NOTE[names.language];
  return first.from <= at
    ? { note: words.now, dead: true }
    : { note: words.later(when(first.from, names)), dead: false };
}
