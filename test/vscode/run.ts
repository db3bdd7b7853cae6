/** `npm run test:vscode`: the extension's suite in a real VS Code. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { buildExtension } from '../../packages/extension/build.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = here('out');
const results = join(process.env['WAAKVLAM_RESULTS'] ?? out, 'vscode.json');

await rm(results, { force: true });
await mkdir(out, { recursive: true });
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
process.env['WAAKVLAM_VSCODE_RESULTS'] = results;
process.env['WAAKVLAM_PICTURES'] = out;
let failed = false;
try {
  await runTests({
    // Where a desktop build can be downloaded, VSCODE_DESKTOP=1 runs the same suite in it.
    ...(process.env['VSCODE_DESKTOP'] === '1' ? {} : { vscodeExecutablePath: here('launcher.sh') }),
    extensionDevelopmentPath: here('../../packages/extension'),
    extensionTestsPath: join(out, 'suite.cjs'),
    launchArgs: [here('workspace')],
  });
} catch (error) {
  failed = true;
  console.error(error instanceof Error ? error.message : error);
}
const counts = await readFile(results, 'utf8').catch(() => undefined);
if (counts === undefined) console.error('the suite did not report');
else {
  const { passed, failed: broken } = JSON.parse(counts) as { passed: number; failed: number };
  console.log(`${passed} passed, ${broken} failed`);
}
process.exit(failed || counts === undefined ? 1 : 0);
