/**
 * Takes the arguments that `@vscode/test-electron` gives to a desktop VS Code, and runs the same suite in the VS Code
 * server with Chromium as its window. Ends with the suite's exit code, and always ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { installedServer } from './installation.ts';

const START_WITHIN_MS = 60_000;
const END_WITHIN_MS = 300_000;
/** A line of this form in the suite's output asks for a picture of the window. */
const PICTURE = /PICTURE (.+)/;
/** How much of what VS Code says is shown when the suite does not come to its end. */
const LAST_LINES = 30;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'restricted-mode': { type: 'boolean' },
  },
});
const heard: string[] = [];
const data = await mkdtemp(join(tmpdir(), 'waakvlam-vscode-'));
let server: ChildProcess | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(1));
try {
  const port = await freePort();
  server = await startServer(await installedServer(), port);
  await end(await runInWindow(port));
} catch (error) {
  console.error(heard.slice(-LAST_LINES).join('\n'));
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}

/** The server has processes of its own, which would outlive it. Chromium goes with this process. */
async function end(code: number): Promise<never> {
  if (server?.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
  await rm(data, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  process.exit(code);
}

async function startServer(folder: string, port: number): Promise<ChildProcess> {
  await mkdir(join(data, 'data', 'User'), { recursive: true });
  const settings = {
    'security.workspace.trust.enabled': values['restricted-mode'] === true,
    'security.workspace.trust.startupPrompt': 'never',
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
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  server = started;
  started.stderr.on('data', (chunk: Buffer) => heard.push(chunk.toString().trimEnd()));
  await new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(new Error('The VS Code server did not start in time.')), START_WITHIN_MS).unref();
    started.once('error', reject);
    started.once('exit', () => reject(new Error('The VS Code server ended before it was ready.')));
    started.stdout.on('data', (chunk: Buffer) => {
      heard.push(chunk.toString().trimEnd());
      if (chunk.toString().includes('listening')) resolve();
    });
  });
  return started;
}

async function runInWindow(port: number): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const ended = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('The suite did not end in time.')), END_WITHIN_MS).unref();
      page.once('crash', () => reject(new Error('The window crashed.')));
      void page.exposeFunction('codeAutomationExit', (exit: number) => resolve(exit));
    });
    await page.exposeFunction('codeAutomationLog', async (_type: string, args: readonly unknown[]) => {
      const line = args.map(String).join(' ');
      heard.push(line);
      const picture = PICTURE.exec(line)?.[1];
      if (picture !== undefined) await page.screenshot({ path: picture });
      else if (line.includes('TEST ')) console.log(line.slice(line.indexOf('TEST ') + 'TEST '.length));
    });
    const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(String(values.extensionDevelopmentPath))],
      ['extensionTestsPath', remote(String(values.extensionTestsPath))],
      ['skipWelcome', 'true'],
    ];
    const folder = positionals.find(isAbsolute) ?? '';
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
