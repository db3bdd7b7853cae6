/** An editor that talks to the language server by its protocol. */
import { PassThrough } from 'node:stream';
import { EmptyFileSystem, type FileSystemNode, URI } from 'langium';
import { afterEach } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../src/server.ts';

export const ROOT = 'file:///work';
type Files = Map<string, string>;

/** A workspace in memory. */
function fileSystem(files: Files) {
  const empty = EmptyFileSystem.fileSystemProvider();
  const node = (uri: string, isDirectory: boolean): FileSystemNode => ({
    uri: URI.parse(uri),
    isDirectory,
    isFile: !isDirectory,
  });
  return {
    fileSystemProvider: () =>
      Object.assign(Object.create(empty), {
        async readFile(uri: URI) {
          return files.get(uri.toString()) ?? '';
        },
        async exists(uri: URI) {
          return files.has(uri.toString());
        },
        async readDirectory(uri: URI) {
          const inside = `${uri.toString()}/`;
          const names = new Map<string, boolean>();
          for (const path of files.keys()) {
            if (!path.startsWith(inside)) continue;
            const [name = '', ...more] = path.slice(inside.length).split('/');
            names.set(name, more.length > 0);
          }
          return [...names].map(([name, isDirectory]) => node(inside + name, isDirectory));
        },
      }) as typeof empty,
  };
}

export interface Editor {
  readonly client: ProtocolConnection;
  /** What is on the disk, by uri. */
  readonly files: Files;
  readonly published: Map<string, readonly Diagnostic[]>;
  /** Everything that was published, in its order. */
  readonly history: { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[];
  open(path: string, text: string): Promise<void>;
  change(path: string, text: string): Promise<void>;
  /** Waits until the findings of a file are such. */
  until(path: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

export async function editor(workspace: Readonly<Record<string, string>>): Promise<Editor> {
  const files: Files = new Map(Object.entries(workspace).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const up = new PassThrough();
  const down = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
    fileSystem(files),
    {
      today: () => '2026-06-01',
    },
  );
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, readonly Diagnostic[]>();
  const history: Editor['history'][number][] = [];
  client.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    history.push({ path: uri.slice(ROOT.length + 1), diagnostics });
  });
  client.listen();
  closing.push(() => client.dispose());
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: ROOT,
    capabilities: {},
    workspaceFolders: [{ uri: ROOT, name: 'work' }],
  });
  await client.sendNotification('initialized', {});
  let version = 1;
  return {
    client,
    files,
    published,
    history,
    open: (path, text) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `${ROOT}/${path}`, languageId: 'continuity', version: version++, text },
      }),
    change: (path, text) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri: `${ROOT}/${path}`, version: version++ },
        contentChanges: [{ text }],
      }),
    async until(path, holds) {
      for (let i = 0; i < 500; i++) {
        const diagnostics = published.get(`${ROOT}/${path}`);
        if (diagnostics !== undefined && holds(diagnostics)) return diagnostics;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`not seen: ${JSON.stringify(published.get(`${ROOT}/${path}`))}`);
    },
  };
}
