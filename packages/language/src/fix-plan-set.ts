/** Mending texts without a person who looks at each change: only what is safe. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { TextDocument } from 'langium';
import { type CheckedFinding, type CheckOptions, check } from './check.ts';
import type { Fix, Place } from './plan-set.ts';
import { type PlanText, readPlanSet } from './read-plan-set.ts';

/** A mistake that was mended. */
export interface Mended {
  readonly rule: string;
  /** Where it stood in the text before it was mended. */
  readonly place: Place;
  readonly title: Words;
  readonly language: PlanLanguage;
}

export interface MendedText extends PlanText {
  readonly before: string;
  readonly mended: readonly Mended[];
}

interface Mendable extends CheckedFinding {
  readonly fix: Fix;
}

/** After so many rounds a text that still changes is left as it is by then. */
const MOST_ROUNDS = 50;

/**
 * Makes every safe fix of a plan set, as long as each takes something wrong away and brings nothing worse.
 *
 * @param isAsked whether a file may be changed
 * @returns the files that change
 */
export async function fixPlanSet(
  plans: readonly PlanText[],
  options: Pick<CheckOptions, 'today' | 'config'>,
  isAsked: (uri: string) => boolean = () => true,
): Promise<readonly MendedText[]> {
  const findingsIn = async (texts: ReadonlyMap<string, string>) =>
    check(await readPlanSet([...texts].map(([uri, text]) => ({ uri, text }))), { ...options, upTo: 'set' });
  let texts: ReadonlyMap<string, string> = new Map(plans.map(({ uri, text }) => [uri, text]));
  let findings = await findingsIn(texts);
  const mended: Mended[] = [];
  const refused = new Set<string>();
  let together = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const all = findings
      .filter(isMendable)
      .filter((one) => isAsked(one.place.uri) && !refused.has(keyOf(one)));
    const chosen = apart(all).slice(0, together);
    if (chosen.length === 0) break;
    const next = withFixes(texts, chosen);
    const after = await findingsIn(next);
    if (isBetter(after, findings)) {
      mended.push(
        ...chosen.map(({ rule, place, fix, language }) => ({ rule, place, title: fix.title, language })),
      );
      texts = next;
      findings = after;
    } else if (chosen.length === 1) refused.add(keyOf(chosen[0]!));
    // Together they do harm: one after the other shows which.
    else together = 1;
  }
  return plans.flatMap(({ uri, text: before }) => {
    const text = texts.get(uri) ?? before;
    const own = mended.filter(({ place }) => place.uri === uri);
    return text === before ? [] : [{ uri, before, text, mended: own }];
  });
}

/** Those of some findings that can be mended safely and together: no edit touches another. */
export function safeFixes(findings: readonly CheckedFinding[]): readonly Mendable[] {
  return apart(findings.filter(isMendable));
}

function isMendable(finding: CheckedFinding): finding is Mendable {
  return finding.fix?.isSafe === true;
}

function apart(those: readonly Mendable[]): readonly Mendable[] {
  const taken = new Map<string, Fix['edits'][number]['range'][]>();
  return those.filter(({ place: { uri }, fix: { edits } }) => {
    const ranges = taken.get(uri) ?? [];
    if (edits.some(({ range }) => ranges.some((other) => touch(range, other)))) return false;
    taken.set(uri, [...ranges, ...edits.map(({ range }) => range)]);
    return true;
  });
}

type Range = Fix['edits'][number]['range'];

function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function withFixes(
  texts: ReadonlyMap<string, string>,
  those: readonly Mendable[],
): ReadonlyMap<string, string> {
  const edits = Map.groupBy(
    those.flatMap(({ place: { uri }, fix }) => fix.edits.map((edit) => ({ uri, ...edit }))),
    ({ uri }) => uri,
  );
  return new Map(
    [...texts].map(([uri, text]) => {
      const own = (edits.get(uri) ?? []).map(({ range, text: newText }) => ({ range, newText }));
      return [uri, TextDocument.applyEdits(TextDocument.create(uri, 'continuity', 0, text), own)];
    }),
  );
}

/** What could not be read weighs most: once it can, more may show that was wrong all along. */
function isBetter(after: readonly CheckedFinding[], before: readonly CheckedFinding[]): boolean {
  const weights = (findings: readonly CheckedFinding[]) => [
    findings.filter(({ rule }) => rule === 'syntax').length,
    findings.filter(({ severity }) => severity === 'error').length,
    findings.length,
  ];
  const [now, then] = [weights(after), weights(before)];
  const differs = now.findIndex((weight, index) => weight !== then[index]);
  return differs >= 0 && now[differs]! < then[differs]!;
}

function keyOf({ rule, place, message }: Mendable): string {
  return `${rule} ${place.uri} ${message.en}`;
}
