import {
  asOf,
  type Declared,
  type Id,
  type IsoDate,
  type Model,
  type PlanLanguage,
  playFailing,
  playScenario,
  type Seconds,
  scenarioStates,
  singlePoints,
  type Words,
} from '@waakvlam/analysis';
import type { Around, Graph, GraphOptions } from '@waakvlam/documents';
import type { Command } from 'commander';
import { parseChoice } from '../arguments/choice.ts';
import { type ReadingOptions, readingCommand } from '../arguments/common.ts';
import { parseMoment } from '../arguments/moment.ts';
import { parseToday, today } from '../arguments/today.ts';
import { playedUntil } from '../build/played-until.ts';
import { writeFile } from '../build/write-files.ts';
import { type Complaint, complaint } from '../complaint.ts';
import { named } from '../named.ts';
import type { UncheckedSet } from '../plan-sets.ts';
import { NOTHING_EXPORTED, refused } from '../refusal.ts';
import { shownPath } from '../shown-path.ts';

const FORMS = ['svg', 'list', 'dot', 'mermaid', 'graphml', 'drawio', 'json'] as const;
const AROUND: readonly Around[] = ['organisation', 'zone', 'layer'];

interface Options extends ReadingOptions {
  readonly form: (typeof FORMS)[number];
  readonly organisation?: string;
  readonly process?: string;
  readonly fails?: string;
  readonly scenario?: string;
  readonly at?: Seconds;
  readonly around?: Around;
  readonly fold?: boolean;
  readonly today: IsoDate;
  readonly out?: string;
}

/** `waakvlam export graph`: what depends on what, of a part of the plan or at a moment, in a form of choice. */
export function graphCommand(language: PlanLanguage): Command {
  const say = (en: string, nl: string) => ({ en, nl })[language];
  const summary = {
    en: 'what depends on what, or what fails at a moment, as a picture, a list or a file for other programs',
    nl: 'wat waarvan afhangt, of wat op een moment uit is, als beeld, lijst of bestand voor andere programma’s',
  };
  return readingCommand('graph', summary, language)
    .option(
      `--form <${FORMS.join('|')}>`,
      say('form of the graph (default: svg)', 'vorm van het beeld (anders: svg)'),
      parseChoice(FORMS, { en: 'form', nl: 'vorm' }),
    )
    .setOptionValue('form', 'svg')
    .option('--organisation <ID>', say('only of this organisation', 'alleen van deze organisatie'))
    .option('--process <ID>', say('only what this process stands on', 'alleen waar dit proces op steunt'))
    .option('--fails <ID>', say('only what stops when this fails', 'alleen wat stopt als dit uitvalt'))
    .option('--scenario <ID>', say('what this scenario makes of it', 'wat dit scenario ervan maakt'))
    .option(
      '--at <6h>',
      say('moment in that scenario (default: its begin)', 'moment in dat scenario (anders: het begin)'),
      parseMoment,
    )
    .option(
      `--around <${AROUND.join('|')}>`,
      say(
        'what to draw a box around (default: organisation)',
        'waar een kader omheen komt (anders: organisation)',
      ),
      parseChoice(AROUND, { en: 'box around', nl: 'kader' }),
    )
    .option('--fold', say('each of those as one box', 'elk daarvan als één vak'))
    .option(
      '--today <YYYY-MM-DD>',
      say(
        'the day on which the plan is taken (default: today)',
        'de dag waarop het plan genomen wordt (anders: vandaag)',
      ),
      parseToday,
    )
    .option(
      '--out <FILE>',
      say('file to write to (default: the screen)', 'bestand om in te schrijven (anders: het scherm)'),
    )
    .setOptionValue('today', today())
    .action(async (paths: string[], options: Options) => {
      const { readUnchecked, withGaps } = await import('../plan-sets.ts');
      const sets = await readUnchecked(paths, options);
      if (refused(withGaps(sets, options.today), options, NOTHING_EXPORTED)) return;
      const [set] = sets;
      if (set === undefined || sets.length > 1) throw several();
      const text = await inForm(await graphOf(set, options), options.form);
      if (options.out === undefined) process.stdout.write(text);
      else process.stdout.write(`${shownPath(writeFile(options.out, text))}\n`);
    });
}

function several(): Complaint {
  return complaint(
    'These are several plan sets. Give the folder of one.',
    'Dit zijn meer plansets. Geef de map van één.',
  );
}

async function graphOf(set: UncheckedSet, options: Options): Promise<Graph> {
  const { dependencyGraph, foldClusters } = await import('@waakvlam/documents');
  const { model } = set.set;
  const { language } = set;
  const idOf = (among: readonly Declared[], typed: string | undefined, what: Words): Id | undefined =>
    typed === undefined ? undefined : named(among, typed, what, language).id;
  const processes = model.components.filter(({ kind }) => kind === 'process');
  const points = singlePoints(model, { horizon: 'plan', today: options.today });
  const graph = dependencyGraph(asOf(model, options.today), points, {
    language,
    around: options.around,
    organisation: idOf(model.organisations, options.organisation, { en: 'organisation', nl: 'organisatie' }),
    process: idOf(processes, options.process, { en: 'process', nl: 'proces' }),
    moment: await momentOf(
      asOf(model, options.today),
      idOf(model.components, options.fails, { en: 'component', nl: 'onderdeel' }),
      options,
      language,
    ),
  });
  return options.fold === true ? foldClusters(graph) : graph;
}

async function momentOf(
  model: Model,
  fails: Id | undefined,
  { scenario, at = 0 }: Options,
  language: PlanLanguage,
): Promise<GraphOptions['moment']> {
  const { scenarioMoment, stopsMoment } = await import('@waakvlam/documents');
  if (fails !== undefined) {
    const until = playedUntil(model);
    const normal = playFailing(model, [], until).states;
    const played = playFailing(model, [fails], until);
    return stopsMoment(model, fails, played, normal, language);
  }
  if (scenario === undefined) return undefined;
  const { id } = named(model.scenarios, scenario, { en: 'scenario', nl: 'scenario' }, language);
  const played = scenarioStates(model, playScenario(model, id));
  return scenarioMoment(model, id, played, Math.min(at, played.until), language);
}

async function inForm(graph: Graph, form: Options['form']): Promise<string> {
  const forms = await import('@waakvlam/documents');
  switch (form) {
    case 'svg':
      return forms.svg(await forms.layout(graph));
    case 'drawio':
      return forms.drawio(await forms.layout(graph));
    case 'list':
      return [graph.title, '', graph.description, ...graph.notes, '', forms.listText(forms.list(graph))].join(
        '\n',
      );
    case 'dot':
      return forms.dot(graph);
    case 'mermaid':
      return forms.mermaid(graph);
    case 'graphml':
      return forms.graphml(graph);
    case 'json':
      return forms.graphJson(graph);
  }
}
