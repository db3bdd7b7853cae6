/** What was built, in groups, for the page that leads to it. */
import {
  type Id,
  type Model,
  moment,
  type PlanLanguage,
  type SinglePoints,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import type { DocumentGroup, DocumentItem } from '@waakvlam/documents';
import type { BuiltGraphs, BuiltPicture } from './graph-files.ts';
import type { BuiltScenario, BuiltSet } from './index-page.ts';
import type { BuiltDocument } from './register-files.ts';

/** All documents of one plan set, those that are needed first above. */
export function documentGroups(
  model: Model,
  { points, scenarios, components, registers, reports, graphs }: BuiltSet,
  language: PlanLanguage,
): readonly DocumentGroup[] {
  const words = WORDS[language];
  const pictures = (some: readonly BuiltPicture[]): DocumentItem['files'] =>
    some.map(({ title, path }) => ({ label: title, href: hrefOf(path) }));
  return [
    ...(scenarios.length > 0 || model.scenarios.length === 0
      ? [
          {
            id: 'scenarios',
            title: words.scenarios,
            items: scenarios.map((scenario) => scenarioItem(scenario, model, graphs, language)),
            note: scenarios.length === 0 ? words.noScenarios : undefined,
          },
        ]
      : []),
    ...(components.made || components.left
      ? [
          {
            id: 'components',
            title: words.components,
            items: components.made
              ? [{ title: words.allSheets, files: sheetLinks('components'), note: words.componentsHint }]
              : [],
            note: components.made ? undefined : words.componentsLeft,
          },
        ]
      : []),
    {
      id: 'points',
      title: words.points,
      items: pointItems(points, model, language),
      note: points.points.length === 0 ? words.noPoints : undefined,
    },
    ...(reports.length > 0
      ? [{ id: 'reports', title: words.reports, items: reports.map(documentItem) }]
      : []),
    ...(registers.length > 0
      ? [{ id: 'registers', title: words.registers, items: registers.map(documentItem) }]
      : []),
    ...(graphs.processes.length + graphs.organisations.length > 0
      ? [
          {
            id: 'pictures',
            title: words.pictures,
            items: [
              { title: words.perProcess, files: pictures(graphs.processes) },
              { title: words.perOrganisation, files: pictures(graphs.organisations) },
            ].filter(({ files }) => files.length > 0),
          },
        ]
      : []),
  ];
}

/** A document with a link to each of its forms. */
function documentItem({ title, files }: BuiltDocument): DocumentItem {
  return {
    title,
    files: files.map(({ path }) => ({
      label: FORMS[path.slice(path.lastIndexOf('.') + 1)]!,
      href: hrefOf(path),
    })),
  };
}

/** The forms of the same sheets. */
function sheetLinks(name: string): DocumentItem['files'] {
  const href = encodeURIComponent(name);
  return [
    { label: 'PDF', href: `${href}.pdf` },
    { label: 'HTML', href: `${href}.html` },
    { label: 'Markdown', href: `${href}.md` },
  ];
}

/** What a file of a scenario is called: by its form, its paper, or whose sheet it is. */
function sheetLabel(fileName: string, path: string): string {
  const [name, form] = [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
  if (name === fileName) return FORMS[form]!;
  const paper = /-(a\d)$/.exec(name)?.[1]?.toUpperCase();
  return name === `${fileName}-${paper?.toLowerCase()}` ? paper! : name.slice(name.lastIndexOf('/') + 1);
}

/** What the forms of a register are called. */
const FORMS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  html: 'HTML',
  md: 'Markdown',
  xlsx: 'Excel',
  csv: 'CSV',
  ics: 'iCalendar',
  json: 'JSON',
};

function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function scenarioItem(
  { result, fileName, files }: BuiltScenario,
  model: Model,
  { scenarios: moments }: BuiltGraphs,
  language: PlanLanguage,
): DocumentItem {
  const words = WORDS[language];
  const { title, name } = model.scenarios.find(({ id }) => id === result.scenario)!;
  const breached = [
    ...new Set(result.disruptions.filter(({ breach }) => breach !== undefined).map(({ process }) => process)),
  ];
  const pictures = moments
    .filter(({ scenario }) => scenario === result.scenario)
    .map(({ at, path }) => ({ label: moment(at, language), href: hrefOf(path) }));
  return {
    title: title ?? name,
    files: files.map(({ path }) => ({ label: sheetLabel(fileName, path), href: hrefOf(path) })),
    pictures: { title: words.pictureAt, files: pictures },
    note:
      breached.length === 0
        ? words.nothingIntolerable
        : words.intolerable(breached.map((id) => nameOf(id, model)).join(', ')),
  };
}

function pointItems({ points }: SinglePoints, model: Model, language: PlanLanguage): readonly DocumentItem[] {
  const words = WORDS[language];
  return points.map(({ component, hits }, index) => ({
    title: `${index + 1}. ${nameOf(component, model)}`,
    files: [{ label: words.lookThere, href: `#${encodeURIComponent(component)}` }],
    lines: hits.map(({ process, begin, breach, path, accepted }) =>
      [
        `${words.hit(nameOf(process, model), moment(begin, language), moment(breach, language))}${accepted === undefined ? '' : ` (${words.accepted})`}.`,
        tellPath(path, model, language),
      ].join(' '),
    ),
  }));
}

function nameOf(id: Id, { components }: Model): string {
  const component = components.find((candidate) => candidate.id === id);
  return component?.title ?? component?.name ?? id;
}

const WORDS: Words<{
  readonly scenarios: string;
  readonly noScenarios: string;
  readonly components: string;
  readonly allSheets: string;
  readonly componentsHint: string;
  readonly componentsLeft: string;
  readonly points: string;
  readonly noPoints: string;
  readonly accepted: string;
  readonly reports: string;
  readonly registers: string;
  readonly pictures: string;
  readonly perProcess: string;
  readonly perOrganisation: string;
  readonly pictureAt: string;
  readonly lookThere: string;
  readonly nothingIntolerable: string;
  readonly intolerable: (processes: string) => string;
  readonly hit: (process: string, begin: string, breach: string) => string;
}> = {
  en: {
    scenarios: 'Sheets per scenario',
    noScenarios: 'The plan has no scenarios, so there are no sheets. Add a scenario and build again.',
    components: 'Sheets for what nobody wrote a scenario for',
    allSheets: 'All sheets',
    componentsHint: 'One for each thing whose failing stops a process or asks for a decision.',
    componentsLeft: 'There are too many for a book. Ask for a sheet with --component.',
    points: 'Single points of failure within the horizon of the plan',
    noPoints: 'None.',
    accepted: 'accepted',
    reports: 'Reports',
    registers: 'Registers and dates',
    pictures: 'What depends on what',
    perProcess: 'What each process stands on',
    perOrganisation: 'Each organisation',
    pictureAt: 'Picture at',
    lookThere: 'show in the picture',
    nothingIntolerable: 'No process is down longer than is tolerable.',
    intolerable: (processes) => `Down longer than is tolerable: ${processes}.`,
    hit: (process, begin, breach) => `${process} stops at ${begin}, intolerable from ${breach}`,
  },
  nl: {
    scenarios: 'Bladen per scenario',
    noScenarios:
      'Het plan heeft geen scenario’s, dus er zijn geen bladen. Voeg een scenario toe en bouw opnieuw.',
    components: 'Bladen voor als er geen scenario is',
    allSheets: 'Alle bladen',
    componentsHint: 'Een voor alles wat bij uitval een proces stopt of een besluit vraagt.',
    componentsLeft: 'Dat zijn er te veel voor een map. Vraag een blad met --component.',
    points: 'Single points of failure binnen de horizon van het plan',
    noPoints: 'Geen.',
    accepted: 'aanvaard',
    reports: 'Rapporten',
    registers: 'Registers en data',
    pictures: 'Wat waarvan afhangt',
    perProcess: 'Waar elk proces op steunt',
    perOrganisation: 'Elke organisatie',
    pictureAt: 'Beeld op',
    lookThere: 'toon in het beeld',
    nothingIntolerable: 'Geen proces ligt langer stil dan toelaatbaar is.',
    intolerable: (processes) => `Langer stil dan toelaatbaar: ${processes}.`,
    hit: (process, begin, breach) => `${process} ligt stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}`,
  },
};
