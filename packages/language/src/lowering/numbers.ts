/** Amounts, durations, shares and days, out of the text and into the units of the model. */
import type {
  BasisPoints,
  CalendarSpan,
  IsoDate,
  PlanLanguage,
  Quantity,
  Rate,
  Seconds,
  Words,
} from '@waakvlam/analysis';
import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { canonical, UNIT_KEYWORDS, unit as unitOf, wordIn } from '../keywords.ts';
import { nearNames } from '../near-names.ts';
import { quote } from '../syntax/quote.ts';
import { once } from './properties.ts';
import { impossible, instead, mistake, type Scope } from './scope.ts';

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86_400, week: 604_800 };

/** Longer than any plan: beyond this a duration is taken for a slip. */
const LONGEST: Seconds = 100 * 366 * 86_400;

/** A number as written; a decimal comma is reported and read as what it means. */
function amount(scope: Scope, at: CstNode | undefined, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text.includes(',')) {
    const point = text.replace(',', '.');
    mistake(
      scope,
      at,
      {
        en: `Write ${point} with a point: a comma parts the items of a list.`,
        nl: `Schrijf ${point} met een punt: een komma scheidt de onderdelen van een lijst.`,
      },
      instead(at, at?.text.replace(text, point) ?? point),
    );
  }
  const value = Number(text.replace(',', '.'));
  return Number.isNaN(value) ? undefined : value;
}

/** Whole seconds. */
export function seconds(scope: Scope, duration: Incomplete<ast.Duration> | undefined): Seconds | undefined {
  if (duration?.parts === undefined || duration.parts.length === 0) return undefined;
  let sum = 0;
  for (const part of duration.parts) {
    const value = amount(scope, part.$cstNode, part.amount);
    if (value === undefined) return undefined;
    if (value < 0) return impossible(scope, duration.$cstNode, 'duration');
    const length = SECONDS[timeUnit(scope, part) ?? ''];
    if (length === undefined) return undefined;
    sum += value * length;
  }
  return sum > LONGEST ? impossible(scope, duration.$cstNode, 'duration') : Math.round(sum);
}

/** The unit of one part of a duration, or a report of what is wrong with it. */
function timeUnit(scope: Scope, part: Incomplete<ast.Amount>): string | undefined {
  const at = part.$cstNode;
  const { amount: number = '', unit } = part;
  if (unit === undefined) {
    return mistake(scope, at, {
      en: `${number} of what? Add a unit: s, min, h, days or weeks.`,
      nl: `${number} wat? Zet er een eenheid achter: s, min, uur, dagen of weken.`,
    });
  }
  const known = unitOf(unit);
  if (known === 'month' || known === 'year') {
    const days = Math.round(Number(number.replace(',', '.')) * (known === 'month' ? 30 : 365));
    return mistake(
      scope,
      at,
      {
        en: `A ${known} has no fixed length. Write days instead: ${days} days.`,
        nl: `Een ${known === 'month' ? 'maand' : 'jaar'} heeft geen vaste lengte. Schrijf dagen: ${days} dagen.`,
      },
      instead(at, `${days} ${wordIn(scope.language(), 'days')}`),
    );
  }
  if (known !== undefined) return known;
  const { meant, ...message } = unknownUnit(number, unit);
  const word = meant?.[scope.language()];
  return mistake(scope, at, message, word === undefined ? undefined : instead(at, `${number} ${word}`));
}

/** What to say of a unit that is none, and the unit that was meant. */
function unknownUnit(number: string, unit: string): Words & { readonly meant?: Words } {
  const shown = quote(unit);
  if (unit === 'm') {
    return {
      meant: { en: 'min', nl: 'min' },
      en: `${number} m can mean minutes, months or metres. Write ${number} min for minutes.`,
      nl: `${number} m kan minuten, maanden of meters betekenen. Schrijf ${number} min voor minuten.`,
    };
  }
  if (/^(?:u|uu?r|hrs?)\.?$/i.test(unit)) {
    return { meant: HOURS, en: `Write ${number} h for hours.`, nl: `Schrijf ${number} uur.` };
  }
  const near = (language: PlanLanguage): string | undefined =>
    nearNames(
      unit,
      TIME_UNITS.map((pair) => pair[language]).filter((word) => word.length > 1),
    )[0];
  const any = near('en') ?? near('nl');
  const meant: Words | undefined =
    any === undefined
      ? undefined
      : { en: near('en') ?? wordIn('en', any), nl: near('nl') ?? wordIn('nl', any) };
  return {
    ...(meant && { meant }),
    en: `${shown} is no unit of time.${meant ? ` Did you mean ${meant.en}?` : ''} Known are s, min, h, days and weeks.`,
    nl: `${shown} is geen tijdseenheid.${meant ? ` Bedoelt u ${meant.nl}?` : ''} Bekend zijn s, min, uur, dagen en weken.`,
  };
}

const TIME_UNITS = UNIT_KEYWORDS.filter((pair) => Object.hasOwn(SECONDS, pair.unit));

const HOURS: Words = { en: 'h', nl: 'uur' };

/** The length of one unit of time, as in `per h`. */
export function timeSpan(
  scope: Scope,
  at: CstNode | undefined,
  unit: string | undefined,
): Seconds | undefined {
  if (unit === undefined) return undefined;
  const length = SECONDS[unitOf(unit) ?? ''];
  if (length !== undefined) return length;
  return mistake(scope, at, {
    en: 'After per goes s, min, h, day or week.',
    nl: 'Na per hoort s, min, uur, dag of week.',
  });
}

/** Steps on the calendar. */
export function calendarSpan(scope: Scope, span: Incomplete<ast.Span> | undefined): CalendarSpan | undefined {
  if (span?.unit === undefined) return undefined;
  const count = span.count === undefined ? 1 : amount(scope, span.$cstNode, span.count);
  if (count === undefined) return undefined;
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    return impossible(scope, span.$cstNode, 'count');
  const unit = unitOf(span.unit);
  if (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year') return { count, unit };
  return mistake(scope, span.$cstNode, {
    en: `Write this in days, weeks, months or years, such as: every 12 months.`,
    nl: `Schrijf dit in dagen, weken, maanden of jaren, bijvoorbeeld: elke 12 maanden.`,
  });
}

/** A share of 100 %. */
export function share(scope: Scope, written: Incomplete<ast.Share> | undefined): BasisPoints | undefined {
  const value = amount(scope, written?.$cstNode, written?.amount);
  if (written === undefined || value === undefined) return undefined;
  if (!written.percent) {
    return mistake(
      scope,
      written.$cstNode,
      {
        en: `Write this as a percentage: ${written.amount} %.`,
        nl: `Schrijf dit als percentage: ${written.amount} %.`,
      },
      instead(written.$cstNode, `${written.amount} %`),
    );
  }
  if (value < 0 || value > 100) return impossible(scope, written.$cstNode, 'share');
  return Math.round(value * 100);
}

/** A property of a node that holds a number or a day as written, once or, if it stands in any order, in a list. */
type Written<N extends AstNode> = {
  [K in keyof N]: N[K] extends string | undefined ? K : N[K] extends string[] ? K : never;
}[keyof N] &
  string;

function written<N extends AstNode>(
  scope: Scope,
  node: N | undefined,
  property: Written<N>,
): { text: string | undefined; at: CstNode | undefined } {
  const at = GrammarUtils.findNodeForProperty(node?.$cstNode, property) ?? node?.$cstNode;
  const value: unknown = node?.[property];
  const text = node !== undefined && Array.isArray(value) ? once(scope, node, property) : value;
  return { text: text as string | undefined, at };
}

/** A whole number from `least` up; `one` and `een` are 1. */
export function count<N extends AstNode>(
  scope: Scope,
  node: N | undefined,
  property: Written<N>,
  least: number,
): number | undefined {
  const { text, at } = written(scope, node, property);
  const value = amount(scope, at, text !== undefined && canonical(text) === 'one' ? '1' : text);
  if (value === undefined) return undefined;
  return Number.isSafeInteger(value) && value >= least ? value : impossible(scope, at, 'count');
}

/** An amount of anything that is measured, not negative, in a unit of the language or the plan's own. */
export function quantity(
  scope: Scope,
  node: (AstNode & { readonly amount?: string; readonly unit?: string }) | undefined,
): Quantity | undefined {
  const value = amount(scope, node?.$cstNode, node?.amount);
  if (node?.unit === undefined || value === undefined) return undefined;
  if (value < 0 || !Number.isFinite(value)) return impossible(scope, node.$cstNode, 'count');
  return { amount: value, unit: node.unit };
}

/** An amount used in a unit of time. */
export function rate(scope: Scope, node: ast.Rate | undefined): Rate | undefined {
  const used = quantity(scope, node);
  const per = timeSpan(scope, node?.$cstNode, node?.per);
  if (used === undefined || per === undefined) return undefined;
  return used.amount > 0 ? { ...used, per } : impossible(scope, node?.$cstNode, 'count');
}

/** A day that exists. */
export function day<N extends AstNode>(
  scope: Scope,
  node: N | undefined,
  property: Written<N>,
): IsoDate | undefined {
  const { text, at } = written(scope, node, property);
  if (text === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return exists(text) ? text : impossible(scope, at, 'date');
  const iso = isoOf(text);
  return mistake(
    scope,
    at,
    {
      en: `Write a date as year-month-day: ${iso ?? '2026-03-01'}.`,
      nl: `Schrijf een datum als jaar-maand-dag: ${iso ?? '2026-03-01'}.`,
    },
    iso === undefined ? undefined : instead(at, iso),
  );
}

function exists(iso: IsoDate): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** `1-3-2026` and `2026/3/1` in the order of the standard; the day comes first, as the Dutch write it. */
function isoOf(text: string): IsoDate | undefined {
  const [a = '', b = '', c = ''] = text.split(/[-/.]/);
  const [year, month, date] = a.length === 4 ? [a, b, c] : [c, b, a];
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return exists(iso) ? iso : undefined;
}
