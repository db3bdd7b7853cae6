/** The language server in a web worker, for editors in a browser. Its files are those that the editor opens. */
import { EmptyFileSystem } from 'langium';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type ServerOptions, startServer } from './server.ts';

/** What a worker hears and says messages with: its `self`. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Starts the server on the messages of a worker. */
export function startServerInWorker(worker: Worker, options: ServerOptions): void {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  startServer(connection, EmptyFileSystem, options);
}
