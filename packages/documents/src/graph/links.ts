import {
  type Component,
  type Cover,
  duration,
  type Id,
  type Line,
  type Manual,
  type Option,
  type PlanLanguage,
  type Start,
  type Words,
} from '@waakvlam/analysis';
import type { Relation } from './graph.ts';

/** One line of the picture, as seen from where it begins. */
export interface Link {
  readonly relation: Relation;
  readonly to: Target;
  readonly standby: boolean;
  readonly labels: readonly string[];
}

export type Target =
  | { readonly kind: 'component'; readonly id: Id }
  | { readonly kind: 'choice'; readonly atLeast: number; readonly options: readonly Link[] }
  | { readonly kind: 'manual'; readonly of: Id; readonly number: number };

interface LinkWords {
  readonly people: (count: number) => string;
  readonly cover: (cover: Cover) => string;
  readonly itself: string;
  readonly lasts: (time: string) => string;
}

const WORDS: Words<LinkWords> = {
  en: {
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    cover: (cover) => coverWords(cover, 'en', { office: 'in office hours', day: 'a day', week: 'a week' }),
    itself: 'by itself',
    lasts: (time) => `lasts ${time}`,
  },
  nl: {
    people: (count) => (count === 1 ? '1 persoon' : `${count} mensen`),
    cover: (cover) => coverWords(cover, 'nl', { office: 'in kantooruren', day: 'per dag', week: 'per week' }),
    itself: 'vanzelf',
    lasts: (time) => `houdt ${time} vol`,
  },
};

function coverWords(
  cover: Cover,
  language: PlanLanguage,
  words: { readonly office: string; readonly day: string; readonly week: string },
): string {
  switch (cover.kind) {
    case '24/7':
      return '24/7';
    case 'office hours':
      return words.office;
    case 'hours':
      return `${duration(cover.hours, language)} ${words[cover.per]}`;
  }
}

/** Finds the component with that id; `undefined` where there is none. */
export type Lookup = (id: Id) => Component | undefined;

/** All that goes out from a component, in the order of its declaration. */
export function linksOf(component: Component, lookup: Lookup, language: PlanLanguage): readonly Link[] {
  const plain = (relation: Relation, id: Id): Link[] => {
    const starts = lookup(id)?.starts;
    return lookup(id) === undefined
      ? []
      : [{ relation, to: { kind: 'component', id }, ...reserve([starts], undefined, language) }];
  };
  return [
    ...workingLinks(component, lookup, language),
    ...component.runsOn.flatMap((id) => plain('needs', id)),
    ...component.zones.flatMap((id) => plain('zone', id)),
    ...(component.refilledBy === undefined ? [] : plain('refilled', component.refilledBy)),
    ...component.agreements.flatMap((id) => plain('agreement', id)),
    ...component.suppliers.flatMap((id) => plain('supplier', id)),
    ...(component.kind === 'agreement' && component.with !== undefined
      ? plain('supplier', component.with)
      : []),
    ...(component.kind === 'process' ? manualLinks(component.id, component.manuals, language) : []),
  ];
}

/** What a component, or a manual way of working, needs to work, and where. */
export function workingLinks(
  from: Pick<Manual, 'needs' | 'at'>,
  lookup: Lookup,
  language: PlanLanguage,
): readonly Link[] {
  return [
    ...from.needs.flatMap((line) => lineLinks('needs', line, lookup, language)),
    ...(from.at === undefined ? [] : lineLinks('at', from.at, lookup, language)),
  ];
}

function manualLinks(of: Id, manuals: readonly Manual[], language: PlanLanguage): Link[] {
  return manuals.map((manual, number) => ({
    relation: 'manual',
    to: { kind: 'manual', of, number },
    ...reserve([manual.starts], undefined, language),
    standby: true,
  }));
}

/** A line that wants all of its options is drawn as so many lines; a choice gets a circle of its own. */
function lineLinks(relation: Relation, line: Line, lookup: Lookup, language: PlanLanguage): Link[] {
  const wantsAll = line.atLeast >= line.options.length;
  const links = line.options.flatMap((option) =>
    optionLink(wantsAll ? relation : 'option', option, lookup, language),
  );
  if (wantsAll || links.length === 0) return links;
  const to: Target = { kind: 'choice', atLeast: line.atLeast, options: links };
  return [{ relation, to, standby: false, labels: [] }];
}

function optionLink(relation: Relation, option: Option, lookup: Lookup, language: PlanLanguage): Link[] {
  switch (option.of.kind) {
    case 'component': {
      const component = lookup(option.of.id);
      if (component === undefined) return [];
      const more = reserve([option.starts, component.starts], option.lasts, language);
      return [{ relation, to: { kind: 'component', id: component.id }, ...more }];
    }
    case 'post': {
      const { role, people, cover } = option.of;
      if (lookup(role) === undefined) return [];
      const more = reserve([option.starts, lookup(role)?.starts], option.lasts, language);
      const words = WORDS[language];
      const post = [words.people(people), ...(cover === undefined ? [] : [words.cover(cover)])].join(' ');
      return [{ relation, to: { kind: 'component', id: role }, ...more, labels: [post, ...more.labels] }];
    }
    case 'group': {
      const inner = lineLinks('option', option.of.line, lookup, language);
      if (inner.length === 0) return [];
      const more = reserve([option.starts], option.lasts, language);
      const only = inner[0];
      if (inner.length === 1 && only !== undefined) {
        return [
          {
            relation,
            to: only.to,
            standby: only.standby || more.standby,
            labels: [...more.labels, ...only.labels],
          },
        ];
      }
      return [{ relation, to: { kind: 'choice', atLeast: option.of.line.atLeast, options: inner }, ...more }];
    }
  }
}

/** How an option is a reserve or a store. Two starting times, its own and that of the component, add up. */
function reserve(
  starts: readonly (Start | undefined)[],
  lasts: number | undefined,
  language: PlanLanguage,
): { readonly standby: boolean; readonly labels: readonly string[] } {
  const times = starts
    .filter((start) => start !== undefined)
    .map(
      (start) =>
        `${duration(start.after, language)}${start.automatically ? ` ${WORDS[language].itself}` : ''}`,
    );
  return {
    standby: times.length > 0,
    labels: [
      ...(times.length > 0 ? [times.join(' + ')] : []),
      ...(lasts === undefined ? [] : [WORDS[language].lasts(duration(lasts, language))]),
    ],
  };
}
