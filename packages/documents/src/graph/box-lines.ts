import type { PlanLanguage } from '@waakvlam/analysis';
import type { Box } from './graph.ts';
import { BROKEN } from './rows.ts';

/** All that stands in a box, as lines of text, for forms that draw their own boxes: the marks in words and numbers. */
export function boxLines(box: Box, language: PlanLanguage): readonly string[] {
  return [
    box.kind,
    ...box.lines,
    ...box.facts,
    ...box.marks.flatMap((mark) =>
      mark.lines.map((line, index) => (index === 0 ? `[${mark.number}] ${line}` : line)),
    ),
    ...(box.shown === undefined || box.shown.words === '' ? [] : [box.shown.words]),
    ...(box.broken ? [BROKEN[language]] : []),
  ];
}
