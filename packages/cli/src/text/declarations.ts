/** What plans declare as a person reads it in a terminal. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import type { PlanSet } from '@waakvlam/language';
import { DECLARATION_KEYWORDS, wordIn } from '@waakvlam/language/keywords';
import type { Declaration } from '../declarations.ts';
import { shownUri } from '../shown-path.ts';
import type { Paint } from '../terminal.ts';

/** By kind, in the order of the language's own list of kinds; under each the order of the model. */
export function tellDeclarations(
  declarations: readonly Declaration[],
  set: PlanSet,
  language: PlanLanguage,
  paint: Paint,
): string {
  const byKind = Map.groupBy(declarations, ({ kind }) => kind);
  return DECLARATION_KEYWORDS.flatMap(({ en: kind }) => {
    const found = byKind.get(kind);
    return found === undefined ? [] : [section(kind, found, set, language, paint)];
  }).join('\n');
}

function section(
  kind: string,
  declarations: readonly Declaration[],
  set: PlanSet,
  language: PlanLanguage,
  paint: Paint,
): string {
  const rows = declarations.map((one) => ({
    name: nameOf(one, language),
    place: placeOf(one, set),
    rest: restOf(one, language),
  }));
  const names = widest(rows.map(({ name }) => name));
  const places = widest(rows.map(({ place }) => place));
  const lines = rows.map(({ name, place, rest }) =>
    `  ${name.padEnd(names)}  ${place.padEnd(places)}  ${rest}`.trimEnd(),
  );
  return `${paint('bold', `${wordIn(language, kind)} (${rows.length})`)}\n${lines.join('\n')}\n`;
}

/** A column is no wider than this because of one endless name. */
const WIDTH = 48;

function widest(texts: readonly string[]): number {
  return Math.min(WIDTH, Math.max(...texts.map(({ length }) => length)));
}

/** Its id, which tells the organisation too; of an acceptance the finding that is accepted. */
function nameOf({ id, accepts }: Declaration, language: PlanLanguage): string {
  if (accepts === undefined) return cleanText(id);
  const { rule, subject, process } = accepts;
  const only = process === undefined ? '' : ` ${wordIn(language, 'for')} ${process}`;
  return cleanText(`${rule} ${subject}${only}`);
}

function placeOf({ id }: Declaration, set: PlanSet): string {
  const { uri, range } = set.place({ id });
  return `${shownUri(uri)}:${range.start.line + 1}`;
}

/** Its title, and after that what else there is to tell: `(noodsteunpunt; zoals Post; labels: noord)`. */
function restOf({ title, of, like, tags, members }: Declaration, language: PlanLanguage): string {
  const listed = (keyword: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${wordIn(language, keyword)}: ${items.join(', ')}`];
  const more = [
    ...(of === undefined ? [] : [wordIn(language, of)]),
    ...(like === undefined ? [] : [`${wordIn(language, 'like')} ${like}`]),
    ...listed('tags', tags),
    ...(members === undefined ? [] : [`${MEMBERS[language]}: ${members.join(', ')}`]),
  ];
  return cleanText([title, more.length > 0 && `(${more.join('; ')})`].filter(Boolean).join(' '));
}

const MEMBERS: Words = { en: 'members', nl: 'leden' };
