import {
  asOf,
  type IsoDate,
  type Model,
  type PlanLanguage,
  type Process,
  type Seconds,
  type Words,
} from '@waakvlam/analysis';
import type { Command } from 'commander';
import { type ReadingOptions, readingCommand } from '../arguments/common.ts';
import { parseHorizon } from '../arguments/horizon.ts';
import { parseOrder } from '../arguments/order.ts';
import { parseToday, today } from '../arguments/today.ts';
import { writeFile } from '../build/write-files.ts';
import { type Complaint, complaint } from '../complaint.ts';
import { ExitCode } from '../exit-code.ts';
import { called, named } from '../named.ts';
import type { UncheckedSet } from '../plan-sets.ts';
import { NOTHING_EXPORTED, refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';
import { tellNoTree } from '../text/no-fault-tree.ts';

interface Options extends ReadingOptions {
  readonly process: string;
  readonly horizon?: Seconds | 'ever';
  readonly today: IsoDate;
  readonly out?: string;
}

interface OpenPsaOptions extends Options {
  readonly order: number;
}

/** What is asked, of which plan. */
interface Question {
  readonly model: Model;
  readonly process: Process;
  readonly horizon: Seconds | undefined;
  readonly language: PlanLanguage;
}

/** Larger sets than this are no longer asked of the calculation within a minute. */
const ORDER = 3;

/** `waakvlam export open-psa`: what stops a process, as a fault tree for SCRAM, XFTA and the like. */
export function openPsaCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'what stops a process, as a fault tree in the Open-PSA format',
    nl: 'wat een proces stillegt, als foutenboom in het formaat Open-PSA',
  };
  return treeCommand('open-psa', summary, language)
    .option(
      '--order <N>',
      say(
        `the tree is exact for sets of up to N things that fail together (default: ${ORDER})`,
        `de boom klopt precies voor combinaties van hoogstens N dingen die samen uitvallen (anders: ${ORDER})`,
      ),
      parseOrder,
    )
    .setOptionValue('order', ORDER)
    .action(async (paths: string[], options: OpenPsaOptions) => {
      const question = await asked(paths, options);
      if (question === undefined) return;
      const { exportOpenPsa } = await import('@waakvlam/analysis/fault-tree');
      const { model, process: of, language: spoken, horizon } = question;
      const { order } = options;
      const made = exportOpenPsa(model, { process: of.id, horizon, order, language: spoken });
      if (typeof made === 'string') return none(tellNoTree(made, called(of))[spoken]);
      give(made.text, options);
      if (made.exact === 'all' || made.exact >= order) return;
      const note: Words = {
        en: `The search took too long: the tree is exact for sets of up to ${made.exact}. A shorter horizon may help.`,
        nl: `Het zoeken duurde te lang: de boom klopt precies voor combinaties van hoogstens ${made.exact}. Een kortere horizon helpt misschien.`,
      };
      none(note[spoken]);
    });
}

/** `waakvlam export galileo`: the part of it that a dynamic fault tree can say. */
export function galileoCommand(language: PlanLanguage): Command {
  const summary = {
    en: 'what stops a process, as a dynamic fault tree in the Galileo format',
    nl: 'wat een proces stillegt, als dynamische foutenboom in het formaat Galileo',
  };
  return treeCommand('galileo', summary, language).action(async (paths: string[], options: Options) => {
    const question = await asked(paths, options);
    if (question === undefined) return;
    const { exportGalileo } = await import('@waakvlam/analysis/fault-tree');
    const { model, process: of, language: spoken, horizon } = question;
    const made = exportGalileo(model, { process: of.id, horizon, language: spoken });
    if (made === 'never') return none(tellNoTree(made, called(of))[spoken]);
    if ('text' in made) return give(made.text, options);
    const name = (id: string) => called(model.components.find((component) => component.id === id)!);
    const refusal: Words = {
      en: `Nothing was exported: ${called(of)} has no meaning as a dynamic fault tree, because`,
      nl: `Er is niets geëxporteerd: ${called(of)} is niet als dynamische foutenboom te schrijven, want`,
    };
    none(refusal[spoken], ...made.refusals.map(({ component, why }) => `${name(component)} ${why[spoken]}`));
  });
}

function treeCommand(name: string, summary: Words, language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  return readingCommand(name, summary, language)
    .requiredOption('--process <ID>', say('which process', 'welk proces'))
    .option(
      '--horizon <72h>',
      say(
        "how far to look ahead (default: the plan's horizon)",
        'hoe ver vooruit te kijken (anders: die van het plan)',
      ),
      parseHorizon,
    )
    .option(
      '--today <YYYY-MM-DD>',
      say(
        'the day on which the plan is taken (default: today)',
        'de dag waarop het plan genomen wordt (anders: vandaag)',
      ),
      parseToday,
    )
    .setOptionValue('today', today())
    .option(
      '--out <FILE>',
      say('file to write to (default: the screen)', 'bestand om in te schrijven (anders: het scherm)'),
    );
}

/** Undefined where the plans cannot be read in full, which has been said then. */
async function asked(paths: readonly string[], options: Options): Promise<Question | undefined> {
  const { readUnchecked, withGaps } = await import('../plan-sets.ts');
  const sets = await readUnchecked(paths, options);
  if (refused(withGaps(sets, options.today), options, NOTHING_EXPORTED)) return undefined;
  const [of, found] = processIn(sets, options.process);
  const { language } = of;
  if (found.mtpd === undefined) {
    throw complaint(
      `${called(found)} has no mtpd, so nothing stops it for too long. Give it one, such as mtpd 4 h.`,
      `${called(found)} heeft geen mtpd, dus niets legt het te lang stil. Geef het er een, zoals mtpd 4 uur.`,
      language,
    );
  }
  if (options.horizon === 'ever') throw endless(language);
  return {
    model: asOf(of.set.model, options.today),
    process: found,
    horizon: options.horizon,
    language,
  };
}

/** The process that is meant, and the only set that has it. */
function processIn(sets: readonly UncheckedSet[], typed: string): readonly [UncheckedSet, Process] {
  const what = { en: 'process', nl: 'proces' };
  const processes = ({ set }: UncheckedSet) => set.model.components.filter(({ kind }) => kind === 'process');
  const having = sets.filter((set) => processes(set).some(({ id, name }) => id === typed || name === typed));
  const of = having[0] ?? sets[0]!;
  if (having.length > 1) {
    const folders = having.map(({ folder }) => shownPath(folder)).join(', ');
    throw complaint(
      `The process ${typed} is in ${folders}. Give one of these as the path.`,
      `Het proces ${typed} staat in ${folders}. Geef een daarvan als pad.`,
      of.language,
    );
  }
  const among = having.length === 0 ? sets.flatMap(processes) : processes(of);
  return [of, named(among, typed, what, of.language) as Process];
}

function endless(language: PlanLanguage): Complaint {
  return complaint(
    'A fault tree is of a horizon, and cannot be of ever. Give a duration such as --horizon 72h.',
    'Een foutenboom geldt voor een horizon, en kan niet voor altijd gelden. Geef een duur zoals --horizon 72h.',
    language,
  );
}

/** Says that there is nothing, or less than was asked for. */
function none(...lines: readonly string[]): void {
  process.exitCode = ExitCode.findings;
  for (const line of lines) process.stderr.write(`waakvlam: ${line}\n`);
}

function give(text: string, { out }: Options): void {
  process.stdout.write(out === undefined ? text : `${shownPath(writeFile(out, text))}\n`);
}
