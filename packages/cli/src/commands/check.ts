import type { PlanLanguage, Words } from '@waakvlam/analysis';
import type { MendedText } from '@waakvlam/language';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { commonLanguage } from '../arguments/language.ts';
import { complaint } from '../complaint.ts';
import { ExitCode } from '../exit-code.ts';
import { toJson } from '../json/document.ts';
import { findingJson } from '../json/finding.ts';
import { mendedJson } from '../json/mended.ts';
import { exitCodeOf } from '../level.ts';
import type { ReadSet } from '../plan-sets.ts';
import { showFindings, showSummary } from '../show-finding.ts';
import { shownPath, shownUri } from '../shown-path.ts';
import { painter } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** `waakvlam check`: what is wrong with plans, at the line where it can be mended. */
export function checkCommand(language: PlanLanguage): Command {
  const summary = { en: 'say what is wrong with plans', nl: 'zeggen wat er mis is met plannen' };
  return planCommand('check', summary, language)
    .addOption(formatOption(['pretty', 'json'], language))
    .option('--fix', { en: FIX.en, nl: FIX.nl }[language])
    .option('--dry-run', { en: DRY_RUN.en, nl: DRY_RUN.nl }[language])
    .action(async (paths: string[], options: Options) => {
      if (options.dryRun === true && options.fix !== true) {
        throw complaint('--dry-run goes with --fix.', '--dry-run hoort bij --fix.');
      }
      const { readPlanSets } = await import('../plan-sets.ts');
      const dryRun = options.dryRun === true;
      const fixed =
        options.fix === true
          ? await (await import('../fix-plans.ts')).fixPlans(paths, { today: options.today, dryRun })
          : undefined;
      const sets = await readPlanSets(paths, options);
      if (options.format === 'json') process.stdout.write(json(sets, options, fixed));
      else {
        if (fixed !== undefined) process.stdout.write(await showFixes(fixed, sets, options));
        if (!dryRun) process.stdout.write(pretty(sets, options));
      }
      process.exitCode = dryRun && fixed!.length > 0 ? ExitCode.findings : exitCodeOf(sets, options);
    });
}

const FIX: Words = {
  en: 'mend what can be mended without a choice of yours, such as a misspelt name, in the files and folders given; what is then left is told',
  nl: 'herstellen wat zonder een keuze van u te herstellen is, zoals een verschreven naam, in de gegeven bestanden en mappen; wat dan nog over is, wordt gezegd',
};

const DRY_RUN: Words = {
  en: 'with --fix: write nothing, but show what would change; exit code 1 if a file would',
  nl: 'met --fix: niets schrijven, maar laten zien wat er zou veranderen; exitcode 1 als een bestand zou veranderen',
};

async function showFixes(
  fixed: readonly MendedText[],
  sets: readonly ReadSet[],
  { language, dryRun = false }: Options,
): Promise<string> {
  const { showFixed } = await import('../fix-plans.ts');
  return `${showFixed(fixed, { language: language ?? commonOf(sets), dryRun })}${dryRun ? '' : '\n'}`;
}

function json(sets: readonly ReadSet[], options: Options, fixed: readonly MendedText[] | undefined): string {
  return toJson({
    today: options.today,
    ...(fixed && { mended: mendedJson(fixed, options.language) }),
    planSets: sets.map(({ folder, set, findings, language }) => ({
      folder: shownPath(folder),
      language,
      files: set.uris.map(shownUri),
      findings: findings.map((finding) => findingJson(finding, options.language)),
    })),
  });
}

function pretty(sets: readonly ReadSet[], options: Options): string {
  const paint = painter(process.stdout);
  const findings = sets.flatMap((set) => set.findings);
  const files = sets.reduce((sum, { set }) => sum + set.uris.length, 0);
  const shown = sets.map((set) => showFindings(set, options.language, paint)).join('');
  return shown + showSummary(findings, files, commonOf(sets));
}

function commonOf(sets: readonly ReadSet[]): PlanLanguage {
  return commonLanguage(
    sets.map(({ language }) => language),
    process.env,
  );
}
