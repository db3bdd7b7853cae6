/** How declarations show in the outline, in lists and under the mouse. */
import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type CstNode,
  CstUtils,
  type LangiumDocument,
} from 'langium';
import {
  AstNodeHoverProvider,
  DefaultDocumentSymbolProvider,
  type LangiumServices,
  type NodeKindProvider,
} from 'langium/lsp';
import {
  CompletionItemKind,
  type DocumentSymbol,
  type Hover,
  type HoverParams,
  SymbolKind,
} from 'vscode-languageserver';
import { documentationOf } from '../documentation.ts';
import * as ast from '../generated/ast.ts';
import { kindWords } from '../kind-words.ts';
import { keywordHover } from './keyword-hover.ts';
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

export class PlanKinds implements NodeKindProvider {
  getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
    return SYMBOLS['$type' in node ? node.$type : node.type] ?? SymbolKind.Field;
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

/** What a word of the language means, or kind, title and comment of what a name stands for. Plain text: a plan must not become markup. */
export class PlanHover extends AstNodeHoverProvider {
  private readonly services: PlanServices;

  constructor(services: LangiumServices & PlanServices) {
    super(services);
    this.services = services;
  }

  override async getHoverContent(document: LangiumDocument, params: HoverParams): Promise<Hover | undefined> {
    const word = this.wordHover(document, params);
    if (word !== undefined) return { contents: { kind: 'plaintext', value: word } };
    const hover = await super.getHoverContent(document, params);
    return hover !== undefined && typeof hover.contents === 'object' && 'kind' in hover.contents
      ? { ...hover, contents: { ...hover.contents, kind: 'plaintext' } }
      : hover;
  }

  private wordHover(document: LangiumDocument, { position }: HoverParams): string | undefined {
    const root = document.parseResult.value.$cstNode;
    if (root === undefined) return undefined;
    const leaf = CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(position));
    if (leaf === undefined) return undefined;
    return keywordHover(this.services.Grammar, leaf, this.services.plans.PlanSets.languageAt(leaf.astNode));
  }

  protected override getAstNodeHoverContent(node: AstNode): string | undefined {
    if (!ast.isDeclaration(node)) return undefined;
    const text = AstUtils.getDocument(node).textDocument.getText();
    const comment = documentationOf(text, node.$cstNode);
    return [
      `${node.name}: ${detailOf(this.services, node)}`,
      ...(comment === undefined ? [] : [comment]),
    ].join('\n\n');
  }
}

/** `process · Answering 112 calls`, in the language of the plan. */
export function detailOf({ plans }: PlanServices, node: ast.Declaration): string {
  const kind = kindWords(node)[plans.PlanSets.languageAt(node)];
  return node.title === undefined ? kind : `${kind} · ${node.title}`;
}
