/** `check --fix`: what can be mended without a person who looks at each change. */
import { fileURLToPath } from 'node:url';
import type { IsoDate, PlanLanguage } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { fixPlanSet, type MendedText } from '@waakvlam/language';
import { askedSets } from './asked-sets.ts';
import { replaceFile } from './replace-file.ts';
import { settingsOf } from './settings.ts';
import { shownUri } from './shown-path.ts';
import { plural } from './terminal.ts';
import { lineChanges } from './text/line-changes.ts';

const MARK = '\uFEFF';

/**
 * Mends the files that the paths lead to. Nothing is written unless every file could be read.
 *
 * @param dryRun writes nothing
 * @throws Complaint if a file cannot be read or written
 */
export async function fixPlans(
  paths: readonly string[],
  { today, dryRun }: { readonly today: IsoDate; readonly dryRun: boolean },
): Promise<readonly MendedText[]> {
  const all: MendedText[] = [];
  const marked = new Set<string>();
  for (const { folder, texts, isAsked } of askedSets(paths)) {
    for (const [uri, text] of texts) if (text.startsWith(MARK)) marked.add(uri);
    const plans = [...texts].map(([uri, text]) => ({ uri, text: text.replace(/^\uFEFF/, '') }));
    all.push(...(await fixPlanSet(plans, { today, config: settingsOf(folder) }, isAsked)));
  }
  if (!dryRun) {
    for (const { uri, text } of all) {
      replaceFile(fileURLToPath(uri), marked.has(uri) ? MARK + text : text);
    }
  }
  return all;
}

/** What was mended, file by file; as lines that go and lines that come if nothing was written. */
export function showFixed(
  texts: readonly MendedText[],
  { language, dryRun }: { readonly language: PlanLanguage; readonly dryRun: boolean },
): string {
  const shown = texts.map(({ uri, before, text, mended }) => {
    const file = shownUri(uri);
    if (dryRun) return lineChanges(file, before, text);
    const fixes = mended.map(
      ({ rule, place, title }) =>
        `${file}:${place.range.start.line + 1} ${rule}: ${cleanText(title[language])}\n`,
    );
    return fixes.join('');
  });
  const count = texts.reduce((sum, { mended }) => sum + mended.length, 0);
  return `${shown.join('')}${plural(count, dryRun ? WOULD_BE_MENDED : MENDED, language)}\n`;
}

const MENDED = {
  one: { en: 'finding mended.', nl: 'bevinding hersteld.' },
  many: { en: 'findings mended.', nl: 'bevindingen hersteld.' },
};

const WOULD_BE_MENDED = {
  one: {
    en: 'finding can be mended; nothing is written.',
    nl: 'bevinding kan worden hersteld; er is niets geschreven.',
  },
  many: {
    en: 'findings can be mended; nothing is written.',
    nl: 'bevindingen kunnen worden hersteld; er is niets geschreven.',
  },
};
