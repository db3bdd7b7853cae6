import type { Activation, Plan, ScenarioResult, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import type { Frame } from './frame.ts';
import { mandateWords } from './mandate-words.ts';
import { reachOf, smallMeans } from './reach.ts';
import type { Block, Fact, Sheet, Table } from './sheet.ts';
import type { Text } from './text.ts';
import { triggerWords } from './trigger-words.ts';

const WORDS: Words<{
  readonly title: string;
  readonly happening: string;
  readonly mayStart: string;
  readonly on: string;
  readonly otherwise: string;
  readonly nobody: string;
  readonly now: string;
  readonly steps: readonly string[];
  readonly sheets: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly other: string;
  readonly holders: string;
  readonly holderColumns: readonly [string, string, string, string];
  readonly meanings: readonly (readonly [string, string])[];
  readonly empty: string;
}> = {
  en: {
    title: 'Start here',
    happening: 'Is this going on?',
    mayStart: 'Who may start this',
    on: 'Signs',
    otherwise: 'otherwise',
    nobody: 'The plan names nobody. Whoever is most senior here starts, and writes the name down:',
    now: 'In the first two minutes',
    steps: [
      'Write down when it began: that is T0. Write it on every sheet.',
      'Look up your role below and take that sheet. Leave the rest.',
      'No telephone? Take the contact sheet: it says how to reach people without.',
    ],
    sheets: 'Take your sheet',
    columns: ['Sheet', 'For', 'Mark', 'Lies at', 'Copies'],
    other:
      'Is the mark on a sheet another than here? Use the sheet with the latest date, and say so to whoever leads.',
    holders: 'Who has this folder',
    holderColumns: ['Holder', 'Place', 'Copy', 'Received (date, initials)'],
    meanings: [
      ['T0', 'the moment at which it began. T+2 h is two hours later.'],
      ['RTO', 'from then on it is too late. MTPD: from then on it is intolerable.'],
      ['A, B, C', 'decisions. The same letter stands on the sheet of decisions and on that of who acts.'],
    ],
    empty: 'Nobody is named in the plan.',
  },
  nl: {
    title: 'Begin hier',
    happening: 'Is dit aan de hand?',
    mayStart: 'Wie mag dit starten',
    on: 'Tekenen',
    otherwise: 'anders',
    nobody: 'Het plan noemt niemand. Wie hier de meeste ervaring heeft begint, en schrijft zijn naam op:',
    now: 'In de eerste twee minuten',
    steps: [
      'Schrijf op wanneer het begon: dat is T0. Schrijf dat op elk blad.',
      'Zoek hieronder uw rol en pak dat blad. Laat de rest liggen.',
      'Geen telefoon? Pak het blad met contacten: daar staat hoe u mensen zonder bereikt.',
    ],
    sheets: 'Pak uw blad',
    columns: ['Blad', 'Voor', 'Merk', 'Ligt bij', 'Aantal'],
    other:
      'Staat er op een blad een ander merk dan hier? Gebruik het blad met de nieuwste datum, en meld dat.',
    holders: 'Wie heeft deze map',
    holderColumns: ['Wie', 'Waar', 'Exemplaar', 'Ontvangen (datum, paraaf)'],
    meanings: [
      ['T0', 'het moment waarop het begon. T+2 uur is twee uur later.'],
      ['RTO', 'vanaf dan is het te laat. MTPD: vanaf dan is het ontoelaatbaar.'],
      ['A, B, C', 'besluiten. Dezelfde letter staat op het blad Besluiten en op het blad van wie het doet.'],
    ],
    empty: 'Het plan noemt niemand.',
  },
};

/** Starts the pack: whether this is it, who may start, which sheet is whose, and which prints are current. */
export function frontPage(
  names: Names,
  frame: Frame,
  plan: Plan | undefined,
  result: ScenarioResult,
  sheets: readonly Sheet[],
) {
  const words = WORDS[names.language];
  const [sheetColumn, ...rest] = words.columns;
  const widths = ['1fr', '36mm', '28mm', '18mm'] as const;
  const taking: Table = {
    kind: 'table',
    heading: words.sheets,
    columns: [{ head: sheetColumn, width: '14mm' }, ...rest.map((head, i) => ({ head, width: widths[i]! }))],
    rows: sheets.map((sheet, i) => [
      [[{ big: `${i + 2}` }]],
      [[{ big: sheet.title }]],
      [[{ strong: sheet.mark }]],
      [[{ write: 'cell' }]],
      [[{ write: 'cell' }]],
    ]),
    empty: '',
  };
  const blocks: readonly Block[] = [
    {
      kind: 'facts',
      facts: [{ label: words.happening, lines: frame.startsWhen }, ...starting(names, plan, result)],
    },
    {
      kind: 'boxed',
      heading: words.now,
      lines: words.steps.map((step, i): Text => [{ big: `${i + 1}  ` }, step]),
    },
    taking,
    { kind: 'text', text: words.other },
    { kind: 'facts', facts: words.meanings.map(([label, meaning]): Fact => ({ label, lines: [meaning] })) },
    holders(names, plan),
  ];
  return {
    ...frame.head,
    kind: 'front',
    mode: 'look-up',
    landscape: false,
    title: words.title,
    blocks,
  } as const;
}

/** Who may start it and on which signs; otherwise who leads. */
function starting(names: Names, plan: Plan | undefined, result: ScenarioResult): readonly Fact[] {
  const words = WORDS[names.language];
  const activation: readonly Activation[] = plan?.activation ?? [];
  const by = [...new Set(activation.flatMap(({ decides }) => decides?.by ?? []))];
  const who = by.length > 0 ? by : plan?.owner === undefined ? [] : [plan.owner];
  const together = activation.find(({ decides }) => decides?.together !== undefined)?.decides;
  const signs = activation.flatMap(({ when }) => when.map((trigger) => triggerWords(names, trigger)));
  return [
    {
      label: words.mayStart,
      lines:
        who.length === 0
          ? [[`${words.nobody} `, { write: 'long' }]]
          : [
              ...(together === undefined ? [] : [mandateWords(names, together)]),
              ...who.map((id, i): Text => {
                const reach = reachOf(names, result, id, 0);
                const before = i === 0 || together !== undefined ? '' : `${words.otherwise} `;
                return [before, { strong: reach.name }, ' ', ...smallMeans(names, reach)];
              }),
            ],
    },
    ...(signs.length === 0 ? [] : [{ label: words.on, lines: [signs.join('; ')] }]),
  ];
}

/** Where copies are, and who has one: to sign, and to know which to swap. */
function holders(names: Names, plan: Plan | undefined): Table {
  const words = WORDS[names.language];
  const row = (who: Text, where: Text): Table['rows'][number] => [
    [who],
    [where],
    [[{ write: 'cell' }]],
    [[{ write: 'cell' }]],
  ];
  const field: Text = [{ write: 'cell' }];
  return {
    kind: 'table',
    heading: words.holders,
    columns: words.holderColumns.map((head, i) => ({
      head,
      width: (['1.2fr', '1.2fr', '24mm', '1fr'] as const)[i]!,
    })),
    rows: [
      ...(plan?.distribution ?? []).map((id) => row(titleOf(names, id), field)),
      ...(plan?.keptAt ?? []).map((id) => row(field, titleOf(names, id))),
      row(field, field),
    ],
    empty: words.empty,
  };
}
