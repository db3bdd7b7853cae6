import type { Id, ScenarioResult, Seconds, Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { meansText, type Reach, reachOf } from './reach.ts';
import type { Report } from './sheet.ts';
import type { Text } from './text.ts';

const WORDS: Words<{ readonly report: (to: string, what: string) => string; readonly team: string }> = {
  en: { report: (to, what) => `Report to ${to}: “${what} is done”`, team: 'the crisis team' },
  nl: { report: (to, what) => `Meld aan ${to}: “${what} is klaar”`, team: 'het crisisteam' },
};

/** So many ways to reach somebody stand under an item; the sheet of contacts has all. */
const WAYS = 2;

const firstWays = (names: Names, reach: Reach): Text =>
  meansText(names, { ...reach, means: reach.means.slice(0, WAYS), verified: undefined });

/**
 * The last item of a checklist: the report to a role, so that minds can leave the list.
 *
 * @param at when that is, which decides by what means the role can still be reached
 */
export function reportTo(
  names: Names,
  result: ScenarioResult,
  to: Id | undefined,
  what: string,
  number: number,
  at: Seconds,
): Report {
  const words = WORDS[names.language];
  return {
    kind: 'report',
    number,
    text: words.report(to === undefined ? words.team : titleOf(names, to), what),
    reach: to === undefined ? undefined : firstWays(names, reachOf(names, result, to, at)),
  };
}
