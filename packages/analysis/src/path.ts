/** Paths and parts in words. */
import type { Component, Id, Model, PlanLanguage, Seconds } from './model.ts';
import type { EventKind, Part, Path } from './results.ts';
import { moment, type Words } from './words.ts';

type Told = (name: string) => string;

const EVENTS: { readonly [E in EventKind]: Words<Told> } = {
  fails: { en: (name) => `${name} fails`, nl: (name) => `${name} valt uit` },
  out: { en: (name) => `${name} is out of order`, nl: (name) => `${name} is buiten gebruik` },
  absent: { en: (name) => `too few of ${name}`, nl: (name) => `te weinig mensen: ${name}` },
  empty: { en: (name) => `${name} is used up`, nl: (name) => `${name} is op` },
  'bridge-empty': {
    en: (name) => `${name} cannot bridge it any longer`,
    nl: (name) => `${name} kan het niet langer overbruggen`,
  },
  stops: { en: (name) => `${name} stops`, nl: (name) => `${name} stopt` },
  'no-room': {
    en: (name) => `no capacity is left on ${name}`,
    nl: (name) => `${name} heeft geen capaciteit meer over`,
  },
  asked: { en: (name) => `${name} is not ready yet`, nl: (name) => `${name} is nog niet klaar` },
};

/** A path as one line: `Net valt uit → UPS is op (T+30 min) → …`. A moment stands where it differs from the one before. */
export function tellPath(path: Path, model: Model, language: PlanLanguage): string {
  let before: Seconds = 0;
  return path
    .map(({ at, what, event }) => {
      const told = EVENTS[event][language](tellPart(what, model, language));
      const text = at === before ? told : `${told} (${moment(at, language)})`;
      before = at;
      return text;
    })
    .join(' → ');
}

/** What a part is called: the name of a component, the text of a manual way of working, `6 van Centralist`. */
export function tellPart(
  { component, part, of, manual }: Part,
  model: Model,
  language: PlanLanguage,
): string {
  const owner = model.components.find(({ id }) => id === component);
  const name = owner?.name ?? component;
  switch (part) {
    case 'manual':
      return manualText(owner, manual) ?? name;
    case 'post':
    case 'share':
    case 'option':
      return of === undefined ? name : nameOf(model, of);
    case 'group': {
      const group: Words = { en: `an alternative for ${name}`, nl: `een alternatief voor ${name}` };
      return group[language];
    }
    case 'supply':
    case 'normal':
    case 'itself':
      return name;
  }
}

function manualText(owner: Component | undefined, number: number | undefined): string | undefined {
  return owner?.kind === 'process' ? owner.manuals[number ?? 0]?.text : undefined;
}

function nameOf(model: Model, id: Id): string {
  return model.components.find((component) => component.id === id)?.name ?? id;
}
