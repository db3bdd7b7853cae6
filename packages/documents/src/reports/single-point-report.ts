import { type Acceptance, horizonOf, type IsoDate, list, type Model, type Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import type { Cell } from '../registers/register.ts';
import { singlePointRegister } from '../registers/single-point-register.ts';
import { dateWords } from '../sheets/calendar.ts';
import type { Sheet, Table } from '../sheets/sheet.ts';
import type { Text } from '../sheets/text.ts';
import { howLong } from '../sheets/when.ts';
import { denseTable } from './dense-table.ts';
import { registerTable } from './register-table.ts';
import { type Calculated, type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{
  readonly found: (horizon: string) => string;
  readonly searched: (helped: number, points: number) => string;
  readonly unsettled: (count: number) => string;
  readonly empty: string;
  readonly accepted: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly all: string;
  readonly until: (day: string) => string;
  readonly past: (day: string) => string;
  readonly noEnd: string;
  readonly nobody: string;
  readonly noReason: string;
  readonly noneAccepted: string;
}> = {
  en: {
    found: (horizon) =>
      `Each line: this alone fails, stays failed, and the process stops longer than is tolerable, although everybody acts in time. Looked ahead: ${horizon}. What stops most stands first.`,
    searched: (helped, points) =>
      `How far was looked: one thing at a time. Two or more failing together are not in here: ask for them with the command cutsets. What helps was looked for at ${helped} of ${points}.`,
    unsettled: (count) => `Not calculated to the end: ${count}. Nothing is known of those.`,
    empty: 'Nothing that fails alone stops a process longer than is tolerable.',
    accepted: 'Accepted risks',
    columns: ['What', 'For', 'Until', 'By', 'Why'],
    all: 'everything',
    until: (day) => `to ${day} inclusive, then it counts again`,
    past: (day) => `ended ${day}: counts again`,
    noEnd: 'no end in the plan',
    nobody: 'the plan names nobody',
    noReason: 'no reason in the plan',
    noneAccepted: 'No risk has been accepted.',
  },
  nl: {
    found: (horizon) =>
      `Elke regel: alleen dit valt uit en blijft uit. Dan ligt het proces langer stil dan mag, ook als iedereen op tijd handelt. Vooruitgekeken: ${horizon}. Wat het meeste stopt staat bovenaan.`,
    searched: (helped, points) =>
      `Hoe ver is gezocht: één ding tegelijk. Twee of meer samen staan hier niet in: vraag die met de opdracht cutsets. Naar wat helpt is gezocht bij ${helped} van de ${points}.`,
    unsettled: (count) => `Niet tot het einde berekend: ${count}. Daarvan is niets bekend.`,
    empty: 'Niets dat alleen uitvalt, stopt een proces langer dan mag.',
    accepted: 'Aanvaarde risico’s',
    columns: ['Wat', 'Voor', 'Tot', 'Door', 'Waarom'],
    all: 'alles',
    until: (day) => `tot en met ${day}, daarna telt het weer mee`,
    past: (day) => `liep af op ${day}: telt weer mee`,
    noEnd: 'geen einddatum in het plan',
    nobody: 'het plan noemt niemand',
    noReason: 'geen reden in het plan',
    noneAccepted: 'Er is geen risico aanvaard.',
  },
};

/** Reasons are for reading in a cell. */
const REASON_LENGTH = 300;

/** What stops a process by failing alone, what takes that away, and which risks have been accepted until when. */
export function singlePointReport(
  model: Model,
  { today, points, helps }: Calculated,
  frame: ReportFrame,
): Sheet {
  const { names } = frame;
  const words = WORDS[names.language];
  const register = singlePointRegister(model, points, helps, names.language);
  return reportOf(frame, 'single-points', register.title, true, [
    { kind: 'text', text: words.found(horizonWords(model, names)) },
    registerTable(
      {
        ...register,
        rows: register.rows.map((row, i, all) => ({
          ...row,
          path: shortPath(row.path),
          ...(isSame(row, all[i - 1]) ? { kind: undefined, helps: undefined } : {}),
        })),
      },
      [
        { keys: ['number'], width: '10mm' },
        { keys: ['component', 'kind'], width: '1.1fr' },
        { keys: ['process', 'priority'], width: '1.1fr' },
        { keys: ['begin'], width: '20mm' },
        { keys: ['breach'], width: '27mm' },
        { keys: ['path'], width: '1.6fr' },
        { keys: ['helps'], width: '1.4fr' },
        { keys: ['accepted', 'acceptedUntil', 'acceptedBy', 'reason'], width: '0.9fr' },
      ],
      words.empty,
    ),
    {
      kind: 'text',
      text: [
        words.searched(helps.size, points.points.length),
        ...(points.unsettled.length > 0 ? [words.unsettled(points.unsettled.length)] : []),
      ].join(' '),
    },
    acceptedTable(model.acceptances, today, names),
  ]);
}

/** The first cause and what came last; the register as a file has all between. */
function shortPath(path: Cell): Cell {
  const steps = `${path ?? ''}`.split(' → ');
  const [first, ...rest] = steps;
  return (rest.length <= 2 ? steps : [first, '…', ...rest.slice(-2)]).join(' › ');
}

type Numbered = { readonly number?: unknown };

/** Another process of the same point: what it is and what helps has been said. */
function isSame(row: Numbered, before: Numbered | undefined): boolean {
  return row.number !== undefined && row.number === before?.number;
}

/** `72 uur`, or the horizons of all plans where they differ. */
export function horizonWords(model: Model, names: Names): string {
  const horizons = new Set([
    ...model.plans.map(({ organisation }) => horizonOf(model, organisation)),
    ...(model.plans.length === 0 ? [horizonOf(model, undefined)] : []),
  ]);
  return list(
    [...horizons].sort((a, b) => a - b).map((seconds) => howLong(seconds, names.language)),
    names.language,
  );
}

function acceptedTable(acceptances: readonly Acceptance[], today: IsoDate, names: Names): Table {
  const words = WORDS[names.language];
  const untilText = (until: IsoDate | undefined): Text => {
    if (until === undefined) return [{ strong: words.noEnd }];
    const day = dateWords(until, names.language);
    return until < today ? [{ strong: words.past(day) }] : words.until(day);
  };
  const last = '9999-12-31';
  const rows = acceptances
    .toSorted((a, b) => ((a.until ?? last) < (b.until ?? last) ? -1 : 1))
    .map(({ rule, subject, process, until, by, reason }): Table['rows'][number] => [
      [[{ strong: titleOf(names, subject) }], ...(rule === 'single-point-of-failure' ? [] : [rule])],
      [process === undefined ? words.all : titleOf(names, process)],
      [untilText(until)],
      [by === undefined ? words.nobody : titleOf(names, by)],
      [reason === undefined ? words.noReason : shorten(reason, REASON_LENGTH)],
    ]);
  const widths = ['1.2fr', '1fr', '1fr', '0.9fr', '1.6fr'] as const;
  return denseTable(words.accepted, words.columns, widths, rows, words.noneAccepted);
}
