import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  GrammarAST,
  type ReferenceInfo,
  type Stream,
  stream,
  TextDocument,
  URI,
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
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { isWordOf } from '../keywords.ts';
import { alike } from '../lowering/like.ts';
import { rules } from '../rules/index.ts';
import { isNameRule, wordsOf } from '../syntax/grammar-words.ts';
import { lastPieces, type Part, partBefore } from './completion-part.ts';
import { type Fit, fitting } from './needed-things.ts';
import { detailOf } from './outline.ts';
import type { PlanServices } from './services.ts';
import { snippetFor } from './snippets.ts';
import { usualBehind } from './usual-durations.ts';

/** What goes on with what has been begun; what begins something new; what can stand there but seldom does. */
const [FIRST, NEXT, LAST] = ['0', '1', '2'];
/** Before all of them. */
const USUAL = '!';
const BY_FIT: Readonly<Record<Fit, string>> = { 0: FIRST, 1: NEXT, 2: LAST };

/** So many names at once: who types on gets others. */
const MOST_NAMES = 200;

/** A name that can be completed, with its place in the list. */
type Candidate = AstNodeDescription & { readonly node: ast.Declaration; readonly sortText: string };

/** Completion in the language of the plan. */
export class PlanCompletion extends DefaultCompletionProvider {
  private readonly services: LangiumServices & PlanServices;

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
    if (GrammarAST.isRuleCall(feature) && feature.rule.$refText === 'NUMBER')
      return this.times(context, acceptor);
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
    const begins = rule !== undefined && this.begins(rule, feature.value);
    return super.completionFor(context, next, (where, item) => {
      acceptor(where, { ...item, label, sortText: begins ? NEXT : FIRST });
      if (begins) this.snippet(where, rule.name, label, acceptor);
    });
  }

  /** The usual times behind the words before the cursor. */
  private times(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const before = this.wordsBefore(context);
    for (const [index, { text, for: use }] of usualBehind(before, this.languageAt(context)).entries()) {
      const detail = use === undefined ? {} : { detail: use };
      acceptor(context, {
        label: text,
        kind: CompletionItemKind.Value,
        sortText: `${USUAL}${index}`,
        ...detail,
      });
    }
  }

  /** The two words before what is being typed. */
  private wordsBefore({ textDocument, tokenOffset }: CompletionContext): readonly string[] {
    const line = textDocument.positionAt(tokenOffset).line;
    const text = textDocument.getText().slice(textDocument.offsetAt({ line, character: 0 }), tokenOffset);
    return this.tokens(text).map(({ image }) => image);
  }

  /** The same with what mostly follows, for editors that stop where something is to be filled in. */
  private snippet(
    context: CompletionContext,
    rule: string,
    label: string,
    acceptor: CompletionAcceptor,
  ): void {
    if (this.clientCapabilities?.completionItem?.snippetSupport !== true) return;
    const insertText = snippetFor(this.grammar, rule, label, this.languageAt(context));
    if (insertText === undefined) return;
    acceptor(context, {
      label: `${label} …`,
      filterText: label,
      kind: CompletionItemKind.Snippet,
      insertText,
      insertTextFormat: InsertTextFormat.Snippet,
      sortText: NEXT,
    });
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
    const uri = context.document.uri.toString();
    const symbols = this.services.plans.PlanSets.symbolsOf(uri);
    const { container } = reference;
    const typed = context.textDocument.getText().slice(context.tokenOffset, context.offset);
    const fit = this.fitOf(reference, context);
    const found: Candidate[] = [];
    const type = ast.reflection.getReferenceType(reference);
    for (const { name, thing } of symbols.visible(symbols.homes.of(container, uri), type)) {
      const how = this.fuzzyMatcher.match(typed, name) ? fit(thing.node) : undefined;
      if (how === undefined) continue;
      const { node, file } = thing;
      found.push({
        name,
        node,
        type: node.$type,
        documentUri: URI.parse(file.uri),
        path: '',
        sortText: BY_FIT[how],
      });
    }
    return stream(found.sort((a, b) => Number(a.sortText) - Number(b.sortText)).slice(0, MOST_NAMES));
  }

  /** How well a declaration fits where a name is written. A template is no thing itself, but a pattern of others. */
  private fitOf(
    { container }: ReferenceInfo,
    { node, document, offset }: CompletionContext,
  ): (candidate: ast.Declaration) => Fit | undefined {
    const written = AstUtils.getContainerOfType(node, ast.isDeclaration);
    if (container.$type === ast.Like.$type) {
      return (candidate) => {
        if (candidate === written || written === undefined || !alike(written, candidate)) return undefined;
        return ast.isTemplate(candidate.$container) ? 0 : 1;
      };
    }
    const uri = document.uri.toString();
    const fit = fitting(this.services.plans.PlanSets.symbolsOf(uri), uri, container, offset);
    return (candidate) =>
      candidate === written || ast.isTemplate(candidate.$container) ? undefined : fit(candidate);
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
    const { node, sortText } = description as Candidate;
    return { ...item, detail: detailOf(this.services, node), sortText };
  }

  /** Reads only the declaration around the cursor: what stands before it changes nothing. */
  protected override findFeaturesAt(document: TextDocument, offset: number): NextFeature[] {
    const { head, start } = this.part(document.uri, document.getText(), offset);
    const text = head + document.getText().slice(start, offset);
    return super.findFeaturesAt(TextDocument.create('', '', 0, text), text.length);
  }

  private part(uri: string, text: string, offset: number): Part {
    const root = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.parseResult
      .value;
    if (!ast.isPlanFile(root)) return { head: '', start: 0 };
    return partBefore(root, text, offset, this.tokens);
  }

  /** As Langium's own, but on the text as it stands: closing its braces for it would move the cursor out of them. */
  protected override backtrackToAnyToken(text: string, offset: number): CompletionBacktrackingInformation {
    const [before, earlier] = lastPieces(text, offset, this.tokens);
    if (before === undefined) return { nextTokenStart: offset, nextTokenEnd: offset };
    const inside = before.end > offset;
    const previous = inside ? earlier : before;
    return {
      nextTokenStart: inside ? before.start : offset,
      nextTokenEnd: inside ? before.end : offset,
      ...(previous && { previousTokenStart: previous.start, previousTokenEnd: previous.end }),
    };
  }

  private readonly tokens = (text: string) => this.lexer.tokenize(text, { mode: 'partial' }).tokens;
}

/** The words of the fixed phrase that a word begins, such as `runs on`; the word alone where there is none. */
function phraseOf(word: GrammarAST.Keyword): readonly string[] {
  const around: AstNode = word.$container;
  const words = GrammarAST.isGroup(around) ? around.elements : [];
  return words[0] === word && words.every(GrammarAST.isKeyword)
    ? words.map(({ value }) => value)
    : [word.value];
}
