/**
 * The form in which a construct is written, read off the grammar: a row of words and slots in which the two words of a
 * pair are one.
 */
import type { Words } from '@waakvlam/analysis';
import { type Grammar, GrammarAST, GrammarUtils } from 'langium';
import { COMMENTS } from '../grammar/generated/comments.ts';
import { type Keyword, keyword } from '../keywords.ts';
import { type Slot, slotOfFeature, slotOfReference, slotOfRule } from './slots.ts';

export type Form =
  /** A word of the language, or a sign. */
  | { readonly kind: 'word'; readonly word: Words }
  /** A place for something that the plan fills in. */
  | { readonly kind: 'slot'; readonly slot: Slot }
  /** Another construct, by the words that it begins with. */
  | { readonly kind: 'construct'; readonly rule: string; readonly words: readonly Keyword[] }
  /** What stands between the braces of a declaration. */
  | { readonly kind: 'body' }
  | { readonly kind: 'row'; readonly parts: readonly Form[] }
  | { readonly kind: 'choice'; readonly parts: readonly Form[] }
  | { readonly kind: 'optional'; readonly part: Form }
  /** Once or more, with a sign between or without. */
  | { readonly kind: 'repeat'; readonly part: Form; readonly between?: Words | undefined };

/** A set of values with more words than this gets a slot, and a list beside the form. */
const MOST_WORDS_IN_PLACE = 4;

/**
 * The form of a rule, by its name.
 *
 * @throws Error if the grammar has no such rule
 */
export function ruleForm(grammar: Grammar, name: string): Form {
  const rule = grammar.rules.find((one) => one.name === name);
  if (!GrammarAST.isParserRule(rule)) throw new Error(`The grammar has no rule ${name}.`);
  return formOf(rule);
}

/** The form of a rule. */
export function formOf(rule: GrammarAST.ParserRule): Form {
  return formOfElement(rule.definition, rule);
}

/** The pairs of words that a rule of words, such as the values of a property, consists of. */
export function wordsOfRule(rule: GrammarAST.ParserRule): readonly Keyword[] | undefined {
  return GrammarUtils.isDataTypeRule(rule) ? phrasesOf(rule.definition) : undefined;
}

function formOfElement(element: GrammarAST.AbstractElement, rule: GrammarAST.ParserRule): Form {
  const once = formOnce(element, rule);
  if (once.kind === 'body' || isEmpty(once)) return once;
  switch (element.cardinality) {
    case '?':
      return optional(once);
    case '*':
      // Several ways, as often as one likes, is how the grammar says: each of them may stand, in any order.
      return once.kind === 'choice'
        ? row(once.parts.map(optional))
        : optional({ kind: 'repeat', part: once });
    case '+':
      return { kind: 'repeat', part: once };
    default:
      return once;
  }
}

function formOnce(element: GrammarAST.AbstractElement, rule: GrammarAST.ParserRule): Form {
  if (GrammarAST.isAssignment(element)) {
    const slot = slotOfFeature(element.feature);
    return slot === undefined ? formOfElement(element.terminal, rule) : { kind: 'slot', slot };
  }
  // A comma that may be left out says nothing.
  if (GrammarAST.isKeyword(element))
    return element.value === ',' && element.cardinality === '?' ? row([]) : word(element.value);
  if (GrammarAST.isCrossReference(element)) {
    return { kind: 'slot', slot: slotOfReference(element.type.$refText) };
  }
  if (GrammarAST.isRuleCall(element)) return formOfCall(element, rule);
  if (GrammarAST.isUnorderedGroup(element)) return formOfUnordered(element, rule);
  if (GrammarAST.isGroup(element)) return formOfGroup(element, rule);
  if (GrammarAST.isAlternatives(element)) {
    if (element.elements.some((part) => GrammarAST.isKeyword(part) && part.value === ';')) {
      return element.elements.every(GrammarAST.isKeyword) ? row([]) : { kind: 'body' };
    }
    const words = phrasesOf(element);
    return choice(
      words?.map((pair) => ({ kind: 'word', word: pair })) ??
        element.elements.map((part) => formOfElement(part, rule)),
    );
  }
  throw new Error(`The grammar says ${element.$type} in ${rule.name}, for which there is no form.`);
}

function formOfCall({ rule: { ref, $refText } }: GrammarAST.RuleCall, from: GrammarAST.ParserRule): Form {
  const slot = slotOfRule($refText);
  if (!GrammarAST.isParserRule(ref)) return { kind: 'slot', slot: slot ?? { en: $refText, nl: $refText } };
  const words = wordsOfRule(ref);
  if (words !== undefined && (words.length <= MOST_WORDS_IN_PLACE || slot === undefined)) {
    return choice(words.map((pair) => ({ kind: 'word', word: pair })));
  }
  if (slot !== undefined && ref !== from) return { kind: 'slot', slot };
  const form = formOf(ref);
  return COMMENTS[ref.name] !== undefined && beginsWithWords(form)
    ? { kind: 'construct', rule: ref.name, words: firstOf(form) }
    : form;
}

/** Each part may stand once, in any order. */
function formOfUnordered(
  { elements, cardinality }: GrammarAST.UnorderedGroup,
  rule: GrammarAST.ParserRule,
): Form {
  const parts = elements.map((part) => formOfElement(part, rule));
  return row(cardinality === '?' ? parts.map(optional) : parts);
}

function formOfGroup({ elements }: GrammarAST.Group, rule: GrammarAST.ParserRule): Form {
  const words = phraseOf(elements);
  if (words !== undefined) return { kind: 'word', word: words };
  const parts: Form[] = [];
  for (const element of elements) {
    const last = parts.at(-1);
    if (isListGoingOn(element) && last !== undefined) {
      parts[parts.length - 1] = { kind: 'repeat', part: last, between: { en: ',', nl: ',' } };
    } else parts.push(formOfElement(element, rule));
  }
  return row(parts);
}

/** Whether it is `(',' more+=X)*`, which goes on with the list that stands before it. */
function isListGoingOn(element: GrammarAST.AbstractElement): boolean {
  if (!GrammarAST.isGroup(element) || element.cardinality !== '*') return false;
  const [sign] = element.elements;
  return GrammarAST.isKeyword(sign) && sign.value === ',' && sign.cardinality === undefined;
}

/** The pairs in alternatives that hold nothing but words. */
function phrasesOf(element: GrammarAST.AbstractElement): readonly Keyword[] | undefined {
  const ways = GrammarAST.isAlternatives(element) ? element.elements : [element];
  const pairs = new Set<Keyword>();
  for (const way of ways) {
    const parts = GrammarAST.isGroup(way) ? way.elements : [way];
    const pair = way.cardinality === undefined ? phraseOf(parts) : undefined;
    if (pair !== undefined) pairs.add(pair);
    else if (!(GrammarAST.isRuleCall(way) && way.rule.$refText === 'ID')) return undefined;
  }
  return [...pairs];
}

function phraseOf(parts: readonly GrammarAST.AbstractElement[]): Keyword | undefined {
  return parts.every((part) => GrammarAST.isKeyword(part) && part.cardinality === undefined)
    ? keyword(parts.map((part) => (part as GrammarAST.Keyword).value).join(' '))
    : undefined;
}

/** The pairs of words with which the form of a rule begins, apart from what may be left out. */
export function firstWords(rule: GrammarAST.ParserRule): readonly Keyword[] {
  return firstOf(formOf(rule));
}

/** Whether each way to write it begins with a word that tells what it is. */
function beginsWithWords(form: Form): boolean {
  switch (form.kind) {
    case 'word':
    case 'construct':
      return true;
    case 'row':
      return beginsWithWords(mainPart(form.parts));
    case 'choice':
      return form.parts.every(beginsWithWords);
    default:
      return false;
  }
}

/** What may be left out before it, as in `[also] needs`, does not tell what a construct is. */
function mainPart(parts: readonly Form[]): Form {
  return parts.find(({ kind }) => kind !== 'optional') ?? { kind: 'body' };
}

function firstOf(form: Form): readonly Keyword[] {
  switch (form.kind) {
    case 'word':
      return [form.word];
    case 'construct':
      return form.words;
    case 'row':
      return firstOf(mainPart(form.parts));
    case 'choice':
      return form.parts.flatMap(firstOf);
    case 'repeat':
    case 'optional':
      return firstOf(form.part);
    default:
      return [];
  }
}

const word = (text: string): Form => ({ kind: 'word', word: keyword(text) ?? { en: text, nl: text } });

function row(parts: readonly Form[]): Form {
  const flat = parts.flatMap((part) => (part.kind === 'row' ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { kind: 'row', parts: flat };
}

function choice(parts: readonly Form[]): Form {
  const flat = parts.flatMap((part) => (part.kind === 'choice' ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { kind: 'choice', parts: flat };
}

function optional(part: Form): Form {
  const already =
    part.kind === 'row' ? part.parts.every(({ kind }) => kind === 'optional') : part.kind === 'optional';
  return already ? part : { kind: 'optional', part };
}

const isEmpty = (form: Form): boolean => form.kind === 'row' && form.parts.length === 0;
