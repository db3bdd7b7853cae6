import type { Component, Contact, Declared, Id, Model, Part, Words } from '@waakvlam/analysis';
import { shorten } from './plain.ts';
import type { Saying } from './sheets/when.ts';

/** A model by id, with how it is spoken of. */
export interface Names extends Saying {
  readonly components: ReadonlyMap<Id, Component>;
  readonly contacts: ReadonlyMap<Id, Contact>;
  /** Everything that has a name, those two included. */
  readonly declared: ReadonlyMap<Id, Declared>;
  readonly levels: ReadonlySet<Id>;
}

export function namesOf(model: Model, { language, start }: Saying): Names {
  return {
    language,
    start,
    components: new Map(model.components.map((component) => [component.id, component])),
    contacts: new Map(model.contacts.map((contact) => [contact.id, contact])),
    declared: new Map(declaredIn(model).map((declared) => [declared.id, declared])),
    levels: new Set(model.escalations.map(({ id }) => id)),
  };
}

/** Every list of the model but that of acceptances, which have no name. */
function declaredIn({ acceptances: _, ...named }: Model): readonly Declared[] {
  return Object.values<readonly Declared[]>(named).flat();
}

/** The longest name on a sheet: longer ones would push the work off the page. */
const NAME_LENGTH = 90;

/**
 * What people call it: its title, otherwise its name; a level of scaling up goes by its name, `GRIP2`. Cut short if it
 * is endless.
 */
export function titleOf(names: Names, id: Id): string {
  const { name, title } = names.declared.get(id) ?? { name: id };
  return nameOf(names.levels.has(id) ? { name } : { name, title });
}

/** The title of anything declared, otherwise its name. Cut short if it is endless. */
export function nameOf(declared: { readonly title?: string | undefined; readonly name: string }): string {
  return shorten(declared.title ?? declared.name, NAME_LENGTH);
}

/** A part in words, as the subject of a sentence. */
export function partWords(names: Names, part: Part): string {
  const whole = titleOf(names, part.component);
  const of = part.of === undefined ? whole : titleOf(names, part.of);
  switch (part.part) {
    case 'itself':
      return whole;
    case 'option':
      return OPTION[names.language](of, whole);
    case 'group':
      return GROUP[names.language](whole);
    case 'manual':
      return manualText(names, part) ?? manualWords(names, part.component);
    case 'supply':
      return SUPPLY[names.language](whole);
    case 'normal':
      return NORMAL[names.language](whole);
    case 'post':
    case 'share':
      return OPTION[names.language](of, whole);
  }
}

/** The manual way of working of a process, whichever it is. */
export function manualWords(names: Names, process: Id): string {
  return MANUAL[names.language](titleOf(names, process));
}

const OPTION: Words<(of: string, whole: string) => string> = {
  en: (of, whole) => (of === whole ? whole : `${of} for ${whole}`),
  nl: (of, whole) => (of === whole ? whole : `${of} voor ${whole}`),
};
const GROUP: Words<(whole: string) => string> = {
  en: (whole) => `one of the options of ${whole}`,
  nl: (whole) => `een van de mogelijkheden van ${whole}`,
};
const MANUAL: Words<(whole: string) => string> = {
  en: (whole) => `the manual way of working of ${whole}`,
  nl: (whole) => `de handmatige werkwijze van ${whole}`,
};
const SUPPLY: Words<(whole: string) => string> = {
  en: (whole) => `what ${whole} runs on`,
  nl: (whole) => `waar ${whole} op draait`,
};
const NORMAL: Words<(whole: string) => string> = {
  en: (whole) => `the normal way of working of ${whole}`,
  nl: (whole) => `de gewone werkwijze van ${whole}`,
};

function manualText(names: Names, part: Part): string | undefined {
  const process = names.components.get(part.component);
  if (process?.kind !== 'process') return undefined;
  const text = process.manuals[part.manual ?? 0]?.text;
  return text && shorten(text, NAME_LENGTH);
}
