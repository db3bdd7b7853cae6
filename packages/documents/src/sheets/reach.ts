import type { Id, Means, MeansKind, Reachable, ScenarioResult, Seconds, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { dateWords } from './calendar.ts';
import type { Reach } from './sheet.ts';
import { when } from './when.ts';

const KIND: Words<Record<MeansKind, string>> = {
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
    means: means.map((way) => ({
      label: KIND[names.language][way.kind],
      text: shorten(way.text, MEANS_LENGTH).replace(BETWEEN_DIGITS, '\u00a0'),
      note: noteOf(names, result, way, at),
    })),
    verified: oldest === undefined ? undefined : dateWords(oldest, names.language),
  };
}

function reachableOf(names: Names, id: Id): Reachable | undefined {
  const declared = names.components.get(id) ?? names.contacts.get(id);
  return declared !== undefined && 'means' in declared ? declared : undefined;
}

/** What the scenario does to this way of reaching somebody. */
function noteOf(names: Names, result: ScenarioResult, way: Means, at: Seconds): string | undefined {
  if (way.over === undefined) return undefined;
  const downs = result.down
    .filter(({ what }) => what.part === 'itself' && what.component === way.over)
    .filter(({ until }) => until === undefined || until > at)
    .sort((a, b) => a.from - b.from);
  const first = downs[0];
  if (first === undefined) return undefined;
  const words = NOTE[names.language];
  return first.from <= at ? words.now : words.later(when(first.from, names.language));
}
