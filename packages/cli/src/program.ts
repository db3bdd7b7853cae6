/** Every command of `waakvlam`, with its help and what it says of arguments that it cannot use. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { CommanderError } from 'commander';
import { version } from '../package.json';
import { speakingCommand } from './arguments/common.ts';
import { usageWords } from './arguments/usage-error.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { cutSetsCommand } from './commands/cutsets.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { listCommand } from './commands/list.ts';
import { simulateCommand } from './commands/simulate.ts';
import { spofCommand } from './commands/spof.ts';
import { staffingCommand } from './commands/staffing.ts';
import { Complaint } from './complaint.ts';
import { ExitCode } from './exit-code.ts';
import { fail } from './fail.ts';

const COMMANDS = [
  checkCommand,
  spofCommand,
  simulateCommand,
  staffingCommand,
  buildCommand,
  listCommand,
  exportCommand,
  formatCommand,
  cutSetsCommand,
  diffCommand,
  explainCommand,
];

/** Runs a command line to its end, and says what went wrong if something did. */
export async function runProgram(args: readonly string[], language: PlanLanguage): Promise<void> {
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
    if (!(error instanceof CommanderError)) return fail(error, language);
    // Asked-for help and version come this way too.
    if (error.exitCode === 0) return;
    if (error.code !== 'commander.help') return fail(new Complaint([usageWords(error)]), language);
    process.exitCode = ExitCode.unusable;
  }
}
