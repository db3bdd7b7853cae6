/**
 * The few facts of the grammar that the formatter goes by. It knows no construct of the language, so that a new one is
 * formatted and translated without a word about it here.
 */
import {
  type AstNode,
  AstUtils,
  type CompositeCstNode,
  type CstNode,
  GrammarAST,
  GrammarUtils,
  isCompositeCstNode,
  type LeafCstNode,
} from 'langium';

/** Whether the grammar reads a leaf as a word of the language: as a keyword, a unit, a value, but not as a name. */
export function isWord({ grammarSource }: LeafCstNode): boolean {
  if (!GrammarAST.isKeyword(grammarSource)) return false;
  const rule = AstUtils.getContainerOfType(grammarSource, GrammarAST.isParserRule);
  return rule !== undefined && !namesOf(rule.$container).has(rule);
}

/** Whether a leaf is this sign of the grammar, and no part of a value. */
export function isSign(node: CstNode, sign: string): boolean {
  return GrammarAST.isKeyword(node.grammarSource) && node.grammarSource.value === sign;
}

/** Whether a `;` is one that can be left out. */
export function isFree({ grammarSource }: CstNode): boolean {
  return GrammarAST.isAlternatives(grammarSource?.$container);
}

/** Whether a `;` can be put between the parts inside the braces that a leaf opens. */
export function canBeParted({ grammarSource }: LeafCstNode): boolean {
  const signs = insideBraces(grammarSource).flatMap((element) => keywordsOf(element));
  return signs.some(({ value }) => value === ';') && signs.every(({ value }) => value !== ',');
}

/** The value, such as a name with a dot or a negative number, that a leaf is a part of. */
export function valueHolding(leaf: LeafCstNode): CompositeCstNode | undefined {
  let value: CompositeCstNode | undefined;
  for (let at = leaf.container; at !== undefined; at = at.container) {
    const rule = ruleOf(at);
    if (rule === undefined || !isOfValues(rule)) break;
    value = at;
  }
  return value;
}

function isOfValues(rule: GrammarAST.ParserRule): boolean {
  const known = OF_VALUES.get(rule) ?? GrammarUtils.isDataTypeRule(rule);
  OF_VALUES.set(rule, known);
  return known;
}

/** Finding out takes a walk through the rule. */
const OF_VALUES = new WeakMap<GrammarAST.ParserRule, boolean>();

/** Whether what begins with a leaf could be a part of a body by itself. */
export function beginsPart(leaf: LeafCstNode): boolean {
  for (let at = leaf.container; at !== undefined && at.offset === leaf.offset; at = at.container) {
    const rule = ruleOf(at);
    if (rule !== undefined && partsOf(rule.$container).has(rule)) return true;
  }
  return false;
}

/** Whether a part of a body reads as if a word that comes right after it could belong to it. */
export function couldGoOn(part: CompositeCstNode, word: string): boolean {
  const rule = ruleOf(innermost(part));
  return rule !== undefined && optionalWords(rule).has(word);
}

function ruleOf({ grammarSource }: CstNode): GrammarAST.ParserRule | undefined {
  const called = GrammarAST.isCrossReference(grammarSource) ? grammarSource.terminal : grammarSource;
  const rule = GrammarAST.isRuleCall(called) ? called.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}

/** A part that is nothing but another part is that part. */
function innermost(node: CompositeCstNode): CompositeCstNode {
  const [only, ...more] = node.content.filter(({ hidden }) => !hidden);
  return only !== undefined && more.length === 0 && isCompositeCstNode(only) ? innermost(only) : node;
}

/** The rules of names: those by which something is named or referred to, and what they are made of. */
function namesOf(grammar: GrammarAST.Grammar): ReadonlySet<GrammarAST.AbstractRule> {
  const known = NAMES.get(grammar);
  if (known !== undefined) return known;
  const found = new Set<GrammarAST.AbstractRule>();
  const add = (rule: GrammarAST.AbstractRule | undefined): void => {
    if (!GrammarAST.isParserRule(rule) || found.has(rule)) return;
    found.add(rule);
    for (const call of AstUtils.streamAllContents(rule).filter(GrammarAST.isRuleCall)) add(call.rule.ref);
  };
  for (const call of AstUtils.streamAllContents(grammar).filter(GrammarAST.isRuleCall)) {
    const holder: AstNode | undefined = call.$container;
    const isName = GrammarAST.isAssignment(holder) && holder.feature === 'name';
    if (isName || GrammarAST.isCrossReference(holder)) add(call.rule.ref);
  }
  NAMES.set(grammar, found);
  return found;
}

const NAMES = new WeakMap<GrammarAST.Grammar, ReadonlySet<GrammarAST.AbstractRule>>();

/** The rules of what can stand in the braces of a body. */
function partsOf(grammar: GrammarAST.Grammar): ReadonlySet<GrammarAST.AbstractRule> {
  const known = PARTS.get(grammar);
  if (known !== undefined) return known;
  const found = new Set<GrammarAST.AbstractRule>();
  const add = (rule: GrammarAST.AbstractRule | undefined): void => {
    if (!GrammarAST.isParserRule(rule) || found.has(rule)) return;
    found.add(rule);
    const ways = GrammarAST.isAlternatives(rule.definition) ? rule.definition.elements : [rule.definition];
    for (const way of ways) if (GrammarAST.isRuleCall(way)) add(way.rule.ref);
  };
  for (const group of AstUtils.streamAllContents(grammar).filter(GrammarAST.isGroup)) {
    for (const element of bodyOf(group)) {
      for (const { terminal } of AstUtils.streamAst(element).filter(GrammarAST.isAssignment)) {
        if (GrammarAST.isRuleCall(terminal)) add(terminal.rule.ref);
      }
    }
  }
  PARTS.set(grammar, found);
  return found;
}

const PARTS = new WeakMap<GrammarAST.Grammar, ReadonlySet<GrammarAST.AbstractRule>>();

/**
 * The words that can go on with what a rule reads: all of those that it may hold or not, wherever. Not those that it
 * holds once, since they stand there already, and not those in the braces of a body, since they are closed.
 */
function optionalWords(rule: GrammarAST.ParserRule): ReadonlySet<string> {
  const known = OPTIONAL.get(rule);
  if (known !== undefined) return known;
  const words = new Set<string>();
  const seen = { true: new Set(namesOf(rule.$container)), false: new Set(namesOf(rule.$container)) };
  const add = (element: GrammarAST.AbstractElement, within: boolean): void => {
    const isOptional = within || element.cardinality !== undefined;
    if (GrammarAST.isKeyword(element)) {
      if (isOptional) words.add(element.value);
    } else if (GrammarAST.isAssignment(element)) add(element.terminal, isOptional);
    else if (GrammarAST.isRuleCall(element)) {
      const called = element.rule.ref;
      const visited = seen[`${isOptional}`];
      if (!GrammarAST.isParserRule(called) || visited.has(called)) return;
      visited.add(called);
      add(called.definition, isOptional);
    } else if (isGroup(element)) {
      const body = bodyOf(element);
      for (const part of element.elements) if (!body.includes(part)) add(part, isOptional);
    }
  };
  add(rule.definition, false);
  OPTIONAL.set(rule, words);
  return words;
}

const OPTIONAL = new WeakMap<GrammarAST.ParserRule, ReadonlySet<string>>();

function isGroup(
  element: GrammarAST.AbstractElement,
): element is GrammarAST.Group | GrammarAST.UnorderedGroup | GrammarAST.Alternatives {
  return (
    GrammarAST.isGroup(element) || GrammarAST.isUnorderedGroup(element) || GrammarAST.isAlternatives(element)
  );
}

/** What stands in a group between braces in which `;` can part things. */
function bodyOf({
  elements,
}: {
  elements: GrammarAST.AbstractElement[];
}): readonly GrammarAST.AbstractElement[] {
  const open = elements.find((element) => GrammarAST.isKeyword(element) && element.value === '{');
  const inside = insideBraces(open);
  return inside.flatMap((element) => keywordsOf(element)).some(({ value }) => value === ';') ? inside : [];
}

function insideBraces(open: GrammarAST.AbstractElement | undefined): readonly GrammarAST.AbstractElement[] {
  const group = open?.$container;
  if (open === undefined || !GrammarAST.isGroup(group)) return [];
  const after = group.elements.slice(group.elements.indexOf(open) + 1);
  const end = after.findIndex((element) => GrammarAST.isKeyword(element) && element.value === '}');
  return after.slice(0, Math.max(0, end));
}

/** The keywords that stand in an element itself, not in what it calls. */
function keywordsOf(element: GrammarAST.AbstractElement): readonly GrammarAST.Keyword[] {
  return AstUtils.streamAst(element).filter(GrammarAST.isKeyword).toArray();
}
