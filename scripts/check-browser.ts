/** Holds the packages that promise to run in a browser to it: they bundle for one, and make no code from text. */
import { build } from 'esbuild';
import { typstBundle } from '../packages/documents/build/typst-bundle.ts';

const ENTRIES = [
  'packages/analysis/src/index.ts',
  'packages/analysis/src/fault-tree/index.ts',
  'packages/language/src/index.ts',
  'packages/language/src/server.ts',
  'packages/language/src/worker-server.ts',
  'packages/documents/src/index.ts',
  'packages/documents/src/look-around/page/main.ts',
];

/** What a page without `unsafe-eval` refuses, and what a browser does not have. */
const REFUSED = [
  /\bnew Function\b/,
  /(?<![\w$.`])Function\((?=["'])/,
  /(?<![\w$.])eval\(/,
  /["']node:[\w/]+["']/,
];

/** How lodash finds the global object where there is neither `global` nor `self`: never in a browser. */
const NEVER_REACHED = 'freeSelf || Function("return this")()';

let wrong = 0;
for (const entry of ENTRIES) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    platform: 'browser',
    format: 'esm',
    bundle: true,
    splitting: true,
    outdir: 'dist',
    write: false,
    logLevel: 'error',
    legalComments: 'none',
    plugins: [typstBundle()],
  });
  const found = outputFiles.flatMap(({ text }) =>
    REFUSED.flatMap((refused) => excerpts(text.replaceAll(NEVER_REACHED, 'freeSelf'), refused)),
  );
  const size = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  console.log(`${entry}: ${Math.round(size / 1024)} KB for a browser`);
  for (const excerpt of found) console.error(`  must not be in it: ${excerpt}`);
  wrong += found.length;
}
if (wrong > 0) process.exitCode = 1;

function excerpts(text: string, refused: RegExp): readonly string[] {
  return [...text.matchAll(new RegExp(refused, 'g'))].map(({ index }) =>
    text
      .slice(Math.max(0, index - 60), index + 60)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}
