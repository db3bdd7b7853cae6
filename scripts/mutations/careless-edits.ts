/** Single edits that a careless officer might make of a plan, drawn by chance from a seed. */
import type { Model } from '@waakvlam/analysis';
import type { PlanSet, PlanText } from '@waakvlam/language';
import { canonical } from '../../packages/language/src/keywords.ts';
import { numbers } from '../../test/numbers.ts';

export type Slip = 'number' | 'unit' | 'line' | 'name' | 'date';

export interface CarelessEdit {
  readonly slip: Slip;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** Within quotes: a title, a phone number, a step. */
  readonly isInText: boolean;
  /** The word that the property begins with in which it is made, in English. */
  readonly property: string;
  /** All files with the edit made. */
  readonly plans: readonly PlanText[];
}

/** One piece of a text, and what may stand in its place. */
interface Piece {
  readonly slip: Slip;
  readonly offset: number;
  readonly length: number;
  readonly instead: readonly string[];
}

const SLIPS: readonly Slip[] = ['number', 'unit', 'line', 'name', 'date'];

/** Another unit for each, as often mistaken. */
const UNITS: Readonly<Record<string, string>> = {
  s: 'min',
  min: 'h',
  h: 'min',
  day: 'week',
  days: 'weeks',
  weeks: 'days',
  months: 'weeks',
  minuten: 'uur',
  uur: 'min',
  dag: 'uur',
  dagen: 'weken',
  weken: 'dagen',
  maanden: 'weken',
};

/** So many different edits, kind after kind; the same for the same seed. */
export function carelessEdits(
  plans: readonly PlanText[],
  set: PlanSet,
  count: number,
  seed: number,
): readonly CarelessEdit[] {
  const below = numbers(seed);
  const pick = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const pieces = plans.flatMap((plan) => piecesOf(plan, set).map((piece) => ({ plan, piece })));
  const made = new Map<string, CarelessEdit>();
  for (let tries = 0; made.size < count && tries < 50 * count; tries++) {
    const slip = SLIPS[made.size % SLIPS.length]!;
    const own = pieces.filter(({ piece }) => piece.slip === slip);
    const { plan, piece } = pick(own.length > 0 ? own : pieces);
    const edit = edited(plans, plan, piece, pick(piece.instead));
    made.set(`${edit.uri}:${piece.offset}:${edit.after}`, edit);
  }
  return [...made.values()];
}

function edited(
  plans: readonly PlanText[],
  { uri, text }: PlanText,
  { slip, offset, length, instead: _all }: Piece,
  instead: string,
): CarelessEdit {
  const changed = text.slice(0, offset) + instead + text.slice(offset + length);
  const line = text.slice(0, offset).split('\n').length - 1;
  return {
    slip,
    uri,
    line,
    before: text.split('\n')[line]!.trim(),
    after: slip === 'line' ? '' : (changed.split('\n')[line] ?? '').trim(),
    isInText: regions(text).some(({ from, to, isText }) => isText && from < offset && offset < to),
    property: propertyAt(text, offset),
    plans: plans.map((plan) => (plan.uri === uri ? { uri, text: changed } : plan)),
  };
}

function propertyAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]!;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/"[^"]*"/g, '""');
  const own = before.split(/[;{]/).at(-1)!.trim();
  const word = /^[\p{L}-]+/u.exec(own === '' ? line.trim() : own)?.[0] ?? '';
  return canonical(word);
}

function piecesOf({ uri, text }: PlanText, set: PlanSet): readonly Piece[] {
  const hidden = regions(text);
  const isComment = (at: number) => hidden.some(({ from, to, isText }) => !isText && from <= at && at < to);
  const isText = (at: number) => hidden.some((one) => one.isText && one.from <= at && at < one.to);
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].filter(({ index }) => !isComment(index));
  const numbers = found(/(?<![\p{L}\p{N}_./:-])\d+(?![\p{L}\p{N}_/:-]|\.\d)/gu).map(
    ({ index, 0: number }): Piece => ({
      slip: 'number',
      offset: index,
      length: number.length,
      instead: mistyped(number),
    }),
  );
  const units = found(/(?<=\d )\p{L}+/gu).flatMap(({ index, 0: unit }): Piece[] => {
    const other = UNITS[unit];
    if (other === undefined || isText(index)) return [];
    return [{ slip: 'unit', offset: index, length: unit.length, instead: [other] }];
  });
  const dates = found(/\d{4}-\d\d-\d\d/g).map(
    ({ index, 0: date }): Piece => ({
      slip: 'date',
      offset: index,
      length: date.length,
      instead: [1, 2].map((years) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`),
    }),
  );
  const lines = found(/^[^\n]*\S[^\n]*\n/gm)
    .filter(({ 0: line }) => !/^\s*(\/\/|\/\*|\*)/.test(line))
    .map(
      ({ index, 0: line }): Piece => ({ slip: 'line', offset: index, length: line.length, instead: [''] }),
    );
  return [
    ...numbers,
    ...units,
    ...dates,
    ...lines,
    ...names(uri, text, set, (at) => isText(at) || isComment(at)),
  ];
}

/** Where a component is named, with the others of its kind that could have been meant. */
function names(uri: string, text: string, set: PlanSet, isHidden: (at: number) => boolean): readonly Piece[] {
  const alike = namesakes(set.model);
  const declared = new Set(
    set.model.components.flatMap(({ id }) => {
      const { uri: where, range } = set.place({ id });
      return where === uri ? [`${range.start.line}:${range.start.character}`] : [];
    }),
  );
  return [...text.matchAll(/[\p{L}_][\p{L}\p{N}_-]*/gu)].flatMap(({ index, 0: name }): Piece[] => {
    const instead = (alike.get(name) ?? []).filter((one) => one !== name);
    const before = text.slice(0, index).split('\n');
    if (instead.length === 0 || isHidden(index)) return [];
    if (declared.has(`${before.length - 1}:${before.at(-1)!.length}`)) return [];
    return [{ slip: 'name', offset: index, length: name.length, instead }];
  });
}

function namesakes({ components }: Model): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(components, ({ kind, organisation }) => `${kind} ${organisation}`);
  return new Map(
    components.map(({ name, kind, organisation }) => [
      name,
      groups.get(`${kind} ${organisation}`)!.map((one) => one.name),
    ]),
  );
}

/** A digit too many, one too few, two swapped, one beside it on the keyboard. */
function mistyped(number: string): readonly string[] {
  const swapped = `${number.slice(0, -2)}${number.at(-1)}${number.at(-2) ?? ''}`;
  const beside = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
  const all = [`${number}0`, number.slice(0, -1), swapped, beside];
  return [...new Set(all)].filter((one) => one !== '' && one !== number);
}

interface Region {
  readonly from: number;
  readonly to: number;
  /** In quotes; otherwise a comment. */
  readonly isText: boolean;
}

function regions(text: string): readonly Region[] {
  return [...text.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"[^"\n]*"/g)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
    isText: all.startsWith('"'),
  }));
}
