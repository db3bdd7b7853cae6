/** Changes of a line: its order, and how many of its options it asks for. */
import type { Fix, PlanSet, Subject } from '../plan-set.ts';

/** Puts one option of `k of { … }` behind the others. Nothing where text or comments stand between the braces. */
export function moveLast(set: PlanSet, at: Subject, place: number): Fix | undefined {
  const { range, uri } = set.place(at);
  const whole = set.declaration(at.id);
  if (whole === undefined || whole.place.uri !== uri || range.start.line !== range.end.line) return undefined;
  const line = whole.text
    .split(/\r\n|\r|\n/)
    [range.start.line]?.slice(range.start.character, range.end.character);
  const found = /^([^{}]*\{)([^{}"/]*)(\})$/.exec(line ?? '');
  if (found === null) return undefined;
  const [, head, inside = '', close] = found;
  const options = inside.split(',').map((one) => one.trim());
  const [moved] = options.splice(place, 1);
  if (moved === undefined) return undefined;
  const text = `${head} ${[...options, moved].join(', ')} ${close}`;
  return {
    title: { en: `Put ${moved} last`, nl: `Zet ${moved} achteraan` },
    edits: [{ range, text }],
  };
}

/** Asks a line for another number of its options, where it begins with that number. */
export function countTo(set: PlanSet, at: Subject, from: number, to: number): Fix | undefined {
  const { range, uri } = set.place(at);
  const whole = set.declaration(at.id);
  if (whole === undefined || whole.place.uri !== uri || to < 1) return undefined;
  const { line, character } = range.start;
  const text = whole.text.split(/\r\n|\r|\n/)[line]?.slice(character) ?? '';
  const said = /^\d+/.exec(text)?.[0];
  if (said === undefined || Number(said) !== from) return undefined;
  return {
    title: { en: `Write ${to}`, nl: `Schrijf ${to}` },
    edits: [
      { range: { start: range.start, end: { line, character: character + said.length } }, text: `${to}` },
    ],
  };
}
