/** An editor that opens a workspace, types in it and asks, and measures how long it waits. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type ServerProcess, startProcess } from '../server-process.ts';
import type { Workspace } from './editor-plans.ts';

/** What was waited for one kind of thing. */
export interface Waited {
  readonly kind: string;
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
  /** The most memory that the server held meanwhile, in MB. */
  readonly peak: number;
  /** Where it was cut: why. */
  readonly cut?: string | undefined;
}

export interface SessionOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly workspace: Workspace;
  /** How often each thing is done. */
  readonly runs: number;
  /** Nothing is waited for longer, and no kind of thing takes longer altogether, in milliseconds. */
  readonly cap: number;
}

/** The first time may take so many times longer: it reads everything. */
const FIRST = 4;

const CAPABILITIES = {
  workspace: {
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceFolders: true,
  },
  textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
};

/** A session that has been opened. */
export interface Session {
  readonly server: ServerProcess;
  readonly waited: Waited[];
  /** Does something several times, and notes how long each took. */
  measure(kind: string, runs: number, act: (run: number) => Promise<number>): Promise<void>;
  /** Types the next key. */
  type(): number;
  /** Until a finding says so, in milliseconds from now. */
  until(pattern: string): Promise<number>;
  ask(method: string, params: object): Promise<number>;
}

/** Everything that is measured of one server on one workspace. */
export async function session(options: SessionOptions): Promise<readonly Waited[]> {
  const { workspace, runs } = options;
  const open = await openSession(options);
  try {
    if (open.waited.some(({ cut }) => cut !== undefined)) return open.waited;
    const { measure, type, until, ask } = open;
    const textDocument = { uri: uriOf(options, workspace.typed) };
    const at = (position: object) => ({ textDocument, position });
    await measure('key → found', runs, () => until(workspace.found(type())));
    const { calculated } = workspace;
    if (calculated !== undefined)
      await measure('key → all', Math.min(runs, 30), () => until(calculated(type())));
    await measure('complete', runs, () => ask('textDocument/completion', at(workspace.complete)));
    await measure('complete, typing', runs, () => {
      type();
      return ask('textDocument/completion', at(workspace.complete));
    });
    await measure('hover', runs, () => ask('textDocument/hover', at(workspace.hover)));
    await measure('hover, typing', runs, () => {
      type();
      return ask('textDocument/hover', at(workspace.hover));
    });
    await measure('rename', Math.min(runs, 20), (run) =>
      ask('textDocument/rename', { ...at(workspace.rename), newName: `Other${run}` }),
    );
    await measure('save', Math.min(runs, 20), async () => {
      const time = await ask('textDocument/formatting', {
        textDocument,
        options: { tabSize: 2, insertSpaces: true },
      });
      open.server.notify('textDocument/didSave', { textDocument });
      return time;
    });
    return open.waited;
  } finally {
    open.server.kill();
  }
}

function uriOf({ folder }: SessionOptions, name: string): string {
  return pathToFileURL(`${folder}/${name}`).href;
}

/** Starts the server, opens the workspace and two of its files. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { command, args, folder, workspace, cap } = options;
  for (const [name, text] of workspace.files) writeFileSync(`${folder}/${name}`, text);
  const started = performance.now();
  const server = startProcess(command, args);
  const uri = uriOf(options, workspace.typed);
  const waited: Waited[] = [];
  const findings = findingsOf(server, uri);
  const { pid } = server.process;

  const measure: Session['measure'] = async (kind, runs, act) => {
    // A server that has not answered at all is not asked more.
    if (waited.some(({ times }) => times.length === 0)) return;
    const times: number[] = [];
    forgetPeak(pid);
    const begin = performance.now();
    let cut: string | undefined;
    for (let run = 0; run < runs && cut === undefined; run++) {
      try {
        times.push(await withinCap(act(run), run === 0 ? FIRST * cap : cap));
      } catch (error) {
        cut = (error as Error).message;
      }
      if (times.length < runs && performance.now() - begin > cap)
        cut ??= `${(cap / 1000).toFixed(0)} s were over`;
    }
    times.sort((a, b) => a - b);
    waited.push({
      kind,
      times,
      peak: peakOf(pid),
      cut: cut && `${cut}: ${times.length} of ${runs}`,
    });
  };
  const ask: Session['ask'] = async (method, params) => {
    const begin = performance.now();
    await server.request(method, params);
    return performance.now() - begin;
  };
  const open = (name: string): void =>
    server.notify('textDocument/didOpen', {
      textDocument: {
        uri: uriOf(options, name),
        languageId: workspace.languageId,
        version: 1,
        text: workspace.files.get(name),
      },
    });
  let number = 0;
  let length = workspace.key.text(0).length;
  const type: Session['type'] = () => {
    const text = workspace.key.text(++number);
    const { line, character } = workspace.key.at;
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: number + 1 },
      contentChanges: [
        { range: { start: { line, character }, end: { line, character: character + length } }, text },
      ],
    });
    length = text.length;
    return number;
  };

  await measure('start → first found', 1, async () => {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'bench' }];
    await server.request('initialize', {
      processId: process.pid,
      rootUri: workspaceFolders[0]!.uri,
      capabilities: CAPABILITIES,
      workspaceFolders,
    });
    server.notify('initialized', {});
    open(workspace.typed);
    await findings.until(workspace.found(0));
    return performance.now() - started;
  });
  if (workspace.opened !== workspace.typed) {
    await measure('open', 1, () => {
      open(workspace.opened);
      return ask('textDocument/documentSymbol', { textDocument: { uri: uriOf(options, workspace.opened) } });
    });
  }
  const until: Session['until'] = async (pattern) => {
    const begin = performance.now();
    await findings.until(pattern);
    return performance.now() - begin;
  };
  return { server, waited, measure, type, until, ask };
}

/** Waits for findings of one file, each as `code message`. */
function findingsOf(server: ServerProcess, uri: string) {
  type Published = { uri: string; diagnostics: { code?: unknown; message: string }[] };
  let now = '';
  let waiting: { readonly pattern: RegExp; resolve(): void } | undefined;
  server.on('textDocument/publishDiagnostics', (params) => {
    const { uri: of, diagnostics } = params as Published;
    if (decodeURIComponent(of) !== decodeURIComponent(uri)) return;
    now = diagnostics
      .map(({ code, message }) => `${String(code)} ${message.replaceAll('\n', ' ')}`)
      .join('\n');
    if (waiting?.pattern.test(now)) waiting.resolve();
  });
  return {
    until: (text: string) =>
      new Promise<void>((resolve) => {
        const pattern = new RegExp(text);
        waiting = { pattern, resolve };
        if (pattern.test(now)) resolve();
      }),
  };
}

async function withinCap<T>(promise: Promise<T>, cap: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${(cap / 1000).toFixed(0)} s`)), cap);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Linux counts the peak anew from here; elsewhere it is that of the whole run. */
function forgetPeak(pid: number | undefined): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Not on this system.
  }
}

function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
