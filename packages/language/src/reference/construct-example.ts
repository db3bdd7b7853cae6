/** An example of a construct in either language of the plan. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { CstUtils, type LangiumCoreServices } from 'langium';
import { formatPlan } from '../format/format-plan.ts';
import { isWord } from '../format/grammar-facts.ts';
import { parsePlan } from '../parse-plan.ts';

/**
 * A plan, formatted in a language, with other names and texts in it where the map has one.
 *
 * @throws Error if the plan has mistakes
 */
export function planIn(
  services: LangiumCoreServices,
  text: string,
  language: PlanLanguage,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const file = parsePlan(services, 'file:///example.continuity', renamed(services, text, names));
  const formatted = formatPlan(file, { language });
  if (formatted === undefined) throw new Error(`This plan has mistakes: ${text}`);
  return formatted.trimEnd();
}

/** The names and texts in a plan, as they are written. */
export function namesIn(services: LangiumCoreServices, text: string): readonly string[] {
  return leavesWithNames(services, text).map((leaf) => leaf.text);
}

function renamed(services: LangiumCoreServices, text: string, names: ReadonlyMap<string, string>): string {
  return leavesWithNames(services, text).reduceRight(
    (so, { offset, end, text: name }) => so.slice(0, offset) + (names.get(name) ?? name) + so.slice(end),
    text,
  );
}

function leavesWithNames(services: LangiumCoreServices, text: string) {
  const root = parsePlan(services, 'file:///example.continuity', text).root.$cstNode;
  if (root === undefined) return [];
  return CstUtils.flattenCst(root)
    .filter((leaf) => !leaf.hidden && !isWord(leaf) && /^["\p{L}_]/u.test(leaf.text))
    .toArray();
}
