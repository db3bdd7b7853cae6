import { complaint } from '../complaint.ts';

export type Paper = 'a4' | 'a5' | 'a6';

/** Parses the value of `--paper`. */
export function parsePaper(value: string): Paper {
  const paper = value.toLowerCase();
  if (paper === 'a4' || paper === 'a5' || paper === 'a6') return paper;
  throw complaint(
    `There is no paper ${value} here. Give --paper a4, --paper a5 or --paper a6.`,
    `Het formaat ${value} kan niet. Geef --paper a4, --paper a5 of --paper a6.`,
  );
}
