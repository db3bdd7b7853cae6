/** How the workspace is read: where plan sets begin, and what a change of a file reaches. */
import {
  type AstNode,
  DefaultIndexManager,
  DefaultLangiumDocumentFactory,
  DefaultWorkspaceManager,
  type FileSystemNode,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type TextDocument,
  URI,
  UriUtils,
} from 'langium';
import type { CancellationToken, WorkspaceFolder } from 'vscode-languageserver';
import { CONFIG_FILE, type PlanFolders, parentOf } from './plan-folders.ts';

/** Finds the folders of plan sets while it looks for plans. */
export class PlanWorkspaceManager extends DefaultWorkspaceManager {
  override initialBuildOptions = { validation: false };
  private readonly plans: PlanFolders;
  /** The configurations that were met. */
  private readonly found: URI[] = [];

  constructor(services: LangiumSharedCoreServices, plans: PlanFolders) {
    super(services);
    this.plans = plans;
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    for (const { uri } of folders) this.plans.addWorkspace(URI.parse(uri).toString());
    const documents = await super.performStartup(folders);
    await Promise.all(this.found.map((uri) => readSettings(this.fileSystemProvider, this.plans, uri)));
    return documents;
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    if (entry.isFile && UriUtils.basename(entry.uri) === CONFIG_FILE) {
      this.plans.setConfigured(parentOf(entry.uri.toString()), true);
      this.found.push(entry.uri);
    }
    return super.shouldIncludeEntry(entry);
  }
}

/** Reads what a configuration says; one that cannot be read says nothing. */
export async function readSettings(files: FileSystemProvider, plans: PlanFolders, uri: URI): Promise<void> {
  try {
    plans.setSettings(parentOf(uri.toString()), await files.readFile(uri));
  } catch {
    // Gone since it was met, or not for us to read.
  }
}

/** A name added in one file can change what a name in any other file of the set means. */
export class PlanIndexManager extends DefaultIndexManager {
  private readonly plans: PlanFolders;

  constructor(services: LangiumSharedCoreServices, plans: PlanFolders) {
    super(services);
    this.plans = plans;
  }

  override isAffected(document: LangiumDocument, changed: Set<string>): boolean {
    const root = this.plans.rootOf(document.uri.toString());
    return [...changed].some((uri) => this.plans.rootOf(uri) === root);
  }
}

/** A byte order mark is no text, and would move the columns of the first line. Editors leave it out too. */
export class PlanDocumentFactory extends DefaultLangiumDocumentFactory {
  protected override async getInitialText(uri: URI, token: CancellationToken): Promise<string> {
    return withoutMark(await super.getInitialText(uri, token));
  }

  protected override async getUpdatedText<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    textDocument: TextDocument | undefined,
    token: CancellationToken,
  ): Promise<string> {
    return withoutMark(await super.getUpdatedText(document, textDocument, token));
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
