/** What the server tells and asks an editor besides what Langium's own does. */
import { DocumentState } from 'langium';
import { createRequestHandler, DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  InlayHintRefreshRequest,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import type { LastResults } from './last-results.ts';
import { selectionRanges } from './providers.ts';

/** Says that it gives selection ranges too. */
export class PlanLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities, ...result } = super.buildInitializeResult(params);
    return { ...result, capabilities: { ...capabilities, selectionRangeProvider: true } };
  }
}

export function answerSelectionRanges(connection: Connection, shared: LangiumSharedServices): void {
  connection.onSelectionRanges(
    createRequestHandler(
      (_services, document, { positions }: SelectionRangeParams) => selectionRanges(document, positions),
      shared,
      DocumentState.Parsed,
    ),
  );
}

/** What stands beside the text is asked for again when new results are there. */
export function refreshOnNewResults(
  connection: Connection,
  shared: LangiumSharedServices,
  results: LastResults,
): void {
  shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    const requests = [
      ...(workspace?.codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.type] : []),
      ...(workspace?.inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.type] : []),
    ];
    results.onNew(() => {
      // An editor that has gone needs no answer.
      for (const request of requests) connection.sendRequest(request).catch(() => undefined);
    });
  });
}
