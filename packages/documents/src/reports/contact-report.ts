import type { Model, Words } from '@waakvlam/analysis';
import { contactRegister } from '../registers/contact-register.ts';
import { joinedCell, type Row } from '../registers/register.ts';
import type { Sheet, Table } from '../sheets/sheet.ts';
import type { Text } from '../sheets/text.ts';
import { registerTable } from './register-table.ts';
import { type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{ readonly over: string; readonly none: string; readonly empty: string }> = {
  en: {
    over: 'over',
    none: 'the plan does not say how',
    empty: 'Nobody can be reached by what the plan says.',
  },
  nl: {
    over: 'over',
    none: 'staat niet in het plan',
    empty: 'In het plan staat van niemand hoe die te bereiken is.',
  },
};

/** Everybody who can be reached, on paper: each once, with all the ways. */
export function contactReport(model: Model, frame: ReportFrame): Sheet {
  const { language } = frame.head;
  const words = WORDS[language];
  const register = contactRegister(model, language);
  const wayOf = (row: Row): Text => {
    if (row.reach === undefined) return words.none;
    const over = row.over === undefined ? '' : ` (${words.over} ${row.over})`;
    return [`${row.means} `, { strong: `${row.reach}` }, over];
  };
  const kindOf = (row: Row | undefined): string =>
    [row?.kind, row?.organisation].filter((said) => said !== undefined).join(', ');
  const people = [
    ...Map.groupBy(register.rows, ({ who, kind, organisation }) => `${who} ${kind} ${organisation}`).values(),
  ];
  const table: Table = registerTable(
    {
      ...register,
      rows: people.map(([first, ...rest]) => ({
        ...first,
        reach: joinedCell([first, ...rest].map((row) => `${row?.reach ?? ''}`)),
      })),
    },
    [
      { keys: ['who'], width: '1.1fr' },
      { keys: ['reach'], width: '1.4fr' },
      { keys: ['verified'], width: '28mm' },
      { keys: ['contacts', 'meetsAt', 'calls'], width: '1.3fr' },
    ],
    words.empty,
  );
  return reportOf(frame, 'contacts', register.title, true, [
    {
      ...table,
      rows: table.rows.map((row, i) =>
        row.map((cell, column) =>
          column === 0 ? [...cell, kindOf(people[i]![0])] : column === 1 ? people[i]!.map(wayOf) : cell,
        ),
      ),
    },
  ]);
}
