import type { PlanLanguage, Words } from '@waakvlam/analysis';

/** Wrong usage or input that cannot be read: lines that say what is wrong and how to go on, and no more than that. */
export class Complaint extends Error {
  readonly lines: readonly Words[];
  /** The language of the plan that it is about, where it is about one. */
  readonly language: PlanLanguage | undefined;

  constructor(lines: readonly Words[], language?: PlanLanguage) {
    super(lines.map(({ en }) => en).join('\n'));
    this.lines = lines;
    this.language = language;
  }
}

/** A complaint of one line. */
export function complaint(en: string, nl: string, language?: PlanLanguage): Complaint {
  return new Complaint([{ en, nl }], language);
}
