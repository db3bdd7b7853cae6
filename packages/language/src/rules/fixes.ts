/** The small changes of a text that rules offer. Each is in one file, in the words of its plan. */
import type { Id, Model, Words } from '@waakvlam/analysis';
import type { Fix, PlanSet, Subject } from '../plan-set.ts';
import { organisationOfId } from './lookup.ts';

/** Says something more in a declaration. */
export function addProperty(set: PlanSet, id: Id, words: Words): Fix | undefined {
  const whole = set.declaration(id);
  if (whole === undefined) return undefined;
  const said = words[languageOf(set, id)];
  const { start, end } = offsets(whole.text, whole.place.range);
  const put = (offset: number, text: string): Fix => ({
    title: { en: `Add ${quoted(said)}`, nl: `Voeg ${quoted(said)} toe` },
    edits: [{ range: rangeAt(whole.text, offset, offset), text }],
  });
  if (whole.text[end - 1] !== '}') return put(end, ` { ${said} }`);
  const close = end - 1;
  const line = whole.text.lastIndexOf('\n', close - 1) + 1;
  const before = whole.text.slice(start, close).trimEnd();
  // With the brace on a line of its own the property gets a line of its own before it.
  if (line > start && whole.text.slice(line, close).trim() === '') {
    return put(line, `${whole.text.slice(line, close)}  ${said}${lineEnd(whole.text)}`);
  }
  const last = before.at(-1);
  return put(
    start + before.length,
    `${last === '{' ? ' ' : last === ';' ? ' ' : '; '}${said}${
      /\s$/.test(whole.text.slice(start, close)) ? '' : ' '
    }`,
  );
}

/** Says one property otherwise; in a declaration that took it over from another, says it there for the first time. */
export function setProperty(set: PlanSet, subject: Subject, words: Words): Fix | undefined {
  const whole = set.declaration(subject.id);
  if (whole === undefined) return undefined;
  const place = set.place(subject);
  const own = offsets(whole.text, whole.place.range);
  const at = place.uri === whole.place.uri ? offsets(whole.text, place.range) : undefined;
  const isName = whole.text.slice(at?.start, at?.end) === subject.id.split('.').at(-1);
  if (at === undefined || at.start <= own.start || at.end > own.end || isName) {
    return addProperty(set, subject.id, words);
  }
  const said = words[languageOf(set, subject.id)];
  return {
    title: { en: `Write ${quoted(said)}`, nl: `Schrijf ${quoted(said)}` },
    edits: [{ range: place.range, text: said }],
  };
}

/** Takes a property out of the declaration that states it. */
export function dropProperty(set: PlanSet, subject: Subject, said: Words): Fix | undefined {
  const whole = set.declaration(subject.id);
  const place = set.place(subject);
  if (whole === undefined || place.uri !== whole.place.uri) return undefined;
  const own = offsets(whole.text, whole.place.range);
  const { start, end } = offsets(whole.text, place.range);
  if (start <= own.start || end > own.end) return undefined;
  const after = /^\s*;[ \t]*/.exec(whole.text.slice(end))?.[0].length ?? 0;
  return {
    title: { en: `Remove ${said.en}`, nl: `Verwijder ${said.nl}` },
    edits: [{ range: rangeAt(whole.text, start, end + after), text: '' }],
  };
}

/** Writes one word of a declaration otherwise, where it stands there once. */
export function replaceIn(set: PlanSet, id: Id, word: string, instead: string): Fix | undefined {
  const whole = set.declaration(id);
  if (whole === undefined) return undefined;
  const { start, end } = offsets(whole.text, whole.place.range);
  const text = whole.text.slice(start, end);
  const at = text.indexOf(word);
  if (at < 0 || text.includes(word, at + 1)) return undefined;
  return {
    title: { en: `Write ${instead}`, nl: `Schrijf ${instead}` },
    edits: [{ range: rangeAt(whole.text, start + at, start + at + word.length), text: instead }],
  };
}

/** Says something more at the end of a statement without braces. */
export function appendTo(set: PlanSet, id: Id, words: Words): Fix | undefined {
  const whole = set.declaration(id);
  if (whole === undefined) return undefined;
  const said = words[languageOf(set, id)];
  const { end } = offsets(whole.text, whole.place.range);
  return {
    title: { en: `Add ${quoted(said)}`, nl: `Voeg ${quoted(said)} toe` },
    edits: [{ range: rangeAt(whole.text, end, end), text: ` ${said}` }],
  };
}

/** Declares something new right after a declaration. */
export function declareAfter(set: PlanSet, id: Id, words: Words, title?: Words): Fix | undefined {
  const whole = set.declaration(id);
  if (whole === undefined) return undefined;
  const said = words[languageOf(set, id)];
  const { start, end } = offsets(whole.text, whole.place.range);
  const rest = /^[ \t]*(\/\/[^\n\r]*)?/.exec(whole.text.slice(end))?.[0].length ?? 0;
  const isLast = /^(\r|\n|$)/.test(whole.text.slice(end + rest));
  const indent =
    /[ \t]*$/.exec(whole.text.slice(whole.text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
  const offset = isLast ? end + rest : end;
  const lines = said.split('\n').join(lineEnd(whole.text) + indent);
  const text = isLast ? lineEnd(whole.text) + indent + lines : ` ${said}`;
  return {
    title: title ?? { en: `Add ${quoted(said)}`, nl: `Voeg ${quoted(said)} toe` },
    edits: [{ range: rangeAt(whole.text, offset, offset), text }],
  };
}

/** Takes a declaration out, with its line where nothing else stands on it. Comments stay. */
export function remove(set: PlanSet, id: Id, name: string): Fix | undefined {
  const whole = set.declaration(id);
  if (whole === undefined) return undefined;
  const { text } = whole;
  let { start, end } = offsets(text, whole.place.range);
  if (/\/\/|\/\*/.test(text.slice(start, end))) return undefined;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*(\r\n|\r|\n|$)/.exec(text.slice(end));
  if (text.slice(line, start).trim() === '' && after !== null) {
    start = line;
    end += after[0].length;
  }
  return {
    title: { en: `Remove ${name}`, nl: `Verwijder ${name}` },
    edits: [{ range: rangeAt(text, start, end), text: '' }],
  };
}

/** How what belongs to one organisation names another thing. */
export function nameFor(set: PlanSet, from: Id, to: Id): string {
  const own = organisationOfId(set.model, from);
  return own !== undefined && to.startsWith(`${own}.`) ? to.slice(own.length + 1) : to;
}

/** A name that nothing has yet. */
export function freeName({ model }: PlanSet, wish: string): string {
  const taken = namesIn(model);
  let name = wish;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish}${number}`;
  return name;
}

/** A model never changes, so its names are gathered once. */
const NAMES = new WeakMap<Model, ReadonlySet<string>>();

function namesIn(model: Model): ReadonlySet<string> {
  const declared = () => Object.values(model).flat();
  const known =
    NAMES.get(model) ??
    new Set(declared().map((one) => ('name' in one ? String(one.name) : '').toLowerCase()));
  NAMES.set(model, known);
  return known;
}

function languageOf(set: PlanSet, id: Id): 'en' | 'nl' {
  return set.language(organisationOfId(set.model, id));
}

function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

type Range = Fix['edits'][number]['range'];

function offsets(text: string, { start, end }: Range): { start: number; end: number } {
  const begins = lineBegins(text);
  return {
    start: (begins[start.line] ?? 0) + start.character,
    end: (begins[end.line] ?? 0) + end.character,
  };
}

function rangeAt(text: string, start: number, end: number): Range {
  const begins = lineBegins(text);
  const place = (offset: number) => {
    let line = begins.length - 1;
    while (begins[line]! > offset) line--;
    return { line, character: offset - begins[line]! };
  };
  return { start: place(start), end: place(end) };
}

/** Many fixes are made for one text after the other. */
let last: { readonly text: string; readonly begins: readonly number[] } | undefined;

function lineBegins(text: string): readonly number[] {
  if (last?.text !== text) {
    const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length);
    last = { text, begins: [0, ...ends] };
  }
  return last.begins;
}
