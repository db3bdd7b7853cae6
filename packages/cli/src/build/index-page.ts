/** The page that leads to everything that was built, with what matters said in plain words. */
import {
  asOf,
  type IsoDate,
  type Model,
  type PlanLanguage,
  type ScenarioResult,
  type SinglePoints,
  type Words,
} from '@waakvlam/analysis';
import { lookAround, type Markup, markup, type PageScript, textOf } from '@waakvlam/documents';
import { endedAgreements } from '../ended-agreements.ts';
import type { ReadSet } from '../plan-sets.ts';
import { showSummary } from '../show-finding.ts';
import { tellEndedAgreement } from '../text/ended-agreements.ts';
import { documentGroups } from './document-groups.ts';
import type { BuiltGraphs } from './graph-files.ts';
import { playedUntil } from './played-until.ts';
import type { BuiltDocument } from './register-files.ts';

/** A scenario with what it did, the name of its files, without ending, and those that were made. */
export interface BuiltScenario {
  readonly result: ScenarioResult;
  readonly fileName: string;
  readonly files: readonly { readonly path: string }[];
}

/** What was built of one plan set. */
export interface BuiltSet {
  readonly points: SinglePoints;
  readonly scenarios: readonly BuiltScenario[];
  readonly components: { readonly made: boolean; readonly left: boolean };
  readonly registers: readonly BuiltDocument[];
  readonly graphs: BuiltGraphs;
  /** Before the registers. */
  readonly reports: readonly BuiltDocument[];
}

/** The page of one plan set, to look around in. */
export function setPage(
  { set, findings, language }: ReadSet,
  built: BuiltSet,
  today: IsoDate,
  script: PageScript,
): string {
  const { model } = set;
  const words = WORDS[language];
  const { whole, picture, forms } = built.graphs;
  return lookAround(
    {
      language,
      title: setTitle(model, language),
      intro: [
        `${words.calculated(today)} ${showSummary(findings, set.uris.length, language).trim()}`,
        ...endedAgreements(model, today).map((agreement) => tellEndedAgreement(agreement, language)),
      ],
      documents: documentGroups(model, built, language),
      model: asOf(model, today),
      graph: whole,
      picture,
      scenarios: built.scenarios.map(({ result }) => result),
      until: playedUntil(model),
      forms,
    },
    script,
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

/** The titles of a set's plans, otherwise of its organisations. */
function setTitle({ plans, organisations }: Model, language: PlanLanguage): string {
  const titled = plans.length > 0 ? plans : organisations;
  return titled.map(({ title, name }) => title ?? name).join(', ') || WORDS[language].plan;
}

const WORDS: Words<{
  readonly plan: string;
  readonly plans: string;
  readonly calculated: (today: IsoDate) => string;
}> = {
  en: {
    plan: 'Continuity plan',
    plans: 'Continuity plans',
    calculated: (today) => `Calculated for ${today}.`,
  },
  nl: {
    plan: 'Continuïteitsplan',
    plans: 'Continuïteitsplannen',
    calculated: (today) => `Berekend voor ${today}.`,
  },
};
