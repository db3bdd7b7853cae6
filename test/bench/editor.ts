/**
 * `npm run bench:editor [LINES …]`: how long an editor waits for the language server, driven as a process through its
 * protocol, on sets of a region in 200 files and in one; and how long it waits for LikeC4's own server on a model with
 * as many elements and relations. That server is no dependency: it is put into `out/likec4` on the first run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { memoryAfterEdits } from './editor-memory.ts';
import { likec4Workspace, planWorkspace, type Workspace } from './editor-plans.ts';
import { session, type Waited } from './editor-session.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = [2_000, 20_000, 100_000];
const LIKEC4 = 'likec4@1.59.4';
const RUNS = 40;
/** Milliseconds for one kind of thing. */
const CAP = 30_000;
const MEMORY_AT = 20_000;

interface Server {
  readonly name: string;
  readonly args: readonly string[];
}

const sizes = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number);
const withLikec4 = !process.argv.includes('--without-likec4');
const withMemory = !process.argv.includes('--without-memory');

const own: Server = { name: 'waakvlam', args: [await bundled(), '--stdio'] };
const other: Server | undefined = withLikec4 ? likec4() : undefined;
console.log(
  `node ${process.version}, load ${loadavg()[0]!.toFixed(1)}${other === undefined ? '' : `, against ${LIKEC4}`}`,
);
for (const lines of sizes.length > 0 ? sizes : SIZES) {
  for (const files of [200, 1]) {
    const plans = await planWorkspace(lines, files);
    console.log(
      `\n${lines} lines in ${files} files: ${plans.elements} elements, ${plans.relations} relations`,
    );
    const ours = await measured(own, plans);
    const theirs =
      other === undefined
        ? undefined
        : await measured(other, likec4Workspace(plans.elements, plans.relations, files));
    console.log(table(ours, theirs));
    for (const [name, waited] of [
      ['waakvlam', ours],
      ['LikeC4', theirs ?? []],
    ] as const)
      for (const { kind, cut } of waited)
        if (cut !== undefined) console.log(`  ${name}, ${kind}: cut, ${cut}`);
    if (withMemory && lines === MEMORY_AT && files === 200)
      await inFolder((folder) =>
        memoryAfterEdits({ command: process.execPath, args: own.args, folder, workspace: plans }),
      );
  }
}

async function measured({ args }: Server, workspace: Workspace): Promise<readonly Waited[]> {
  return inFolder((folder) =>
    session({ command: process.execPath, args, folder, workspace, runs: RUNS, cap: CAP }),
  );
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'waakvlam-editor-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server as it ships. */
async function bundled(): Promise<string> {
  const outfile = join(ROOT, 'out/bench-editor/server.cjs');
  await build({
    entryPoints: [join(ROOT, 'packages/extension/src/server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    minify: true,
    logLevel: 'warning',
  });
  return outfile;
}

/** LikeC4's server, installed where git does not look. */
function likec4(): Server | undefined {
  const folder = join(ROOT, 'out/likec4');
  const main = join(folder, 'node_modules/likec4/bin/likec4.mjs');
  if (!existsSync(main)) {
    console.log(`installing ${LIKEC4} into out/likec4 (126 MB)`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', LIKEC4], {
        cwd: folder,
        stdio: 'ignore',
        timeout: 10 * CAP,
      });
    } catch {
      console.log('LikeC4 could not be installed: only waakvlam is measured');
      return undefined;
    }
  }
  return { name: 'LikeC4', args: [main, 'lsp', '--stdio', '--no-manual-layouts'] };
}

function table(ours: readonly Waited[], theirs: readonly Waited[] | undefined): string {
  const rows = ours.map((own) => {
    const other = theirs?.find(({ kind }) => kind === own.kind);
    const ratio = percentile(other?.times ?? [], 0.5) / percentile(own.times, 0.5);
    return [
      own.kind,
      ...cells(own),
      ...(theirs === undefined ? [] : [...cells(other), Number.isNaN(ratio) ? '-' : `${ratio.toFixed(1)} ×`]),
    ];
  });
  const own = ['n', 'p50 ms', 'p95 ms', 'peak MB'];
  const head = [
    '',
    ...own,
    ...(theirs === undefined ? [] : [...own.map((one) => `LikeC4 ${one}`), 'ratio p50']),
  ];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}

function cells(waited: Waited | undefined): string[] {
  if (waited === undefined || waited.times.length === 0) return ['0', '-', '-', '-'];
  const { times, peak } = waited;
  return [
    String(times.length),
    shown(percentile(times, 0.5)),
    shown(percentile(times, 0.95)),
    peak.toFixed(0),
  ];
}

function shown(time: number): string {
  return time.toFixed(time < 10 ? 1 : 0);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
