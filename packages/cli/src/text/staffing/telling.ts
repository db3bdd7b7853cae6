/** What every part of the answer for people needs to speak of a model. */
import type { Declared, Id, Model, PlanLanguage, Role, Seconds, Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../../named.ts';

export interface Telling {
  readonly language: PlanLanguage;
  /** What people call it: its title, otherwise its name. */
  name(id: Id): string;
  /** Its title with its id. */
  called(id: Id): string;
  role(id: Id): Role | undefined;
}

export function tellingOf(model: Model, language: PlanLanguage): Telling {
  const declared: readonly Declared[] = [
    ...model.components,
    ...model.plans,
    ...model.escalations,
    ...model.actions,
    ...model.scenarios,
  ];
  const byId = new Map(declared.map((one) => [one.id, one]));
  const roles = new Map(model.components.flatMap((one) => (one.kind === 'role' ? [[one.id, one]] : [])));
  return {
    language,
    name(id) {
      const one = byId.get(id);
      return cleanText(one?.title ?? one?.name ?? id);
    },
    called(id) {
      const one = byId.get(id);
      return one === undefined ? cleanText(id) : called(one);
    },
    role: (id) => roles.get(id),
  };
}

/** A heading with its entries below it, or what there is to say when there are none. */
export function section(heading: string, entries: readonly string[], none: string): string {
  return entries.length === 0 ? none : [heading, ...entries.map((entry) => `  ${entry}`)].join('\n');
}

/** So many hours and no other unit, since a roster counts in hours; in halves and quarters where they come out even. */
export function hours(seconds: Seconds, language: PlanLanguage, round: (hours: number) => number): string {
  const quarters = (seconds * 4) / 3600;
  const count = Number.isInteger(quarters) ? quarters / 4 : round(seconds / 3600);
  const unit: Words = { en: 'h', nl: 'uur' };
  return `${count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { useGrouping: false })} ${unit[language]}`;
}

/** A share as people write it: `20 %`. */
export function share(basisPoints: number, language: PlanLanguage): string {
  return `${(basisPoints / 100).toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB')} %`;
}
