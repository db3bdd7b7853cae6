import { type IsoDate, type Model, type NormVerdict, promises, type Words } from '@waakvlam/analysis';
import { type Names, nameOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import type { Sheet, Table } from '../sheets/sheet.ts';
import type { Text } from '../sheets/text.ts';
import { howLong } from '../sheets/when.ts';
import { denseTable } from './dense-table.ts';
import { type Clause, ELSEWHERE, ISO_22301, LAWS } from './evidence-clauses.ts';
import { QUESTIONS, type QuestionName } from './evidence-questions.ts';
import { type Calculated, type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{
  readonly title: string;
  readonly explained: string;
  readonly iso: string;
  readonly columns: readonly [string, string, string, string];
  readonly count: (has: number, of: number, what: string) => string;
  readonly none: (what: string) => string;
  readonly lacking: (names: string, more: number) => string;
  readonly elsewhere: string;
  readonly norms: string;
  readonly normColumns: readonly [string, string, string, string];
  readonly lasts: (time: string) => string;
  readonly within: (time: string) => string;
  readonly noSource: string;
  readonly noNorms: string;
  readonly verdict: Readonly<Record<NormVerdict, (scenario: string) => string>>;
  readonly noTime: string;
  readonly designated: string;
  readonly designatedColumns: readonly [string, string];
  readonly noDesignated: string;
  readonly noLaws: string;
}> = {
  en: {
    title: 'Evidence by clause and article',
    explained:
      'What the plan holds that an auditor asks for. It counts what is written down, and is no verdict on whether that is enough.',
    iso: 'ISO 22301:2019',
    columns: ['Clause', 'About', 'In the plan', 'Still missing'],
    count: (has, of, what) => `${has} of ${of} ${what}`,
    none: (what) => `none in the plan: ${what}`,
    lacking: (names, more) => (more > 0 ? `${names}, and ${more} more` : names),
    elsewhere: `Not in here, because no plan says it (policy, audit, review by management and the like): ${ELSEWHERE}.`,
    norms: 'Norms that the plan names',
    normColumns: ['Norm', 'Source', 'Asks', 'Calculated'],
    lasts: (time) => `hold out ${time}`,
    within: (time) => `within ${time}`,
    noSource: 'no source in the plan',
    noNorms: 'The plan names no norms.',
    verdict: {
      kept: (scenario) => `kept in ${scenario}`,
      'so-far': (scenario) => `held as long as ${scenario} tests it, which is shorter`,
      broken: (scenario) => `NOT KEPT in ${scenario}`,
      'not-tested': (scenario) => `not tested by ${scenario}`,
    },
    noTime: 'no scenario tests it',
    designated: 'Named by law, as the plan says',
    designatedColumns: ['What', 'As'],
    noDesignated: 'The plan says of nothing that a law names it.',
    noLaws: 'The plan names no law that is known here, so nothing was asked by article.',
  },
  nl: {
    title: 'Bewijs per norm en per wetsartikel',
    explained:
      'Wat er in het plan staat waar een auditor naar vraagt. Het telt wat is opgeschreven. Of dat genoeg is, staat hier niet.',
    iso: 'ISO 22301:2019',
    columns: ['Punt', 'Gaat over', 'In het plan', 'Ontbreekt nog'],
    count: (has, of, what) => `${has} van ${of} ${what}`,
    none: (what) => `geen in het plan: ${what}`,
    lacking: (names, more) => (more > 0 ? `${names}, en nog ${more}` : names),
    elsewhere: `Niet hierin, want geen plan zegt dat (beleid, audit, beoordeling door de leiding en zo meer): ${ELSEWHERE}.`,
    norms: 'Normen die in het plan staan',
    normColumns: ['Norm', 'Bron', 'Vraagt', 'Berekend'],
    lasts: (time) => `${time} volhouden`,
    within: (time) => `binnen ${time}`,
    noSource: 'geen bron in het plan',
    noNorms: 'In het plan staan geen normen.',
    verdict: {
      kept: (scenario) => `gehaald in ${scenario}`,
      'so-far': (scenario) => `gehaald zolang ${scenario} duurt, en dat is korter`,
      broken: (scenario) => `NIET GEHAALD in ${scenario}`,
      'not-tested': (scenario) => `niet getoetst door ${scenario}`,
    },
    noTime: 'geen scenario toetst dit',
    designated: 'In een wet genoemd, volgens het plan',
    designatedColumns: ['Wat', 'Als'],
    noDesignated: 'In het plan staat van niets dat een wet het noemt.',
    noLaws: 'In het plan staat geen wet die hier bekend is. Er is dus niets per artikel gevraagd.',
  },
};

const LINE = 240;
/** So many that lack something are named. */
const NAMED = 5;

/** What the plan holds for each clause of ISO 22301 and for each article of the laws that it names. */
export function evidenceReport(model: Model, calculated: Calculated, frame: ReportFrame): Sheet {
  const { names } = frame;
  const words = WORDS[names.language];
  const text = namedSources(model).join('\n');
  const laws = LAWS.filter(({ named }) => named.test(text));
  return reportOf(frame, 'evidence', words.title, true, [
    { kind: 'text', text: words.explained },
    clauseTable(words.iso, ISO_22301, model, calculated.today, names),
    { kind: 'text', text: words.elsewhere },
    normTable(model, calculated, names),
    designatedTable(model, names),
    ...laws.map(({ name, articles }) =>
      clauseTable(name[names.language], articles, model, calculated.today, names),
    ),
    ...(laws.length === 0 ? [{ kind: 'text', text: words.noLaws } as const] : []),
  ]);
}

/** Where a plan says what asks something of it. */
function namedSources({ norms, terms, goals, components, organisations }: Model): readonly string[] {
  return [
    ...[...norms, ...terms].flatMap(({ source }) => source ?? []),
    ...goals.flatMap(({ norm }) => (norm?.kind === 'time' ? (norm.source ?? []) : [])),
    ...[...components, ...organisations].flatMap((one) =>
      'designated' in one ? (one.designated ?? []) : [],
    ),
  ];
}

function clauseTable(
  heading: string,
  clauses: readonly Clause[],
  model: Model,
  today: IsoDate,
  names: Names,
): Table {
  const words = WORDS[names.language];
  const rows = clauses.flatMap(({ number, subject, questions }) =>
    questions.map((question, i): Table['rows'][number] => {
      const { said, lacking } = answer(question, model, today, names);
      return [
        [i === 0 ? [{ strong: number }] : number],
        [i === 0 ? subject[names.language] : ''],
        [said],
        [
          lacking.length === 0
            ? '–'
            : words.lacking(lacking.slice(0, NAMED).join(', '), lacking.length - NAMED),
        ],
      ];
    }),
  );
  return denseTable(heading, words.columns, ['18mm', '1fr', '1.4fr', '1.8fr'], rows, '');
}

function answer(name: QuestionName, model: Model, today: IsoDate, names: Names) {
  const words = WORDS[names.language];
  const { said, ask } = QUESTIONS[name];
  const all: readonly (readonly [string, boolean])[] = ask(model, today);
  const lacking = all.flatMap(([one, has]) => (has ? [] : [shorten(one, 60)]));
  const what = said[names.language];
  return {
    said: all.length === 0 ? words.none(what) : words.count(all.length - lacking.length, all.length, what),
    lacking,
  };
}

function normTable(model: Model, { results }: Calculated, names: Names): Table {
  const words = WORDS[names.language];
  const verdicts = results.flatMap((result) =>
    promises(model, result).norms.map(({ norm, verdict }) => ({ norm, verdict, scenario: result.scenario })),
  );
  const rows = model.norms.map((norm): Table['rows'][number] => {
    const { id, source, lasts, within, minimum, about } = norm;
    const asks = [
      ...(lasts === undefined ? [] : [words.lasts(howLong(lasts, names.language))]),
      ...(within === undefined ? [] : [words.within(howLong(within, names.language))]),
      ...(minimum === undefined ? [] : [shorten(minimum, LINE)]),
    ];
    const of = about.map((one) => titleOf(names, one)).join(', ');
    return [
      [[{ strong: nameOf(norm) }]],
      [source === undefined ? words.noSource : shorten(source, LINE)],
      [asks.join(', ') || '–', ...(of === '' ? [] : [shorten(of, LINE)])],
      verdictLines(
        verdicts.filter((one) => one.norm === id),
        names,
      ),
    ];
  });
  return denseTable(
    words.norms,
    words.normColumns,
    ['1.1fr', '1.2fr', '1.2fr', '1.5fr'],
    rows,
    words.noNorms,
  );
}

/** The worst verdict of each scenario that tests it; that the others do not test it goes without saying. */
const WORST: readonly NormVerdict[] = ['broken', 'so-far', 'kept'];

function verdictLines(
  verdicts: readonly { readonly verdict: NormVerdict; readonly scenario: string }[],
  names: Names,
): readonly Text[] {
  const words = WORDS[names.language];
  const scenarios = [...new Set(verdicts.map(({ scenario }) => scenario))];
  const lines = scenarios.flatMap((scenario): Text[] => {
    const own = verdicts.filter((one) => one.scenario === scenario);
    const worst = WORST.find((verdict) => own.some((one) => one.verdict === verdict));
    if (worst === undefined) return [];
    const said = words.verdict[worst](titleOf(names, scenario));
    return [worst === 'broken' ? [{ strong: said }] : said];
  });
  return lines.length > 0 ? lines : [words.noTime];
}

function designatedTable({ organisations, components }: Model, names: Names): Table {
  const words = WORDS[names.language];
  const rows = [...organisations, ...components].flatMap((one): Table['rows'] =>
    'designated' in one && one.designated !== undefined
      ? [[[[{ strong: nameOf(one) }]], [shorten(one.designated, LINE)]]]
      : [],
  );
  return denseTable(words.designated, words.designatedColumns, ['1fr', '2fr'], rows, words.noDesignated);
}
