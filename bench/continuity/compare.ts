/** Holds answers against the published ones, and says in words where they first differ. */
import type { Answer, Answers, Decision, Downs, Item, SinglePoint } from './format.ts';

export interface Verdict {
  readonly net: string;
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  /** The first difference, in words. */
  readonly difference?: string | undefined;
}

/** Every item of every question counts once. What is answered and was not asked is ignored. */
export function compare(published: Answers, given: Answers | undefined): Verdict {
  let right = 0;
  let wrong = 0;
  let missing = 0;
  let difference: string | undefined;
  for (const [question, answer] of Object.entries(published.answers)) {
    for (const [item, expected] of Object.entries(answer)) {
      const found = own(own(given?.answers, question), item);
      if (found === undefined) {
        missing++;
        continue;
      }
      const differs = differenceIn(expected, found);
      if (differs === undefined) right++;
      else {
        wrong++;
        difference ??= `${question}, ${item}: ${differs}`;
      }
    }
  }
  return { net: published.net, right, wrong, missing, difference };
}

/** How many items a published file asks for. */
export function itemsIn(answers: Readonly<Record<string, Answer>>): number {
  return Object.values(answers).reduce((sum, answer) => sum + Object.keys(answer).length, 0);
}

/** What was given comes from anywhere: nothing in it is taken for granted. */
function own(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, key)
    ? (of as Record<string, unknown>)[key]
    : undefined;
}

function differenceIn(expected: Item, found: unknown): string | undefined {
  const [those, these] = [lines(expected), lines(found)];
  const lost = [...those].find((line) => !these.has(line));
  const extra = [...these].find((line) => !those.has(line));
  if (lost === undefined && extra === undefined) return undefined;
  if (lost === undefined) return `should not have “${extra}”`;
  return extra === undefined ? `lacks “${lost}”` : `should have “${lost}”; has “${extra}”`;
}

/** An item as a set of sentences, so that the order in a file makes no difference. */
function lines(item: unknown): Set<string> {
  if (Array.isArray(item)) return new Set(item.map(lineOf));
  if (typeof item !== 'object' || item === null) return new Set([inShort(item)]);
  return new Set(Object.entries(item as Downs).flatMap(downLine));
}

function downLine([process, state]: [string, unknown]): string[] {
  const stretches = own(state, 'down');
  if (!Array.isArray(stretches)) return [`${process}: ${inShort(state)}`];
  if (stretches.length === 0) return [];
  const told = stretches.map((stretch) =>
    Array.isArray(stretch) && stretch.length === 2
      ? `from ${inShort(stretch[0])} ${stretch[1] === null ? 'to the end' : `until ${inShort(stretch[1])}`}`
      : inShort(stretch),
  );
  const breach = own(state, 'breach') ?? null;
  return [
    `${process} down ${told.join(', ')}, ${breach === null ? 'no breach' : `breach ${inShort(breach)}`}`,
  ];
}

function lineOf(one: unknown): string {
  if (Array.isArray(one)) return `{ ${one.map(inShort).sort().join(', ')} }`;
  if (typeof one !== 'object' || one === null) return inShort(one);
  if (Object.hasOwn(one, 'reserve')) {
    const { reserve, option, manual, neededAt, knownSince, decideBy, tooLate } = one as Decision;
    const part =
      option == null ? (manual == null ? '' : ` manual ${inShort(manual)}`) : ` option ${inShort(option)}`;
    const times = `needed ${inShort(neededAt)}, known ${inShort(knownSince)}, decide by ${inShort(decideBy)}`;
    return `${inShort(reserve)}${part}: ${times}${tooLate ? ', too late' : ''}`;
  }
  const { component, begin, breach } = one as SinglePoint;
  return `${inShort(component)}: begin ${inShort(begin)}, breach ${inShort(breach)}`;
}

/** A value of a stranger's file, on one line and without what a terminal would obey. */
function inShort(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 200);
}
