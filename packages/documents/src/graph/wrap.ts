import type { PlanLanguage, Words } from '@waakvlam/analysis';

const LEFT_OUT: Words<(count: number) => string> = {
  en: (count) => `… (+${count} characters)`,
  nl: (count) => `… (+${count} tekens)`,
};

/** A word that is not much longer than a line is left whole: broken, it cannot be read. */
const ROOM = 8;

/**
 * A text in lines of at most `width` characters, broken between words where that is possible. Where it needs
 * more than `most` lines, the last one says how many characters are left out.
 */
export function wrap(text: string, width: number, most: number, language: PlanLanguage): readonly string[] {
  const lines = broken(text, width);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const shown = [...kept.join('')].filter((character) => character !== ' ').length;
  const all = [...text].filter((character) => character !== ' ').length;
  return [...kept, LEFT_OUT[language](all - shown)];
}

function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(' ').map((part) => [...part])) {
    const joined = line.length === 0 ? word : [...line, ' ', ...word];
    if (joined.length <= width) {
      line = joined;
      continue;
    }
    if (line.length > 0) lines.push(line.join(''));
    let rest = word;
    while (rest.length > width + ROOM) {
      lines.push(rest.slice(0, width).join(''));
      rest = rest.slice(width);
    }
    line = rest;
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join(''));
  return lines;
}
