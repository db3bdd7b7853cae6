/** Names in the colour of what they stand for, however they are spelled. */
import type { AstNode, CstNode } from 'langium';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { nameNode } from '../name-node.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Symbols } from '../symbols.ts';
import { meaningOf } from './named-at.ts';
import { namesOf } from './written-names.ts';

/** A piece of a text with its colour. */
export interface Coloured {
  readonly cst: CstNode;
  readonly type: SemanticTokenTypes;
  readonly modifier: SemanticTokenModifiers[];
}

const COLOURS: Readonly<Record<string, SemanticTokenTypes>> = {
  Organisation: SemanticTokenTypes.namespace,
  Process: SemanticTokenTypes.function,
  Location: SemanticTokenTypes.struct,
  SupportPoint: SemanticTokenTypes.struct,
  Zone: SemanticTokenTypes.struct,
  Role: SemanticTokenTypes.class,
  Person: SemanticTokenTypes.class,
  Supplier: SemanticTokenTypes.interface,
  Partner: SemanticTokenTypes.interface,
  Contact: SemanticTokenTypes.interface,
  Agreement: SemanticTokenTypes.interface,
  Scenario: SemanticTokenTypes.event,
  Exercise: SemanticTokenTypes.event,
  Escalation: SemanticTokenTypes.event,
  Action: SemanticTokenTypes.method,
  Group: SemanticTokenTypes.enum,
};

/** What a node itself writes: its name, and the names of others. */
export function colouredIn(node: AstNode, file: ParsedFile, symbols: Symbols): readonly Coloured[] {
  const names = [...namesOf(node)].flatMap((name): Coloured[] => {
    const meant = meaningOf(symbols, file, name);
    if (meant === undefined) return [];
    const before: Coloured[] =
      name.organisation === undefined
        ? []
        : [{ cst: name.organisation, type: SemanticTokenTypes.namespace, modifier: [] }];
    return [...before, { cst: name.name, type: colourOf(meant.node), modifier: template(meant.isTemplate) }];
  });
  if (ast.isAcceptance(node)) return names;
  const own = ast.isDeclaration(node) && node.name !== undefined ? nameNode(node) : undefined;
  if (own === undefined || own === node.$cstNode) return names;
  const modifier = [SemanticTokenModifiers.declaration, ...template(ast.isTemplate(node.$container))];
  return [{ cst: own, type: colourOf(node), modifier }, ...names];
}

const template = (isTemplate: boolean): SemanticTokenModifiers[] =>
  isTemplate ? [SemanticTokenModifiers.abstract] : [];

function colourOf({ $type }: AstNode): SemanticTokenTypes {
  return COLOURS[$type] ?? SemanticTokenTypes.variable;
}
