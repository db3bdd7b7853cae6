import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  GrammarAST,
  type ReferenceInfo,
  type Stream,
} from 'langium';
import {
  type CompletionAcceptor,
  type CompletionBacktrackingInformation,
  type CompletionContext,
  type CompletionValueItem,
  DefaultCompletionProvider,
  type LangiumServices,
  type NextFeature,
} from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { isWordOf } from '../keywords.ts';
import { alike } from '../lowering/like.ts';
import { rules } from '../rules/index.ts';
import { isNameRule, wordsOf } from '../syntax/grammar-words.ts';
import { detailOf } from './outline.ts';
import type { PlanServices } from './services.ts';

/** What goes on with what has been begun; what begins something new; what can stand there but seldom does. */
const [FIRST, NEXT, LAST] = ['0', '1', '2'];

/** What is needed is mostly no person, place or party: those have words of their own, or are counted. */
const SELDOM_NEEDED: ReadonlySet<string> = new Set<string>([
  ast.Role.$type,
  ast.Person.$type,
  ast.Zone.$type,
  ast.Agreement.$type,
]);

/** Where something goes that is used: what is needed, refilled by, or called over. */
const OF_USE: ReadonlySet<string> = new Set<string>([
  ast.Single.$type,
  ast.ComponentProperty.$type,
  ast.Means.$type,
]);

/** Completion in the language of the plan. */
export class PlanCompletion extends DefaultCompletionProvider {
  private readonly services: PlanServices;

  constructor(services: LangiumServices & PlanServices) {
    super(services);
    this.services = services;
  }

  protected override completionFor(
    context: CompletionContext,
    next: NextFeature,
    acceptor: CompletionAcceptor,
  ) {
    const { feature } = next;
    const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule);
    if (GrammarAST.isRuleCall(feature) && next.property === ast.Acceptance.rule)
      return this.ruleIds(context, acceptor);
    // What has only been begun stands in no tree yet: then the rule tells what it would be.
    const type = next.type ?? rule?.returnType?.ref?.name;
    if (GrammarAST.isCrossReference(feature) && type !== undefined && context.node?.$type !== type)
      return super.completionFor(context, { ...next, type }, acceptor);
    if (!GrammarAST.isKeyword(feature)) return super.completionFor(context, next, acceptor);
    // Hundreds of words can be a name; that one is theirs to choose.
    if (rule !== undefined && isNameRule(rule.name)) return;
    const label = phraseOf(feature).join(' ');
    const sortText = rule !== undefined && this.begins(rule, feature.value) ? NEXT : FIRST;
    return super.completionFor(context, next, (where, item) => acceptor(where, { ...item, label, sortText }));
  }

  /** Whether a word begins a property or a declaration, and does not go on with one. */
  private begins(rule: GrammarAST.ParserRule, word: string): boolean {
    if (rule.dataType !== undefined) return this.isKey(rule);
    const type = rule.returnType?.ref?.name ?? '';
    const isOwn = [ast.Property.$type, ast.Item.$type].some((one) => ast.reflection.isSubtype(type, one));
    return isOwn && wordsOf(this.grammar, rule.name).some((one) => one.split(' ')[0] === word);
  }

  /** Whether the words of a rule are those of a property, as the phrase `runs on` is. */
  private isKey({ name }: GrammarAST.ParserRule): boolean {
    return AstUtils.streamAllContents(this.grammar)
      .filter(GrammarAST.isAssignment)
      .some(
        ({ feature, terminal }) =>
          feature === ast.Property.key && GrammarAST.isRuleCall(terminal) && terminal.rule.ref?.name === name,
      );
  }

  /** The findings that somebody can answer for. */
  private ruleIds(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const language = this.languageAt(context);
    const spof = rules.find(({ id }) => id === 'single-point-of-failure');
    const can = rules.filter(({ severity }) => severity !== 'error').map(({ id, title }) => ({ id, title }));
    for (const { id, title } of spof === undefined ? can : [{ ...spof, id: 'spof' }, ...can]) {
      const sortText = id === 'spof' ? FIRST : NEXT;
      acceptor(context, { label: id, detail: title[language], kind: CompletionItemKind.Value, sortText });
    }
  }

  private languageAt({ node, document }: CompletionContext) {
    return this.services.plans.PlanSets.languageAt(node ?? document.parseResult.value);
  }

  protected override getReferenceCandidates(
    reference: ReferenceInfo,
    context: CompletionContext,
  ): Stream<AstNodeDescription> {
    const written = AstUtils.getContainerOfType(context.node, ast.isDeclaration);
    const isLike = reference.container.$type === ast.Like.$type;
    return super.getReferenceCandidates(reference, context).filter(({ node }) => {
      if (!ast.isDeclaration(node)) return true;
      if (isLike) return node !== written && written !== undefined && alike(written, node);
      // A template is no thing itself.
      return node !== written && !ast.isTemplate(node.$container);
    });
  }

  protected override filterKeyword(context: CompletionContext, keyword: GrammarAST.Keyword): boolean {
    if (!super.filterKeyword(context, keyword)) return false;
    return isWordOf(this.languageAt(context), keyword.value);
  }

  protected override createReferenceCompletionItem(
    description: AstNodeDescription,
    reference: ReferenceInfo,
    context: CompletionContext,
  ): CompletionValueItem {
    const item = super.createReferenceCompletionItem(description, reference, context);
    const { node } = description;
    if (!ast.isDeclaration(node)) return item;
    const isSeldom = OF_USE.has(reference.container.$type) && SELDOM_NEEDED.has(node.$type);
    const isNoPattern = reference.container.$type === ast.Like.$type && !ast.isTemplate(node.$container);
    const sortText = isSeldom ? LAST : isNoPattern ? NEXT : FIRST;
    return { ...item, detail: detailOf(this.services, node), sortText };
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

/** The words of the fixed phrase that a word begins, such as `runs on`; the word alone where there is none. */
function phraseOf(word: GrammarAST.Keyword): readonly string[] {
  const around: AstNode = word.$container;
  const words = GrammarAST.isGroup(around) ? around.elements : [];
  return words[0] === word && words.every(GrammarAST.isKeyword)
    ? words.map(({ value }) => value)
    : [word.value];
}
