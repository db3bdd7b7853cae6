/** Whether the server holds more the longer somebody types. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession, type SessionOptions } from './editor-session.ts';

const EDITS = [100, 10_000];
const MINUTES = 60_000;

/** Throws away what is not in use when told to, and says what is left. */
const PRELOAD = `process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  require('node:fs').writeFileSync(process.env.HEAP_FILE, String(process.memoryUsage().heapUsed));
});`;

/** Types, with a question after each key as an editor asks one, and prints what the server holds on the way. */
export async function memoryAfterEdits(options: Omit<SessionOptions, 'runs' | 'cap'>): Promise<void> {
  const [preload, heap] = [join(options.folder, 'preload.cjs'), join(options.folder, 'heap')];
  writeFileSync(preload, PRELOAD);
  process.env.HEAP_FILE = heap;
  const args = ['--expose-gc', '--require', preload, ...options.args];
  const { server, type, ask, until } = await openSession({ ...options, args, runs: 1, cap: 5 * MINUTES });
  const { workspace } = options;
  const textDocument = { uri: `file://${options.folder}/${workspace.typed}` };
  const held: number[] = [];
  try {
    for (let edit = 1; edit <= EDITS.at(-1)!; edit++) {
      const number = type();
      await ask('textDocument/hover', { textDocument, position: workspace.hover });
      if (!EDITS.includes(edit)) continue;
      await until(workspace.found(number));
      if (workspace.calculated !== undefined) await until(workspace.calculated(number));
      held.push(await heapOf(server.process.pid!, heap));
      console.log(`  held after ${edit} edits: ${held.at(-1)!.toFixed(1)} MB`);
    }
    const [first = 0, last = 0] = held;
    console.log(`  growth: ${((last / first - 1) * 100).toFixed(1)} %`);
  } finally {
    server.kill();
  }
}

/** In MB. */
async function heapOf(pid: number, file: string): Promise<number> {
  writeFileSync(file, '');
  process.kill(pid, 'SIGUSR2');
  for (let wait = 0; wait < 600; wait++) {
    const text = readFileSync(file, 'utf8');
    if (text !== '') return Number(text) / 1e6;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not say what it holds');
}
