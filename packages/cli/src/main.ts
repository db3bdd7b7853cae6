/**
 * The command `waakvlam`. Cut sets are found by what is loaded here already, since to load all commands with their help
 * takes longer than most fault trees; the rest is loaded when asked for.
 */
import { plainCutSetArguments } from './arguments/cut-sets.ts';
import { languageOfArguments } from './arguments/language.ts';
import { fail } from './fail.ts';
import { printCutSets } from './print-cut-sets.ts';

async function run(args: readonly string[]): Promise<void> {
  const language = languageOfArguments(args, process.env);
  try {
    const cutSets = plainCutSetArguments(args);
    if (cutSets !== undefined) return printCutSets(cutSets.path, cutSets, language);
  } catch (error) {
    return fail(error, language);
  }
  const { runProgram } = await import('./program.ts');
  await runProgram(args, language);
}

// Whoever reads the output may stop reading, as `| head` does: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await run(process.argv.slice(2));
