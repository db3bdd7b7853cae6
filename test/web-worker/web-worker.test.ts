/** The language server in a web worker of a real browser answers as it does as a process. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcess } from '../server-process.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const MINUTE = 60_000;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const URI = 'file:///plans/plan.continuity';
const TEXT = `plan X { taal nl; horizon 72 uur }
// De voeding.
stroom Net "Openbaar net"
proces Intake "Aannemen" {
  prioriteit vitaal; mtpd 15 min; rto 5 min
  vereist Net, Strom
}
rol Centralist { mensen 4 }
proces Archief {
  vereist `;
const FIXED = TEXT.replace(', Strom', '').replace(/proces Archief[\s\S]*/, '');
const textDocument = { uri: URI };
const at = (line: number, character: number) => ({ textDocument, position: { line, character } });
const all = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };

/** What is asked while the text is broken, and what once it is whole. */
const BROKEN: Readonly<Record<string, object>> = {
  'textDocument/completion': at(9, 10),
  'textDocument/hover': at(5, 11),
  'textDocument/documentSymbol': { textDocument },
  'textDocument/foldingRange': { textDocument },
};
const WHOLE: Readonly<Record<string, object>> = {
  'textDocument/definition': at(5, 11),
  'textDocument/references': { ...at(5, 11), context: { includeDeclaration: true } },
  'textDocument/rename': { ...at(5, 11), newName: 'Hoofdnet' },
  'textDocument/documentHighlight': at(5, 11),
  'textDocument/hover': at(5, 11),
  'textDocument/codeLens': { textDocument },
  'textDocument/inlayHint': { textDocument, range: all },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: [{ line: 4, character: 15 }] },
  'textDocument/prepareCallHierarchy': at(5, 11),
  'textDocument/formatting': { textDocument, options: { tabSize: 2, insertSpaces: true } },
  'textDocument/codeAction': { textDocument, range: all, context: { diagnostics: [] } },
  'textDocument/documentLink': { textDocument },
  'workspace/symbol': { query: 'net' },
};

interface Client {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): Promise<void> | void;
  /** The codes of the findings that were sent last. */
  codes(): Promise<readonly unknown[]> | readonly unknown[];
}

/** Everything that a server says of the two texts. */
async function session({ request, notify, codes }: Client): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  const { capabilities } = (await request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  })) as { capabilities: unknown };
  said.capabilities = capabilities;
  await notify('initialized', {});
  await notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'continuity', version: 1, text: TEXT },
  });
  await until(async () => (await codes()).includes('unknown-name'));
  for (const [method, params] of Object.entries(BROKEN))
    said[`broken ${method}`] = await request(method, params);
  await notify('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ text: FIXED }],
  });
  await until(async () => {
    const now = await codes();
    return now.includes('single-point-of-failure') && !now.includes('unknown-name');
  });
  // Results come with the findings; what stands beside the text has them a moment later.
  await until(
    async () => ((await request('textDocument/codeLens', { textDocument })) as unknown[]).length > 0,
  );
  for (const [method, params] of Object.entries(WHOLE)) said[method] = await request(method, params);
  // Made from the clock.
  delete (said['textDocument/semanticTokens/full'] as { resultId?: string }).resultId;
  said.codes = await codes();
  return said;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come');
}

async function asProcess(): Promise<Record<string, unknown>> {
  const server = startProcess(process.execPath, [here('../../packages/extension/src/server.ts'), '--stdio']);
  let found: readonly unknown[] = [];
  server.on('textDocument/publishDiagnostics', (params) => {
    found = (params as { diagnostics: { code: unknown }[] }).diagnostics.map(({ code }) => code);
  });
  try {
    return await session({ request: server.request, notify: server.notify, codes: () => found });
  } finally {
    server.kill();
  }
}

/** A page that runs no code from text, and in it the worker. */
async function inWorker(page: Page): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    entryPoints: [here('worker.ts')],
    platform: 'browser',
    format: 'iife',
    bundle: true,
    write: false,
    logLevel: 'error',
  });
  await page.setContent(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src blob:; worker-src blob:">`,
  );
  await page.evaluate((code) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    const state = {
      worker,
      answers: {} as Record<number, unknown>,
      codes: [] as unknown[],
      errors: [] as string[],
    };
    worker.onerror = ({ message }) => state.errors.push(message);
    worker.onmessage = ({ data }) => {
      if (data.method === 'textDocument/publishDiagnostics')
        state.codes = data.params.diagnostics.map(({ code }: { code: unknown }) => code);
      else if (data.method !== undefined && data.id !== undefined)
        worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
      else if (data.id !== undefined) state.answers[data.id] = data.error ?? data.result;
    };
    Object.assign(globalThis, { state });
  }, outputFiles[0]!.text);
  type State = { worker: Worker; answers: Record<number, unknown>; codes: unknown[]; errors: string[] };
  let count = 0;
  const post = (message: object): Promise<void> =>
    page.evaluate((one) => {
      (globalThis as unknown as { state: State }).state.worker.postMessage(one);
    }, message);
  const said = await session({
    async request(method, params) {
      const id = ++count;
      await post({ jsonrpc: '2.0', id, method, params });
      await page.waitForFunction(
        (one) => (globalThis as unknown as { state: State }).state.answers[one] !== undefined,
        id,
        { timeout: MINUTE, polling: 20 },
      );
      return page.evaluate((one) => (globalThis as unknown as { state: State }).state.answers[one], id);
    },
    notify: (method, params) => post({ jsonrpc: '2.0', method, params }),
    codes: () => page.evaluate(() => (globalThis as unknown as { state: State }).state.codes),
  });
  expect(await page.evaluate(() => (globalThis as unknown as { state: State }).state.errors)).toEqual([]);
  return said;
}

describe.skipIf(!existsSync(CHROMIUM))('the language server in a web worker', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  }, MINUTE);
  afterAll(() => browser?.close());

  it(
    'gives the findings and answers that it gives as a process',
    async () => {
      const page = await browser.newPage();
      const [worker, process] = [await inWorker(page), await asProcess()];
      expect(Object.keys(worker)).toHaveLength(2 + Object.keys(BROKEN).length + Object.keys(WHOLE).length);
      for (const [asked, answer] of Object.entries(process))
        expect([asked, worker[asked]]).toEqual([asked, answer]);
      expect(worker['broken textDocument/completion']).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ label: 'Net', detail: 'stroom · Openbaar net' }),
        ]),
      });
      expect(worker['textDocument/hover']).toMatchObject({
        contents: { value: expect.stringContaining('Valt het uit, dan stopt Intake op T+0') },
      });
    },
    3 * MINUTE,
  );
});
