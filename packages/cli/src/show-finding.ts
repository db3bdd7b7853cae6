/** A finding as a person reads it in a terminal. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import type { CheckedFinding, Place, Severity } from '@waakvlam/language';
import type { ReadSet } from './plan-sets.ts';
import { shownUri } from './shown-path.ts';
import { type Paint, plural } from './terminal.ts';

const SEVERITY: { readonly [S in Severity]: { readonly one: Words; readonly many: Words } } = {
  error: { one: { en: 'error', nl: 'fout' }, many: { en: 'errors', nl: 'fouten' } },
  warning: { one: { en: 'warning', nl: 'waarschuwing' }, many: { en: 'warnings', nl: 'waarschuwingen' } },
  info: { one: { en: 'remark', nl: 'opmerking' }, many: { en: 'remarks', nl: 'opmerkingen' } },
  hint: { one: { en: 'hint', nl: 'tip' }, many: { en: 'hints', nl: 'tips' } },
};

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'cyan' } as const;

/** All findings of a set, or those that are asked for, each with the line that it points at. */
export function showFindings(
  { findings, texts }: ReadSet,
  language: PlanLanguage | undefined,
  paint: Paint,
  wanted: (finding: CheckedFinding) => boolean = () => true,
): string {
  return findings
    .filter(wanted)
    .map((finding) => showFinding(finding, texts.get(finding.place.uri), language ?? finding.language, paint))
    .join('');
}

/** The finding with the line of text that it points at, and where else to look. */
function showFinding(
  finding: CheckedFinding,
  text: string | undefined,
  language: PlanLanguage,
  paint: Paint,
): string {
  const { place, severity, rule, message, related } = finding;
  const kind = paint(COLOUR[severity], SEVERITY[severity].one[language]);
  const lines = [
    `${paint('bold', placeText(place))} ${kind} ${rule}`,
    `  ${cleanText(message[language])}`,
    ...(text === undefined ? [] : excerpt(text, place, (mark) => paint(COLOUR[severity], mark))),
    ...related.map((other) => `  ${placeText(other.place)} ${cleanText(other.message[language])}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** How many findings of each severity there are in so many files: `2 errors and 1 warning in 8 files.` */
export function showSummary(
  findings: readonly CheckedFinding[],
  files: number,
  language: PlanLanguage,
): string {
  const counts = (Object.keys(SEVERITY) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, SEVERITY[severity], language)];
  });
  const where = plural(
    files,
    { one: { en: 'file', nl: 'bestand' }, many: { en: 'files', nl: 'bestanden' } },
    language,
  );
  const none: Words = { en: 'Nothing found', nl: 'Niets gevonden' };
  return `${counts.length === 0 ? none[language] : counts.join(', ')} in ${where}.\n`;
}

function placeText({ uri, range }: Place): string {
  return `${shownUri(uri)}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** Wider than this, a line is cut around the place, so that a file of one endless line is readable too. */
const WIDTH = 100;
const BEFORE = 60;

/** The line that a place is on, with a mark under it. */
function excerpt(text: string, { range }: Place, paint: (mark: string) => string): readonly string[] {
  const { start, end } = range;
  const line = text.split(/\r\n|\r|\n/, start.line + 1)[start.line];
  if (line === undefined) return [];
  const from = start.character > WIDTH - 10 ? start.character - BEFORE : 0;
  const until = end.line === start.line ? end.character : line.length;
  const before = harmlessPart(line.slice(from, start.character));
  const marked = harmlessPart(line.slice(start.character, Math.min(until, from + WIDTH)));
  const after = harmlessPart(line.slice(Math.min(until, from + WIDTH), from + WIDTH));
  const number = String(start.line + 1);
  const lead = from > 0 ? '…' : '';
  const mark = '^'.repeat(Math.max(1, width(marked)));
  return [
    `  ${number} | ${lead}${before}${marked}${after}${line.length > from + WIDTH ? '…' : ''}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(width(lead + before))}${paint(mark)}`,
  ];
}

/** A piece of a line in which every character stands where it stood: what steers a terminal becomes a space. */
export function harmlessPart(part: string): string {
  return [...part.toWellFormed()]
    .map((character) => (/[\t\p{C}\u2028\u2029]/u.test(character) ? ' ' : character))
    .join('');
}

/** How many columns a text takes, as far as that can be known. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
