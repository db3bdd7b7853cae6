/** The language server, for Node and for browsers alike. */
import type { IsoDate } from '@waakvlam/analysis';
import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { answerSelectionRanges, refreshOnNewResults } from './server/language-server.ts';
import { createServices, type EditorServices } from './server/services.ts';

type FileSystem = Omit<Parameters<typeof createServices>[0], 'connection'>;

export interface ServerOptions {
  /** The day to check against; asked at each check. */
  readonly today: () => IsoDate;
}

/** What answers wait for: that the files are read again and their names are known, not that rules have looked at them. */
const WAIT_FOR = Object.fromEntries(
  [
    'CompletionProvider',
    'HoverProvider',
    'DefinitionProvider',
    'DocumentHighlightProvider',
    'ReferencesProvider',
    'SemanticTokenProvider',
    'CodeLensProvider',
    'InlayHintProvider',
    'RenameProvider',
    'CallHierarchyProvider',
    'CodeActionProvider',
  ].map((service) => [service, DocumentState.ComputedScopes]),
);

/** Starts the language server on a connection. Findings of all plans in the workspace follow by themselves. */
export function startServer(
  connection: Connection,
  fileSystem: FileSystem,
  options: ServerOptions,
): EditorServices {
  const { shared, continuity } = createServices({ connection, ...fileSystem }, options.today);
  answerSelectionRanges(connection, shared);
  refreshOnNewResults(connection, shared, continuity.plans.LastResults);
  // Findings are sent as they come, so nothing may wait for documents to be validated.
  shared.workspace.DocumentBuilder.updateBuildOptions = { validation: false };
  startLanguageServer(shared, WAIT_FOR);
  return continuity;
}

export { createServices, type EditorServices } from './server/services.ts';
