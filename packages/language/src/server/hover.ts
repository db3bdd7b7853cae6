/** What is told of a place in a text: every word, name and rule has something to tell. */
import { CstUtils, isLeafCstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { keywordHover } from './keyword-hover.ts';
import { nameHover } from './name-hover.ts';
import { namedAt } from './named-at.ts';
import { detailOf } from './outline.ts';
import { ruleCalled, ruleHover } from './rule-page.ts';
import type { EditorServices } from './services.ts';

/** Plain text, or nothing where nothing is to be told. */
export function hoverAt(services: EditorServices, file: ParsedFile, offset: number): string | undefined {
  const { PlanSets, LastResults } = services.plans;
  const symbols = PlanSets.symbolsOf(file.uri);
  const root = file.root.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
  if (leaf === undefined || !isLeafCstNode(leaf)) return undefined;
  const language = PlanSets.languageAt(leaf.astNode);
  const word = keywordHover(services.Grammar, leaf, language);
  if (word !== undefined) return word;
  const thing = namedAt(symbols, file, offset)?.thing;
  if (thing !== undefined) {
    const facts = LastResults.of(file.uri)?.get(thing.id);
    const model = () => PlanSets.setOf(file.uri).model;
    return nameHover(thing, detailOf(services, thing.node), facts, model, PlanSets.languageAt(thing.node));
  }
  const rule = ast.isAcceptance(leaf.astNode) ? ruleCalled(leaf.text) : undefined;
  return rule && ruleHover(rule, language);
}
