import {
  type IsoDate,
  improvements,
  type Model,
  type PlanLanguage,
  type SinglePoints,
} from '@waakvlam/analysis';
import {
  calendarRegister,
  contactRegister,
  csv,
  excel,
  ics,
  impactRegister,
  json,
  type Register,
  singlePointRegister,
} from '@waakvlam/documents';
import type { MadeFile } from './write-files.ts';

/** The folder of the registers. */
export const REGISTERS = 'registers';

/** The file with the dates, without its ending. */
const CALENDAR = 'calendar';

/**
 * For so many points it is looked for what would help, the first ones: each takes the plan to be calculated some dozens of
 * times.
 */
const HELPED = 10;

/** A register in some forms, for the page that leads to it. */
export interface BuiltRegister {
  readonly title: string;
  readonly files: readonly MadeFile[];
}

/** The registers of one plan set, each in its forms. */
export async function registerFiles(
  model: Model,
  points: SinglePoints,
  today: IsoDate,
  language: PlanLanguage,
): Promise<readonly BuiltRegister[]> {
  const helps = new Map(
    points.points
      .slice(0, HELPED)
      .map((point) => [point, improvements(model, point, { horizon: 'plan', today })]),
  );
  const registers: readonly (readonly [string, Register])[] = [
    ['business-impact', impactRegister(model, language)],
    ['single-points', singlePointRegister(model, points, helps, language)],
    [CALENDAR, calendarRegister(model, today, language)],
    ['contacts', contactRegister(model, language)],
  ];
  const built: BuiltRegister[] = [];
  for (const [name, register] of registers) {
    const path = `${REGISTERS}/${name}`;
    built.push({
      title: register.title,
      files: [
        { path: `${path}.xlsx`, content: await excel(register) },
        { path: `${path}.csv`, content: csv(register) },
        ...(name === CALENDAR ? [{ path: `${path}.ics`, content: ics(model, today, language) }] : []),
        { path: `${path}.json`, content: json(register) },
      ],
    });
  }
  return built;
}
