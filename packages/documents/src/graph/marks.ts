import {
  duration,
  type Hit,
  type Id,
  list,
  moment,
  type PlanLanguage,
  type SinglePoint,
  type SinglePoints,
  type Words,
} from '@waakvlam/analysis';
import type { Mark } from './graph.ts';

interface MarkWords {
  readonly short: (breach: string) => string;
  readonly accepted: string;
  readonly onePerson: string;
  readonly number: (number: number) => string;
  readonly fails: (onePerson: boolean) => string;
  readonly hit: (process: string, breach: string) => string;
  readonly acceptedHit: (process: string, breach: string, until: string | undefined) => string;
}

const WORDS: Words<MarkWords> = {
  en: {
    short: (breach) => `SPOF ${breach}`,
    accepted: 'accepted',
    onePerson: 'one person away',
    number: (number) => `Single point of failure number ${number}`,
    fails: (onePerson) => (onePerson ? 'If one person is away' : 'If this alone fails'),
    hit: (process, breach) => `${process} is too late at ${breach}`,
    acceptedHit: (process, breach, until) =>
      `${process} is too late at ${breach} (accepted${until === undefined ? '' : ` until ${until}`})`,
  },
  nl: {
    short: (breach) => `SPOF ${breach}`,
    accepted: 'geaccepteerd',
    onePerson: 'één persoon weg',
    number: (number) => `SPOF nummer ${number}`,
    fails: (onePerson) => (onePerson ? 'Valt één persoon weg' : 'Valt alleen dit uit'),
    hit: (process, breach) => `${process} is te laat op ${breach}`,
    acceptedHit: (process, breach, until) =>
      `${process} is te laat op ${breach} (geaccepteerd${until === undefined ? '' : ` t/m ${until}`})`,
  },
};

/**
 * The marks of every component that is a single point of failure, by register number. With `process` only what
 * hits that process; the numbers stay those of the whole register.
 */
export function marksOf(
  points: SinglePoints,
  language: PlanLanguage,
  nameOf: (id: Id) => string,
  process?: Id,
): ReadonlyMap<Id, readonly Mark[]> {
  const marks = new Map<Id, Mark[]>();
  points.points.forEach((point, rank) => {
    const hits = point.hits.filter((hit) => process === undefined || hit.process === process);
    if (hits.length === 0) return;
    const mark = markOf(rank + 1, point, hits, language, nameOf);
    marks.set(point.component, [...(marks.get(point.component) ?? []), mark]);
  });
  return marks;
}

function markOf(
  number: number,
  point: SinglePoint,
  hits: readonly Hit[],
  language: PlanLanguage,
  nameOf: (id: Id) => string,
): Mark {
  const words = WORDS[language];
  const open = hits.filter((hit) => hit.accepted === undefined);
  const accepted = open.length === 0;
  const first = Math.min(...(accepted ? hits : open).map((hit) => hit.breach));
  const told = hits.map((hit) => {
    const at = moment(hit.breach, language);
    if (hit.accepted === undefined) return words.hit(nameOf(hit.process), at);
    return words.acceptedHit(nameOf(hit.process), at, hit.accepted.until);
  });
  return {
    number,
    accepted,
    lines: [
      words.short(duration(first, language)),
      ...(point.onePerson ? [words.onePerson] : []),
      ...(accepted ? [words.accepted] : []),
    ],
    sentence: `${words.number(number)}. ${words.fails(point.onePerson)}: ${list(told, language)}.`,
  };
}
