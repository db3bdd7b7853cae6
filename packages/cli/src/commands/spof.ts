import {
  asOf,
  type CutSets,
  cutSets,
  DEFAULT_HORIZON,
  type Improvement,
  improvements,
  isoDuration,
  type Likelihood,
  likelihood,
  type Model,
  type PlanLanguage,
  type Process,
  type Seconds,
  type SinglePoint,
  type SinglePoints,
  singlePoints,
} from '@waakvlam/analysis';
import { type Command, Option } from 'commander';
import { type CommonOptions, planCommand } from '../arguments/common.ts';
import { type Format, formatOption } from '../arguments/format.ts';
import { parseHorizon } from '../arguments/horizon.ts';
import { endedAgreements } from '../ended-agreements.ts';
import { toJson } from '../json/document.ts';
import { likelihoodJson } from '../json/likelihood.ts';
import { agreementJson, disruptionJson, improvementJson, singlePointJson } from '../json/results.ts';
import { exitCodeOf } from '../level.ts';
import { named } from '../named.ts';
import type { ReadSet } from '../plan-sets.ts';
import { refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';
import { tellEndedAgreements } from '../text/ended-agreements.ts';
import { tellLikelihoods } from '../text/likelihood.ts';
import { tellSinglePoints } from '../text/single-points.ts';
import { tellTogether } from '../text/together.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly horizon?: Seconds | 'ever';
  readonly process?: string;
  readonly order?: string;
}

/** What was asked of one plan set, and the answer. */
interface Answer {
  readonly of: ReadSet;
  readonly process: Process | undefined;
  readonly found: SinglePoints;
  /** What would take the first points away; of the rest it was not looked for. */
  readonly helps: ReadonlyMap<SinglePoint, readonly Improvement[]>;
  /** Where more than one failure at once was asked for. */
  readonly cuts: readonly (readonly [Process, CutSets])[];
  /** Where the plan says how often something fails. */
  readonly likelihoods: readonly Likelihood[];
}

/** For so many points it is looked for what would help: each takes the plan to be calculated some dozens of times. */
const HELPED = 10;

/** `waakvlam spof`: what alone can stop a process for longer than is tolerable, from when, and how. */
export function spofCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'find the single points of failure, and when they start to hurt',
    nl: 'zoeken wat in zijn eentje een proces stillegt, en vanaf wanneer',
  };
  return planCommand('spof', summary, language)
    .option(
      '--horizon <72h|ever>',
      say(
        "how far to look ahead (default: the plan's horizon)",
        'hoe ver vooruit te kijken (anders: die van het plan)',
      ),
      parseHorizon,
    )
    .option('--process <ID>', say('only for this process', 'alleen voor dit proces'))
    .addOption(
      new Option(
        '--order <N>',
        say(
          'also sets of up to so many things that only together stop a process (1 to 4)',
          'ook groepjes van hoogstens zoveel dingen die alleen samen een proces stilleggen (1 tot 4)',
        ),
      ).choices(['1', '2', '3', '4']),
    )
    .addOption(formatOption(['text', 'json'], language))
    .action(async (paths: string[], options: Options) => {
      const { readPlanSets } = await import('../plan-sets.ts');
      const sets = await readPlanSets(paths, options);
      if (refused(sets, options)) return;
      const answers = asked(sets, options.process).map(([of, process]) => answer(of, process, options));
      process.stdout.write(
        options.format === 'json'
          ? json(answers, options)
          : answers.map((one) => text(one, options)).join('\n'),
      );
      process.exitCode = exitCodeOf(
        answers.map(({ of }) => of),
        options,
        answers.map(({ found }) => found),
      );
    });
}

/** The sets that the question is about: all, or those that have the process. */
function asked(
  sets: readonly ReadSet[],
  typed: string | undefined,
): readonly (readonly [ReadSet, Process | undefined])[] {
  if (typed === undefined) return sets.map((set) => [set, undefined]);
  const what = { en: 'process', nl: 'proces' };
  const processes = (set: ReadSet) =>
    set.set.model.components.filter((component) => component.kind === 'process');
  const having = sets.filter((set) => processes(set).some(({ id, name }) => id === typed || name === typed));
  const [first] = sets;
  if (having.length === 0) named(sets.flatMap(processes), typed, what, first!.language);
  return having.map((set) => [set, named(processes(set), typed, what, set.language)]);
}

function answer(of: ReadSet, process: Process | undefined, { today, ...options }: Options): Answer {
  const { model } = of.set;
  const horizon = options.horizon ?? 'plan';
  const found = singlePoints(model, { horizon, today, ...(process && { processes: [process.id] }) });
  // For ever there is no store that would be enough.
  const helped = horizon === 'ever' ? [] : found.points.slice(0, HELPED);
  const helps = helped.map(
    (point) => [point, horizon === 'ever' ? [] : improvements(model, point, { horizon, today })] as const,
  );
  const order = Number(options.order ?? 1);
  const now = asOf(model, today);
  return {
    of,
    process,
    found,
    helps: new Map(helps),
    cuts: cuts(now, process, horizon, order),
    likelihoods: likelihoods(now, process, horizon, order),
  };
}

/** For ever there is no end to what can fail together, so it is looked for within the horizon of the plan. */
function cuts(
  model: Model,
  process: Process | undefined,
  horizon: Seconds | 'plan' | 'ever',
  order: number,
): Answer['cuts'] {
  if (order < 2) return [];
  const ahead = typeof horizon === 'number' ? horizon : undefined;
  return timed(model, process).map((one) => [
    one,
    cutSets(model, { process: one.id, order, horizon: ahead }),
  ]);
}

/** What rarely lasts long by itself matters with something else, so of what has a rate pairs are always looked at. */
function likelihoods(
  model: Model,
  process: Process | undefined,
  horizon: Seconds | 'plan' | 'ever',
  order: number,
): readonly Likelihood[] {
  const options = {
    order: Math.max(2, order),
    horizon: typeof horizon === 'number' ? horizon : undefined,
  };
  return timed(model, process).flatMap(({ id }) => likelihood(model, { process: id, ...options }) ?? []);
}

/** The processes that are asked about and have an mtpd. */
function timed(model: Model, process: Process | undefined): readonly Process[] {
  return model.components.filter(
    (one): one is Process =>
      one.kind === 'process' && one.mtpd !== undefined && (process === undefined || one.id === process.id),
  );
}

function json(answers: readonly Answer[], { today }: Options): string {
  return toJson({
    today,
    calculated: true,
    planSets: answers.map(({ of, process, found, helps, cuts, likelihoods }) => {
      const { model } = of.set;
      const telling = { model, language: of.language };
      return {
        folder: shownPath(of.folder),
        language: of.language,
        process: process?.id,
        horizon: typeof found.horizon === 'number' ? isoDuration(found.horizon) : found.horizon,
        planHorizons: model.plans.map(({ id, organisation, horizon }) => ({
          plan: id,
          organisation,
          horizon: isoDuration(horizon ?? DEFAULT_HORIZON),
        })),
        points: found.points.map((point) => ({
          ...singlePointJson(point, telling),
          improvements: helps.get(point)?.map(improvementJson),
        })),
        cutSets: cuts.map(([{ id }, { breaches, ...sets }]) => ({
          process: id,
          ...sets,
          breaches: breaches.map(({ begin, breach }) => ({
            begin: isoDuration(begin),
            breach: isoDuration(breach),
          })),
        })),
        likelihood: likelihoods.length === 0 ? undefined : likelihoods.map(likelihoodJson),
        brokenFromTheStart: found.brokenFromTheStart.map((one) => disruptionJson(one, telling)),
        unsettled: found.unsettled,
        endedAgreements: endedAgreements(model, today, process && [process.id]).map(agreementJson),
      };
    }),
  });
}

function text({ of, process, found, helps, cuts, likelihoods }: Answer, { today, order }: Options): string {
  const { model } = of.set;
  return (
    tellSinglePoints(found, helps, model, of.language, process) +
    (cuts.length === 0 ? '' : `\n${tellTogether(cuts, Number(order), model, of.language)}`) +
    (likelihoods.length === 0 ? '' : `\n${tellLikelihoods(likelihoods, model, of.language)}`) +
    tellEndedAgreements(endedAgreements(model, today, process && [process.id]), of.language)
  );
}
