import type { Words } from '../../words.ts';

/** Thrown within the reader only: why a text cannot be read, and where that shows. */
export class Refusal extends Error {
  readonly words: Words;
  /** Index into the text. */
  readonly at: number;

  constructor(at: number, en: string, nl: string) {
    super(en);
    this.words = { en, nl };
    this.at = at;
  }
}
