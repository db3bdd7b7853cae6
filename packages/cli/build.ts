/** Bundles the command into `dist`, with what it needs at run time beside it. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { bundledPackages, noticesOf } from '../../scripts/bundled-packages.ts';
import { lookAroundScript } from '../documents/build/look-around-script.ts';
import { typstBundle } from '../documents/build/typst-bundle.ts';

const HERE = import.meta.dirname;
const DIST = join(HERE, 'dist');

const FONTS = '@expo-google-fonts';
const ENGINE = '@myriaddreamin/typst-ts-web-compiler';

/** Files of packages that are read at run time, by the name that `src/build/pdf-engine.ts` reads them under. */
const BESIDE: Readonly<Record<string, string>> = {
  'typst.wasm': `${ENGINE}/wasm`,
  'atkinson-400.ttf': `${FONTS}/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  'atkinson-700.ttf': `${FONTS}/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
  'noto-400.ttf': `${FONTS}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
  'noto-700.ttf': `${FONTS}/noto-sans/700Bold/NotoSans_700Bold.ttf`,
};

/** What only `build` needs, and what nobody who checks a plan should wait for. */
const HEAVY =
  /typst|graphviz|write-excel-file|ical-generator|packages\/documents\/src\/(html|pdf|markdown|sheets|graph|look-around|registers)\//;

const SHARED: BuildOptions & { metafile: true } = {
  outdir: DIST,
  absWorkingDir: join(HERE, '../..'),
  platform: 'node',
  target: 'node22.12',
  format: 'esm',
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
};

export async function buildCli(): Promise<void> {
  rmSync(DIST, { recursive: true, force: true });
  // One file, for it takes longer to open others than to find the cut sets of most fault trees.
  const main = await build({
    ...SHARED,
    entryPoints: [join(HERE, 'src/main.ts')],
    plugins: [programApart],
  });
  const { metafile } = await build({
    ...SHARED,
    entryPoints: [join(HERE, 'src/program.ts')],
    splitting: true,
    // Packages in the older form ask for modules of Node by `require`.
    banner: {
      js: "import { createRequire as waakvlamRequire } from 'node:module'; const require = waakvlamRequire(import.meta.url);",
    },
    plugins: [typstBundle()],
  });
  const heavy = inputsOf(metafile, startOf(metafile)).filter((input) => HEAVY.test(input));
  if (heavy.length > 0) throw new Error(`Every command would load ${heavy.join(', ')}`);
  mkdirSync(join(DIST, 'pdf'));
  const files = Object.entries(BESIDE).map(([name, module]) => {
    const path = fileURLToPath(import.meta.resolve(module));
    copyFileSync(path, join(DIST, 'pdf', name));
    return path;
  });
  const script = await lookAroundScript();
  writeFileSync(join(DIST, 'look-around.js'), script.text);
  const packages = bundledPackages([
    ...inputsIn(main.metafile),
    ...inputsIn(metafile),
    ...inputsIn(script.metafile),
    ...files,
  ]);
  writeFileSync(join(DIST, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
}

/** Leaves what `main.ts` loads when asked for to its own bundle. */
const programApart: Plugin = {
  name: 'program-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/program\.ts$/ }, () => ({ path: './program.js', external: true }));
  },
};

function inputsIn({ inputs }: Metafile): readonly string[] {
  return Object.keys(inputs);
}

/** The file that all commands but `cutsets` begin with. */
function startOf({ outputs }: Metafile): string {
  return Object.keys(outputs).find((path) => path.endsWith('/program.js'))!;
}

/** The sources of a file of the bundle and of all that it loads at once. */
function inputsOf({ outputs }: Metafile, from: string): readonly string[] {
  const seen = new Set<string>();
  const inputs: string[] = [];
  const walk = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    inputs.push(...Object.keys(outputs[path]?.inputs ?? {}));
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') walk(next);
    }
  };
  walk(from);
  return inputs;
}
