/** Words that are not known, in plans of a newer language. */
import type { Id } from '@waakvlam/analysis';
import { linesOf } from '../format/line-ends.ts';
import { keyword } from '../keywords.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Problem } from '../plan-set.ts';

/** The problems of a set; where a plan is written for a newer language, unknown words may belong to that, and it is said. */
export function mayBeNewer(
  files: readonly ParsedFile[],
  newer: ReadonlySet<Id | undefined>,
  problems: readonly Problem[],
): readonly Problem[] {
  if (newer.size === 0) return problems;
  const lines = new Map(files.map(({ uri, text }) => [uri, linesOf(text)]));
  return problems.map((problem) => {
    if (problem.kind !== 'syntax' || !newer.has(problem.organisation)) return problem;
    const { uri, range } = problem.place;
    const line = lines.get(uri)?.[range.start.line] ?? '';
    const [word = ''] = /^[\p{L}][\p{L}\w-]*/u.exec(line.slice(range.start.character)) ?? [];
    if (word === '' || keyword(word) !== undefined) return problem;
    const { message } = problem;
    return {
      ...problem,
      message: {
        en: `${message.en} It may also be a word of a newer plan language.`,
        nl: `${message.nl} Het kan ook een woord uit een nieuwere plantaal zijn.`,
      },
    };
  });
}
