import type { PlanLanguage } from '@waakvlam/analysis';
import { createCoreServices } from '../core-services.ts';
import { homesOf } from '../homes.ts';
import { parsePlan } from '../parse-plan.ts';
import type { ParsedFile, SyntaxMistake } from '../parsed-file.ts';
import { languageOf } from '../plan-language.ts';
import type { PlanText } from '../read-plan-set.ts';
import { applied } from '../syntax/edits.ts';
import { type FormatOptions, formatEdits } from './format-edits.ts';

/** A plan in its proper form; nothing if it has mistakes of syntax. It means the same, and no comment is lost. */
export function formatPlan(file: ParsedFile, options: FormatOptions = {}): string | undefined {
  const edits = formatEdits(file, options);
  return edits && applied(file.text, edits);
}

/** What formatting makes of one file of a plan set. */
export interface FormattedFile {
  readonly uri: string;
  /** The formatted text, with the byte order mark that it came with; nothing if the file has mistakes of syntax. */
  readonly text: string | undefined;
  readonly mistakes: readonly SyntaxMistake[];
  /** In which to speak about it: the language of its plan. */
  readonly language: PlanLanguage;
}

/** Formats the files of one plan set, each for itself. */
export function formatPlanSet(
  files: readonly PlanText[],
  options: FormatOptions = {},
): readonly FormattedFile[] {
  services ??= createCoreServices();
  const parser = services;
  const parsed = files.map(({ uri, text }) => parsePlan(parser, uri, text));
  const homes = homesOf(parsed);
  return parsed.map((file, index) => {
    const text = formatPlan(file, options);
    const mark = files[index]!.text.startsWith('\uFEFF') ? '\uFEFF' : '';
    return {
      uri: file.uri,
      text: text === undefined ? undefined : mark + text,
      mistakes: file.mistakes,
      language: languageOf(parsed, homes, homes.ofFile(file)),
    };
  });
}

let services: ReturnType<typeof createCoreServices> | undefined;
