/**
 * HTML that escapes by construction: whatever is put into a template is text, unless it is itself made by a
 * template. Attributes stand in double quotes; no value goes into a script, a style or an event handler.
 */
import { harmless } from './plain.ts';

/** Markup made by {@link markup}, and by nothing else. */
export interface Markup {
  readonly [MADE]: string;
}

const MADE = Symbol('markup');

/** What can stand in a template. `undefined`, `null` and `false` are nothing; a list is its items. */
export type Value = string | number | undefined | null | false | Markup | readonly Value[];

/** Tag of a template: `` markup`<p>${text}</p>` ``. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = parts[0] ?? '';
  values.forEach((value, i) => {
    text += written(value) + (parts[i + 1] ?? '');
  });
  return { [MADE]: text };
}

/** The markup as text, to write to a file. */
export function textOf(made: Markup): string {
  return made[MADE];
}

function written(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (MADE in value) return value[MADE];
  return value.map(written).join('');
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from a plan as text in HTML or SVG: harmless, and without characters that mean something there. */
function escaped(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => ENTITY[character]!);
}
