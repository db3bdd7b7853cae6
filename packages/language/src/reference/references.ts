/** What may stand where the grammar asks for the name of something. */
import { AstUtils, type Grammar, GrammarAST } from 'langium';
import { type Keyword, keyword } from '../keywords.ts';
import { type Slot, slotOfReference } from './slots.ts';

export interface ReferenceMeaning {
  readonly slot: Slot;
  /** The kinds of declaration that may be named, by their words. */
  readonly kinds: readonly Keyword[];
}

/** The slots for names of which there is more than one kind, in the order of the grammar. */
export function referencesOf(grammar: Grammar): readonly ReferenceMeaning[] {
  const types = [...new Set(referencesIn(grammar).map((type) => type.replace(/OrGroup$/, '')))];
  return types
    .map((type) => ({ slot: slotOfReference(type), kinds: kindsOf(grammar, type) }))
    .filter(({ kinds }) => kinds.length > 1);
}

/** Whether a group can be named somewhere in a rule, in place of one thing. */
export function takesGroups(grammar: Grammar, name: string): boolean {
  const rule = grammar.rules.find((one) => one.name === name);
  return GrammarAST.isParserRule(rule) && referencesIn(rule).some((type) => type.endsWith('OrGroup'));
}

function referencesIn(node: Grammar | GrammarAST.ParserRule): readonly string[] {
  return AstUtils.streamAllContents(node)
    .filter(GrammarAST.isCrossReference)
    .map(({ type }) => type.$refText)
    .toArray();
}

function kindsOf(grammar: Grammar, type: string): readonly Keyword[] {
  const union = grammar.types.find(({ name }) => name === type);
  if (union !== undefined) {
    return AstUtils.streamAst(union.type)
      .filter(GrammarAST.isSimpleType)
      .flatMap(({ typeRef }) => kindsOf(grammar, typeRef?.$refText ?? ''))
      .toArray();
  }
  const pair = keyword(type.toLowerCase());
  return pair === undefined ? [] : [pair];
}
