import type { IsoDate, Model, PlanLanguage } from '@waakvlam/analysis';
import {
  type Calculated,
  calendarRegister,
  contactRegister,
  csv,
  excel,
  ics,
  impactRegister,
  json,
  type PdfEngine,
  type Register,
  reports,
  singlePointRegister,
} from '@waakvlam/documents';
import type { FileJob } from './file-job.ts';
import { sheetFiles } from './sheet-files.ts';

/** The folder of the registers. */
export const REGISTERS = 'registers';

/** The folder of the reports. */
export const REPORTS = 'reports';

/** The file with the dates, without its ending. */
const CALENDAR = 'calendar';

/** A document in some forms, for the page that leads to it. */
export interface BuiltDocument {
  readonly title: string;
  readonly files: readonly FileJob[];
}

/**
 * The registers of one plan set, as tables to keep up and as what is printed of them, and the reports that are no register.
 */
export function registersAndReports(
  model: Model,
  calculated: Calculated,
  language: PlanLanguage,
  engine: () => PdfEngine,
): { readonly registers: readonly BuiltDocument[]; readonly reports: readonly BuiltDocument[] } {
  const tables = registersOf(model, calculated, language);
  const sheets = reports(model, calculated, language);
  const printed = (name: string) => {
    const sheet = sheets.find(({ id }) => id === name);
    // As JSON there is the register itself.
    return sheet === undefined
      ? []
      : sheetFiles(`${REGISTERS}/${name}`, [sheet], engine, {}).filter(({ path }) => !path.endsWith('.json'));
  };
  return {
    registers: [...tables].map(([name, register]) => ({
      title: register.title,
      files: [
        ...printed(name),
        ...tableFiles(`${REGISTERS}/${name}`, register),
        ...(name === CALENDAR ? [calendarFile(model, calculated.today, language)] : []),
      ],
    })),
    reports: sheets
      .filter(({ id }) => !tables.has(id))
      .map((sheet) => ({
        title: sheet.title,
        files: sheetFiles(`${REPORTS}/${sheet.id}`, [sheet], engine, {}),
      })),
  };
}

function registersOf(
  model: Model,
  { points, helps, today }: Calculated,
  language: PlanLanguage,
): ReadonlyMap<string, Register> {
  return new Map([
    ['business-impact', impactRegister(model, language)],
    ['single-points', singlePointRegister(model, points, helps, language)],
    [CALENDAR, calendarRegister(model, today, language)],
    ['contacts', contactRegister(model, language)],
  ]);
}

function tableFiles(path: string, register: Register): readonly FileJob[] {
  return [
    { path: `${path}.xlsx`, make: () => excel(register) },
    { path: `${path}.csv`, make: () => csv(register) },
    { path: `${path}.json`, make: () => json(register) },
  ];
}

const calendarFile = (model: Model, today: IsoDate, language: PlanLanguage): FileJob => ({
  path: `${REGISTERS}/${CALENDAR}.ics`,
  make: () => ics(model, today, language),
});
