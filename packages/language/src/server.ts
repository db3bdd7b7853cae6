/** The language server, for Node and for browsers alike. */
import type { IsoDate } from '@waakvlam/analysis';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { createServices, type EditorServices } from './server/services.ts';

type FileSystem = Omit<Parameters<typeof createServices>[0], 'connection'>;

export interface ServerOptions {
  /** The day to check against; asked at each check. */
  readonly today: () => IsoDate;
}

/** Starts the language server on a connection. Findings of all plans in the workspace follow by themselves. */
export function startServer(
  connection: Connection,
  fileSystem: FileSystem,
  options: ServerOptions,
): EditorServices {
  const { shared, continuity } = createServices({ connection, ...fileSystem }, options.today);
  startLanguageServer(shared);
  return continuity;
}

export { createServices, type EditorServices } from './server/services.ts';
