/** What a click opens: the rule that is accepted, web pages, and files beside the plan. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { type AstNode, AstUtils, CstUtils, GrammarUtils, isLeafCstNode } from 'langium';
import type { DocumentLink, Range } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { ruleAddress, ruleCalled } from './rule-page.ts';

/** Only pages of the web: a plan must not start anything else. */
const WEB = /https?:\/\/[^\s"'<>()]+[^\s"'<>().,;:!?]/g;
/** A path below the folder of the plan, without spaces, to something that people read. */
const FILE =
  /(?<![\w./\\-])(?:[\p{L}\p{N}_-][\p{L}\p{N}._-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._-]*\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|md|txt|csv|html?|png|jpe?g|svg|continuity)(?![\w.])/giu;

export interface Link extends DocumentLink {
  readonly target: string;
  /** It is a file that may not be there. */
  readonly isFile: boolean;
}

export function documentLinks(file: ParsedFile, language: (node: AstNode) => PlanLanguage): readonly Link[] {
  return [...ruleLinks(file, language), ...textLinks(file)];
}

function* ruleLinks({ root }: ParsedFile, language: (node: AstNode) => PlanLanguage): Generator<Link> {
  for (const node of AstUtils.streamAst(root).filter(ast.isAcceptance)) {
    const [rule, cst] = [
      ruleCalled(node.rule ?? ''),
      GrammarUtils.findNodeForProperty(node.$cstNode, 'rule'),
    ];
    if (rule !== undefined && cst !== undefined)
      yield { range: cst.range, target: ruleAddress(rule.id, language(node)), isFile: false };
  }
}

/** In the texts of a plan, and in its comments. */
function* textLinks({ root, uri }: ParsedFile): Generator<Link> {
  if (root.$cstNode === undefined) return;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  for (const leaf of CstUtils.flattenCst(root.$cstNode)) {
    if (!isLeafCstNode(leaf) || !/^(?:"|\/[/*])/.test(leaf.text)) continue;
    const { text, range } = leaf;
    for (const [target] of text.matchAll(WEB)) yield linkIn(text, range, target, target, false);
    const rest = text.replace(WEB, (page) => ' '.repeat(page.length));
    for (const [path] of rest.matchAll(FILE))
      yield linkIn(rest, range, path, folder + path.split('/').map(encodeURIComponent).join('/'), true);
  }
}

function linkIn(text: string, { start }: Range, part: string, target: string, isFile: boolean): Link {
  const offset = text.indexOf(part);
  const before = text.slice(0, offset).split('\n');
  const line = start.line + before.length - 1;
  const character = (before.length === 1 ? start.character : 0) + before.at(-1)!.length;
  return {
    range: { start: { line, character }, end: { line, character: character + part.length } },
    target,
    isFile,
  };
}
