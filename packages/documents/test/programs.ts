/** Programs that read a PDF, for the tests that have them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

/** The first page of a PDF in points of colour, so many to the inch, as `pdftoppm` draws it (P6). */
export function pictureOf(pdf: Uint8Array, dpi: number, program = 'pdftoppm'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const [file, page] = [join(folder, 'print.pdf'), join(folder, 'page')];
    writeFileSync(file, pdf);
    spawnSync(program, ['-r', `${dpi}`, '-l', '1', '-singlefile', file, page]);
    return new Uint8Array(readFileSync(`${page}.ppm`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the program writes when it is given the PDF; `FILE` in the arguments stands for it. */
export function read(
  program: string,
  args: readonly string[],
  pdf: Uint8Array,
): { code: number | null; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  try {
    const file = join(folder, 'sheets.pdf');
    writeFileSync(file, pdf);
    const { status, stdout } = spawnSync(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    return { code: status, text: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
