import type { Informing, Model, Words } from '@waakvlam/analysis';
import { nameOf, titleOf } from '../names.ts';
import { informCells } from '../sheets/inform-table.ts';
import type { Sheet, Table } from '../sheets/sheet.ts';
import { denseTable } from './dense-table.ts';
import { type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{
  readonly title: string;
  readonly explained: string;
  readonly headings: Readonly<Record<'plans' | 'levels' | 'scenarios' | 'processes', string>>;
  readonly columns: readonly [string, string, string, string, string];
  readonly empty: string;
  readonly silent: (count: number, of: number) => string;
}> = {
  en: {
    title: 'Who must be told when',
    explained:
      'All that the plan says about telling people. How to reach them stands in the register of contacts.',
    headings: {
      plans: 'When the plan is activated',
      levels: 'At each level of scaling up',
      scenarios: 'In a scenario',
      processes: 'When a process stops',
    },
    columns: ['When', 'Who', 'How soon', 'Through', 'What'],
    empty: 'The plan says of nobody that they must be told.',
    silent: (count, of) =>
      `Of ${count} of the ${of} processes the plan does not say who must be told when they stop.`,
  },
  nl: {
    title: 'Wie wanneer iets moet weten',
    explained:
      'Alles wat het plan zegt over wie het moet weten. Hoe u hen bereikt staat in het register met contacten.',
    headings: {
      plans: 'Als het plan wordt geactiveerd',
      levels: 'Bij elke stap van opschaling',
      scenarios: 'In een scenario',
      processes: 'Als een proces stopt',
    },
    columns: ['Als', 'Wie', 'Hoe snel', 'Waarlangs', 'Wat'],
    empty: 'In het plan staat van niemand dat die iets moet weten.',
    silent: (count, of) =>
      `Bij ${count} van de ${of} processen staat niet wie het moet weten als ze stoppen.`,
  },
};

/** Everybody who must be told something, by the occasion. */
export function informReport(model: Model, frame: ReportFrame): Sheet {
  const { names } = frame;
  const words = WORDS[names.language];
  const processes = model.components.filter((one) => one.kind === 'process');
  const silent = processes.filter(({ informs }) => informs.length === 0).length;
  const told = {
    plans: model.plans,
    levels: model.escalations,
    scenarios: model.scenarios,
    processes: [...processes].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
  const tables = (Object.keys(told) as (keyof typeof told)[]).flatMap((kind): Table[] => {
    const rows = told[kind].flatMap(
      ({ id, informs }: { readonly id: string; readonly informs: readonly Informing[] }) =>
        informs.map((informing) => [
          [[{ strong: titleOf(names, id) }]],
          ...informCells(model, names, informing),
        ]),
    );
    const widths = ['1.1fr', '1.4fr', '30mm', '1fr', '1.6fr'] as const;
    return rows.length === 0 ? [] : [denseTable(words.headings[kind], words.columns, widths, rows, '')];
  });
  return reportOf(frame, 'who-must-be-told', words.title, true, [
    { kind: 'text', text: tables.length === 0 ? words.empty : words.explained },
    ...tables,
    ...(silent > 0 ? [{ kind: 'text', text: words.silent(silent, processes.length) } as const] : []),
  ]);
}
