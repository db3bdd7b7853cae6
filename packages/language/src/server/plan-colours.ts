import { type AstNode, AstUtils } from 'langium';
import { AbstractSemanticTokenProvider, type LangiumServices, type SemanticTokenAcceptor } from 'langium/lsp';
import { fileOf } from './file-of.ts';
import { colouredIn } from './semantic-tokens.ts';
import type { EditorServices } from './services.ts';

/** Names in the colour of what they stand for. */
export class PlanColours extends AbstractSemanticTokenProvider {
  private readonly services: EditorServices;

  constructor(services: EditorServices & LangiumServices) {
    super(services);
    this.services = services;
  }

  protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
    const { PlanSets } = this.services.plans;
    const uri = AstUtils.getDocument(node).uri.toString();
    const file = fileOf(this.services, uri);
    if (file === undefined) return;
    for (const { cst, type, modifier } of colouredIn(node, file, PlanSets.symbolsOf(uri)))
      acceptor({ cst, type, modifier });
  }
}
