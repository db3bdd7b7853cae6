/** The page that leads to everything that was built, with what matters said in plain words. */
import {
  type Id,
  type IsoDate,
  type Model,
  moment,
  type PlanLanguage,
  type ScenarioResult,
  type SinglePoints,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import { type Graph, type ListItem, list, type Markup, markup, textOf } from '@waakvlam/documents';
import { endedAgreements } from '../ended-agreements.ts';
import type { ReadSet } from '../plan-sets.ts';
import { showSummary } from '../show-finding.ts';
import { tellEndedAgreement } from '../text/ended-agreements.ts';
import type { BuiltRegister } from './register-files.ts';

/** A scenario with what it did and the name of its files, without ending. */
export interface BuiltScenario {
  readonly result: ScenarioResult;
  readonly fileName: string;
}

/** The page of one plan set. */
export function setPage(
  { set, findings, language }: ReadSet,
  points: SinglePoints,
  scenarios: readonly BuiltScenario[],
  components: { readonly made: boolean; readonly left: boolean },
  registers: readonly BuiltRegister[],
  graph: Graph,
  today: IsoDate,
): string {
  const { model } = set;
  const words = WORDS[language];
  const ended = endedAgreements(model, today);
  return page(
    setTitle(model, language),
    language,
    markup`<p>${words.calculated(today)} ${showSummary(findings, set.uris.length, language).trim()}</p>
${ended.map((agreement) => markup`<p>${tellEndedAgreement(agreement, language)}</p>`)}
<h2>${words.scenarios}</h2>
${scenarios.length === 0 ? markup`<p>${words.noScenarios}</p>` : markup`<ul>${scenarios.map((scenario) => scenarioItem(scenario, model, language))}</ul>`}
${
  components.made &&
  markup`<h2>${words.components}</h2>
<p>${links('components')}<br>${words.componentsHint}</p>`
}
${
  !components.made &&
  components.left &&
  markup`<h2>${words.components}</h2>
<p>${words.componentsLeft}</p>`
}
<h2>${words.points}</h2>
${pointList(points, model, language)}
<h2>${words.registers}</h2>
<ul>${registers.map(registerItem)}</ul>
<h2>${words.graph}</h2>
<p><a href="graph.svg">SVG</a> · <a href="graph.dot">DOT</a></p>
<p><a href="graph.svg"><img src="graph.svg" alt="${graph.description}"></a></p>
${graph.notes.map((note) => markup`<p>${note}</p>`)}
<details><summary>${words.graphList}</summary>${nestedList(list(graph))}</details>`,
  );
}

/** The page that leads to the pages of several plan sets, each in a folder of its own. */
export function setsPage(
  sets: readonly ReadSet[],
  folders: ReadonlyMap<string, string>,
  language: PlanLanguage,
): string {
  const items = sets.map(
    ({ folder, set }) =>
      markup`<li><a href="${encodeURIComponent(folders.get(folder)!)}/index.html">${setTitle(set.model, language)}</a></li>`,
  );
  return page(WORDS[language].plans, language, markup`<ul>${items}</ul>`);
}

function page(title: string, language: PlanLanguage, body: Markup): string {
  return textOf(markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; overflow-wrap: anywhere; }
img { max-width: 100%; border: 1px solid #767676; }
li { margin-bottom: .75rem; }
a { color: #004b87; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`);
}

/** The forms of the same sheets. */
function links(href: string): Markup {
  return markup`<a href="${href}.pdf">PDF</a> · <a href="${href}.html">HTML</a> · <a href="${href}.md">Markdown</a>`;
}

/** What the forms of a register are called. */
const FORMS: Readonly<Record<string, string>> = { xlsx: 'Excel', csv: 'CSV', ics: 'iCalendar', json: 'JSON' };

function registerItem({ title, files }: BuiltRegister): Markup {
  return markup`<li><strong>${title}</strong>: ${files.map(
    ({ path }, i) =>
      markup`${i > 0 && ' · '}<a href="${path}">${FORMS[path.slice(path.lastIndexOf('.') + 1)]}</a>`,
  )}</li>
`;
}

function scenarioItem({ result, fileName }: BuiltScenario, model: Model, language: PlanLanguage): Markup {
  const words = WORDS[language];
  const { title, name } = model.scenarios.find(({ id }) => id === result.scenario)!;
  const href = encodeURIComponent(fileName);
  const breached = [
    ...new Set(result.disruptions.filter(({ breach }) => breach !== undefined).map(({ process }) => process)),
  ];
  const outcome =
    breached.length === 0
      ? words.nothingIntolerable
      : words.intolerable(breached.map((id) => nameOf(id, model)).join(', '));
  return markup`<li><strong>${title ?? name}</strong>: ${links(href)}<br>${outcome}</li>
`;
}

function pointList({ points }: SinglePoints, model: Model, language: PlanLanguage): Markup {
  const words = WORDS[language];
  if (points.length === 0) return markup`<p>${words.noPoints}</p>`;
  return markup`<ol>${points.map(
    ({ component, hits }) => markup`<li><strong>${nameOf(component, model)}</strong><ul>${hits.map(
      ({ process, begin, breach, path, accepted }) =>
        markup`<li>${words.hit(nameOf(process, model), moment(begin, language), moment(breach, language))}${accepted && ` (${words.accepted})`}<br>${tellPath(path, model, language)}</li>`,
    )}</ul></li>
`,
  )}</ol>`;
}

function nestedList(items: readonly ListItem[]): Markup {
  return markup`<ul>${items.map(
    ({ text, items: below }) => markup`<li>${text}${below.length > 0 && nestedList(below)}</li>
`,
  )}</ul>`;
}

function nameOf(id: Id, { components }: Model): string {
  const component = components.find((candidate) => candidate.id === id);
  return component?.title ?? component?.name ?? id;
}

/** The titles of a set's plans, otherwise of its organisations. */
function setTitle({ plans, organisations }: Model, language: PlanLanguage): string {
  const titled = plans.length > 0 ? plans : organisations;
  return titled.map(({ title, name }) => title ?? name).join(', ') || WORDS[language].plan;
}

const WORDS: Words<{
  readonly plan: string;
  readonly plans: string;
  readonly scenarios: string;
  readonly noScenarios: string;
  readonly components: string;
  readonly componentsHint: string;
  readonly componentsLeft: string;
  readonly points: string;
  readonly noPoints: string;
  readonly accepted: string;
  readonly registers: string;
  readonly graph: string;
  readonly graphList: string;
  readonly nothingIntolerable: string;
  readonly intolerable: (processes: string) => string;
  readonly calculated: (today: IsoDate) => string;
  readonly hit: (process: string, begin: string, breach: string) => string;
}> = {
  en: {
    plan: 'Continuity plan',
    plans: 'Continuity plans',
    scenarios: 'Sheets per scenario',
    noScenarios: 'The plan has no scenarios, so there are no sheets. Add a scenario and build again.',
    components: 'Sheets for what nobody wrote a scenario for',
    componentsHint: 'One for each thing whose failing stops a process or asks for a decision.',
    componentsLeft: 'There are too many for a book. Ask for a sheet with --component.',
    points: 'Single points of failure within the horizon of the plan',
    noPoints: 'None.',
    accepted: 'accepted',
    registers: 'Registers and dates',
    graph: 'What depends on what',
    graphList: 'The same as a list',
    nothingIntolerable: 'No process is down longer than is tolerable.',
    intolerable: (processes) => `Down longer than is tolerable: ${processes}.`,
    calculated: (today) => `Calculated for ${today}.`,
    hit: (process, begin, breach) => `${process} stops at ${begin}, intolerable from ${breach}`,
  },
  nl: {
    plan: 'Continuïteitsplan',
    plans: 'Continuïteitsplannen',
    scenarios: 'Bladen per scenario',
    noScenarios:
      'Het plan heeft geen scenario’s, dus er zijn geen bladen. Voeg een scenario toe en bouw opnieuw.',
    components: 'Bladen voor als er geen scenario is',
    componentsHint: 'Een voor alles wat bij uitval een proces stopt of een besluit vraagt.',
    componentsLeft: 'Dat zijn er te veel voor een map. Vraag een blad met --component.',
    points: 'Single points of failure binnen de horizon van het plan',
    noPoints: 'Geen.',
    accepted: 'aanvaard',
    registers: 'Registers en data',
    graph: 'Wat van wat afhangt',
    graphList: 'Hetzelfde als lijst',
    nothingIntolerable: 'Geen proces ligt langer stil dan toelaatbaar is.',
    intolerable: (processes) => `Langer stil dan toelaatbaar: ${processes}.`,
    calculated: (today) => `Berekend voor ${today}.`,
    hit: (process, begin, breach) => `${process} ligt stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}`,
  },
};
