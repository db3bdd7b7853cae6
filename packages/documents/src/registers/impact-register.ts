import {
  type Backlog,
  byUrgency,
  duration,
  type Impact,
  type ImpactKind,
  type ImpactLevel,
  type Model,
  type PlanLanguage,
  type Process,
  type Words,
} from '@waakvlam/analysis';
import { type Names, namesOf, titleOf } from '../names.ts';
import { needsWords } from '../sheets/needs-words.ts';
import { PRIORITY } from './priority-words.ts';
import { columnsOf, joinedCell, type Register, type Row } from './register.ts';

const HOLDING = {
  process: { kind: 'text', width: 32 },
  organisation: { kind: 'text', width: 24 },
  owner: { kind: 'text', width: 24 },
  priority: { kind: 'text', width: 12 },
  mtpd: { kind: 'duration', width: 12 },
  rto: { kind: 'duration', width: 12 },
  rpo: { kind: 'duration', width: 12 },
  impact: { kind: 'text', width: 44 },
  minimum: { kind: 'text', width: 32 },
  needs: { kind: 'text', width: 48 },
  manual: { kind: 'text', width: 32 },
  peak: { kind: 'text', width: 24 },
  backlog: { kind: 'text', width: 24 },
} as const;

const WORDS: Words<{
  readonly title: string;
  readonly heads: Readonly<Record<keyof typeof HOLDING, string>>;
  readonly kinds: Readonly<Record<ImpactKind, string>>;
  readonly levels: Readonly<Record<ImpactLevel, string>>;
  readonly after: (level: string, time: string) => string;
  readonly catchUp: (time: string, per: string | undefined) => string;
}> = {
  en: {
    title: 'Business impact',
    heads: {
      process: 'Process',
      organisation: 'Organisation',
      owner: 'Owner',
      priority: 'Priority',
      mtpd: 'MTPD (h:min:s)',
      rto: 'RTO (h:min:s)',
      rpo: 'RPO (h:min:s)',
      impact: 'Harm over time',
      minimum: 'At least',
      needs: 'Needs',
      manual: 'By hand',
      peak: 'Peaks',
      backlog: 'Time to catch up',
    },
    kinds: {
      safety: 'safety',
      health: 'health',
      service: 'service',
      legal: 'legal',
      financial: 'financial',
      trust: 'trust',
      environment: 'environment',
      staff: 'staff',
    },
    levels: {
      limited: 'limited',
      considerable: 'considerable',
      serious: 'serious',
      unacceptable: 'unacceptable',
    },
    after: (level, time) => `${level} after ${time}`,
    catchUp: (time, per) => (per === undefined ? time : `${time} for each ${per}`),
  },
  nl: {
    title: 'Gevolgen van uitval',
    heads: {
      process: 'Proces',
      organisation: 'Organisatie',
      owner: 'Eigenaar',
      priority: 'Prioriteit',
      mtpd: 'MTPD (u:min:s)',
      rto: 'RTO (u:min:s)',
      rpo: 'RPO (u:min:s)',
      impact: 'Schade in de tijd',
      minimum: 'Minimaal nodig',
      needs: 'Vereist',
      manual: 'Met de hand',
      peak: 'Piekmomenten',
      backlog: 'Tijd om in te halen',
    },
    kinds: {
      safety: 'veiligheid',
      health: 'gezondheid',
      service: 'dienstverlening',
      legal: 'wettelijk',
      financial: 'financieel',
      trust: 'vertrouwen',
      environment: 'milieu',
      staff: 'medewerkers',
    },
    levels: {
      limited: 'beperkt',
      considerable: 'aanzienlijk',
      serious: 'ernstig',
      unacceptable: 'onaanvaardbaar',
    },
    after: (level, time) => `${level} na ${time}`,
    catchUp: (time, per) => (per === undefined ? time : `${time} voor elke ${per}`),
  },
};

/** The analysis of business impact (ISO 22301:2019, 8.2.2): what the plan says of each process, most urgent first. */
export function impactRegister(model: Model, language: PlanLanguage): Register {
  const { title, heads } = WORDS[language];
  const names = namesOf(model, { language });
  return {
    language,
    title,
    columns: columnsOf(HOLDING, heads),
    rows: byUrgency(model).map((process) => rowOf(names, process)),
  };
}

function rowOf(names: Names, process: Process): Row<keyof typeof HOLDING> {
  const { language } = names;
  const { organisation, owner, priority, mtpd, rto, rpo, impacts, minimum, manuals, peaks, backlog } =
    process;
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : titleOf(names, id));
  return {
    process: titleOf(names, process.id),
    organisation: nameOf(organisation),
    owner: nameOf(owner),
    priority: priority && PRIORITY[language][priority],
    mtpd,
    rto,
    rpo,
    impact: joinedCell(impacts.map((impact) => impactWords(impact, language))),
    minimum,
    needs: joinedCell(allNeeds(names, process)),
    manual: joinedCell(manuals.map(({ text }) => text)),
    peak: joinedCell(peaks.map(({ text }) => text)),
    backlog: backlog && backlogWords(backlog, language),
  };
}

/** All that must hold for it, in the order in which a plan says so. */
function allNeeds(names: Names, { needs, at, zones, runsOn, agreements }: Process): readonly string[] {
  return [
    ...needsWords(names, at === undefined ? needs : [...needs, at]),
    ...[...runsOn, ...agreements, ...zones].map((id) => titleOf(names, id)),
  ];
}

function impactWords({ kind, levels }: Impact, language: PlanLanguage): string {
  const words = WORDS[language];
  const told = levels.map(({ after, level }) => words.after(words.levels[level], duration(after, language)));
  return `${words.kinds[kind]}: ${told.join(', ')}`;
}

function backlogWords({ text, cleared, per }: Backlog, language: PlanLanguage): string {
  const every = per === undefined ? undefined : duration(per, language);
  const time = WORDS[language].catchUp(duration(cleared, language), every);
  return text === undefined ? time : `${text}: ${time}`;
}
