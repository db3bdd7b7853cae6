/** Bundles the extension: the client, the server, and the colours made from the keyword table. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledPackages, noticesOf } from '../../scripts/bundled-packages.ts';
import { textMateGrammar } from './text-mate.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function buildExtension(): Promise<void> {
  await rm(here('dist'), { recursive: true, force: true });
  await mkdir(here('dist'), { recursive: true });
  const { metafile } = await build({
    entryPoints: { extension: here('src/extension.ts'), server: here('src/server.ts') },
    outdir: here('dist'),
    absWorkingDir: here('../..'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    minify: true,
    metafile: true,
    legalComments: 'none',
    external: ['vscode'],
    logLevel: 'warning',
  });
  await writeFile(
    here('dist/continuity.tmLanguage.json'),
    `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`,
  );
  const notices = noticesOf(
    bundledPackages(Object.keys(metafile.inputs).map((path) => here(`../../${path}`))),
  );
  await writeFile(here('dist/THIRD-PARTY-NOTICES.txt'), notices);
  await copyFile(here('../cli/schema/config.schema.json'), here('dist/config.schema.json'));
  await copyFile(here('../../LICENSE'), here('LICENSE'));
  await copyFile(here('../../CHANGELOG.md'), here('CHANGELOG.md'));
}

if (import.meta.main) await buildExtension();
