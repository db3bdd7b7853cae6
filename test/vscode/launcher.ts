/**
 * Takes the arguments that `@vscode/test-electron` gives to a desktop VS Code, and runs the same suite in the VS Code
 * server with Chromium as its window. Ends with the suite's exit code, and always ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { installedServer } from './installation.ts';

const START_WITHIN_MS = 60_000;
const END_WITHIN_MS = 300_000;
/** A line of this form in the suite's output asks for a picture of the window. */
const PICTURE = /PICTURE (\S+)/;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const data = await mkdtemp(join(tmpdir(), 'waakvlam-vscode-'));
let server: ChildProcess | undefined;
let code = 1;
try {
  const port = await freePort();
  server = await startServer(await installedServer(), port);
  code = await runInWindow(port);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  server?.kill('SIGKILL');
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(code);

async function startServer(folder: string, port: number): Promise<ChildProcess> {
  await mkdir(join(data, 'data', 'User'), { recursive: true });
  const settings = {
    'security.workspace.trust.enabled': false,
    'chat.disableAIFeatures': true,
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
  };
  await writeFile(join(data, 'data', 'User', 'settings.json'), JSON.stringify(settings));
  const started = spawn(
    process.execPath,
    [
      join(folder, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--server-data-dir', data],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the VS Code server did not start')), START_WITHIN_MS);
    started.once('exit', () => reject(new Error('the VS Code server ended before it was ready')));
    started.stdout.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('listening')) return;
      clearTimeout(timer);
      resolve();
    });
  });
  return started;
}

async function runInWindow(port: number): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const ended = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('the suite did not end in time')), END_WITHIN_MS).unref();
      void page.exposeFunction('codeAutomationExit', (exit: number) => resolve(exit));
    });
    await page.exposeFunction('codeAutomationLog', async (_type: string, args: readonly unknown[]) => {
      const line = args.map(String).join(' ');
      const picture = PICTURE.exec(line)?.[1];
      if (picture !== undefined) await page.screenshot({ path: picture });
      else if (line.includes('TEST ')) console.log(line.slice(line.indexOf('TEST ')));
    });
    const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(String(values.extensionDevelopmentPath))],
      ['extensionTestsPath', remote(String(values.extensionTestsPath))],
      ['skipWelcome', 'true'],
    ];
    const folder = positionals.find((path) => path.startsWith('/')) ?? '';
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    return await ended;
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
