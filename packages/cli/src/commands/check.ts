import type { PlanLanguage } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { commonLanguage } from '../arguments/language.ts';
import { toJson } from '../json/document.ts';
import { findingJson } from '../json/finding.ts';
import { exitCodeOf } from '../level.ts';
import type { ReadSet } from '../plan-sets.ts';
import { showFindings, showSummary } from '../show-finding.ts';
import { shownPath, shownUri } from '../shown-path.ts';
import { painter } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
}

/** `waakvlam check`: what is wrong with plans, at the line where it can be mended. */
export function checkCommand(language: PlanLanguage): Command {
  const summary = { en: 'say what is wrong with plans', nl: 'zeggen wat er mis is met plannen' };
  return planCommand('check', summary, language)
    .addOption(formatOption(['pretty', 'json'], language))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      process.stdout.write(options.format === 'json' ? json(sets, options) : pretty(sets, options));
      process.exitCode = exitCodeOf(sets, options);
    });
}

function json(sets: readonly ReadSet[], options: Options): string {
  return toJson({
    today: options.today,
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
  return (
    shown +
    showSummary(
      findings,
      files,
      commonLanguage(
        sets.map(({ language }) => language),
        process.env,
      ),
    )
  );
}
