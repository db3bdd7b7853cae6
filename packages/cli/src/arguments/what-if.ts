import type { WhatIf } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { complaint } from '../complaint.ts';
import { parseTime } from './time.ts';

/** Of each change, its names in both languages, and how its value is read: nothing for what is none. */
const CHANGES: readonly {
  readonly what: keyof WhatIf;
  readonly names: readonly string[];
  readonly read: (value: string) => number | undefined;
}[] = [
  { what: 'decisionsLate', names: ['decisions-late', 'besluiten-later'], read: parseTime },
  { what: 'stores', names: ['stores', 'voorraden'], read: parsePercent },
  { what: 'repair', names: ['repair', 'herstel'], read: parseFactor },
];

/** Parses the value of `--what-if`: `decisions-late=30min,stores=-20%,repair=x2`, one of them at least. */
export function parseWhatIf(value: string): WhatIf {
  const found = new Map<keyof WhatIf, number>();
  for (const part of value.split(',')) {
    const [, name, number] = /^\s*([a-z-]+)\s*=\s*(.*?)\s*$/i.exec(part) ?? [];
    const change = CHANGES.find(({ names }) => name !== undefined && names.includes(name.toLowerCase()));
    const read = change?.read(number!);
    if (change === undefined || read === undefined || found.has(change.what)) throw unreadable(part);
    found.set(change.what, read);
  }
  return Object.fromEntries(found);
}

/** `-20%` and `+10 %` as what is left in per cents: 80, 110. */
function parsePercent(value: string): number | undefined {
  const [, sign, digits] = /^([+-])(\d{1,3})\s*%$/.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const left = 100 + (sign === '-' ? -1 : 1) * Number(digits);
  return left >= 0 ? left : undefined;
}

/** `x2` and `x1.5` in per cents: 200, 150. */
function parseFactor(value: string): number | undefined {
  const [, factor] = /^[x×](\d{1,3}(?:\.\d{1,2})?)$/i.exec(value) ?? [];
  const percent = factor === undefined ? 0 : Math.round(Number(factor) * 100);
  return percent > 0 ? percent : undefined;
}

function unreadable(part: string) {
  const shown = cleanText(part);
  return complaint(
    `--what-if cannot be ${shown}. Give decisions-late=30min, stores=-20% or repair=x2, or several with commas between.`,
    `--what-if kan niet ${shown} zijn. Geef besluiten-later=30min, voorraden=-20% of herstel=x2, of meer ervan met komma's ertussen.`,
  );
}
