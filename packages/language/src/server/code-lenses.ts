/** What was calculated of a declaration, above it. */
import type { Id, Part, PlanLanguage } from '@waakvlam/analysis';
import type { AstNode, CstNode } from 'langium';
import type { CodeLens, Range } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { canonical } from '../keywords.ts';
import { nameNode } from '../name-node.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { idOf, type Symbols } from '../symbols.ts';
import type { Facts, FactsById } from './facts.ts';
import { tellCall, tellDisrupted, tellStops } from './tell-facts.ts';

/** A declaration of a file with what was calculated of it. */
export interface Calculated {
  readonly node: ast.Declaration;
  readonly name: CstNode;
  readonly facts: Facts;
}

/** Declarations of a file of which something was calculated: those that were renamed since have nothing beside them. */
export function calculatedIn(file: ParsedFile, symbols: Symbols, facts: FactsById): readonly Calculated[] {
  return declarationsIn(file.root.items).flatMap((node) => {
    const known = facts.get(idOf(symbols.homes.of(node, file.uri), node.name) as Id);
    const name = nameNode(node);
    return known === undefined || name === undefined ? [] : [{ node, name, facts: known }];
  });
}

/** Things, and those within organisations; templates are none. */
function declarationsIn(items: readonly AstNode[]): readonly ast.Declaration[] {
  return items.flatMap((item) => {
    if (ast.isOrganisation(item)) return declarationsIn(item.items);
    return ast.isDeclaration(item) && item.name !== undefined ? [item] : [];
  });
}

export function codeLenses(
  file: ParsedFile,
  symbols: Symbols,
  facts: FactsById,
  language: (node: AstNode) => PlanLanguage,
): readonly CodeLens[] {
  return calculatedIn(file, symbols, facts).flatMap(({ node, name, facts }) => {
    if (facts.stops.length + facts.calls.length + facts.disrupted.length === 0) return [];
    const words = language(node);
    const own = [tellStops(facts, words), tellDisrupted(facts, words)];
    return [
      ...own.flatMap((title) => (title === undefined ? [] : [lens(name.range, title)])),
      ...facts.calls.map((call) =>
        lens((partOf(node, call.reserve)?.$cstNode ?? name).range, tellCall(call, words)),
      ),
    ];
  });
}

/** It only tells: what to do about it the findings say. */
function lens(range: Range, title: string): CodeLens {
  return { range, command: { title, command: '' } };
}

/** The line of a declaration that makes a reserve: its fallback, an option of its needs, a manual way. */
function partOf(node: ast.Declaration, { part, of, manual }: Part): AstNode | undefined {
  if (part === 'manual') return node.properties.filter(ast.isManual)[manual ?? 0];
  if (of === undefined) return undefined;
  const names = of.slice(of.indexOf('.') + 1);
  return node.properties.find(
    (property) =>
      ['at', 'needs'].includes(canonical(property.key ?? '')) &&
      (property.$cstNode?.text.includes(names) ?? false),
  );
}
