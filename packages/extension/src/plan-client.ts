import type { FileSystemWatcher, LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import { linkWithPreview, withPreview } from './rule-pages.ts';

export type PlanClient = LanguageClient;

/**
 * Only files and what is not yet saved are plans. An older version of a file, as a comparison with git shows it, would
 * be a second plan with the same names.
 */
const PLANS = ['file', 'untitled'].map((scheme) => ({ scheme, language: 'continuity' }));

/** The library tells people of its own, in English, what went wrong between the processes. That belongs in the log. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** A client that is not yet started. `ended` is called when the server ends while it is in use. */
export function newPlanClient(
  server: string,
  watchers: FileSystemWatcher[],
  log: LogOutputChannel,
  ended: () => void,
): PlanClient {
  const client = new QuietClient(
    'waakvlam',
    'Waakvlam',
    { module: server, transport: TransportKind.ipc },
    {
      documentSelector: PLANS,
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      synchronize: { fileEvents: watchers },
      middleware: {
        handleDiagnostics: (uri, findings, next) => next(uri, findings.map(withPreview)),
        provideDocumentLinks: async (document, token, next) =>
          (await next(document, token))?.map(linkWithPreview),
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (client.isRunning()) ended();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    },
  );
  return client;
}
