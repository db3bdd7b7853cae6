/** What a command that needs whole plans does with plans that have errors: it says so, and does nothing else. */
import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { AnyFormat } from './arguments/format.ts';
import { commonLanguage } from './arguments/language.ts';
import { ExitCode } from './exit-code.ts';
import { toJson } from './json/document.ts';
import { findingJson } from './json/finding.ts';
import type { ReadSet } from './plan-sets.ts';
import { showFindings } from './show-finding.ts';
import { shownPath } from './shown-path.ts';
import { painter } from './terminal.ts';

const NOTHING_CALCULATED: Words = {
  en: 'Nothing was calculated, because the plan has errors. Mend them first.',
  nl: 'Er is niets berekend, omdat het plan fouten heeft. Herstel die eerst.',
};

/** What a command that exports says then. */
export const NOTHING_EXPORTED: Words = {
  en: 'Nothing was exported, because what the plan says cannot be read in full. Mend that first.',
  nl: 'Er is niets geëxporteerd, omdat het plan niet helemaal te lezen is. Herstel dat eerst.',
};

/**
 * Shows the errors of the sets and returns true, or returns false where there are none.
 *
 * @param consequence what was not done because of them
 */
export function refused(
  sets: readonly ReadSet[],
  options: { readonly format?: AnyFormat; readonly language?: PlanLanguage },
  consequence: Words = NOTHING_CALCULATED,
): boolean {
  const wrong = sets.filter(({ findings }) => findings.some(isError));
  if (wrong.length === 0) return false;
  process.exitCode = ExitCode.findings;
  if (options.format === 'json') {
    process.stdout.write(
      toJson({
        calculated: false,
        planSets: wrong.map(({ folder, language, findings }) => ({
          folder: shownPath(folder),
          language,
          findings: findings.filter(isError).map((finding) => findingJson(finding, options.language)),
        })),
      }),
    );
    return true;
  }
  const paint = painter(process.stderr);
  for (const set of wrong) {
    process.stderr.write(showFindings(set, options.language, paint, isError));
  }
  const language = commonLanguage(
    wrong.map((set) => set.language),
    process.env,
  );
  process.stderr.write(`waakvlam: ${consequence[language]}\n`);
  return true;
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
