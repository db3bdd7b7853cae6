/** The times that the field mostly means, by the words that they stand behind. A plan may say any other. */
import { duration, type PlanLanguage, type Seconds, type Words } from '@waakvlam/analysis';
import { canonical } from '../keywords.ts';

/** A time with what it is usual for, where that is one thing. */
interface Usual {
  readonly text: Words;
  readonly for?: Words | undefined;
}

const [MIN, H] = [60, 3600];

const spoken = (seconds: Seconds): Words => ({ en: duration(seconds, 'en'), nl: duration(seconds, 'nl') });

const times = (...seconds: readonly Seconds[]): readonly Usual[] =>
  seconds.map((time) => ({ text: spoken(time) }));

const known = (time: Seconds, en: string, nl: string): Usual => ({ text: spoken(time), for: { en, nl } });

/** On the calendar, for what comes back. */
const PERIODS: readonly Usual[] = ['month', '3 months', '6 months', '12 months', '2 years'].map((en) => ({
  text: { en, nl: en.replace(/months?/, en === 'month' ? 'maand' : 'maanden').replace('years', 'jaar') },
}));

/** English words, as they stand before the time. The longest that fits counts. */
const USUAL: ReadonlyMap<string, readonly Usual[]> = new Map([
  ['mtpd', times(15 * MIN, H, 4 * H, 24 * H, 72 * H)],
  ['rto', times(5 * MIN, 15 * MIN, H, 4 * H, 24 * H)],
  ['rpo', times(5 * MIN, 15 * MIN, H, 4 * H, 24 * H)],
  ['horizon', times(24 * H, 48 * H, 72 * H, 168 * H)],
  [
    'lasts',
    [
      known(15 * MIN, 'a UPS at full load', 'een UPS bij volle belasting'),
      known(30 * MIN, 'a UPS', 'een UPS'),
      known(4 * H, 'work on paper', 'werken op papier'),
      known(8 * H, 'a small tank', 'een kleine tank'),
      known(24 * H, 'the tank of a generator', 'de tank van een aggregaat'),
      known(72 * H, 'the tank at a strict site', 'de tank op een strenge locatie'),
    ],
  ],
  ['curtailed', times(48 * H, 72 * H, 96 * H)],
  [
    'bridges',
    [
      ...times(15 * MIN, 30 * MIN),
      known(2 * H, 'a mobile mast on its battery', 'een zendmast op de accu'),
      ...times(4 * H),
    ],
  ],
  [
    'starts in',
    [
      known(15, 'a generator by itself', 'een aggregaat vanzelf'),
      known(2 * MIN, 'a generator by hand', 'een aggregaat met de hand'),
      known(45 * MIN, 'a fallback location', 'een uitwijklocatie'),
      known(6 * H, 'a delivery of fuel', 'een levering brandstof'),
    ],
  ],
  ['recharges in', times(4 * H, 8 * H, 12 * H)],
  ['restarts in', times(5 * MIN, 20 * MIN, H, 4 * H)],
  ['repaired in', times(4 * H, 8 * H, 24 * H)],
  ['restores in', times(H, 4 * H, 24 * H)],
  ['cleared in', times(4 * H, 24 * H, 168 * H)],
  ['shift', times(8 * H, 12 * H)],
  ['rest', times(11 * H)],
  ['contract', times(36 * H, 32 * H, 40 * H)],
  ['travel', times(15 * MIN, 30 * MIN, 45 * MIN, H)],
  ['takes', times(10 * MIN, 30 * MIN, H)],
  ['expected', times(24 * H, 48 * H)],
  ['announced', times(2 * H, 24 * H)],
  ['within', times(10 * MIN, 30 * MIN, H, 4 * H, 24 * H, 72 * H)],
  ['for', times(4 * H, 12 * H, 24 * H, 72 * H)],
  ['from', times(2 * H, 12 * H, 24 * H)],
  ['norm', times(24 * H, 48 * H, 72 * H)],
  ['every', PERIODS],
  ['once per', PERIODS],
]);

/** What is usual behind some words, the nearest last: those of the phrase before the cursor. */
export function usualBehind(
  words: readonly string[],
  language: PlanLanguage,
): readonly { readonly text: string; readonly for?: string | undefined }[] {
  const [before = '', last = ''] = [...Array(2).fill(''), ...words].slice(-2).map(canonical);
  const found =
    USUAL.get(`${before} ${last}`) ?? USUAL.get(last) ?? (last === 'in' ? USUAL.get('starts in') : undefined);
  return (found ?? []).map((one) => ({ text: one.text[language], for: one.for?.[language] }));
}
