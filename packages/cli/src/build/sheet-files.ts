/** Sheets as files. */
import {
  html,
  markdown,
  type PdfEngine,
  type PrintOptions,
  pdf,
  type Sheet,
  sheetsJson,
} from '@waakvlam/documents';
import type { FileJob } from './file-job.ts';
import { fileNames } from './file-names.ts';

/** Some sheets together, in each form. */
export function sheetFiles(
  name: string,
  sheets: readonly Sheet[],
  engine: () => PdfEngine,
  print: PrintOptions,
): readonly FileJob[] {
  return [
    { path: `${name}.pdf`, make: () => pdf(sheets, engine(), print) },
    { path: `${name}.html`, make: () => html(sheets) },
    { path: `${name}.md`, make: () => markdown(sheets) },
    { path: `${name}.json`, make: () => sheetsJson(sheets) },
  ];
}

/** Each sheet that is wanted by itself, under the number that it has among the others. */
export function fileOfEach(
  folder: string,
  sheets: readonly Sheet[],
  wanted: (sheet: Sheet) => boolean,
  engine: () => PdfEngine,
  print: PrintOptions,
): readonly FileJob[] {
  const names = fileNames(
    sheets.map(({ id }) => id),
    [],
    (id) => {
      const index = sheets.findIndex((sheet) => sheet.id === id);
      return `${String(index + 1).padStart(2, '0')}-${sheets[index]!.title}`;
    },
  );
  return sheets.flatMap((sheet, index): FileJob[] =>
    wanted(sheet)
      ? [
          {
            path: `${folder}/${names.get(sheet.id)!}.pdf`,
            make: () => pdf(sheets, engine(), { ...print, only: index }),
          },
        ]
      : [],
  );
}
