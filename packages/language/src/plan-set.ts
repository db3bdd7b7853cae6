/**
 * A plan set as it comes out of reading its files: the model, where each part of it stands in the text,
 * and what could not be said in a model because the text is wrong.
 */
import type { Id, Model, PlanLanguage, Words } from '@waakvlam/analysis';
import type { Range } from 'vscode-languageserver';

/** A place in a text. Lines and characters count from 0, characters in UTF-16 units, as editors do. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** What would mend a mistake, in the file that it stands in and in the words of its plan. */
export interface Fix {
  readonly title: Words;
  /** Apart from each other, in the order of the text. */
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
  /**
   * It only writes right what is meant anyway: it brings no fact, date, choice or acceptance, and takes nothing away that
   * somebody wrote. So it may be made without a person who looks at it.
   */
  readonly isSafe?: boolean | undefined;
}

/**
 * What a finding points at: a declaration, or one of its properties by the name that the model gives it
 * (`mtpd`, `needs`, `refilledBy`, …), and of a property that is a list the element `index`.
 */
export interface Subject {
  readonly id: Id;
  readonly property?: string | undefined;
  readonly index?: number | undefined;
}

/** What is wrong with a text so that the model lacks it. */
export type Problem =
  /** The text does not parse; `message` says how, in the language of the plan. */
  | {
      readonly kind: 'syntax';
      readonly place: Place;
      readonly message: Words;
      readonly fix?: Fix | undefined;
      readonly organisation?: Id | undefined;
    }
  /** A reference fits nothing. `near` are names that are at most two letters away, nearest first. */
  | {
      readonly kind: 'unknown-name';
      readonly place: Place;
      readonly name: string;
      readonly near: readonly string[];
      readonly organisation?: Id | undefined;
    }
  /** A plain reference fits several organisations and not its own. */
  | {
      readonly kind: 'ambiguous-name';
      readonly place: Place;
      readonly name: string;
      readonly candidates: readonly Id[];
      readonly organisation?: Id | undefined;
    }
  /** A name declared more than once in one organisation; `places` are all of them. In the model stays the organisation, or else the first. */
  | {
      readonly kind: 'name-twice';
      readonly name: string;
      readonly places: readonly Place[];
      readonly organisation?: Id | undefined;
    }
  /** A number that its place does not allow, such as a negative duration or a share above 100 %. */
  | {
      readonly kind: 'impossible-number';
      readonly place: Place;
      readonly value: string;
      readonly what: 'duration' | 'share' | 'date' | 'interval' | 'count';
      readonly organisation?: Id | undefined;
    };

export interface PlanSet {
  readonly model: Model;
  /** The uris of all its files, sorted. */
  readonly uris: readonly string[];
  readonly problems: readonly Problem[];
  /** Where a subject stands; falls back to the name of its declaration, then to the start of the first file. */
  place(subject: Subject): Place;
  /** Where a whole declaration stands, from its first word to its last, and the text of that file. */
  declaration(id: Id): { readonly place: Place; readonly text: string } | undefined;
  /** The place of the comment-free header of the plan that holds for an organisation, or of the first file. */
  planPlace(organisation: Id | undefined): Place;
  /** The language of an organisation's plan; if that states none, of most of the keywords in its first file. */
  language(organisation: Id | undefined): PlanLanguage;
}
