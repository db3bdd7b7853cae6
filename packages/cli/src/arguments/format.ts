import type { PlanLanguage } from '@waakvlam/analysis';
import { Option } from 'commander';
import { complaint } from '../complaint.ts';

/** `pretty` and `text` are for people, `json` is for machines. */
export type Format = 'pretty' | 'text' | 'json';

/** `markdown` is for people who read it in another program. */
export type AnyFormat = Format | 'markdown';

/** The option `--format` of a command that can print these; the first is what it prints if not asked. */
export function formatOption(formats: readonly AnyFormat[], language: PlanLanguage): Option {
  const otherwise = { en: 'default', nl: 'anders' }[language];
  const what = { en: 'form of the output', nl: 'vorm van de uitvoer' }[language];
  return new Option(`--format <${formats.join('|')}>`, `${what} (${otherwise}: ${formats[0]})`).argParser(
    (value: string) => parseFormat(value, formats),
  );
}

function parseFormat(value: string, formats: readonly AnyFormat[]): AnyFormat {
  const format = formats.find((candidate) => candidate === value);
  if (format !== undefined) return format;
  throw complaint(
    `There is no format ${value}. Give ${formats.join(' or ')}.`,
    `De vorm ${value} is er niet. Geef ${formats.join(' of ')}.`,
  );
}
