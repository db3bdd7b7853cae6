/** Who is counted twice, who is in line, who can come, who can help out. */
import {
  type Clash,
  type CountedTwice,
  duration,
  type FallbackReach,
  type Lending,
  list,
  moment,
  type PlanLanguage,
  type Succession,
  type Words,
} from '@waakvlam/analysis';
import { section, type Telling } from './telling.ts';

/** Fewer in line than this is told: with one on leave and one ill, somebody is left. Field practice. */
const DEEP_ENOUGH = 3;

export function tellDoubles(
  clashes: readonly Clash[],
  twice: readonly CountedTwice[],
  { language, name }: Telling,
): string {
  const names = (ids: readonly string[]) => list(ids.map(name), language);
  const entries = clashes.map(({ scenario, at, needed, asked, among, there }) => {
    const roles = needed.map(({ who, people, because }) => {
      const why = because.kind === 'posts' ? names(because.by) : names(because.actions);
      return `${people === 1 ? '' : `${people} × `}${name(who)} (${why})`;
    });
    const people = among.map(({ who, people }) => (people === 1 ? name(who) : `${people} × ${name(who)}`));
    return CLASH[language](
      scenario === undefined ? NORMALLY[language] : `${name(scenario)}, ${moment(at, language)}`,
      list(roles, language),
      asked,
      there,
      people.join(', '),
    );
  });
  for (const { person, fills, deputises } of twice) {
    const parts = [
      ...(fills.length === 0 ? [] : [FILLS[language](names(fills))]),
      ...(deputises.length === 0 ? [] : [DEPUTISES[language](names(deputises))]),
    ];
    entries.push(`${name(person)} ${list(parts, language)}.`);
  }
  return section(DOUBLES[language], entries, NO_DOUBLES[language]);
}

export function tellSuccessions(all: readonly Succession[], { language, name }: Telling): string {
  const shallow = all.filter(({ people, together }) => people < Math.max(DEEP_ENOUGH, together + 1));
  const entries = shallow.map(({ subject, kind, line, people, together, twice }) => {
    const several = together > 1 ? TOGETHER[language](together) : '';
    const double = twice.length === 0 ? '' : TWICE[language](list(twice.map(name), language));
    return `${KINDS[kind][language](name(subject))}: ${IN_LINE[language](people)}${several}: ${line.map(name).join(', ')}${double}`;
  });
  return section(SHALLOW[language], [...new Set(entries)], (all.length === 0 ? NO_LINE : DEEP)[language]);
}

export function tellReaches(reaches: readonly FallbackReach[], telling: Telling): string {
  const { language, name } = telling;
  // Whoever comes to a place that is itself down is of no use: the scenario tells that.
  const up = reaches.filter(({ placeDown }) => !placeDown);
  const untimed = up.filter(({ takes, least, needed }) => takes === undefined && least >= needed);
  const entries = up.filter((one) => !untimed.includes(one)).map((one) => reachText(one, telling));
  if (untimed.length > 0) {
    const ways = untimed.map(({ role, place }) => `${name(role)} → ${name(place)}`);
    entries.push(`${UNTIMED[language]} ${[...new Set(ways)].join('; ')}`);
  }
  return section(REACH[language], entries, NO_REACH[language]);
}

function reachText(reach: FallbackReach, { language, name }: Telling): string {
  const { scenario, process, role, needed, place, at, within, least, most, takes } = reach;
  const where = `${name(scenario)}, ${moment(at, language)}: ${name(place)} ${FOR[language]} ${name(process)}`;
  const come = COME[language](needed, name(role), least === most ? `${most}` : RANGE[language](least, most));
  const enough = most < needed ? FEW[language] : least < needed ? MAYBE_FEW[language] : '';
  return `${where}: ${come}${enough} ${timeText(takes, within, language)}`;
}

function timeText(takes: number | undefined, within: number | undefined, language: PlanLanguage): string {
  if (takes === undefined) return NO_TRAVEL[language];
  const way = duration(takes, language);
  if (within === undefined) return TRAVEL[language](way);
  return (takes <= within ? IN_TIME : LATE)[language](way, duration(within, language));
}

export function tellLendings(all: readonly Lending[], { language, name }: Telling): string {
  const entries = all.map(({ from, to, trained, canLend, short }) =>
    canLend === undefined
      ? UNKNOWN[language](name(from), name(to), trained)
      : LEND[language](name(from), name(to), trained, canLend) + (short > 0 ? SHORT[language](short) : ''),
  );
  return section(LENDING[language], entries, NO_LENDING[language]);
}

const DOUBLES: Words = { en: 'One person, two roles', nl: 'Eén mens, twee functies' };
const NO_DOUBLES: Words = {
  en: 'No named person is counted in two roles.',
  nl: 'Niemand die bij naam genoemd is, telt in twee functies mee.',
};
const NORMALLY: Words = { en: 'In normal times', nl: 'In gewone tijden' };
type Clashing = (when: string, roles: string, asked: number, there: number, people: string) => string;
const CLASH: Words<Clashing> = {
  en: (when, roles, asked, there, people) =>
    `${when}: ${roles} take ${asked} people at once, and there ${there === 1 ? 'is' : 'are'} only ${there}: ${people}. Name somebody else for one.`,
  nl: (when, roles, asked, there, people) =>
    `${when}: ${roles} vragen tegelijk ${asked} mensen, en er ${there === 1 ? 'is' : 'zijn'} er maar ${there}: ${people}. Wijs voor een van beide iemand anders aan.`,
};
const FILLS: Words<(roles: string) => string> = {
  en: (roles) => `fills ${roles}`,
  nl: (roles) => `is ${roles}`,
};
const DEPUTISES: Words<(roles: string) => string> = {
  en: (roles) => `is deputy of ${roles}`,
  nl: (roles) => `is vervanger van ${roles}`,
};
const SHALLOW: Words = {
  en: `Fewer than ${DEEP_ENOUGH} in line`,
  nl: `Minder dan ${DEEP_ENOUGH} op rij`,
};
const DEEP: Words = {
  en: `Every mandate, and every role with deputies, has at least ${DEEP_ENOUGH} people in line.`,
  nl: `Voor elk besluit en elke functie met vervangers staan er minstens ${DEEP_ENOUGH} mensen op rij.`,
};
const NO_LINE: Words = {
  en: 'The plan says nowhere who decides, and names no deputies.',
  nl: 'In het plan staat nergens wie beslist, en er zijn geen vervangers genoemd.',
};
const KINDS: { readonly [K in Succession['kind']]: Words<(name: string) => string> } = {
  decides: { en: (name) => `Deciding on ${name}`, nl: (name) => `Beslissen over ${name}` },
  role: { en: (name) => `Role ${name}`, nl: (name) => `Functie ${name}` },
};
const IN_LINE: Words<(people: number) => string> = {
  en: (people) => (people === 1 ? '1 person' : `${people} people`),
  nl: (people) => (people === 1 ? '1 mens' : `${people} mensen`),
};
const TOGETHER: Words<(count: number) => string> = {
  en: (count) => `, of whom ${count} together`,
  nl: (count) => `, van wie ${count} samen`,
};
const TWICE: Words<(names: string) => string> = {
  en: (names) => ` (${names} counted once)`,
  nl: (names) => ` (${names} telt één keer mee)`,
};
const REACH: Words = { en: 'Coming from home to the fallback', nl: 'Van huis naar de uitwijk' };
const NO_REACH: Words = {
  en: 'No scenario takes away a place of work that has a fallback which is then up.',
  nl: 'Geen scenario neemt een werkplek weg waarvan de uitwijk dan wel werkt.',
};
const UNTIMED: Words = {
  en: 'Enough people can come, but the plan does not say how long the way takes:',
  nl: 'Er kunnen er genoeg komen, maar de reistijd staat niet in het plan:',
};
const FOR: Words = { en: 'for', nl: 'voor' };
const COME: Words<(needed: number, role: string, come: string) => string> = {
  en: (needed, role, come) => `takes ${needed} of ${role}; ${come} can come.`,
  nl: (needed, role, come) => `vraagt ${needed} × ${role}; er kunnen er ${come} komen.`,
};
const RANGE: Words<(least: number, most: number) => string> = {
  en: (least, most) => `${least} to ${most}`,
  nl: (least, most) => `${least} tot ${most}`,
};
const FEW: Words = { en: ' Too few.', nl: ' Te weinig.' };
const MAYBE_FEW: Words = { en: ' Perhaps too few.', nl: ' Misschien te weinig.' };
const NO_TRAVEL: Words = {
  en: 'How long the way takes is not stated.',
  nl: 'De reistijd staat niet in het plan.',
};
const TRAVEL: Words<(way: string) => string> = {
  en: (way) => `The way takes ${way}.`,
  nl: (way) => `De reis duurt ${way}.`,
};
const IN_TIME: Words<(way: string, within: string) => string> = {
  en: (way, within) => `The way takes ${way}: in time for ${within}.`,
  nl: (way, within) => `De reis duurt ${way}: op tijd voor ${within}.`,
};
const LATE: Words<(way: string, within: string) => string> = {
  en: (way, within) => `The way takes ${way}: too late for ${within}.`,
  nl: (way, within) => `De reis duurt ${way}: te laat voor ${within}.`,
};
const LENDING: Words = { en: 'Who can help out', nl: 'Wie kan bijspringen' };
const NO_LENDING: Words = {
  en: 'Nobody is trained for another role.',
  nl: 'Niemand is opgeleid voor een andere functie.',
};
const LEND: Words<(from: string, to: string, trained: number, canLend: number) => string> = {
  en: (from, to, trained, canLend) =>
    `${from} for ${to}: ${canLend} of the ${trained} who are trained for it, without falling short themselves.`,
  nl: (from, to, trained, canLend) =>
    `${from} voor ${to}: ${canLend} van de ${trained} die ervoor zijn opgeleid, zonder zelf tekort te komen.`,
};
const SHORT: Words<(short: number) => string> = {
  en: (short) => ` There ${short} ${short === 1 ? 'is' : 'are'} missing.`,
  nl: (short) => ` Daar ${short === 1 ? 'ontbreekt' : 'ontbreken'} er ${short}.`,
};
const UNKNOWN: Words<(from: string, to: string, trained: number) => string> = {
  en: (from, to, trained) =>
    `${from} for ${to}: ${trained} are trained for it; how many can be missed cannot be said without posts and contract hours.`,
  nl: (from, to, trained) =>
    `${from} voor ${to}: ${trained} zijn ervoor opgeleid; hoeveel er gemist kunnen worden is zonder vaste plekken en contracturen niet te zeggen.`,
};
