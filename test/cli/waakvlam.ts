/** The command as people run it: built, as a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'packages/cli/bin/waakvlam.js');
const BUILT = join(ROOT, 'packages/cli/dist/main.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In milliseconds, for what takes longer than a minute on a busy machine. */
  readonly timeout?: number;
}

/** Runs the command to its end. Whatever it was asked, it may not crash, hang, or show a stack trace. */
export function waakvlam(args: readonly string[], { cwd, env = {}, timeout = 60_000 }: RunOptions): Run {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    timeout,
    maxBuffer: 256 * 1024 ** 2,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', ...env },
  });
  expect(signal, stderr).toBeNull();
  expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  expect(stdout + stderr).not.toContain('Waakvlam itself');
  return { code: status, out: stdout, err: stderr };
}

/** The same with `--format json`, read. */
export function waakvlamJson<T>(args: readonly string[], options: RunOptions): T {
  const { out, err } = waakvlam([...args, '--format', 'json'], options);
  expect(err).toBe('');
  return JSON.parse(out) as T;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it, gone after the tests. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'waakvlam-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A new folder with a copy of an example in it. */
export function exampleCopy(name: string): string {
  const folder = folderWith();
  cpSync(join(ROOT, 'examples', name), folder, { recursive: true });
  return folder;
}

// A test of yesterday's build would say nothing about today's sources.
const sources = globSync('packages/{analysis,language,documents,cli}/src/**/*.ts', { cwd: ROOT });
const newest = Math.max(...sources.map((file) => statSync(join(ROOT, file)).mtimeMs));
if ((statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0) < newest) {
  throw new Error('packages/cli/dist is older than its sources. Run npm run build first.');
}
