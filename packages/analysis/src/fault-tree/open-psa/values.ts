/** What the attributes of a tag say. */
import type { Container, ElementKind } from './names.ts';
import { Refusal } from './refusal.ts';
import { attribute, type Tag } from './scan-xml.ts';

/** What a formula says that a name is; `event` may be any of the three. */
export type ReferenceKind = ElementKind | 'event';

/** Whether what a tag defines is known within its container only. */
export function isPrivate(tag: Tag, container: Container): boolean {
  const role = attribute(tag, 'role');
  if (role === undefined) return container.isPrivate;
  if (role === 'private' || role === 'public') return role === 'private';
  throw new Refusal(
    tag.at,
    `<${tag.name}> has role ${role}. A role is public or private.`,
    `<${tag.name}> heeft rol ${role}. Een rol is public of private.`,
  );
}

/** What names something: no white space, no dot, nothing that steers a terminal. */
const NAME = /^[^\s\p{C}.]+$/u;
const PATH = /^[^\s\p{C}]+$/u;
/** The same for nearly all names, and far faster. */
const PLAIN = /^[\w-]+$/;

/** The name that a tag gives. */
export function nameOf(tag: Tag): string {
  return nameIn(tag, NAME);
}

/** The name that a tag refers to. */
export function pathOf(tag: Tag): string {
  return nameIn(tag, PATH);
}

function nameIn(tag: Tag, form: RegExp): string {
  const name = attribute(tag, 'name');
  if (name !== undefined && (PLAIN.test(name) || form.test(name))) return name;
  throw name === undefined
    ? new Refusal(tag.at, `<${tag.name}> has no name.`, `<${tag.name}> heeft geen naam.`)
    : new Refusal(
        tag.at,
        `<${tag.name}> has the name "${name}". A name has no spaces and no dots.`,
        `<${tag.name}> heeft de naam "${name}". In een naam staan geen spaties en geen punten.`,
      );
}

/** What a tag refers to; undefined if it does not refer. */
export function referenceKind(tag: Tag): ReferenceKind | undefined {
  const { name } = tag;
  if (name === 'gate' || name === 'basic-event' || name === 'house-event') return name;
  if (name !== 'event') return undefined;
  const type = attribute(tag, 'type');
  if (type === undefined) return name;
  if (type === 'gate' || type === 'basic-event' || type === 'house-event') return type;
  throw new Refusal(
    tag.at,
    `<event> has type ${type}. A type is gate, basic-event or house-event.`,
    `<event> heeft type ${type}. Een type is gate, basic-event of house-event.`,
  );
}

/** How many arguments an `atleast` takes. */
export function minOf(tag: Tag, gate: string): number {
  const min = attribute(tag, 'min')?.trim() ?? '';
  if (/^\d{1,9}$/.test(min)) return Number(min);
  throw new Refusal(
    tag.at,
    `Gate ${gate}: <atleast> needs min="…" with a whole number.`,
    `Poort ${gate}: <atleast> heeft min="…" met een geheel getal nodig.`,
  );
}

/** The connective that says the same as a constant when it has no arguments. */
export function constantOf(tag: Tag): 'and' | 'or' {
  const value = attribute(tag, 'value')?.trim();
  if (value === 'true' || value === '1') return 'and';
  if (value === 'false' || value === '0') return 'or';
  throw new Refusal(
    tag.at,
    '<constant> needs value="true" or value="false".',
    '<constant> heeft value="true" of value="false" nodig.',
  );
}
