/** What was calculated, beside the number that it is to be held against. */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { AstNode } from 'langium';
import type { InlayHint, Range } from 'vscode-languageserver';
import type * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Symbols } from '../symbols.ts';
import { calculatedIn } from './code-lenses.ts';
import type { Facts, FactsById } from './facts.ts';
import { tellAway, tellEmpty, tellPeople } from './tell-facts.ts';

type Tell = (facts: Facts, language: PlanLanguage) => string | undefined;

/** What stands beside which property. A store says how long it lasts, or what it holds and how fast that is used. */
const BESIDE: readonly (readonly [properties: readonly string[], tell: Tell])[] = [
  [['rto'], tellAway],
  [['lasts', 'uses', 'holds'], tellEmpty],
  [['people'], tellPeople],
];

export function inlayHints(
  file: ParsedFile,
  symbols: Symbols,
  facts: FactsById,
  language: (node: AstNode) => PlanLanguage,
  within: Range,
): readonly InlayHint[] {
  return calculatedIn(file, symbols, facts).flatMap(({ node, facts }) => {
    const range = node.$cstNode?.range;
    if (range === undefined || range.start.line > within.end.line || range.end.line < within.start.line)
      return [];
    return BESIDE.flatMap(([properties, tell]) => {
      const property = firstOf(node, properties);
      const label = property?.$cstNode && tell(facts, language(node));
      if (label === undefined || property?.$cstNode === undefined) return [];
      return [{ position: property.$cstNode.range.end, label, paddingLeft: true }];
    });
  });
}

function firstOf(node: ast.Declaration, properties: readonly string[]): ast.Property | undefined {
  return properties
    .map((word) => node.properties.find(({ key }) => canonical(key ?? '') === word))
    .find((property) => property !== undefined);
}
