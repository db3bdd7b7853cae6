import type { PlanLanguage } from '@waakvlam/analysis';
import type { CheckedFinding, Place } from '@waakvlam/language';
import { shownUri } from '../shown-path.ts';

/** A finding for machines. Lines and columns count from 1, columns in UTF-16 units; the end is just after. */
export function findingJson(finding: CheckedFinding, language: PlanLanguage = finding.language) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    ...placeJson(finding.place),
    related: finding.related.map(({ place, message }) => ({
      message: message[language],
      ...placeJson(place),
    })),
  };
}

/** Where something stands, for machines. */
export function placeJson({ uri, range: { start, end } }: Place) {
  return {
    file: shownUri(uri),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
