/** What can be said in a plan: the documented rules of the grammar, with what they say and who can say it. */
import type { Words } from '@waakvlam/analysis';
import { AstUtils, type Grammar, GrammarAST } from 'langium';
import { COMMENTS } from '../grammar/generated/comments.ts';
import type { Keyword } from '../keywords.ts';
import { type Form, firstWords, formOf, wordsOfRule } from './form.ts';

export interface Construct {
  /** The rule of the grammar. */
  readonly rule: string;
  /** Something that has a name, something that is said of it, or a part of that with a page of its own. */
  readonly kind: 'declaration' | 'property' | 'part';
  readonly says: Words;
  /** A plan in English that uses it. */
  readonly example: string;
  /** The words that it begins with. */
  readonly keywords: readonly Keyword[];
  readonly form: Form;
  /** The sets of values that stand in it. */
  readonly values: readonly ValueSet[];
  /** The rules of those that can say it: declarations, and ways by hand. */
  readonly owners: readonly string[];
  /** The rules of what can be said of it, in the order of the grammar. */
  readonly properties: readonly string[];
  /** The sets of properties that name it, as the grammar groups them: `OfComponent`. */
  readonly groups: readonly string[];
}

/** The words of a property that has a fixed set of them. */
export interface ValueSet {
  /** The rule of the grammar. */
  readonly rule: string;
  readonly words: readonly Keyword[];
}

const TAGS = ['en', 'nl', 'example'] as const;

/**
 * All constructs in the order of the grammar.
 *
 * @throws Error if one of them is not documented; see {@link undocumented}
 */
export function constructsOf(grammar: Grammar): readonly Construct[] {
  const known = CONSTRUCTS.get(grammar);
  if (known !== undefined) return known;
  const missing = undocumented(grammar);
  if (missing.length > 0) throw new Error(`Not documented: ${missing.join(', ')}.`);
  const bodies = bodiesOf(grammar);
  const declarations = new Set(declarationsOf(grammar));
  const found = parserRules(grammar)
    .filter(({ name }) => COMMENTS[name] !== undefined)
    .map((rule) => constructOf(rule, declarations, bodies));
  CONSTRUCTS.set(grammar, found);
  return found;
}

const CONSTRUCTS = new WeakMap<Grammar, readonly Construct[]>();

/** What lacks in the comments of rules that begin a declaration or a property, as `Rule @tag`. */
export function undocumented(grammar: Grammar): readonly string[] {
  const wanted = new Set([
    ...declarationsOf(grammar),
    ...[...bodiesOf(grammar).values()].flatMap(({ said }) => [...said]),
    ...Object.keys(COMMENTS),
  ]);
  return [...wanted].flatMap((rule) =>
    TAGS.filter((tag) => !COMMENTS[rule]?.[tag]).map((tag) => `${rule} @${tag}`),
  );
}

function constructOf(
  rule: GrammarAST.ParserRule,
  declarations: ReadonlySet<string>,
  bodies: ReadonlyMap<string, Body>,
): Construct {
  const { en = '', nl = '', example = '' } = COMMENTS[rule.name] ?? {};
  const saying = [...bodies].filter(([, { said }]) => said.has(rule.name));
  const kind = declarations.has(rule.name) ? 'declaration' : saying.length > 0 ? 'property' : 'part';
  return {
    rule: rule.name,
    kind,
    says: { en, nl },
    example,
    keywords: firstWords(rule),
    form: formOf(rule),
    values: valuesOf(rule),
    owners: saying.map(([owner]) => owner),
    properties: [...(bodies.get(rule.name)?.said ?? [])],
    groups: [...new Set(saying.flatMap(([, { groups }]) => groups.get(rule.name) ?? []))],
  };
}

/** What can stand between the braces of one rule. */
interface Body {
  readonly said: ReadonlySet<string>;
  /** The sets that name each of them directly. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

function bodiesOf(grammar: Grammar): ReadonlyMap<string, Body> {
  const bodies = new Map<string, Body>();
  for (const rule of parserRules(grammar)) {
    const sets = assigned(rule, ['properties', 'suffixes']);
    if (sets.length === 0 || COMMENTS[rule.name] === undefined) continue;
    const groups = new Map<string, string[]>();
    const add = (set: GrammarAST.ParserRule): void => {
      for (const part of alternativesOf(set)) {
        if (alternativesOf(part).length > 0) add(part);
        else groups.set(part.name, [...(groups.get(part.name) ?? []), set.name]);
      }
    };
    for (const set of sets) add(set);
    bodies.set(rule.name, { said: new Set(groups.keys()), groups });
  }
  return bodies;
}

/** The rules that begin a declaration: what the file and the organisation consist of, down to rules with words. */
function declarationsOf(grammar: Grammar): readonly string[] {
  const found = new Set<string>();
  const add = (rule: GrammarAST.ParserRule): void => {
    const ways = alternativesOf(rule);
    if (ways.length === 0) found.add(rule.name);
    for (const way of ways) add(way);
  };
  const entry = parserRules(grammar).find((rule) => rule.entry);
  for (const rule of entry === undefined ? [] : assigned(entry, ['items'])) add(rule);
  return [...found];
}

/** The rules that a rule is nothing but a choice of. */
function alternativesOf({ definition }: GrammarAST.ParserRule): readonly GrammarAST.ParserRule[] {
  const ways = GrammarAST.isAlternatives(definition) ? definition.elements : [definition];
  return ways.every((way) => GrammarAST.isRuleCall(way) && GrammarAST.isParserRule(way.rule.ref))
    ? ways.map((way) => (way as GrammarAST.RuleCall).rule.ref as GrammarAST.ParserRule)
    : [];
}

function assigned(
  rule: GrammarAST.ParserRule,
  features: readonly string[],
): readonly GrammarAST.ParserRule[] {
  return AstUtils.streamAllContents(rule)
    .filter(GrammarAST.isAssignment)
    .filter(({ feature }) => features.includes(feature))
    .flatMap(({ terminal }) => (GrammarAST.isRuleCall(terminal) ? [terminal.rule.ref] : []))
    .filter(GrammarAST.isParserRule)
    .distinct()
    .toArray();
}

/** The sets of values in a rule, and in the parts of it that have no page of their own. */
function valuesOf(rule: GrammarAST.ParserRule, seen = new Set<GrammarAST.ParserRule>()): readonly ValueSet[] {
  if (seen.has(rule)) return [];
  seen.add(rule);
  return AstUtils.streamAllContents(rule)
    .filter(GrammarAST.isRuleCall)
    .map((call) => call.rule.ref)
    .filter(GrammarAST.isParserRule)
    .distinct()
    .toArray()
    .flatMap((called) => {
      const words = isSetOfValues(called) ? wordsOfRule(called) : undefined;
      if (words !== undefined) return [{ rule: called.name, words }];
      const own = COMMENTS[called.name] === undefined && !called.fragment;
      return own ? valuesOf(called, seen) : [];
    });
}

/** Units are listed once for all, and the words that a property begins with are its keywords. */
function isSetOfValues({ name }: GrammarAST.ParserRule): boolean {
  return name.endsWith('Word') && !['UnitWord', 'CapacityWord'].includes(name) && !KEYS.has(name);
}

const KEYS: ReadonlySet<string> = new Set(['RunsOnWord', 'OnCallWord', 'AtMostWord', 'MeansWord']);

function parserRules(grammar: Grammar): readonly GrammarAST.ParserRule[] {
  return grammar.rules.filter(GrammarAST.isParserRule);
}
