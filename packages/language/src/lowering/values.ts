/** Properties that hold one plain value; each is kept with its place under the name that the model gives it. */
import type { AudienceOf, Cover, Evaluation, Id, IsoDate, Plan, Seconds } from '@waakvlam/analysis';
import type { Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { calendarSpan, count, day, seconds, timeSpan } from './numbers.ts';
import type { Properties } from './properties.ts';
import { refer, referPlaced } from './references.ts';
import { mistake, placed, type Scope } from './scope.ts';

export { keyOf } from './properties.ts';

export function textOf(scope: Scope, properties: Properties, key: string): string | undefined {
  const property = properties.one(ast.isTextProperty, key);
  placed(scope, key, property);
  return property?.text;
}

/** A word out of a closed list. The grammar lets no other through, so the caller names the type. */
export function wordOf<W extends string>(scope: Scope, properties: Properties, key: string): W | undefined {
  const property = properties.one(ast.isWordProperty, key);
  placed(scope, key, property);
  return property?.word as W | undefined;
}

export function wordsOf<W extends string>(scope: Scope, properties: Properties, key: string): readonly W[] {
  const all = properties.all(ast.isWordsProperty, key);
  placed(scope, key, all[0]);
  return all.flatMap((property) => (property.words ?? []) as W[]);
}

export function durationOf(scope: Scope, properties: Properties, key: string): Seconds | undefined {
  const property = properties.one(ast.isDurationProperty, key);
  placed(scope, key, property);
  return seconds(scope, property?.duration);
}

export function countOf(
  scope: Scope,
  properties: Properties,
  key: string,
  least: number,
): number | undefined {
  const property = properties.one(ast.isCountProperty, key);
  placed(scope, key, property);
  return count(scope, property, 'count', least);
}

export function dateOf(scope: Scope, properties: Properties, key: string): IsoDate | undefined {
  const property = properties.one(ast.isDateProperty, key);
  placed(scope, key, property);
  return day(scope, property, 'date');
}

/** When it was last gone through, and how often that is due. */
export function reviewOf(scope: Scope, properties: Properties): Pick<Plan, 'reviewed' | 'reviewEvery'> {
  const reviewed = properties.one(ast.isReviewed, 'reviewed');
  placed(scope, 'reviewed', reviewed);
  placed(scope, 'reviewEvery', reviewed);
  return { reviewed: day(scope, reviewed, 'date'), reviewEvery: calendarSpan(scope, reviewed?.every) };
}

export function partyOf(scope: Scope, properties: Properties, key: string): Id | undefined {
  const property = properties.one(ast.isPartyProperty, key);
  placed(scope, key, property);
  return property && refer(scope, property, 'ref', property.ref);
}

type RefsProperty = ast.Property & { readonly refs: Reference[] };

/** The ids of a list property, each kept with its place under `name` and its index. */
export function refsOf<P extends RefsProperty>(
  scope: Scope,
  properties: Properties,
  is: (node: unknown) => node is P,
  name: string,
  key?: string,
): readonly Id[] {
  return referPlaced<RefsProperty, 'refs'>(scope, name, properties.all(is, key), 'refs');
}

export function audienceOf(scope: Scope, properties: Properties): AudienceOf | undefined {
  const property = properties.one(ast.isAudience, 'audience');
  placed(scope, 'audience', property);
  if (property?.word === undefined) return undefined;
  return { audience: property.word as AudienceOf['audience'], text: property.text };
}

export function evaluationOf(scope: Scope, properties: Properties): Evaluation | undefined {
  const evaluation = properties.one(ast.isEvaluation, 'evaluation');
  placed(scope, 'evaluation', evaluation);
  if (evaluation?.word === undefined) return undefined;
  return { kind: evaluation.word as Evaluation['kind'], text: evaluation.text };
}

export function openOf(scope: Scope, properties: Properties): Cover | undefined {
  const open = properties.one(ast.isOpen, 'open');
  placed(scope, 'open', open);
  return coverOf(scope, open?.cover);
}

/** When a post is filled or a thing is open. */
export function coverOf(scope: Scope, cover: Incomplete<ast.Cover> | undefined): Cover | undefined {
  if (cover === undefined) return undefined;
  if (cover.word === '24/7' || cover.word === 'office hours') return { kind: cover.word };
  const hours = seconds(scope, cover.hours);
  const per = timeSpan(scope, cover.$cstNode, cover.per);
  if (hours === undefined || per === undefined) return undefined;
  if (per !== DAY && per !== WEEK) {
    return mistake(scope, cover.$cstNode, {
      en: 'Write how many hours per day or per week, such as 12 h per day.',
      nl: 'Schrijf hoeveel uur per dag of per week, bijvoorbeeld 12 uur per dag.',
    });
  }
  if (hours > per) {
    return mistake(scope, cover.$cstNode, {
      en: `A ${per === DAY ? 'day' : 'week'} has no more than ${per / 3600} hours.`,
      nl: `Een ${per === DAY ? 'dag' : 'week'} heeft niet meer dan ${per / 3600} uur.`,
    });
  }
  return { kind: 'hours', hours, per: per === DAY ? 'day' : 'week' };
}

const DAY: Seconds = 86_400;
const WEEK: Seconds = 604_800;
