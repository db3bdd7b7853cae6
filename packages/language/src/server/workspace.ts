/** How the workspace is read: where plan sets begin, and what a change of a file reaches. */
import {
  type AstNode,
  DefaultIndexManager,
  DefaultLangiumDocumentFactory,
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type TextDocument,
  URI,
  UriUtils,
} from 'langium';
import type { CancellationToken, WorkspaceFolder } from 'vscode-languageserver';
import { CONFIG_FILE, type PlanFolders, parentOf } from './plan-folders.ts';

/** Finds the folders of plan sets while it looks for plans, and checks every plan at the start. */
export class PlanWorkspaceManager extends DefaultWorkspaceManager {
  override initialBuildOptions = { validation: true };
  private readonly plans: PlanFolders;

  constructor(services: LangiumSharedCoreServices, plans: PlanFolders) {
    super(services);
    this.plans = plans;
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    for (const { uri } of folders) this.plans.addWorkspace(URI.parse(uri).toString());
    return super.performStartup(folders);
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    if (entry.isFile && UriUtils.basename(entry.uri) === CONFIG_FILE) {
      this.plans.setConfigured(parentOf(entry.uri.toString()), true);
    }
    return super.shouldIncludeEntry(entry);
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
