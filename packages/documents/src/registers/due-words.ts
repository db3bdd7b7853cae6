import type { Words } from '@waakvlam/analysis';
import type { DueKind } from './due-days.ts';

/** What kind of day it is, for a cell, and what must be done with what it is about. */
export const DUE: Words<{
  readonly [K in DueKind]: { readonly kind: string; readonly todo: (subject: string) => string };
}> = {
  en: {
    exercise: { kind: 'exercise, planned', todo: (name) => `Exercise: ${name}` },
    'next-exercise': {
      kind: 'exercise, not planned yet',
      todo: (name) => `Plan and hold the exercise: ${name}`,
    },
    review: { kind: 'review', todo: (name) => `Review: ${name}` },
    test: { kind: 'test', todo: (name) => `Test: ${name}` },
    measure: { kind: 'measure', todo: (name) => `Do again: ${name}` },
    lesson: { kind: 'lesson learned', todo: (name) => `Finish what was learned: ${name}` },
    target: { kind: 'target', todo: (name) => `Target date of the goal: ${name}` },
    'agreement-ends': { kind: 'agreement ends', todo: (name) => `Last day of the agreement: ${name}` },
    'acceptance-ends': {
      kind: 'accepted risk ends',
      todo: (name) => `Last day of the accepted risk: ${name}`,
    },
  },
  nl: {
    exercise: { kind: 'oefening, gepland', todo: (name) => `Oefening: ${name}` },
    'next-exercise': {
      kind: 'oefening, nog niet gepland',
      todo: (name) => `Plan en houd de oefening: ${name}`,
    },
    review: { kind: 'herziening', todo: (name) => `Herzie: ${name}` },
    test: { kind: 'test', todo: (name) => `Test: ${name}` },
    measure: { kind: 'maatregel', todo: (name) => `Doe opnieuw: ${name}` },
    lesson: { kind: 'leerpunt', todo: (name) => `Rond het leerpunt af: ${name}` },
    target: { kind: 'doel', todo: (name) => `Streefdatum van het doel: ${name}` },
    'agreement-ends': {
      kind: 'overeenkomst loopt af',
      todo: (name) => `Laatste dag van de overeenkomst: ${name}`,
    },
    'acceptance-ends': {
      kind: 'aanvaard risico loopt af',
      todo: (name) => `Laatste dag van het aanvaarde risico: ${name}`,
    },
  },
};
