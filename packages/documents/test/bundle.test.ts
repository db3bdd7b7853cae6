import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { typstBundle } from '../build/typst-bundle.ts';
import { pdf, scenarioSheets } from '../src/index.ts';
import { engineFromPackages, FONT_FILES, WASM_FILE } from './engine.ts';
import { sampleModel, sampleResult } from './sample.ts';

it('makes the same PDF from a bundle where no text may become code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const outfile = join(folder, 'make.mjs');
    const entry = fileURLToPath(new URL('./make-sample.ts', import.meta.url));
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      plugins: [typstBundle()],
    });
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', outfile, WASM_FILE, ...FONT_FILES],
      {
        maxBuffer: 1 << 28,
      },
    );
    expect(stderr.toString()).toBe('');
    const expected = await pdf(scenarioSheets(sampleModel, sampleResult), engineFromPackages());
    expect(Buffer.compare(stdout, expected)).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
