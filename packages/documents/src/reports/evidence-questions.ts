/** What can be asked of a plan as evidence: of some things in it, whether each has what is asked for. */
import type { IsoDate, Model, Words } from '@waakvlam/analysis';
import { nameOf } from '../names.ts';

interface Question {
  readonly said: Words;
  /** Everything that is asked about, by name, and whether it has it. */
  readonly ask: (model: Model, today: IsoDate) => readonly (readonly [name: string, has: boolean])[];
}

/** What has a name, each with whether it holds. */
function each<T extends { readonly name: string; readonly title?: string | undefined }>(
  all: readonly T[],
  has: (one: T) => boolean,
): readonly (readonly [string, boolean])[] {
  return all.map((one) => [nameOf(one), has(one)]);
}

const processesOf = ({ components }: Model) => components.filter((one) => one.kind === 'process');
const rolesOf = ({ components }: Model) => components.filter((one) => one.kind === 'role');
const agreementsOf = ({ components }: Model) => components.filter((one) => one.kind === 'agreement');
const dataOf = ({ components }: Model) => components.filter((one) => one.kind === 'data');
const DAY = 24 * 3600;

export const QUESTIONS = {
  mtpd: {
    said: { en: 'processes with an MTPD', nl: 'processen met een MTPD' },
    ask: (model) => each(processesOf(model), ({ mtpd }) => mtpd !== undefined),
  },
  rto: {
    said: { en: 'processes with an RTO', nl: 'processen met een RTO' },
    ask: (model) => each(processesOf(model), ({ rto }) => rto !== undefined),
  },
  impact: {
    said: { en: 'processes with harm over time', nl: 'processen met schade in de tijd' },
    ask: (model) => each(processesOf(model), ({ impacts }) => impacts.length > 0),
  },
  priority: {
    said: { en: 'processes with a priority', nl: 'processen met een prioriteit' },
    ask: (model) => each(processesOf(model), ({ priority }) => priority !== undefined),
  },
  minimum: {
    said: { en: 'processes with a minimum level', nl: 'processen met een minimumniveau' },
    ask: (model) => each(processesOf(model), ({ minimum }) => minimum !== undefined),
  },
  needs: {
    said: {
      en: 'processes of which is said what they need',
      nl: 'processen waarbij staat wat ze nodig hebben',
    },
    ask: (model) => each(processesOf(model), ({ needs, at }) => needs.length > 0 || at !== undefined),
  },
  owner: {
    said: { en: 'processes with an owner', nl: 'processen met een eigenaar' },
    ask: (model) => each(processesOf(model), ({ owner }) => owner !== undefined),
  },
  informs: {
    said: {
      en: 'processes of which is said who must be told when they stop',
      nl: 'processen waarbij staat wie het moet weten als ze stoppen',
    },
    ask: (model) => each(processesOf(model), ({ informs }) => informs.length > 0),
  },
  reportWithinDay: {
    said: {
      en: 'plans in which somebody is told within 24 h',
      nl: 'plannen waarin iemand het binnen 24 uur weet',
    },
    ask: (model) =>
      each(model.plans, ({ organisation, informs }) =>
        [
          ...informs,
          ...processesOf(model).flatMap((one) => (one.organisation === organisation ? one.informs : [])),
          ...model.scenarios.flatMap((one) => (one.organisation === organisation ? one.informs : [])),
          ...model.escalations.flatMap((one) => (one.organisation === organisation ? one.informs : [])),
        ].some(({ within }) => within !== undefined && within <= DAY),
      ),
  },
  planOwner: {
    said: { en: 'plans with an owner', nl: 'plannen met een eigenaar' },
    ask: (model) => each(model.plans, ({ owner }) => owner !== undefined),
  },
  version: {
    said: { en: 'plans with a version', nl: 'plannen met een versie' },
    ask: (model) => each(model.plans, ({ version }) => version !== undefined),
  },
  adopted: {
    said: { en: 'plans that were adopted', nl: 'plannen die zijn vastgesteld' },
    ask: (model) => each(model.plans, ({ status, adopted }) => status === 'adopted' || adopted !== undefined),
  },
  reviewed: {
    said: {
      en: 'plans with a day of review and how often',
      nl: 'plannen met een datum van herziening en hoe vaak',
    },
    ask: (model) =>
      each(model.plans, ({ reviewed, reviewEvery }) => reviewed !== undefined && reviewEvery !== undefined),
  },
  onPaper: {
    said: { en: 'plans that say where a copy lies', nl: 'plannen waarin staat waar een exemplaar ligt' },
    ask: (model) => each(model.plans, ({ keptAt }) => keptAt.length > 0),
  },
  activation: {
    said: {
      en: 'plans with signs to start on and who decides',
      nl: 'plannen met tekenen om te beginnen en wie beslist',
    },
    ask: (model) =>
      each(model.plans, ({ activation }) => activation.some(({ decides }) => decides !== undefined)),
  },
  standDown: {
    said: {
      en: 'plans that say when to stand down',
      nl: 'plannen waarin staat wanneer er wordt afgeschaald',
    },
    ask: (model) => each(model.plans, ({ standDown }) => standDown.length > 0),
  },
  standIns: {
    said: { en: 'roles with somebody to stand in', nl: 'rollen met iemand die kan vervangen' },
    ask: (model) => each(rolesOf(model), ({ deputies, people }) => deputies.length > 0 || people > 1),
  },
  rest: {
    said: { en: 'roles with a shift and a rest', nl: 'rollen met een dienst en een rusttijd' },
    ask: (model) => each(rolesOf(model), ({ shift, rest }) => shift !== undefined && rest !== undefined),
  },
  checkedNumbers: {
    said: {
      en: 'people and desks whose numbers were checked',
      nl: 'mensen en loketten met gecontroleerde nummers',
    },
    ask: (model) =>
      [...model.components, ...model.contacts].flatMap((one) =>
        'means' in one && one.means.length > 0 ? each([one], ({ verified }) => verified !== undefined) : [],
      ),
  },
  agreements: {
    said: { en: 'agreements that hold today', nl: 'overeenkomsten die vandaag gelden' },
    ask: (model, today) =>
      each(
        agreementsOf(model),
        ({ from, until }) => (from === undefined || from <= today) && (until === undefined || until >= today),
      ),
  },
  tested: {
    said: { en: 'reserves that were tested', nl: 'reserves die zijn getest' },
    ask: (model) =>
      each(
        model.components.filter(
          ({ starts, kind }) => starts !== undefined && kind !== 'role' && kind !== 'person',
        ),
        ({ tests }) => tests.length > 0,
      ),
  },
  copies: {
    said: { en: 'collections of data with a copy', nl: 'gegevens met een kopie' },
    ask: (model) => each(dataOf(model), (one) => 'copies' in one && one.copies.length > 0),
  },
  doers: {
    said: { en: 'actions that say who does them', nl: 'acties waarbij staat wie het doet' },
    ask: (model) => each(model.actions, ({ by, decides }) => by.length > 0 || decides !== undefined),
  },
  confirmed: {
    said: {
      en: 'actions of which every step says when it is done',
      nl: 'acties waarbij elke stap zegt wanneer hij klaar is',
    },
    ask: (model) =>
      each(
        model.actions.filter(({ steps }) => steps.length > 0),
        ({ steps }) => steps.every(({ confirm }) => confirm !== undefined),
      ),
  },
  scenarios: {
    said: {
      en: 'scenarios in which something fails or people are absent',
      nl: 'scenario’s waarin iets uitvalt of mensen afwezig zijn',
    },
    ask: (model) =>
      each(model.scenarios, ({ failures, absences }) => failures.length > 0 || absences.length > 0),
  },
  accepted: {
    said: {
      en: 'accepted risks with a name, a reason and an end',
      nl: 'aanvaarde risico’s met een naam, een reden en een einde',
    },
    ask: ({ acceptances, components }) =>
      acceptances.map(({ subject, by, reason, until }) => {
        const about = components.find(({ id }) => id === subject);
        return [about === undefined ? subject : nameOf(about), ![by, reason, until].includes(undefined)];
      }),
  },
  exercised: {
    said: { en: 'scenarios that were exercised', nl: 'scenario’s die zijn geoefend' },
    ask: (model, today) =>
      each(model.scenarios, ({ id }) =>
        model.exercises.some(({ covers, dates }) => covers.includes(id) && dates.some((on) => on <= today)),
      ),
  },
  evaluated: {
    said: {
      en: 'exercises held of which the result is told',
      nl: 'gehouden oefeningen waarvan de uitkomst is opgeschreven',
    },
    ask: (model, today) =>
      each(
        model.exercises.filter(({ dates }) => dates.some((on) => on <= today)),
        ({ result, evaluation, lessons }) =>
          result !== undefined || evaluation !== undefined || lessons.length > 0,
      ),
  },
  lessons: {
    said: { en: 'lessons that were carried out', nl: 'leerpunten die zijn uitgevoerd' },
    ask: ({ exercises }) =>
      exercises.flatMap(({ lessons }) =>
        lessons.map(({ text, done }) => [text, done !== undefined] as const),
      ),
  },
  goals: {
    said: { en: 'goals with an indicator and a target', nl: 'doelen met een indicator en een streefwaarde' },
    ask: (model) =>
      each(model.goals, ({ indicator, target }) => indicator !== undefined && target !== undefined),
  },
  measured: {
    said: { en: 'goals that were measured', nl: 'doelen die zijn gemeten' },
    ask: (model) => each(model.goals, ({ measured }) => measured.length > 0),
  },
  norms: {
    said: { en: 'norms with a source', nl: 'normen met een bron' },
    ask: (model) => each(model.norms, ({ source }) => source !== undefined),
  },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionName = keyof typeof QUESTIONS;
