/** What must hold of a construct before the language can be said to have it. Each is found out on its example. */
import type { Model } from '@waakvlam/analysis';
import { type CstNode, CstUtils, GrammarAST, isCompositeCstNode, type LangiumCoreServices } from 'langium';
import { formatPlan } from '../src/format/format-plan.ts';
import { parsePlan } from '../src/parse-plan.ts';
import type { Construct } from '../src/reference/constructs.ts';
import { read } from './read.ts';

/** What was found, in a word or two; empty where it does not hold. */
export interface ConstructRow {
  readonly rule: string;
  readonly parsed: string;
  readonly lowered: string;
  readonly page: string;
  readonly example: string;
  readonly formatted: string;
  readonly translated: string;
}

/** One row for each construct. `pages` are the texts of the language reference, with the example that each must show. */
export async function constructRow(
  services: LangiumCoreServices,
  construct: Construct,
  pages: readonly { readonly text: string; readonly anchor: string; readonly example: string }[],
): Promise<ConstructRow> {
  const { rule, example } = construct;
  const node = nodeOf(services, example, rule);
  const { model, problems } = await read(example);
  const has = (holds: boolean): string => (holds ? 'yes' : '');
  return {
    rule,
    parsed: has(reads(services, example) && node !== undefined),
    lowered: node === undefined ? '' : await lowered(services, example, model, construct, node),
    page: has(pages.every(({ text, anchor }) => text.includes(`<a id="${anchor}"></a>`))),
    example: has(problems.length === 0 && pages.every(({ text, example: shown }) => text.includes(shown))),
    formatted: has(await isFormatted(services, example, model)),
    translated: has(await isTranslated(services, example, model)),
  };
}

/** The first part of a text that is written by a rule. */
function nodeOf(services: LangiumCoreServices, text: string, rule: string): CstNode | undefined {
  const root = parsePlan(services, URI, text).root.$cstNode;
  return root && CstUtils.streamCst(root).find((node) => ruleOf(node) === rule);
}

const URI = 'file:///plans/plan.continuity';

function ruleOf({ grammarSource }: CstNode): string | undefined {
  return GrammarAST.isRuleCall(grammarSource) ? grammarSource.rule.ref?.name : undefined;
}

/** Whether a text reads without mistakes. Most do not, and then nobody asks how they could be mended. */
function reads(services: LangiumCoreServices, text: string): boolean {
  const { lexerErrors, parserErrors } = services.parser.LangiumParser.parse(text);
  if (lexerErrors.length > 0 || parserErrors.length > 0) return false;
  return parsePlan(services, URI, text).mistakes.length === 0;
}

/**
 * How the text was changed so that the part is gone and the model is another one. Empty if the model is the same, or if
 * something in the part can be left out and the model stays the same.
 */
async function lowered(
  services: LangiumCoreServices,
  text: string,
  model: Model,
  { rule, kind }: Construct,
  node: CstNode,
): Promise<string> {
  const nearest = await nearestWithout(services, text, rule, node);
  if (nearest === undefined || (await means(nearest.text, model))) return '';
  // What a declaration takes over from a template may be overridden, which is the point of its example.
  const idle = kind === 'declaration' ? [] : await idleParts(services, text, model, node);
  return idle.length === 0 ? nearest.how : '';
}

/** The first way to take a part out that leaves a text that reads. */
async function nearestWithout(services: LangiumCoreServices, text: string, rule: string, node: CstNode) {
  for (const other of without(text, node)) {
    const gone = nodesOf(services, other.text, rule) < nodesOf(services, text, rule);
    if (!gone || !reads(services, other.text)) continue;
    if (other.isCut || (await read(other.text)).problems.length === 0) return other;
  }
  return undefined;
}

/** No part of a construct that can be left out by itself has more words. */
const LONGEST_PART = 4;

/** The parts of a construct that can be left out without a change in the model. */
async function idleParts(
  services: LangiumCoreServices,
  text: string,
  model: Model,
  node: CstNode,
): Promise<readonly string[]> {
  const leaves = CstUtils.flattenCst(node)
    .filter(({ hidden }) => !hidden)
    .toArray();
  const idle: string[] = [];
  for (const [from, first] of leaves.entries()) {
    for (const last of leaves.slice(from, from + LONGEST_PART)) {
      const part = text.slice(first.offset, last.end);
      const rest = text.slice(0, first.offset) + text.slice(last.end);
      if (from === 0 || !/\w/.test(part) || !reads(services, rest)) continue;
      if (await means(rest, model)) idle.push(part);
    }
  }
  return idle;
}

function nodesOf(services: LangiumCoreServices, text: string, rule: string): number {
  const root = parsePlan(services, URI, text).root.$cstNode;
  return root === undefined
    ? 0
    : CstUtils.streamCst(root)
        .filter((node) => ruleOf(node) === rule)
        .count();
}

/** The text without a part of it: cut out, with a comma beside it, or with a smaller part of it in its place. */
function without(
  text: string,
  node: CstNode,
): readonly { readonly text: string; readonly how: string; readonly isCut: boolean }[] {
  const before = text.slice(0, node.offset);
  const after = text.slice(node.end);
  return [
    { text: before + after, how: 'cut out', isCut: true },
    { text: before + after.replace(/^\s*,/, ''), how: 'cut out with its comma', isCut: true },
    { text: before.replace(/,\s*$/, '') + after, how: 'cut out with its comma', isCut: true },
    ...inside(node).map((part) => ({
      text: before + part.text + after,
      how: `put \`${part.text}\` in its place`,
      isCut: false,
    })),
  ];
}

/** All smaller parts of a part, from the left, the larger first. */
function inside(node: CstNode): readonly CstNode[] {
  if (!isCompositeCstNode(node)) return [];
  return node.content.filter(({ hidden }) => !hidden).flatMap((part) => [part, ...inside(part)]);
}

/** Formatting once more changes nothing, and the plan means the same. */
async function isFormatted(services: LangiumCoreServices, text: string, model: Model): Promise<boolean> {
  const once = formatted(services, text);
  return once !== undefined && formatted(services, once) === once && (await means(once, model));
}

/** Dutch, English and Dutch again is the Dutch that it was, and each of them means the same. */
async function isTranslated(services: LangiumCoreServices, text: string, model: Model): Promise<boolean> {
  const dutch = formatted(services, text, 'nl');
  const english = dutch && formatted(services, dutch, 'en');
  if (dutch === undefined || english === undefined) return false;
  const back = formatted(services, english, 'nl');
  return back === dutch && (await means(dutch, model)) && (await means(english, model));
}

function formatted(services: LangiumCoreServices, text: string, language?: 'nl' | 'en'): string | undefined {
  return formatPlan(parsePlan(services, URI, text), language === undefined ? {} : { language });
}

async function means(text: string, model: Model): Promise<boolean> {
  return JSON.stringify((await read(text)).model) === JSON.stringify(model);
}
