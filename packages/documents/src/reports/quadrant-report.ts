import {
  type Action,
  type Goal,
  type Id,
  type Measure,
  type Model,
  QUADRANT,
  type QuadrantCell,
  quadrantCellOf,
  type Words,
} from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { dateWords } from '../sheets/calendar.ts';
import type { Block, Sheet, Table } from '../sheets/sheet.ts';
import type { Text } from '../sheets/text.ts';
import { denseTable } from './dense-table.ts';
import { type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{
  readonly title: string;
  readonly source: string;
  readonly cells: Readonly<Record<QuadrantCell, string>>;
  readonly phase: string;
  readonly inside: string;
  readonly outside: string;
  readonly before: string;
  readonly after: string;
  readonly counts: (goals: number, measures: number, actions: number) => string;
  readonly aftermath: (count: number) => string;
  readonly nothing: string;
  readonly notAsked: string;
  readonly goals: string;
  readonly goalColumns: readonly [string, string, string, string, string];
  readonly obligation: Readonly<Record<'result' | 'effort', string>>;
  readonly evaluation: Readonly<Record<'plan' | 'process' | 'effect', string>>;
  readonly measured: (day: string) => string;
  readonly notMeasured: string;
  readonly noGoals: string;
  readonly measures: string;
  readonly measureColumns: readonly [string, string, string, string];
  readonly last: (day: string) => string;
  readonly noMeasures: string;
  readonly strengthens: Readonly<Record<NonNullable<Measure['strengthens']>['what'], string>>;
  readonly unplaced: (names: string, more: number) => string;
}> = {
  en: {
    title: 'Quadrant of resilience',
    source:
      'After NIPV, “Werken aan weerbaarheid en veerkracht” (2024), figure 6.1, which calls itself a first working model. Counted is what the plan gives a phase and an audience. It says what is planned, not what works.',
    cells: {
      own: '1 Own continuity',
      society: '2 Building the resilience of society',
      respond: '3 Facilitating and responding',
      whole: '4 Whole of society',
    },
    phase: 'Phase',
    inside: 'Internal',
    outside: 'External',
    before: 'Preparation (weerbaarheid)',
    after: 'Response and aftermath (veerkracht)',
    counts: (goals, measures, actions) => `${goals} goals, ${measures} measures, ${actions} actions`,
    aftermath: (count) => (count === 0 ? 'aftermath: EMPTY' : `of which aftermath: ${count}`),
    nothing: 'EMPTY',
    notAsked: 'not asked of an organisation without a public level',
    goals: 'Goals',
    goalColumns: ['Goal', 'Cell', 'Obligation', 'Measured by, and how much is enough', 'Found'],
    obligation: { result: 'result', effort: 'effort' },
    evaluation: { plan: 'plan', process: 'process', effect: 'effect' },
    measured: (day) => `measured ${day}`,
    notMeasured: 'not measured',
    noGoals: 'The plan has no goals.',
    measures: 'Measures',
    measureColumns: ['Measure', 'Cell', 'Strengthens', 'Owner, last done'],
    last: (day) => `last ${day}`,
    noMeasures: 'The plan has no measures.',
    strengthens: {
      'mental resilience': 'mental resilience',
      'role clarity': 'role clarity',
      staffing: 'staffing',
      'home front': 'home front',
    },
    unplaced: (names, more) =>
      `In no cell, because the plan gives no phase or no audience: ${names}${more > 0 ? `, and ${more} more` : ''}.`,
  },
  nl: {
    title: 'Kwadrant van weerbaarheid en veerkracht',
    source:
      'Naar NIPV, “Werken aan weerbaarheid en veerkracht” (2024), figuur 6.1; het NIPV noemt die een eerste werkmodel. Geteld is wat in het plan een fase en een doelgroep heeft. Het zegt wat gepland is, niet wat werkt.',
    cells: {
      own: '1 Eigen continuïteit',
      society: '2 Opbouwen maatschappelijke weerbaarheid',
      respond: '3 Faciliteren en reageren',
      whole: '4 Whole of society',
    },
    phase: 'Fase',
    inside: 'Intern',
    outside: 'Extern',
    before: 'Voorbereiding (weerbaarheid)',
    after: 'Respons en nafase (veerkracht)',
    counts: (goals, measures, actions) => `${goals} doelen, ${measures} maatregelen, ${actions} acties`,
    aftermath: (count) => (count === 0 ? 'nafase: LEEG' : `waarvan nafase: ${count}`),
    nothing: 'LEEG',
    notAsked: 'wordt niet gevraagd van een organisatie zonder publiek niveau',
    goals: 'Doelen',
    goalColumns: ['Doel', 'Vak', 'Verplichting', 'Gemeten aan, en hoeveel genoeg is', 'Gevonden'],
    obligation: { result: 'resultaat', effort: 'inspanning' },
    evaluation: { plan: 'plan', process: 'proces', effect: 'effect' },
    measured: (day) => `gemeten ${day}`,
    notMeasured: 'niet gemeten',
    noGoals: 'Het plan heeft geen doelen.',
    measures: 'Maatregelen',
    measureColumns: ['Maatregel', 'Vak', 'Versterkt', 'Eigenaar, laatst gedaan'],
    last: (day) => `laatst ${day}`,
    noMeasures: 'Het plan heeft geen maatregelen.',
    strengthens: {
      'mental resilience': 'mentale weerbaarheid',
      'role clarity': 'rolduidelijkheid',
      staffing: 'bezetting',
      'home front': 'thuisfront',
    },
    unplaced: (names, more) =>
      `In geen vak, want het plan geeft geen fase of geen doelgroep: ${names}${more > 0 ? `, en nog ${more}` : ''}.`,
  },
};

/** What is placed in a cell. */
type Item = Pick<Goal | Measure | Action, 'phase' | 'audience' | 'organisation'>;

/** What is planned before and after, inside and outside, a quadrant for each organisation that has a plan. */
export function quadrantReport(model: Model, frame: ReportFrame): Sheet {
  const { names } = frame;
  const words = WORDS[names.language];
  const owners = [...new Set(model.plans.map(({ organisation }) => organisation))];
  return reportOf(frame, 'quadrant', words.title, true, [
    { kind: 'text', text: words.source },
    ...(owners.length === 0 ? [undefined] : owners).flatMap((organisation) =>
      quadrantOf(model, names, organisation),
    ),
    goalTable(model.goals, names),
    measureTable(model.measures, names),
    ...unplaced([...model.goals, ...model.measures], names),
  ]);
}

function quadrantOf(model: Model, names: Names, organisation: Id | undefined): readonly Block[] {
  const words = WORDS[names.language];
  const isPublic = model.organisations.find(({ id }) => id === organisation)?.level !== undefined;
  const own = <T extends Item>(all: readonly T[], cell: QuadrantCell): readonly T[] =>
    all.filter((one) => one.organisation === organisation && quadrantCellOf(one) === cell);
  const lines = (cell: QuadrantCell): readonly Text[] => {
    const [goals, measures, actions] = [
      own(model.goals, cell),
      own(model.measures, cell),
      own(model.actions, cell),
    ];
    const all = [...goals, ...measures, ...actions];
    const late = all.filter(({ phase }) => phase === 'aftermath').length;
    return [
      [{ big: words.cells[cell] }],
      ...(all.length === 0
        ? [[{ big: words.nothing }] as Text]
        : [words.counts(goals.length, measures.length, actions.length)]),
      ...(all.length > 0 && QUADRANT[cell].phases.includes('aftermath')
        ? [[{ strong: words.aftermath(late) }] as Text]
        : []),
      ...(all.length === 0 && !isPublic && QUADRANT[cell].audience === 'external' ? [words.notAsked] : []),
    ];
  };
  const table: Table = {
    kind: 'table',
    heading: organisation === undefined ? words.title : titleOf(names, organisation),
    columns: [
      { head: words.phase, width: '46mm' },
      { head: words.inside, width: '1fr' },
      { head: words.outside, width: '1fr' },
    ],
    rows: [
      [[[{ strong: words.before }]], lines('own'), lines('society')],
      [[[{ strong: words.after }]], lines('respond'), lines('whole')],
    ],
    empty: '',
  };
  return [table];
}

const cellWords = (one: Item, names: Names): string => {
  const cell = quadrantCellOf(one);
  return cell === undefined ? '–' : WORDS[names.language].cells[cell].slice(0, 1);
};

const LINE = 240;

function goalTable(goals: readonly Goal[], names: Names): Table {
  const words = WORDS[names.language];
  const date = (day: string) => dateWords(day, names.language);
  const rows = goals.map((goal): Table['rows'][number] => {
    const { obligation, indicator, target, measured, evaluation } = goal;
    const newest = measured.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
    return [
      [[{ strong: nameOf(goal) }]],
      [cellWords(goal, names)],
      [obligation === undefined ? '–' : words.obligation[obligation]],
      [
        ...(indicator === undefined ? [] : [shorten(indicator, LINE)]),
        ...(target === undefined
          ? []
          : [shorten(target.text, LINE) + (target.due === undefined ? '' : ` (${date(target.due)})`)]),
        ...(indicator === undefined && target === undefined ? ['–'] : []),
      ],
      [
        newest === undefined
          ? words.notMeasured
          : `${words.measured(date(newest.on))}: ${shorten(newest.text, LINE)}`,
        ...(evaluation === undefined
          ? []
          : [
              words.evaluation[evaluation.kind] +
                (evaluation.text === undefined ? '' : `: ${shorten(evaluation.text, LINE)}`),
            ]),
      ],
    ];
  });
  return denseTable(
    words.goals,
    words.goalColumns,
    ['1.4fr', '12mm', '24mm', '1.8fr', '1.2fr'],
    rows,
    words.noGoals,
  );
}

function measureTable(measures: readonly Measure[], names: Names): Table {
  const words = WORDS[names.language];
  const rows = measures.map((measure): Table['rows'][number] => {
    const { strengthens, owner, last } = measure;
    const roles = strengthens?.roles.map((id) => titleOf(names, id)).join(', ') ?? '';
    return [
      [[{ strong: nameOf(measure) }]],
      [cellWords(measure, names)],
      [
        strengthens === undefined
          ? '–'
          : words.strengthens[strengthens.what] + (roles === '' ? '' : `: ${roles}`),
      ],
      [
        [
          owner === undefined ? '–' : titleOf(names, owner),
          ...(last === undefined ? [] : [words.last(dateWords(last, names.language))]),
        ].join(', '),
      ],
    ];
  });
  return denseTable(
    words.measures,
    words.measureColumns,
    ['1.6fr', '12mm', '1.6fr', '1.2fr'],
    rows,
    words.noMeasures,
  );
}

/** So many are named. */
const NAMED = 12;

function unplaced(items: readonly (Goal | Measure)[], names: Names): readonly Block[] {
  const outside = items.filter((one) => quadrantCellOf(one) === undefined).map(nameOf);
  return outside.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: WORDS[names.language].unplaced(outside.slice(0, NAMED).join(', '), outside.length - NAMED),
        },
      ];
}
