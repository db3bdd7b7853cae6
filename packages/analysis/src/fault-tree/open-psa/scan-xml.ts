/**
 * The part of XML that a data file needs, read in one pass: elements, attributes, comments, CDATA, the built-in
 * entities. No document type, hence no entity that grows.
 */
import { Refusal } from './refusal.ts';

/** What stands in a tag: its name without prefix, and its attributes as name, value, name, value … */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly string[];
  /** Index of its `<`. */
  readonly at: number;
}

export interface XmlHandler {
  open(tag: Tag): void;
  close(): void;
  /** Text that is more than white space. */
  text(at: number): void;
}

/** The value of an attribute, by its name without prefix. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
  return undefined;
}

/** @throws Refusal if the text is not that part of XML */
export function scanXml(text: string, handler: XmlHandler): void {
  const open: string[] = [];
  let hasRoot = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    at = commonTags(at);
    const tag = text.indexOf('<', at);
    passText(at, tag < 0 ? text.length : tag);
    if (tag < 0) break;
    const next = text.charCodeAt(tag + 1);
    if (next === SLASH) at = closeTag(tag);
    else if (next === EXCLAMATION) at = declaration(tag);
    else if (next === QUESTION) at = behind('?>', tag);
    else at = openTag(tag);
  }
  if (open.length > 0)
    throw malformed(text.length, `<${open.at(-1)}> is not closed`, `<${open.at(-1)}> wordt niet gesloten`);
  if (!hasRoot) throw malformed(0, 'there is no element in it', 'er staat geen element in');

  /** Passes tags of the form that nearly all have, far faster than the rest of this; stops at any other. */
  function commonTags(from: number): number {
    let end = from;
    for (;;) {
      COMMON_TAG.lastIndex = end;
      const match = COMMON_TAG.exec(text);
      if (match === null) return end;
      const [whole, closed, name, key, value, slash] = match;
      if (closed !== undefined) {
        if (open.at(-1) !== closed) return end;
        open.pop();
        handler.close();
      } else {
        if (open.length === 0) return end;
        handler.open({ name: name!, attributes: key === undefined ? NONE : [key, value!], at: end });
        if (slash === '') open.push(name!);
        else handler.close();
      }
      end += whole.length;
    }
  }

  function passText(from: number, until: number): void {
    let first = from;
    while (first < until && isSpace(text.charCodeAt(first))) first++;
    if (first === until) return;
    decoded(text.slice(first, until), first);
    shown(first);
  }

  function shown(first: number): void {
    if (open.length === 0)
      throw malformed(first, 'there is text outside the elements', 'er staat tekst buiten de elementen');
    handler.text(first);
  }

  function behind(end: string, from: number): number {
    const found = text.indexOf(end, from);
    if (found < 0) throw malformed(from, `${end} is missing`, `${end} ontbreekt`);
    return found + end.length;
  }

  function declaration(tag: number): number {
    if (text.startsWith('<!--', tag)) return behind('-->', tag + 4);
    if (text.startsWith('<![CDATA[', tag)) {
      const end = behind(']]>', tag);
      if (text.slice(tag + 9, end - 3).trim() !== '') shown(tag);
      return end;
    }
    throw new Refusal(
      tag,
      'The file has a document type (<!DOCTYPE …>). That is not read, as it can pull in other files. Take it out.',
      'Het bestand heeft een documenttype (<!DOCTYPE …>). Dat wordt niet gelezen, omdat het andere bestanden binnen kan halen. Haal het weg.',
    );
  }

  function closeTag(tag: number): number {
    const nameEnd = endOfName(tag + 2);
    const name = text.slice(tag + 2, nameEnd);
    const end = endOfSpace(nameEnd);
    const expected = open.pop();
    if (name !== expected || text.charCodeAt(end) !== GREATER) {
      throw expected === undefined
        ? malformed(tag, `</${name}> closes nothing`, `</${name}> sluit niets`)
        : malformed(
            tag,
            `<${expected}> is not closed before </${name}>`,
            `<${expected}> is niet gesloten vóór </${name}>`,
          );
    }
    handler.close();
    return end + 1;
  }

  function openTag(tag: number): number {
    const nameEnd = endOfName(tag + 1);
    if (nameEnd === tag + 1) throw malformed(tag, 'a < stands alone', 'er staat een losse <');
    const name = text.slice(tag + 1, nameEnd);
    if (open.length === 0) {
      if (hasRoot)
        throw malformed(tag, 'there is a second outermost element', 'er is een tweede buitenste element');
      hasRoot = true;
    }
    const attributes: string[] = [];
    let end = endOfSpace(nameEnd);
    let code = text.charCodeAt(end);
    while (code !== GREATER && code !== SLASH) {
      end = endOfSpace(oneAttribute(end, tag, name, attributes));
      code = text.charCodeAt(end);
    }
    const isEmpty = code === SLASH;
    if (isEmpty && text.charCodeAt(end + 1) !== GREATER) throw unfinished(tag, name);
    handler.open({ name: withoutPrefix(name), attributes, at: tag });
    if (isEmpty) handler.close();
    else open.push(name);
    return end + (isEmpty ? 2 : 1);
  }

  function oneAttribute(from: number, tag: number, element: string, attributes: string[]): number {
    const nameEnd = endOfName(from);
    const equals = endOfSpace(nameEnd);
    const start = endOfSpace(equals + 1);
    const quote = text.charCodeAt(start);
    const isWhole =
      nameEnd > from &&
      isSpace(text.charCodeAt(from - 1)) &&
      text.charCodeAt(equals) === EQUALS &&
      (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE);
    const end = isWhole ? text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1) : -1;
    if (end < 0) throw unfinished(tag, element);
    const raw = text.slice(from, nameEnd);
    const value = text.slice(start + 1, end);
    if (value.includes('<')) throw unfinished(tag, element);
    // Those of another namespace, and namespaces themselves, say nothing to us.
    if (raw.includes(':') || raw === 'xmlns') return end + 1;
    for (let at = 0; at < attributes.length; at += 2) {
      if (attributes[at] === raw) {
        throw malformed(tag, `<${element}> has ${raw} twice`, `<${element}> heeft twee keer ${raw}`);
      }
    }
    attributes.push(raw, decoded(value, start + 1));
    return end + 1;
  }

  function endOfName(from: number): number {
    let end = from;
    while (isNameCode(text.charCodeAt(end))) end++;
    return end;
  }

  function endOfSpace(from: number): number {
    let end = from;
    while (isSpace(text.charCodeAt(end))) end++;
    return end;
  }
}

/** A tag with at most one attribute, or an end tag, with the white space behind it; no prefix and no entity. */
const COMMON_TAG = /<(?:\/([\w-]+)|([\w-]+)(?:\s+([\w-]+)="([^"<&]*)")?\s*(\/?))>\s*/y;
const NONE: readonly string[] = [];

const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const GREATER = 62;
const LESS = 60;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** False at the end of the text, where the code is no number. */
function isNameCode(code: number): boolean {
  return (
    code > 32 &&
    code !== GREATER &&
    code !== SLASH &&
    code !== EQUALS &&
    code !== LESS &&
    code !== DOUBLE_QUOTE &&
    code !== SINGLE_QUOTE
  );
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(value: string, at: number): string {
  if (!value.includes('&')) return value;
  return value.replace(/&([^;&\s]{0,12};?)/g, (_, entity: string) => {
    const name = entity.endsWith(';') ? entity.slice(0, -1) : '';
    const code = /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : /^#x[\da-f]+$/i.test(name)
        ? Number(`0${name.slice(1)}`)
        : -1;
    if (isCharacter(code)) return String.fromCodePoint(code);
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (known !== undefined) return known;
    throw malformed(at, `&${entity} is no character that it knows`, `&${entity} is geen bekend teken`);
  });
}

function isCharacter(code: number): boolean {
  return (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff) || isSpace(code);
}

function unfinished(at: number, name: string): Refusal {
  return malformed(
    at,
    `the tag <${name} …> is not written right; an attribute is name="value"`,
    `de tag <${name} …> is niet goed geschreven; een attribuut is naam="waarde"`,
  );
}

function malformed(at: number, en: string, nl: string): Refusal {
  return new Refusal(at, `This is no well-formed XML: ${en}.`, `Dit is geen goed gevormde XML: ${nl}.`);
}
