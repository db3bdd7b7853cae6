/** The command `waakvlam`. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { CommanderError } from 'commander';
import { version } from '../package.json';
import { speakingCommand } from './arguments/common.ts';
import { languageOfArguments } from './arguments/language.ts';
import { usageWords } from './arguments/usage-error.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { listCommand } from './commands/list.ts';
import { simulateCommand } from './commands/simulate.ts';
import { spofCommand } from './commands/spof.ts';
import { Complaint } from './complaint.ts';
import { ExitCode } from './exit-code.ts';

const COMMANDS = [
  checkCommand,
  spofCommand,
  simulateCommand,
  buildCommand,
  listCommand,
  exportCommand,
  formatCommand,
];

async function run(args: readonly string[]): Promise<void> {
  const language = languageOfArguments(args, process.env);
  const summary = {
    en: 'Continuity plans that calculate with time.',
    nl: 'Continuïteitsplannen die met tijd rekenen.',
  };
  const program = speakingCommand('waakvlam', summary, language)
    .usage({ en: '<command> [options]', nl: '<opdracht> [opties]' }[language])
    .version(version, '-V, --version', { en: 'show the version', nl: 'de versie tonen' }[language]);
  for (const command of COMMANDS) program.addCommand(command(language));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    fail(error, language);
  }
}

/** Says in plain lines what went wrong. Nobody who writes a plan is helped by a stack trace. */
function fail(error: unknown, language: PlanLanguage): void {
  // Asked-for help and version come this way too.
  if (error instanceof CommanderError && error.exitCode === 0) return;
  process.exitCode = ExitCode.unusable;
  if (error instanceof CommanderError && error.code === 'commander.help') return;
  for (const line of linesOf(error, language)) process.stderr.write(`waakvlam: ${line}\n`);
}

function linesOf(error: unknown, language: PlanLanguage): readonly string[] {
  if (error instanceof CommanderError) return [usageWords(error)[language]];
  if (error instanceof Complaint) return error.lines.map((words) => words[error.language ?? language]);
  const what = cleanText(error instanceof Error ? error.message : String(error));
  return [
    {
      en: `A mistake in Waakvlam itself: ${what}. Please report it, with the plan if you can share it.`,
      nl: `Een fout in Waakvlam zelf: ${what}. Meld dit graag, met het plan erbij als dat kan.`,
    }[language],
  ];
}

// Whoever reads the output may stop reading, as `| head` does: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await run(process.argv.slice(2));
