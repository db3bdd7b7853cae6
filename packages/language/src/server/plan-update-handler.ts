import { type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileEvent,
  type TextDocumentChangeEvent,
} from 'vscode-languageserver';
import { CONFIG_FILE, type PlanFolders, parentOf } from './plan-folders.ts';
import { readSettings } from './workspace.ts';

/** A plan set's marker that comes or goes changes to which set files belong, so all of them are read again. */
export class PlanUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly services: LangiumSharedServices;
  private readonly folders: PlanFolders;

  constructor(services: LangiumSharedServices, folders: PlanFolders) {
    super(services);
    this.services = services;
    this.folders = folders;
  }

  /** What was not saved is gone with the window: what counts then is the file, if there is one. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    void this.services.workspace.FileSystemProvider.exists(uri).then((isThere) =>
      this.fireDocumentUpdate(isThere ? [uri] : [], isThere ? [] : [uri]),
    );
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const markers = params.changes.filter(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`));
    if (markers.length === 0) {
      super.didChangeWatchedFiles(params);
      return;
    }
    for (const { uri, type } of markers) {
      this.folders.setConfigured(parentOf(URI.parse(uri).toString()), type !== FileChangeType.Deleted);
    }
    const reread = this.services.workspace.LangiumDocuments.all
      .map(({ uri }): FileEvent => ({ uri: uri.toString(), type: FileChangeType.Changed }))
      .filter(({ uri }) => !params.changes.some((change) => change.uri === uri))
      .toArray();
    const { FileSystemProvider } = this.services.workspace;
    const there = markers.filter(({ type }) => type !== FileChangeType.Deleted);
    void Promise.all(
      there.map(({ uri }) => readSettings(FileSystemProvider, this.folders, URI.parse(uri))),
    ).then(() => super.didChangeWatchedFiles({ changes: [...params.changes, ...reread] }));
  }
}
