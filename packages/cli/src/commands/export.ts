import type { PlanLanguage } from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type ReadingOptions, readingCommand, speakingCommand } from '../arguments/common.ts';
import { today } from '../arguments/today.ts';
import { writeFile } from '../build/write-files.ts';
import { toJson } from '../json/document.ts';
import type { UncheckedSet } from '../plan-sets.ts';
import { NOTHING_EXPORTED, refused } from '../refusal.ts';
import { shownPath, shownUri } from '../shown-path.ts';
import { galileoCommand, openPsaCommand } from './export-fault-tree.ts';
import { graphCommand } from './export-graph.ts';

interface Options extends ReadingOptions {
  readonly out?: string;
}

/** `waakvlam export`: plans in a form for other programs. */
export function exportCommand(language: PlanLanguage): Command {
  const summary = {
    en: 'give plans in a form for other programs',
    nl: 'plannen in een vorm voor andere programma’s geven',
  };
  return speakingCommand('export', summary, language)
    .usage({ en: '<form> [options]', nl: '<vorm> [opties]' }[language])
    .addCommand(jsonCommand(language))
    .addCommand(graphCommand(language))
    .addCommand(openPsaCommand(language))
    .addCommand(galileoCommand(language));
}

/** `waakvlam export json`: the whole model, as `schema/model.schema.json` of this package describes it. */
function jsonCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'everything that the plans say, as JSON',
    nl: 'alles wat de plannen zeggen, als JSON',
  };
  return readingCommand('json', summary, language)
    .option(
      '--out <FILE>',
      say('file to write to (default: the screen)', 'bestand om in te schrijven (anders: het scherm)'),
    )
    .action(async (paths: string[], options: Options) => {
      const { readUnchecked, withGaps } = await import('../plan-sets.ts');
      const sets = await readUnchecked(paths, options);
      if (refused(withGaps(sets, today()), options, NOTHING_EXPORTED)) return;
      const json = exportJson(sets);
      if (options.out === undefined) process.stdout.write(json);
      else process.stdout.write(`${shownPath(writeFile(options.out, json))}\n`);
    });
}

function exportJson(sets: readonly UncheckedSet[]): string {
  return toJson({
    planSets: sets.map(({ folder, language, set }) => ({
      folder: shownPath(folder),
      language,
      files: set.uris.map(shownUri),
      model: set.model,
    })),
  });
}
