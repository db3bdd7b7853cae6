/** `npm run test:vscode`: the extension's suite in a real VS Code, and once more in its Restricted Mode. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { buildExtension } from '../../packages/extension/build.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is counted when VS Code ends before the suite has counted. */
const NO_REPORT: Counts = { passed: 0, failed: 1, skipped: 0 };
/** With this set to 1, a desktop build is downloaded and used. It cannot be made to start in Restricted Mode. */
const desktop = process.env.WAAKVLAM_VSCODE_DESKTOP === '1';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = here('out');
const results = process.env.WAAKVLAM_RESULTS ?? out;
await mkdir(out, { recursive: true });
await mkdir(results, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'waakvlam-suite-'));
try {
  await buildExtension();
  await build({
    entryPoints: [here('suite/index.ts')],
    outfile: join(out, 'suite.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const all = [
    await run('trusted', []),
    ...(desktop ? [] : [await run('restricted', ['--restricted-mode'])]),
  ];
  const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
  const counts: Counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  await writeFile(join(results, 'vscode.json'), JSON.stringify(counts));
  console.log(`VS Code: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function run(name: string, launchArgs: readonly string[]): Promise<Counts> {
  const report = join(scratch, `${name}.json`);
  // Tests save what they change.
  const workspace = join(scratch, name);
  await cp(here('workspace'), workspace, { recursive: true });
  try {
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: here('launcher.sh') }),
      extensionDevelopmentPath: here('../../packages/extension'),
      extensionTestsPath: join(out, 'suite.cjs'),
      launchArgs: [workspace, ...launchArgs],
      extensionTestsEnv: { WAAKVLAM_SUITE: name, WAAKVLAM_SUITE_REPORT: report, WAAKVLAM_PICTURES: out },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return existsSync(report) ? (JSON.parse(await readFile(report, 'utf8')) as Counts) : NO_REPORT;
}
