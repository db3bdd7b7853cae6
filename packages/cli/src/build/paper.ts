import { complaint } from '../complaint.ts';

/** Parses the value of `--paper`. */
export function parsePaper(value: string): 'a4' | 'a5' {
  const paper = value.toLowerCase();
  if (paper === 'a4' || paper === 'a5') return paper;
  throw complaint(
    `There is no paper ${value} here. Give --paper a4 or --paper a5.`,
    `Het formaat ${value} kan niet. Geef --paper a4 of --paper a5.`,
  );
}
