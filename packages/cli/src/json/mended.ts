import type { PlanLanguage } from '@waakvlam/analysis';
import type { MendedText } from '@waakvlam/language';
import { shownUri } from '../shown-path.ts';

/** What `check --fix` has mended, for machines. Lines count from 1, in the text of before. */
export function mendedJson(texts: readonly MendedText[], language: PlanLanguage | undefined) {
  return texts.flatMap(({ uri, mended }) =>
    mended.map(({ rule, place, title, language: own }) => ({
      file: shownUri(uri),
      line: place.range.start.line + 1,
      rule,
      title: title[language ?? own],
    })),
  );
}
