/** The script of the page to look around in, as one text without imports, for a page that is opened from a file. */
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Bundles it. The calculation comes with it, so that the page can answer what nobody asked before. */
export async function lookAroundScript(): Promise<{ readonly text: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../src/look-around/page/main.ts')],
    absWorkingDir: join(import.meta.dirname, '../../..'),
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    // A page that says in its head in which character set it is has it read as such, but who copies the script may not.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { text: outputFiles[0]!.text, metafile };
}
