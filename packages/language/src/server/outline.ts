/** How declarations show in the outline and in lists. */
import type { AstNode, AstNodeDescription, CstNode, LangiumDocument } from 'langium';
import { DefaultDocumentSymbolProvider, type LangiumServices, type NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind, type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { kindWords } from '../kind-words.ts';
import type { PlanServices } from './services.ts';

const SYMBOLS: Readonly<Record<string, SymbolKind>> = {
  Organisation: SymbolKind.Namespace,
  Plan: SymbolKind.File,
  Process: SymbolKind.Function,
  Resource: SymbolKind.Object,
  Location: SymbolKind.Module,
  SupportPoint: SymbolKind.Module,
  Partner: SymbolKind.Interface,
  Goal: SymbolKind.Operator,
  Term: SymbolKind.TypeParameter,
  Norm: SymbolKind.Number,
  Exercise: SymbolKind.Event,
  Escalation: SymbolKind.EnumMember,
  Group: SymbolKind.Array,
  Supplier: SymbolKind.Interface,
  Zone: SymbolKind.Array,
  Role: SymbolKind.Class,
  Person: SymbolKind.Constant,
  Agreement: SymbolKind.Key,
  Contact: SymbolKind.String,
  Measure: SymbolKind.Property,
  Scenario: SymbolKind.Event,
  Action: SymbolKind.Method,
};

/** The picture beside a declaration. */
export function symbolKindOf({ $type }: Pick<AstNode, '$type'>): SymbolKind {
  return SYMBOLS[$type] ?? SymbolKind.Field;
}

export class PlanKinds implements NodeKindProvider {
  getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
    return symbolKindOf({ $type: '$type' in node ? node.$type : node.type });
  }

  getCompletionItemKind(): CompletionItemKind {
    return CompletionItemKind.Reference;
  }
}

/** The outline: names, with kind and title beside them. */
export class PlanOutline extends DefaultDocumentSymbolProvider {
  private readonly services: PlanServices;

  constructor(services: LangiumServices & PlanServices) {
    super(services);
    this.services = services;
  }

  protected override createSymbol(
    document: LangiumDocument,
    node: AstNode,
    cst: CstNode,
    nameNode: CstNode,
    name?: string,
  ): DocumentSymbol {
    const symbol = super.createSymbol(document, node, cst, nameNode, name);
    return ast.isDeclaration(node) ? { ...symbol, detail: detailOf(this.services, node) } : symbol;
  }
}

/** `process · Answering 112 calls`, in the language of the plan. */
export function detailOf({ plans }: PlanServices, node: ast.Declaration): string {
  const kind = kindWords(node)[plans.PlanSets.languageAt(node)];
  return node.title === undefined ? kind : `${kind} · ${node.title}`;
}
