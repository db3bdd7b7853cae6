/** The plan sets of a workspace, worked out once for each change of it. */
import type { Id, PlanLanguage } from '@waakvlam/analysis';
import { type AstNode, AstUtils, DocumentState, type LangiumDocument, WorkspaceCache } from 'langium';
import * as ast from '../generated/ast.ts';
import { type Kept, nothingKept } from '../lowering/kept.ts';
import { lowerNamed } from '../lowering/lower.ts';
import { parsedDocument } from '../parse-plan.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { languageOf } from '../plan-language.ts';
import type { PlanSet } from '../plan-set.ts';
import { type Symbols, symbolsOf } from '../symbols.ts';
import type { PlanFolders } from './plan-folders.ts';
import type { PlanServices } from './services.ts';

export class PlanSets {
  private readonly services: PlanServices;
  private readonly folders: PlanFolders;
  private readonly files: WorkspaceCache<string, readonly ParsedFile[]>;
  private readonly symbols: WorkspaceCache<string, Symbols>;
  private readonly sets: WorkspaceCache<string, PlanSet>;
  /** What an edit left as it was need not be lowered again. */
  private readonly kept = new Map<string, Kept>();
  private readonly languages: WorkspaceCache<string, Map<Id | undefined, PlanLanguage>>;

  constructor(services: PlanServices, folders: PlanFolders) {
    this.services = services;
    this.folders = folders;
    const cache = <T>() => new WorkspaceCache<string, T>(services.shared, DocumentState.IndexedContent);
    this.files = cache();
    this.symbols = cache();
    this.sets = cache();
    this.languages = cache();
  }

  /** The files of the set that a file belongs to. */
  filesOf(uri: string): readonly ParsedFile[] {
    const root = this.folders.rootOf(uri);
    return this.files.get(root, () =>
      this.documents()
        .filter((document) => this.folders.rootOf(document.uri.toString()) === root)
        .map((document) => parsedDocument(this.services, document))
        .sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    );
  }

  symbolsOf(uri: string): Symbols {
    return this.symbols.get(this.folders.rootOf(uri), () => symbolsOf(this.filesOf(uri)));
  }

  setOf(uri: string): PlanSet {
    return this.sets.get(this.folders.rootOf(uri), () =>
      lowerNamed(this.filesOf(uri), this.symbolsOf(uri), this.keptOf(this.folders.rootOf(uri))),
    );
  }

  private keptOf(root: string): Kept {
    const kept = this.kept.get(root) ?? nothingKept();
    this.kept.set(root, kept);
    return kept;
  }

  /** The language in which to speak of a node. */
  languageAt(node: AstNode): PlanLanguage {
    const uri = AstUtils.getDocument(node).uri.toString();
    const { homes } = this.symbolsOf(uri);
    const organisation = ast.isOrganisation(node) ? node.name : homes.of(node, uri);
    const languages = this.languages.get(this.folders.rootOf(uri), () => new Map());
    const language = languages.get(organisation) ?? languageOf(this.filesOf(uri), homes, organisation);
    languages.set(organisation, language);
    return language;
  }

  private documents(): LangiumDocument[] {
    return this.services.shared.workspace.LangiumDocuments.all.toArray();
  }
}
