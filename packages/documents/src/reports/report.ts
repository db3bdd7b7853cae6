/** What the reports on a plan set have in common: read at a desk, in peace time. */
import type {
  Improvement,
  IsoDate,
  Model,
  PlanLanguage,
  ScenarioResult,
  SinglePoint,
  SinglePoints,
  Staffing,
  Words,
} from '@waakvlam/analysis';
import { type Names, nameOf, namesOf, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { dateWords } from '../sheets/calendar.ts';
import { editionOf } from '../sheets/edition.ts';
import { marked } from '../sheets/marked.ts';
import type { Block, Sheet } from '../sheets/sheet.ts';

/** What was calculated of a plan set. */
export interface Calculated {
  readonly today: IsoDate;
  readonly points: SinglePoints;
  /** What would take a point away, of those for which it was looked for. */
  readonly helps: ReadonlyMap<SinglePoint, readonly Improvement[]>;
  /** Of every scenario. */
  readonly results: readonly ScenarioResult[];
  readonly staffing: Staffing;
}

/** Header and footer of every report. */
export interface ReportFrame {
  readonly names: Names;
  readonly head: Pick<Sheet, 'language' | 'subject' | 'organisation' | 'classification' | 'edition'>;
}

const WORDS: Words<{
  readonly plan: string;
  readonly more: (count: number) => string;
  readonly calculated: (day: string) => string;
}> = {
  en: {
    plan: 'Continuity plan',
    more: (count) => `and ${count} more`,
    calculated: (day) => `calculated for ${day}`,
  },
  nl: {
    plan: 'Continuïteitsplan',
    more: (count) => `en nog ${count}`,
    calculated: (day) => `berekend voor ${day}`,
  },
};

/** So many plans are named in the head; the reports themselves name all. */
const PLANS = 1;

export function reportFrame(model: Model, today: IsoDate, language: PlanLanguage): ReportFrame {
  const words = WORDS[language];
  const names = namesOf(model, { language });
  const { plans } = model;
  const titled = plans.length > 0 ? plans : model.organisations;
  const [only] = plans;
  const alone = plans.length === 1 ? only : undefined;
  const said = titled.slice(0, PLANS).map((one) => shorten(nameOf(one), 60));
  const classifications = [...new Set(plans.flatMap(({ classification }) => classification ?? []))];
  return {
    names,
    head: {
      language,
      subject:
        [...said, ...(titled.length > PLANS ? [words.more(titled.length - PLANS)] : [])].join(' ') ||
        words.plan,
      organisation:
        alone?.organisation === undefined ? undefined : shorten(titleOf(names, alone.organisation), 60),
      classification: classifications.length === 0 ? undefined : shorten(classifications.join(' / '), 18),
      edition: [
        ...(alone === undefined ? [] : editionOf(alone, language)),
        words.calculated(dateWords(today, language)),
      ],
    },
  };
}

/** A report from its blocks. `id` is the name of its file. */
export function reportOf(
  { head }: ReportFrame,
  id: string,
  title: string,
  landscape: boolean,
  blocks: readonly Block[],
): Sheet {
  return marked(id, { ...head, kind: 'report', mode: 'report', landscape, title, blocks });
}
