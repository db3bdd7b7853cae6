/** Which words a rule of the grammar can begin with. */
import { AstUtils, type Grammar, GrammarAST } from 'langium';

/** Whether a rule only lets keywords be names: nobody wants those told or offered. */
export function isNameRule(rule: string): boolean {
  return /^Keyword[A-Z]To[A-Z]$/.test(rule);
}

/** The keywords with which a rule's text can begin, in the order of the grammar. */
function firstWords(rule: GrammarAST.AbstractRule | undefined): readonly string[] {
  if (!GrammarAST.isParserRule(rule)) return [];
  return [...new Set(firstOf(rule.definition).words)];
}

/** The words with which the parts inside the braces of a declaration can begin. */
export function wordsInside(grammar: Grammar, ruleName: string): readonly string[] {
  const rule = grammar.rules.find(({ name }) => name === ruleName);
  if (!GrammarAST.isParserRule(rule)) return [];
  return AstUtils.streamAllContents(rule)
    .filter(GrammarAST.isAssignment)
    .filter(({ feature }) => feature === 'properties' || feature === 'items' || feature === 'suffixes')
    .flatMap(({ terminal }) => (GrammarAST.isRuleCall(terminal) ? firstWords(terminal.rule.ref) : []))
    .distinct()
    .toArray();
}

/** All words of a data type rule, such as the values of a property. */
export function wordsOf(grammar: Grammar, ruleName: string): readonly string[] {
  const rule = grammar.rules.find(({ name }) => name === ruleName);
  return rule === undefined ? [] : firstWords(rule);
}

/** Whether an alternative is a list of properties that many share. Those of its own say more of a thing. */
function isShared(element: GrammarAST.AbstractElement): boolean {
  return GrammarAST.isRuleCall(element) && /^Of[A-Z]/.test(element.rule.$refText);
}

interface First {
  readonly words: readonly string[];
  /** Whether it can be left out, so that what comes after it can be first too. */
  readonly optional: boolean;
}

function firstOf(element: GrammarAST.AbstractElement): First {
  const inner = firstInside(element);
  const optional = element.cardinality === '?' || element.cardinality === '*';
  return { words: inner.words, optional: inner.optional || optional };
}

function firstInside(element: GrammarAST.AbstractElement): First {
  if (GrammarAST.isKeyword(element)) return { words: [element.value], optional: false };
  if (GrammarAST.isAssignment(element)) return firstOf(element.terminal);
  if (GrammarAST.isRuleCall(element)) return { words: firstWords(element.rule.ref), optional: false };
  if (GrammarAST.isAlternatives(element)) {
    const all = [...element.elements].sort((a, b) => Number(isShared(a)) - Number(isShared(b))).map(firstOf);
    return { words: all.flatMap(({ words }) => words), optional: all.some(({ optional }) => optional) };
  }
  if (GrammarAST.isGroup(element)) {
    // A phrase, such as `runs on`.
    const parts = element.elements.map((part) => (GrammarAST.isKeyword(part) ? part.value : undefined));
    if (parts.every((part) => part !== undefined)) return { words: [parts.join(' ')], optional: false };
    const words: string[] = [];
    for (const part of element.elements) {
      const first = firstOf(part);
      words.push(...first.words);
      if (!first.optional) return { words, optional: false };
    }
    return { words, optional: true };
  }
  return { words: [], optional: false };
}
