/** The word of what goes on, for who waits at a terminal. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { cleanText, shorten } from '@waakvlam/documents/plain';

const OF: Words<(done: number, of: number, what: string) => string> = {
  en: (done, of, what) => `${done} of ${of}: ${what}`,
  nl: (done, of, what) => `${done} van ${of}: ${what}`,
};

export interface Telling {
  /** How many are done, of how many, and which is next. */
  readonly tell: (done: number, of: number, what: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** One line that changes, on a terminal; on anything else nothing. */
export function progressOn(stream: NodeJS.WriteStream, language: PlanLanguage): Telling {
  if (stream.isTTY !== true) return { tell: () => {}, end: () => {} };
  const put = (text: string) => stream.write(`\r\u001b[2K${text}`);
  return {
    tell: (done, of, what) =>
      put(shorten(OF[language](done, of, cleanText(what)), (stream.columns ?? 80) - 1)),
    end: () => put(''),
  };
}
