/** What a word of the language means, where it stands in a plan. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import {
  type CompositeCstNode,
  type CstNode,
  type Grammar,
  GrammarAST,
  isLeafCstNode,
  type LeafCstNode,
} from 'langium';
import { isWord } from '../format/grammar-facts.ts';
import { type Keyword, keyword } from '../keywords.ts';
import { type Construct, constructsOf } from '../reference/constructs.ts';
import { formText } from '../reference/form-text.ts';
import { slotOfRule } from '../reference/slots.ts';

const OTHER: Words = { en: 'Dutch', nl: 'Engels' };
const VALUE_OF: Words = { en: 'a value of', nl: 'een waarde van' };

/**
 * The word with its pair, what the construct around it says, and the form of that. Nothing for a name or a sign. Plain
 * text.
 */
export function keywordHover(
  grammar: Grammar,
  leaf: LeafCstNode,
  language: PlanLanguage,
): string | undefined {
  const pair = isWord(leaf) ? phraseAt(leaf) : undefined;
  const construct = pair === undefined ? undefined : constructAround(grammar, leaf);
  if (pair === undefined || construct === undefined) return undefined;
  const value = construct.values.some(({ rule }) => rule === nameOfRule(leaf.container));
  return [
    `${both(pair, language)}${value ? `: ${VALUE_OF[language]} ${firstWord(construct, language)}` : ''}`,
    construct.says[language].replaceAll('`', ''),
    [formText(construct.form, language), ...(value ? [] : valueLines(construct, language))].join('\n'),
  ].join('\n\n');
}

function both(pair: Keyword, language: PlanLanguage): string {
  const other = pair[language === 'nl' ? 'en' : 'nl'];
  return other === pair[language] ? other : `${pair[language]} (${OTHER[language]}: ${other})`;
}

function firstWord({ keywords, form }: Construct, language: PlanLanguage): string {
  const words = keywords.map((pair) => pair[language]);
  return words.length > 0 ? words.join(' / ') : formText(form, language);
}

function valueLines({ values }: Construct, language: PlanLanguage): readonly string[] {
  return values.flatMap(({ rule, words }) => {
    const slot = slotOfRule(rule);
    return slot === undefined ? [] : [`${slot[language]}: ${words.map((pair) => pair[language]).join(', ')}`];
  });
}

/** The pair of the longest phrase that a leaf stands in: `support point` for either of its words. */
function phraseAt(leaf: LeafCstNode): Keyword | undefined {
  const beside = (leaf.container?.content ?? []).filter(isLeafCstNode).filter(({ hidden }) => !hidden);
  const at = beside.indexOf(leaf);
  for (let length = LONGEST; length > 0; length--) {
    for (let from = Math.max(0, at - length + 1); from <= at; from++) {
      const phrase = beside.slice(from, from + length);
      const pair = phrase.length === length ? keyword(phrase.map(({ text }) => text).join(' ')) : undefined;
      if (pair !== undefined) return pair;
    }
  }
  return undefined;
}

/** No phrase of the language has more words. */
const LONGEST = 2;

function constructAround(grammar: Grammar, leaf: LeafCstNode): Construct | undefined {
  const constructs = constructsOf(grammar);
  for (let node: CompositeCstNode | undefined = leaf.container; node !== undefined; node = node.container) {
    const name = nameOfRule(node);
    const found = constructs.find(({ rule }) => rule === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOfRule(node: CstNode | undefined): string | undefined {
  const source = node?.grammarSource;
  return GrammarAST.isRuleCall(source) ? source.rule.ref?.name : undefined;
}
