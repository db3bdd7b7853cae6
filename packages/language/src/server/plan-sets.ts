/** The plan sets of a workspace, worked out once for each change of it. */
import type { IsoDate, PlanLanguage } from '@waakvlam/analysis';
import { type AstNode, AstUtils, DocumentState, type LangiumDocument, WorkspaceCache } from 'langium';
import { type CheckedFinding, check } from '../check.ts';
import * as ast from '../generated/ast.ts';
import { lower } from '../lowering/lower.ts';
import { parsedDocument } from '../parse-plan.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { languageOf } from '../plan-language.ts';
import type { PlanSet } from '../plan-set.ts';
import { type Symbols, symbolsOf } from '../symbols.ts';
import type { PlanFolders } from './plan-folders.ts';
import type { PlanServices } from './services.ts';
import { shown } from './shown.ts';

/** While somebody types there is no time to let much fail one by one; the command does that. */
const MOST_ALONE = 25;

export class PlanSets {
  private readonly services: PlanServices;
  private readonly folders: PlanFolders;
  private readonly today: () => IsoDate;
  private readonly files: WorkspaceCache<string, readonly ParsedFile[]>;
  private readonly symbols: WorkspaceCache<string, Symbols>;
  private readonly sets: WorkspaceCache<string, PlanSet>;
  private readonly findings: WorkspaceCache<string, ReadonlyMap<string, readonly CheckedFinding[]>>;

  constructor(services: PlanServices, folders: PlanFolders, today: () => IsoDate) {
    this.services = services;
    this.folders = folders;
    this.today = today;
    const cache = <T>() => new WorkspaceCache<string, T>(services.shared, DocumentState.IndexedContent);
    this.files = cache();
    this.symbols = cache();
    this.sets = cache();
    this.findings = cache();
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
    return this.sets.get(this.folders.rootOf(uri), () => lower(this.filesOf(uri)));
  }

  /** The findings that stand in a file, out of those of its whole set. */
  findingsIn(uri: string): readonly CheckedFinding[] {
    const found = this.findings.get(this.folders.rootOf(uri), () => {
      const findings = check(this.setOf(uri), {
        mostAlone: MOST_ALONE,
        today: this.today(),
        config: this.folders.settingsOf(this.folders.rootOf(uri)),
      });
      return Map.groupBy(shown(findings), ({ place }) => place.uri);
    });
    return found.get(uri) ?? [];
  }

  /** Whether the findings of a file's set are known since the last change. */
  isChecked(uri: string): boolean {
    return this.findings.has(this.folders.rootOf(uri));
  }

  /** The language in which to speak of a node. */
  languageAt(node: AstNode): PlanLanguage {
    const uri = AstUtils.getDocument(node).uri.toString();
    const { homes } = this.symbolsOf(uri);
    const organisation = ast.isOrganisation(node) ? node.name : homes.of(node, uri);
    return languageOf(this.filesOf(uri), homes, organisation);
  }

  private documents(): LangiumDocument[] {
    return this.services.shared.workspace.LangiumDocuments.all.toArray();
  }
}
