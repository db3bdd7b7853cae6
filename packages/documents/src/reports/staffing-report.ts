import {
  type Clash,
  compare,
  list,
  type RoleNeed,
  type Staffing,
  type Succession,
  type Words,
} from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { breakWords } from '../sheets/break-words.ts';
import type { Sheet, Table } from '../sheets/sheet.ts';

import { sinceStart } from '../sheets/when.ts';
import { denseTable } from './dense-table.ts';
import { type Calculated, type ReportFrame, reportOf } from './report.ts';

/** Fewer in line than this is told: with one on leave and one ill, somebody is left. Field practice. */
const DEEP_ENOUGH = 3;

const WORDS: Words<{
  readonly title: string;
  readonly explained: string;
  readonly needs: string;
  readonly needColumns: readonly [string, string, string, string, string];
  readonly clock: (atOnce: number, around: number) => string;
  readonly untimed: (count: number) => string;
  readonly assumed: string;
  readonly noContract: string;
  readonly nobodyHas: string;
  readonly takes: (people: number, hours: number, absent: string) => string;
  readonly verdict: (left: number) => string;
  readonly noNeeds: string;
  readonly rosters: string;
  readonly rosterColumns: readonly [string, string, string, string, string];
  readonly day: (day: number, days: number) => string;
  readonly holds: (days: number) => string;
  readonly left: (least: number, normally: number) => string;
  readonly long: (hours: number, day: number | undefined) => string;
  readonly noRosters: string;
  readonly shallow: string;
  readonly shallowColumns: readonly [string, string, string];
  readonly noShallow: string;
  readonly doubles: string;
  readonly doubleColumns: readonly [string, string, string];
  readonly asked: (asked: number, there: number) => string;
  readonly normally: string;
  readonly noDoubles: string;
}> = {
  en: {
    title: 'Staffing and rosters',
    explained:
      'Handing over is not counted. In a scenario those who are left share the work evenly. A roster that breaks cannot be made; one that does not break may still be hard to make. Limits that the plan does not state are those of the Dutch working hours act.',
    needs: 'How many people the posts take in normal times',
    needColumns: ['Role', 'Posts at once', 'That takes', 'There are', 'Verdict'],
    clock: (atOnce, around) =>
      around === atOnce ? `${atOnce}, day and night` : `${atOnce}, of which day and night ${around}`,
    untimed: (count) => `and ${count} without times: not counted`,
    assumed: 'assumed',
    noContract: 'not known: no contract hours',
    nobodyHas: 'nobody has hours for it',
    takes: (people, hours, absent) => `${people} people, at ${hours} h a week and ${absent} absent`,
    verdict: (left) => (left < 0 ? `${-left} TOO FEW` : left === 0 ? 'just enough' : `${left} to spare`),
    noNeeds: 'No post says when it is filled, so nothing can be said about hours.',
    rosters: 'Rosters in a scenario',
    rosterColumns: ['Scenario', 'Role', 'Breaks', 'Because', 'People left'],
    day: (day, days) => `day ${day} of ${days}`,
    holds: (days) => `not in ${days} days`,
    left: (least, normally) => (least < normally ? `${least} of ${normally}, at worst` : `${normally}`),
    long: (hours, day) =>
      day === undefined ? `in shifts of ${hours} h it holds` : `in shifts of ${hours} h: day ${day}`,
    noRosters: 'No scenario takes people from a roster, or asks more of one.',
    shallow: `Fewer than ${DEEP_ENOUGH} people in line`,
    shallowColumns: ['For', 'People', 'In this order'],
    noShallow: `Every mandate, and every role with deputies, has at least ${DEEP_ENOUGH} people in line.`,
    doubles: 'One person needed in two places at once',
    doubleColumns: ['When', 'Asked', 'Who'],
    asked: (asked, there) => `${asked} asked, ${there} there`,
    normally: 'in normal times',
    noDoubles: 'No named person is needed in two places at once.',
  },
  nl: {
    title: 'Bezetting en roosters',
    explained:
      'Overdracht telt niet mee. In een scenario verdelen degenen die er nog zijn het werk gelijk. Een rooster dat breekt, is niet te maken; een rooster dat niet breekt, kan nog lastig te maken zijn. Grenzen die niet in het plan staan, komen uit de Arbeidstijdenwet.',
    needs: 'Hoeveel mensen de posten vragen in gewone tijden',
    needColumns: ['Rol', 'Posten tegelijk', 'Dat vraagt', 'Er zijn', 'Oordeel'],
    clock: (atOnce, around) =>
      around === atOnce ? `${atOnce}, dag en nacht` : `${atOnce}, waarvan dag en nacht ${around}`,
    untimed: (count) => `en ${count} zonder tijden: niet meegeteld`,
    assumed: 'aangenomen',
    noContract: 'niet bekend: geen contracturen',
    nobodyHas: 'niemand heeft er uren voor',
    takes: (people, hours, absent) => `${people} mensen, bij ${hours} uur per week en ${absent} afwezig`,
    verdict: (left) => (left < 0 ? `${-left} TE WEINIG` : left === 0 ? 'precies genoeg' : `${left} over`),
    noNeeds: 'Bij geen enkele post staat wanneer die bezet is. Over uren valt dus niets te zeggen.',
    rosters: 'Roosters in een scenario',
    rosterColumns: ['Scenario', 'Rol', 'Breekt', 'Want', 'Mensen over'],
    day: (day, days) => `dag ${day} van ${days}`,
    holds: (days) => `niet in ${days} dagen`,
    left: (least, normally) =>
      least < normally ? `op zijn slechtst ${least} van de ${normally}` : `${normally}`,
    long: (hours, day) =>
      day === undefined
        ? `met diensten van ${hours} uur breekt het niet`
        : `met diensten van ${hours} uur: dag ${day}`,
    noRosters: 'Geen scenario haalt mensen uit een rooster, of vraagt er meer van.',
    shallow: `Minder dan ${DEEP_ENOUGH} mensen op rij`,
    shallowColumns: ['Waarvoor', 'Mensen', 'In deze volgorde'],
    noShallow: `Voor elk besluit en elke rol met vervangers staan er minstens ${DEEP_ENOUGH} mensen op rij.`,
    doubles: 'Eén mens tegelijk op twee plekken nodig',
    doubleColumns: ['Wanneer', 'Gevraagd', 'Wie'],
    asked: (asked, there) => `${asked} gevraagd, ${there} aanwezig`,
    normally: 'in gewone tijden',
    noDoubles: 'Niemand die bij naam genoemd is, is tegelijk op twee plekken nodig.',
  },
};

/** How many people it takes, when rosters break, who stands in, and who is counted twice. */
export function staffingReport({ staffing }: Calculated, frame: ReportFrame): Sheet {
  const { names } = frame;
  const words = WORDS[names.language];
  return reportOf(frame, 'staffing', words.title, true, [
    { kind: 'text', text: words.explained },
    needsTable(names, staffing.needs),
    rostersTable(names, staffing),
    shallowTable(names, staffing.successions),
    doublesTable(names, staffing.clashes),
  ]);
}

function needsTable(names: Names, needs: readonly RoleNeed[]): Table {
  const words = WORDS[names.language];
  const spare = ({ needed, people }: RoleNeed) =>
    needed === undefined ? Number.POSITIVE_INFINITY : people - needed;
  const rows = needs
    .toSorted((a, b) => spare(a) - spare(b) || (a.role < b.role ? -1 : 1))
    .map((need): Table['rows'][number] => {
      const { role, held, untimed, people, peopleStated, contractHours, absent, absentStated, needed } = need;
      const share = `${absent / 100} %${absentStated ? '' : ` (${words.assumed})`}`;
      const takes =
        needed === undefined || contractHours === undefined
          ? words.noContract
          : Number.isFinite(needed)
            ? words.takes(needed, contractHours, share)
            : words.nobodyHas;
      const known = needed !== undefined && Number.isFinite(needed);
      return [
        [[{ strong: titleOf(names, role) }]],
        [
          held.aroundTheClock > 0 ? words.clock(held.atOnce, held.aroundTheClock) : `${held.atOnce}`,
          ...(untimed > 0 ? [words.untimed(untimed)] : []),
        ],
        [takes],
        [`${people}${peopleStated ? '' : ` (${words.assumed})`}`],
        [known ? [{ strong: words.verdict(people - needed) }] : '–'],
      ];
    });
  return denseTable(
    words.needs,
    words.needColumns,
    ['1.3fr', '1fr', '1.5fr', '26mm', '30mm'],
    rows,
    words.noNeeds,
  );
}

/** Those that break, soonest first; those that hold together in one row. */
function rostersTable(names: Names, { scenarios }: Staffing): Table {
  const words = WORDS[names.language];
  const rows = scenarios.flatMap(({ scenario, days, rosters }): Table['rows'] => {
    const breaking = rosters
      .flatMap((roster) => (roster.breaks === undefined ? [] : [{ ...roster, breaks: roster.breaks }]))
      .toSorted((a, b) => a.breaks.day - b.breaks.day || compare(a.role, b.role));
    const holding = rosters.filter(({ breaks }) => breaks === undefined);
    const name = titleOf(names, scenario);
    return [
      ...breaking.map(({ role, breaks, normally, withLongShifts, days: each }): Table['rows'][number] => {
        const least = Math.min(...each.map(({ people }) => people));
        const long = withLongShifts;
        return [
          [name],
          [[{ strong: titleOf(names, role) }]],
          [[{ strong: words.day(breaks.day, days) }]],
          [
            breakWords(breaks, names.language),
            ...(long === undefined ? [] : [words.long(long.shift / 3600, long.breaks?.day)]),
          ],
          [words.left(least, normally)],
        ];
      }),
      ...(holding.length === 0
        ? []
        : [
            [
              [name],
              [holding.map(({ role }) => titleOf(names, role)).join(', ')],
              [words.holds(days)],
              ['–'],
              ['–'],
            ],
          ]),
    ];
  });
  const widths = ['1.1fr', '1.5fr', '32mm', '1.2fr', '42mm'] as const;
  return denseTable(words.rosters, words.rosterColumns, widths, rows, words.noRosters);
}

function shallowTable(names: Names, successions: readonly Succession[]): Table {
  const words = WORDS[names.language];
  const rows = successions
    .filter(({ people, together }) => people < Math.max(DEEP_ENOUGH, together + 1))
    .map(({ subject, people, line }): Table['rows'][number] => [
      [[{ strong: titleOf(names, subject) }]],
      [`${people}`],
      [line.map((id) => titleOf(names, id)).join(', ')],
    ]);
  return denseTable(words.shallow, words.shallowColumns, ['1.3fr', '20mm', '2fr'], rows, words.noShallow);
}

function doublesTable(names: Names, clashes: readonly Clash[]): Table {
  const words = WORDS[names.language];
  const rows = clashes.map(({ scenario, at, asked, there, among }): Table['rows'][number] => [
    [
      scenario === undefined
        ? words.normally
        : `${titleOf(names, scenario)}, ${sinceStart(at, names.language)}`,
    ],
    [words.asked(asked, there)],
    [
      list(
        among.map(({ who, people }) =>
          people === 1 ? titleOf(names, who) : `${people} × ${titleOf(names, who)}`,
        ),
        names.language,
      ),
    ],
  ]);
  return denseTable(words.doubles, words.doubleColumns, ['1.3fr', '1fr', '2fr'], rows, words.noDoubles);
}
