import {
  type Hit,
  type Id,
  type Improvement,
  type Model,
  type PlanLanguage,
  type SinglePoint,
  type SinglePoints,
  tellImprovement,
  type Words,
} from '@waakvlam/analysis';
import { KIND } from '../graph/kinds.ts';
import { type Names, namesOf, titleOf } from '../names.ts';
import { pathWords } from '../sheets/path-words.ts';
import { PRIORITY } from './priority-words.ts';
import { type Cell, columnsOf, joinedCell, type Register, type Row } from './register.ts';

const HOLDING = {
  number: { kind: 'number', width: 6 },
  component: { kind: 'text', width: 30 },
  kind: { kind: 'text', width: 14 },
  process: { kind: 'text', width: 30 },
  priority: { kind: 'text', width: 12 },
  begin: { kind: 'duration', width: 14 },
  breach: { kind: 'duration', width: 14 },
  path: { kind: 'text', width: 60 },
  helps: { kind: 'text', width: 48 },
  accepted: { kind: 'text', width: 12 },
  acceptedUntil: { kind: 'date', width: 14 },
  acceptedBy: { kind: 'text', width: 24 },
  reason: { kind: 'text', width: 32 },
} as const;

const WORDS: Words<{
  readonly title: string;
  readonly heads: Readonly<Record<keyof typeof HOLDING, string>>;
  readonly onePerson: (role: string) => string;
  readonly nothingHelps: string;
  readonly notTried: string;
  readonly nothingFails: string;
  readonly unsettled: string;
  readonly yes: string;
  readonly no: string;
}> = {
  en: {
    title: 'Single points of failure',
    heads: {
      number: 'No.',
      component: 'If this fails',
      kind: 'Kind',
      process: 'this stops',
      priority: 'Priority',
      begin: 'Stops after (h:min:s)',
      breach: 'Intolerable after (h:min:s)',
      path: 'How',
      helps: 'What takes it away, any one of',
      accepted: 'Accepted',
      acceptedUntil: 'Accepted until',
      acceptedBy: 'Accepted by',
      reason: 'Why accepted',
    },
    onePerson: (role) => `One person of ${role}`,
    nothingHelps: 'no single change that was tried',
    notTried: 'not looked for',
    nothingFails: '(nothing: also when all works)',
    unsettled: 'not calculated to the end: too much happens',
    yes: 'yes',
    no: 'no',
  },
  nl: {
    title: 'Single points of failure',
    heads: {
      number: 'Nr.',
      component: 'Valt dit uit',
      kind: 'Soort',
      process: 'dan stopt dit',
      priority: 'Prioriteit',
      begin: 'Stopt na (u:min:s)',
      breach: 'Ontoelaatbaar na (u:min:s)',
      path: 'Hoe',
      helps: 'Wat het wegneemt, een hiervan',
      accepted: 'Aanvaard',
      acceptedUntil: 'Aanvaard t/m',
      acceptedBy: 'Aanvaard door',
      reason: 'Waarom aanvaard',
    },
    onePerson: (role) => `Eén persoon van ${role}`,
    nothingHelps: 'geen enkele verandering die is geprobeerd',
    notTried: 'niet gezocht',
    nothingFails: '(niets: ook als alles werkt)',
    unsettled: 'niet tot het einde berekend: er gebeurt te veel',
    yes: 'ja',
    no: 'nee',
  },
};

type SinglePointRow = Row<keyof typeof HOLDING>;

/**
 * The single points of failure, a row for each process that one stops, ranked. After them, without a number: processes that
 * break with nothing failed, and what was not calculated to the end.
 *
 * @param helps what would take a point away, of those for which it was looked for
 */
export function singlePointRegister(
  model: Model,
  { points, brokenFromTheStart, unsettled }: SinglePoints,
  helps: ReadonlyMap<SinglePoint, readonly Improvement[]>,
  language: PlanLanguage,
): Register {
  const words = WORDS[language];
  const names = namesOf(model, { language });
  return {
    language,
    title: words.title,
    columns: columnsOf(HOLDING, words.heads),
    rows: [
      ...points.flatMap((point, i) => {
        const name = titleOf(names, point.component);
        const ofPoint = {
          number: i + 1,
          component: point.onePerson ? words.onePerson(name) : name,
          kind: kindOf(names, point.component),
          helps: helpCell(names, helps.get(point)),
        };
        return point.hits.map((hit): SinglePointRow => ({ ...ofPoint, ...hitCells(names, hit) }));
      }),
      ...brokenFromTheStart.map(
        ({ process, from, breach, path }): SinglePointRow => ({
          component: words.nothingFails,
          ...processCells(names, process),
          begin: from,
          breach,
          path: pathWords(names, path),
        }),
      ),
      ...unsettled.map(
        (id): SinglePointRow => ({
          component: titleOf(names, id),
          kind: kindOf(names, id),
          path: words.unsettled,
        }),
      ),
    ],
  };
}

function hitCells(names: Names, { process, begin, breach, path, accepted }: Hit) {
  const { yes, no } = WORDS[names.language];
  return {
    ...processCells(names, process),
    begin,
    breach,
    path: pathWords(names, path),
    accepted: accepted === undefined ? no : yes,
    acceptedUntil: accepted?.until,
    acceptedBy: accepted?.by && titleOf(names, accepted.by),
    reason: accepted?.reason,
  };
}

function processCells(names: Names, id: Id) {
  const component = names.components.get(id);
  const priority = component?.kind === 'process' ? component.priority : undefined;
  return { process: titleOf(names, id), priority: priority && PRIORITY[names.language][priority] };
}

function kindOf(names: Names, id: Id): Cell {
  const component = names.components.get(id);
  return component && KIND[names.language][component.kind];
}

function helpCell(names: Names, ways: readonly Improvement[] | undefined): Cell {
  const words = WORDS[names.language];
  if (ways === undefined) return words.notTried;
  if (ways.length === 0) return words.nothingHelps;
  return joinedCell(ways.map((way) => tellImprovement(way, (id) => titleOf(names, id), names.language)));
}
