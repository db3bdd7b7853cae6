import type { PlanLanguage } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { exitCodeOf } from '../level.ts';
import { refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';

interface Options extends CommonOptions {
  readonly out: string;
}

/** `waakvlam build`: sheets and graph as files. */
export function buildCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'make sheets (PDF, HTML) and the dependency graph (SVG, DOT)',
    nl: 'bladen (pdf, html) en de afhankelijkheden (svg, dot) maken',
  };
  return planCommand('build', summary, language)
    .requiredOption('--out <DIR>', say('folder to write to', 'map om in te schrijven'))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      if (refused(sets, options)) return;
      const { buildSets } = await import('../build/build-sets.ts');
      for (const path of await buildSets(sets, options)) process.stdout.write(`${shownPath(path)}\n`);
      process.exitCode = exitCodeOf(sets, options);
    });
}
