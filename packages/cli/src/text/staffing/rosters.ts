/** The rosters that a scenario touches, and the day on which one breaks. */
import {
  type Limit,
  list,
  moment,
  type PlanLanguage,
  type RoleRoster,
  type RosterBreak,
  type ScenarioRosters,
  type Words,
} from '@waakvlam/analysis';
import { hours, section, type Telling } from './telling.ts';

const DAY = 24 * 3600;

export function tellRosters(found: ScenarioRosters, telling: Telling): string {
  const { language } = telling;
  const breaking = found.rosters.filter(({ breaks }) => breaks !== undefined);
  const holding = found.rosters.filter(({ breaks }) => breaks === undefined);
  const entries = breaking
    .sort((a, b) => a.breaks!.day - b.breaks!.day)
    .map((roster) => breakingText(roster, found, telling));
  if (holding.length > 0) {
    const names = holding.map((roster) => `${telling.name(roster.role)} (${leastText(roster)[language]})`);
    entries.push(HOLDING[language](names.join(', '), found.days));
  }
  const heading = `${telling.called(found.scenario)}: ${UNTIL[language](found)}`;
  return section(heading, entries, `${heading}\n  ${UNTOUCHED[language]}`);
}

/** How few are left at worst, of how many. */
function leastText({ days, normally }: RoleRoster): Words {
  const least = Math.min(...days.map(({ people }) => people));
  return {
    en: `${least === normally ? '' : `${least} of `}${normally} there`,
    nl: `${least === normally ? '' : `${least} van de `}${normally} aanwezig`,
  };
}

function breakingText(roster: RoleRoster, { end }: ScenarioRosters, telling: Telling): string {
  const { language } = telling;
  const { breaks, withLongShifts, normally, days } = roster;
  if (breaks === undefined) return '';
  const late = end !== undefined && (breaks.day - 1) * DAY >= end;
  const lines = [
    `${telling.name(roster.role)}: ${BREAKS[language](breaks.day, late)} ${whyText(breaks, language)}`,
    `   ${PEOPLE[language](normally, changes(days.map(({ people }) => people)))}`,
  ];
  const most = Math.max(...days.map(({ asked }) => asked));
  if (most > roster.askedNormally) {
    const asked = (seconds: number) => hours(seconds, language, Math.ceil);
    lines.push(`   ${MORE[language](asked(most), asked(roster.askedNormally))}`);
  }
  if (withLongShifts !== undefined) {
    const shift = hours(withLongShifts.shift, language, Math.round);
    lines.push(`   ${LONG[language](shift, withLongShifts.breaks?.day)}`);
  }
  if (!late) lines.push(`   ${RELIEF[language](breaks.day)}`);
  return lines.join('\n  ');
}

/** The first day of every change. */
function changes(people: readonly number[]): readonly { readonly day: number; readonly people: number }[] {
  return people.flatMap((count, index) =>
    count === people[index - 1] ? [] : [{ day: index + 1, people: count }],
  );
}

function whyText(breaks: RosterBreak, language: PlanLanguage): string {
  if (breaks.kind === 'people') return FEW[language](breaks.asked, breaks.there);
  const { limit, asked, allowed } = breaks;
  const told =
    limit.kind === 'hours'
      ? [hours(asked, language, Math.ceil), hours(allowed, language, Math.floor)]
      : [asked, allowed].map((count) => `${count} ${COUNTED[limit.kind][language]}`);
  return OVER[language](told[0]!, told[1]!, limitText(limit)[language]);
}

function limitText(limit: Limit): Words {
  const from: Words = limit.own
    ? { en: "the plan's limit", nl: 'grens in het plan' }
    : { en: "the law's limit", nl: 'grens van de Arbeidstijdenwet' };
  if (limit.kind !== 'hours') {
    const { count, kind, days, inARow } = limit;
    const span = inARow
      ? { en: 'in a row', nl: 'achter elkaar' }
      : { en: `in ${spanOf(days).en}`, nl: `in ${spanOf(days).nl}` };
    return {
      en: `${from.en}: ${count} ${COUNTED[kind].en} ${span.en}`,
      nl: `${from.nl}: ${count} ${COUNTED[kind].nl} ${span.nl}`,
    };
  }
  const { days, own, looksBack } = limit;
  const averaged = !own && days > 7;
  const each = averaged ? (limit.hours * 7) / days : limit.hours;
  const told = (language: PlanLanguage) => hours(each, language, Math.round);
  const nights = looksBack && limit.withNights === limit.hours;
  return averaged
    ? {
        en: `${from.en}: ${told('en')} a week on average over ${spanOf(days).en}${nights ? ', with night shifts' : ''}`,
        nl: `${from.nl}: gemiddeld ${told('nl')} per week over ${spanOf(days).nl}${nights ? ', met nachtdiensten' : ''}`,
      }
    : {
        en: `${from.en}: ${told('en')} in ${spanOf(days).en} each`,
        nl: `${from.nl}: ieder ${told('nl')} in ${spanOf(days).nl}`,
      };
}

function spanOf(days: number): Words {
  if (days === 1) return { en: 'a day', nl: 'een dag' };
  if (days === 7) return { en: 'a week', nl: 'een week' };
  return days % 7 === 0
    ? { en: `${days / 7} weeks`, nl: `${days / 7} weken` }
    : { en: `${days} days`, nl: `${days} dagen` };
}

const UNTIL: Words<(found: ScenarioRosters) => string> = {
  en: ({ days, end }) =>
    end === undefined
      ? `${days} days, since the plan does not give all of it an end`
      : `${days} days; it ends at ${moment(end, 'en')}`,
  nl: ({ days, end }) =>
    end === undefined
      ? `${days} dagen, want niet alles heeft in het plan een einde`
      : `${days} dagen; het eindigt op ${moment(end, 'nl')}`,
};
const UNTOUCHED: Words = {
  en: 'As far as the plan says who works when, it takes nobody from a roster and asks nothing more of one.',
  nl: 'Voor zover het plan zegt wie wanneer werkt, haalt dit scenario niemand uit een rooster en vraagt het er niet meer van.',
};
const HOLDING: Words<(names: string, days: number) => string> = {
  en: (names, days) => `Within ${days} days these stay within every limit: ${names}`,
  nl: (names, days) => `In ${days} dagen gaan niet over een grens: ${names}`,
};
const BREAKS: Words<(day: number, late: boolean) => string> = {
  en: (day, late) => `the roster breaks on day ${day}${late ? ', after the scenario has ended' : ''}.`,
  nl: (day, late) => `het rooster breekt op dag ${day}${late ? ', na het einde van het scenario' : ''}.`,
};
const FEW: Words<(asked: number, there: number) => string> = {
  en: (asked, there) =>
    `At some moment that day there ${there === 1 ? 'is' : 'are'} ${there} for ${asked} places.`,
  nl: (asked, there) =>
    `Op een moment van die dag ${there === 1 ? 'is' : 'zijn'} er ${there} voor ${asked} plekken.`,
};
const OVER: Words<(asked: string, allowed: string, limit: string) => string> = {
  en: (asked, allowed, limit) => `That day takes ${asked} and allows ${allowed} (${limit}).`,
  nl: (asked, allowed, limit) => `Die dag vraagt ${asked} en laat ${allowed} toe (${limit}).`,
};
const COUNTED: { readonly [K in 'nights' | 'shifts']: Words } = {
  nights: { en: 'nights', nl: 'nachten' },
  shifts: { en: 'shifts', nl: 'diensten' },
};
type Change = ReturnType<typeof changes>;
const PEOPLE: Words<(normally: number, all: Change) => string> = {
  en: (normally, all) =>
    `People left, normally ${normally}: ${list(
      all.map(({ day, people }) => `${people} from day ${day}`),
      'en',
    )}.`,
  nl: (normally, all) =>
    `Mensen over, gewoonlijk ${normally}: ${list(
      all.map(({ day, people }) => `${people} vanaf dag ${day}`),
      'nl',
    )}.`,
};
const MORE: Words<(most: string, normally: string) => string> = {
  en: (most, normally) => `Working by hand asks up to ${most} a day; normally ${normally}.`,
  nl: (most, normally) => `Met de hand werken vraagt tot ${most} per dag; gewoonlijk ${normally}.`,
};
const LONG: Words<(shift: string, day: number | undefined) => string> = {
  en: (shift, day) =>
    day === undefined
      ? `In shifts of ${shift} it stays within the limits.`
      : `In shifts of ${shift} it breaks on day ${day}.`,
  nl: (shift, day) =>
    day === undefined
      ? `Met diensten van ${shift} blijft het binnen de grenzen.`
      : `Met diensten van ${shift} breekt het op dag ${day}.`,
};
const RELIEF: Words<(day: number) => string> = {
  en: (day) => (day === 1 ? 'Arrange relief beforehand.' : `Arrange relief that is there by day ${day}.`),
  nl: (day) => (day === 1 ? 'Regel vooraf aflossing.' : `Regel aflossing die er op dag ${day} is.`),
};
