import type { PlanLanguage } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { Complaint } from './complaint.ts';
import { ExitCode } from './exit-code.ts';

/** Says in plain lines what went wrong. Nobody who writes a plan is helped by a stack trace. */
export function fail(error: unknown, language: PlanLanguage): void {
  process.exitCode = ExitCode.unusable;
  for (const line of linesOf(error, language)) process.stderr.write(`waakvlam: ${line}\n`);
}

function linesOf(error: unknown, language: PlanLanguage): readonly string[] {
  if (error instanceof Complaint) return error.lines.map((words) => words[error.language ?? language]);
  const what = cleanText(error instanceof Error ? error.message : String(error));
  return [
    {
      en: `A mistake in Waakvlam itself: ${what}. Please report it, with the plan if you can share it.`,
      nl: `Een fout in Waakvlam zelf: ${what}. Meld dit graag, met het plan erbij als dat kan.`,
    }[language],
  ];
}
