import {
  type Acceptance,
  compare,
  type Hit,
  type IsoDate,
  list,
  type Model,
  type Process,
  type ScenarioResult,
  type SinglePoint,
  tellImprovement,
  type Words,
} from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { dueDays, isPast } from '../registers/due-days.ts';
import { dateWords } from '../sheets/calendar.ts';
import type { Block, Fact, Sheet, Table } from '../sheets/sheet.ts';
import type { Text } from '../sheets/text.ts';
import { howLong, sinceStart } from '../sheets/when.ts';
import { type Calculated, type ReportFrame, reportOf } from './report.ts';
import { horizonWords } from './single-point-report.ts';

/** What fits on the page of somebody with three minutes. */
const SCENARIOS = 5;
const ASKED = 3;
const WAYS = 2;
const NAME = 48;

const WORDS: Words<{
  readonly title: string;
  readonly question: (horizon: string) => string;
  readonly holds: (of: number, kind: string) => string;
  readonly fails: (bad: number, of: number, kind: string) => string;
  readonly also: (bad: number, of: number) => string;
  readonly vital: string;
  readonly all: string;
  readonly first: (process: string, time: string, by: string) => string;
  readonly meaning: string;
  readonly scenarios: string;
  readonly scenarioColumns: readonly [string, string, string, string];
  readonly noScenarios: string;
  readonly moreScenarios: (count: number) => string;
  readonly none: string;
  readonly tooLong: (count: number, first: string, at: string) => string;
  readonly decisions: (count: number, late: number) => string;
  readonly breaks: (role: string, day: number) => string;
  readonly asked: string;
  readonly askedColumns: readonly [string, string, string, string];
  readonly nothingAsked: string;
  readonly hit: (process: string, time: string, more: number) => string;
  readonly helpsNot: string;
  readonly notLooked: string;
  readonly decided: readonly [string, string, string];
  readonly accepted: string;
  readonly acceptedCount: (count: number, first: string | undefined, past: number) => string;
  readonly noneAccepted: string;
  readonly exercised: string;
  readonly never: string;
  readonly late: string;
  readonly lateCount: (count: number) => string;
  readonly notLate: string;
  readonly unknown: string;
  readonly noMtpd: (count: number) => string;
  readonly unsettled: (count: number) => string;
  readonly together: string;
}> = {
  en: {
    title: 'Management summary',
    question: (horizon) => `Does it hold for ${horizon}?`,
    holds: (of, kind) => `YES: each of the ${of} ${kind} holds when any one thing fails.`,
    fails: (bad, of, kind) => `NO: ${bad} of ${of} ${kind} stop too long when one thing fails.`,
    also: (bad, of) => `Of all processes with a limit: ${bad} of ${of}.`,
    vital: 'vital processes',
    all: 'processes with a limit',
    first: (process, time, by) => `First too late: ${process}, after ${time}, because of ${by}`,
    meaning: 'Supposing that everybody does in time what the plan says. Accepted risks are left out.',
    scenarios: 'What the scenarios do',
    scenarioColumns: ['Scenario', 'Down too long', 'Decisions to take', 'Roster breaks'],
    noScenarios: 'The plan has no scenarios.',
    moreScenarios: (count) => `And ${count} scenarios more.`,
    none: 'none',
    tooLong: (count, first, at) => `${count}. First: ${first}, ${at}`,
    decisions: (count, late) =>
      late === 0 ? `${count}, all in time` : `${count}, of which ${late} leave a gap`,
    breaks: (role, day) => `${role}, day ${day}`,
    asked: 'Asked of you',
    askedColumns: ['No.', 'If this alone fails', 'What takes it away', 'Decision'],
    nothingAsked: 'Nothing that fails alone asks for a decision.',
    hit: (process, time, more) => `${process} too late after ${time}${more > 0 ? `, and ${more} more` : ''}`,
    helpsNot: 'no single change that was tried',
    notLooked: 'not looked for',
    decided: ['before', 'costs', 'if not'],
    accepted: 'Accepted risk',
    acceptedCount: (count, first, past) =>
      `${count}${first === undefined ? '' : `; the first ends ${first}`}${past > 0 ? `; ${past} ended and count again` : ''}`,
    noneAccepted: 'none',
    exercised: 'Last exercised',
    never: 'the plan tells of no exercise that was held',
    late: 'Late',
    lateCount: (count) => `${count} reviews, tests, exercises or dates: see the calendar`,
    notLate: 'nothing',
    unknown: 'Not known',
    noMtpd: (count) =>
      `${count} processes have no limit (MTPD), so it cannot be said whether they stop too long`,
    unsettled: (count) => `${count} failures were not calculated to the end`,
    together: 'two or more things failing together, outside of the scenarios',
  },
  nl: {
    title: 'Samenvatting voor de leiding',
    question: (horizon) => `Houdt het ${horizon}?`,
    holds: (of, kind) => `JA: elk van de ${of} ${kind} houdt het als één ding uitvalt.`,
    fails: (bad, of, kind) => `NEE: ${bad} van de ${of} ${kind} liggen te lang stil als één ding uitvalt.`,
    also: (bad, of) => `Van alle processen met een grens: ${bad} van de ${of}.`,
    vital: 'vitale processen',
    all: 'processen met een grens',
    first: (process, time, by) => `Het eerst te laat: ${process}, na ${time}, door ${by}`,
    meaning: 'Als iedereen op tijd doet wat het plan zegt. Aanvaarde risico’s tellen niet mee.',
    scenarios: 'Wat de scenario’s doen',
    scenarioColumns: ['Scenario', 'Te lang stil', 'Besluiten', 'Rooster breekt'],
    noScenarios: 'Het plan heeft geen scenario’s.',
    moreScenarios: (count) => `En nog ${count} scenario’s.`,
    none: 'geen',
    tooLong: (count, first, at) => `${count}. Eerst: ${first}, ${at}`,
    decisions: (count, late) =>
      late === 0 ? `${count}, alle op tijd te nemen` : `${count}; bij ${late} blijft een gat`,
    breaks: (role, day) => `${role}, dag ${day}`,
    asked: 'Gevraagd besluit',
    askedColumns: ['Nr', 'Als alleen dit uitvalt', 'Wat het wegneemt', 'Besluit'],
    nothingAsked: 'Niets dat alleen uitvalt, vraagt een besluit.',
    hit: (process, time, more) => `${process} te laat na ${time}${more > 0 ? `, en nog ${more}` : ''}`,
    helpsNot: 'geen enkele verandering die is geprobeerd',
    notLooked: 'niet gezocht',
    decided: ['voor', 'kosten', 'als niet'],
    accepted: 'Aanvaard risico',
    acceptedCount: (count, first, past) =>
      `${count}${first === undefined ? '' : `; het eerste loopt af op ${first}`}${past > 0 ? `; ${past} afgelopen: die tellen weer mee` : ''}`,
    noneAccepted: 'geen',
    exercised: 'Laatst geoefend',
    never: 'het plan noemt geen oefening die is gehouden',
    late: 'Te laat',
    lateCount: (count) => `${count} herzieningen, testen, oefeningen of data: zie de kalender`,
    notLate: 'niets',
    unknown: 'Niet bekend',
    noMtpd: (count) =>
      `${count} processen hebben geen grens (MTPD); of die te lang stil liggen, is niet te zeggen`,
    unsettled: (count) => `${count} keer uitvallen is niet tot het einde berekend`,
    together: 'twee of meer dingen die samen uitvallen, buiten de scenario’s om',
  },
};

/** One page for who leads: whether it holds, what the scenarios do, and which decision is asked. */
export function managementSummary(model: Model, calculated: Calculated, frame: ReportFrame): Sheet {
  const { names } = frame;
  const words = WORDS[names.language];
  return reportOf(frame, 'management-summary', words.title, false, [
    {
      kind: 'boxed',
      heading: words.question(horizonWords(model, names)),
      lines: verdictLines(model, calculated, names),
    },
    ...scenarioBlocks(model, calculated, names),
    askedTable(calculated, names),
    { kind: 'facts', facts: facts(model, calculated, names) },
  ]);
}

const short = (names: Names, id: string): string => shorten(titleOf(names, id), NAME);

/** A hit that nobody has accepted, with its point. */
interface Open {
  readonly point: SinglePoint;
  readonly hit: Hit;
}

function openHits({ points }: Calculated): readonly Open[] {
  return points.points.flatMap((point) =>
    point.hits.flatMap((hit) => (hit.accepted === undefined ? [{ point, hit }] : [])),
  );
}

function verdictLines(model: Model, calculated: Calculated, names: Names): readonly Text[] {
  const words = WORDS[names.language];
  const limited = model.components.filter(
    (one): one is Process => one.kind === 'process' && one.mtpd !== undefined,
  );
  const open = openHits(calculated);
  const bad = new Set([
    ...open.map(({ hit }) => hit.process),
    ...calculated.points.brokenFromTheStart.map(({ process }) => process),
  ]);
  const badOf = (some: readonly Process[]) => some.filter(({ id }) => bad.has(id)).length;
  const vital = limited.filter(({ priority }) => priority === 'vital');
  const [main, kind] = vital.length > 0 ? [vital, words.vital] : [limited, words.all];
  const verdict =
    badOf(main) === 0 ? words.holds(main.length, kind) : words.fails(badOf(main), main.length, kind);
  const [first] = open.toSorted(
    (a, b) => a.hit.breach - b.hit.breach || compare(a.hit.process, b.hit.process),
  );
  return [
    [{ big: verdict }],
    ...(main === limited ? [] : [words.also(badOf(limited), limited.length)]),
    ...(first === undefined
      ? []
      : [
          [
            {
              strong: words.first(
                short(names, first.hit.process),
                howLong(first.hit.breach, names.language),
                short(names, first.point.component),
              ),
            },
          ] as Text,
        ]),
    [{ small: words.meaning }],
  ];
}

function scenarioBlocks(model: Model, { results, staffing }: Calculated, names: Names): readonly Block[] {
  const words = WORDS[names.language];
  const firstBreach = (result: ScenarioResult) =>
    result.disruptions
      .filter(({ breach }) => breach !== undefined)
      .toSorted((a, b) => a.breach! - b.breach! || compare(a.process, b.process));
  const rows = results.slice(0, SCENARIOS).map((result): Table['rows'][number] => {
    const [first] = firstBreach(result);
    const count = new Set(firstBreach(result).map(({ process }) => process)).size;
    const calls = result.decisions.filter(({ automatically }) => !automatically);
    const [roster] = (staffing.scenarios.find(({ scenario }) => scenario === result.scenario)?.rosters ?? [])
      .filter(({ breaks }) => breaks !== undefined)
      .toSorted((a, b) => a.breaks!.day - b.breaks!.day || compare(a.role, b.role));
    return [
      [[{ strong: short(names, result.scenario) }]],
      [
        first?.breach === undefined
          ? words.none
          : words.tooLong(count, short(names, first.process), sinceStart(first.breach, names.language)),
      ],
      [words.decisions(calls.length, calls.filter(({ tooLate }) => tooLate).length)],
      [
        roster?.breaks === undefined
          ? words.none
          : words.breaks(short(names, roster.role), roster.breaks.day),
      ],
    ];
  });
  const more = model.scenarios.length - SCENARIOS;
  return [
    {
      kind: 'table',
      heading: words.scenarios,
      dense: true,
      columns: words.scenarioColumns.map((head, i) => ({
        head,
        width: (['1.1fr', '1.4fr', '1fr', '1fr'] as const)[i]!,
      })),
      rows,
      empty: words.noScenarios,
    },
    ...(more > 0 ? [{ kind: 'text', text: [{ small: words.moreScenarios(more) }] } as const] : []),
  ];
}

/** The worst points that nobody has accepted, with room for what is decided. */
function askedTable(calculated: Calculated, names: Names): Table {
  const words = WORDS[names.language];
  const points = [...Map.groupBy(openHits(calculated), ({ point }) => point)].slice(0, ASKED);
  const [before, costs, ifNot] = words.decided;
  const rows = points.map(([point, hits], i): Table['rows'][number] => {
    const [worst] = hits;
    const ways = calculated.helps.get(point);
    const told = ways
      ?.slice(0, WAYS)
      .map((way) => tellImprovement(way, (id) => short(names, id), names.language));
    return [
      [`${i + 1}`],
      [
        [{ strong: short(names, point.component) }],
        ...(worst === undefined
          ? []
          : [
              words.hit(
                short(names, worst.hit.process),
                howLong(worst.hit.breach, names.language),
                hits.length - 1,
              ),
            ]),
      ],
      told === undefined ? [words.notLooked] : told.length === 0 ? [words.helpsNot] : told,
      [
        [`${before} `, { write: 'short' }, ` ${costs} `, { write: 'short' }],
        [`${ifNot} `, { write: 'long' }],
      ],
    ];
  });
  return {
    kind: 'table',
    heading: words.asked,
    dense: true,
    columns: words.askedColumns.map((head, i) => ({
      head,
      width: (['8mm', '1fr', '1fr', '64mm'] as const)[i]!,
    })),
    rows,
    empty: words.nothingAsked,
  };
}

function facts(model: Model, { today, points }: Calculated, names: Names): readonly Fact[] {
  const words = WORDS[names.language];
  const date = (day: IsoDate) => dateWords(day, names.language);
  const late = dueDays(model, today).filter((day) => isPast(day, today)).length;
  const [last] = model.exercises
    .flatMap((exercise) => exercise.dates.filter((on) => on <= today).map((on) => ({ on, exercise })))
    .toSorted((a, b) => compare(b.on, a.on) || compare(a.exercise.id, b.exercise.id));
  const noMtpd = model.components.filter((one) => one.kind === 'process' && one.mtpd === undefined).length;
  const unknown = [
    ...(noMtpd > 0 ? [words.noMtpd(noMtpd)] : []),
    ...(points.unsettled.length > 0 ? [words.unsettled(points.unsettled.length)] : []),
    words.together,
  ];
  const said: readonly (readonly [string, string])[] = [
    [words.accepted, acceptedWords(model.acceptances, today, names)],
    [
      words.exercised,
      last === undefined ? words.never : `${date(last.on)}: ${shorten(nameOf(last.exercise), NAME)}`,
    ],
    [words.late, late === 0 ? words.notLate : words.lateCount(late)],
    [words.unknown, list(unknown, names.language)],
  ];
  return said.map(([label, line]) => ({ label, lines: [[{ small: line }]] }));
}

function acceptedWords(acceptances: readonly Acceptance[], today: IsoDate, names: Names): string {
  const words = WORDS[names.language];
  const open = acceptances.filter(({ until }) => until === undefined || until >= today);
  const [first] = open.flatMap(({ until }) => until ?? []).sort(compare);
  if (acceptances.length === 0) return words.noneAccepted;
  return words.acceptedCount(
    open.length,
    first === undefined ? undefined : dateWords(first, names.language),
    acceptances.length - open.length,
  );
}
