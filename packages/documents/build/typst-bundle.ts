/**
 * Lets the PDF engine be bundled: its glue makes functions from text, which a page without `unsafe-eval` (and
 * every review) forbids. There are five such texts in the wasm file, and each has a ready function here.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What stands in for `new Function(…)` in the bundle: ready functions by their text; any other text throws. */
const READY = `
const waakvlamReady = {
  'return 0': () => 0,
  'return true': () => true,
  'return path': (path) => path,
  "throw new Error('Dummy AccessModel, please initialize compiler with withAccessModel()')": () => {
    throw new Error('The PDF engine has no files.');
  },
  "throw new Error('Dummy Registry, please initialize compiler with withPackageRegistry()')": () => {
    throw new Error('The PDF engine has no packages.');
  },
};
const waakvlamFunction = (...texts) => {
  const ready = waakvlamReady[texts.at(-1)];
  if (ready === undefined) throw new Error('The PDF engine asked for a function that is not known here.');
  return ready;
};
`;

/** In the glue: as often as this, or the engine is another version than this was written for. */
const EXPECTED = 2;

/** The esbuild plugin. Give it to every bundle that reaches `@waakvlam/documents`. */
export function typstBundle(): Plugin {
  return {
    name: 'typst-without-eval',
    setup(build) {
      build.onLoad(
        { filter: /typst-ts-web-compiler[\\/]pkg[\\/]typst_ts_web_compiler\.mjs$/ },
        async ({ path }) => {
          const source = await readFile(path, 'utf8');
          const parts = source.split('new Function(');
          if (parts.length !== EXPECTED + 1) {
            throw new Error(
              `${path}: ${parts.length - 1} times "new Function(", not ${EXPECTED}: see typst-bundle.ts`,
            );
          }
          return { contents: `${READY}${parts.join('waakvlamFunction(')}`, loader: 'js' };
        },
      );
      // The package's entry only adds how Node finds the wasm file by itself, by `new Function` again. The
      // bytes are given to it here, so the glue is the entry.
      build.onLoad({ filter: /typst-ts-web-compiler[\\/]pkg[\\/]wasm-pack-shim\.mjs$/ }, () => ({
        contents:
          "export * from './typst_ts_web_compiler.mjs'; export { default } from './typst_ts_web_compiler.mjs';",
        loader: 'js',
      }));
    },
  };
}
