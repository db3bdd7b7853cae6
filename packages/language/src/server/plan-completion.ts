import { type AstNodeDescription, AstUtils, GrammarAST, type ReferenceInfo } from 'langium';
import {
  type CompletionBacktrackingInformation,
  type CompletionContext,
  type CompletionValueItem,
  DefaultCompletionProvider,
  type LangiumServices,
} from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import { isWordOf } from '../keywords.ts';
import { isNameRule } from '../syntax/grammar-words.ts';
import { detailOf } from './outline.ts';
import type { PlanServices } from './services.ts';

/** Completion in the language of the plan. */
export class PlanCompletion extends DefaultCompletionProvider {
  private readonly services: PlanServices;

  constructor(services: LangiumServices & PlanServices) {
    super(services);
    this.services = services;
  }

  protected override filterKeyword(context: CompletionContext, keyword: GrammarAST.Keyword): boolean {
    if (!super.filterKeyword(context, keyword)) return false;
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule);
    if (rule !== undefined && isNameRule(rule.name)) return false;
    const root = context.document.parseResult.value;
    return isWordOf(this.services.plans.PlanSets.languageAt(context.node ?? root), keyword.value);
  }

  protected override createReferenceCompletionItem(
    description: AstNodeDescription,
    reference: ReferenceInfo,
    context: CompletionContext,
  ): CompletionValueItem {
    const item = super.createReferenceCompletionItem(description, reference, context);
    return ast.isDeclaration(description.node)
      ? { ...item, detail: detailOf(this.services, description.node) }
      : item;
  }

  /** As Langium's own, but on the text as it stands: closing its braces for it would move the cursor out of them. */
  protected override backtrackToAnyToken(text: string, offset: number): CompletionBacktrackingInformation {
    const { tokens } = this.lexer.tokenize(text, { mode: 'partial' });
    const before = tokens.findLast((token) => token.startOffset < offset);
    if (before === undefined) return { nextTokenStart: offset, nextTokenEnd: offset };
    const end = (token: typeof before): number => token.startOffset + token.image.length;
    const inside = end(before) > offset;
    const previous = inside ? tokens[tokens.indexOf(before) - 1] : before;
    return {
      nextTokenStart: inside ? before.startOffset : offset,
      nextTokenEnd: inside ? end(before) : offset,
      ...(previous && { previousTokenStart: previous.startOffset, previousTokenEnd: end(previous) }),
    };
  }
}
