/** The page to look around in: all documents, and the dependencies with what happens when something fails. */
import type { Model, PlanLanguage, ScenarioResult, Seconds } from '@waakvlam/analysis';
import type { Graph } from '../graph/graph.ts';
import type { PlacedGraph } from '../graph/layout.ts';
import { list } from '../graph/list.ts';
import { svg } from '../graph/svg.ts';
import { type Markup, markup, textOf } from '../html-template.ts';
import { type DocumentGroup, documentGroup } from './documents.ts';
import { nestedList } from './nested-list.ts';
import { pageData } from './page-data.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PAGE_WORDS } from './page-words.ts';

/** What the page is made from. */
export interface LookAround {
  readonly language: PlanLanguage;
  readonly title: string;
  /** What matters, in whole sentences. */
  readonly intro: readonly string[];
  readonly documents: readonly DocumentGroup[];
  /** As of the day of the calculation. */
  readonly model: Model;
  readonly graph: Graph;
  /** The graph as drawn: where it is large, with clusters folded. */
  readonly picture: PlacedGraph;
  readonly scenarios: readonly ScenarioResult[];
  /** How far a failure that is no scenario is played. */
  readonly until: Seconds;
  /** Paths of the graph in other forms, by what people call them. */
  readonly forms: readonly { readonly label: string; readonly href: string }[];
}

/** What runs in the page, and how its content is told to the page's own policy. */
export interface PageScript {
  /** Bundled from `page/main.ts`. */
  readonly text: string;
  /** The SHA-256 of a text in UTF-8, in base 64. */
  readonly sha256: (text: string) => string;
}

/**
 * One file that asks for no other but the documents that people open: it works from a memory stick. Without script the
 * documents, the picture and the list are there all the same. What a plan says reaches the script as data.
 */
export function lookAround(of: LookAround, script: PageScript): string {
  const { language, title, graph } = of;
  const words = PAGE_WORDS[language];
  const data = pageData(of.model, graph, of.picture.graph, of.scenarios, of.until);
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${script.sha256(PAGE_STYLE)}'; script-src 'sha256-${script.sha256(script.text)}'; base-uri 'none'; form-action 'none'`;
  const page = textOf(markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${SLOT.style}
</head>
<body>
<header>
<h1>${title}</h1>
${of.intro.map(
  (sentence) => markup`<p>${sentence}</p>
`,
)}<nav aria-label="${words.onThisPage}"><ul>
${of.documents.map(
  ({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>
`,
)}<li><a href="#around">${words.around}</a></li>
<li><a href="#list">${words.list}</a></li>
</ul></nav>
</header>
<main>
<div class="documents">
${of.documents.map(documentGroup)}
</div>
<section id="around" aria-labelledby="around-title">
<h2 id="around-title">${words.around}</h2>
${controls(language)}
<div class="view">
<div class="picture">
<div class="tools" id="tools" hidden>
${button('in', '+', words.zoomIn)}${button('out', '−', words.zoomOut)}<button type="button" id="whole">${words.whole}</button>${button('left', '←', words.left)}${button('up', '↑', words.up)}${button('down', '↓', words.down)}${button('right', '→', words.right)}<button type="button" id="next" disabled>${words.next}</button><label><input type="checkbox" id="near"> ${words.near}</label>
</div>
<div class="pane" id="pane" tabindex="0" role="region" aria-label="${words.graph}">${SLOT.picture}</div>
<p class="hint" id="keys" hidden>${words.keys}</p>
</div>
<div class="about" id="about" hidden></div>
</div>
<div id="outcome" hidden></div>
<p>${words.otherForms} ${of.forms.map(({ label, href }, i) => markup`${i > 0 && ' · '}<a href="${href}">${label}</a>`)}</p>
${of.picture.graph.notes.map(
  (note) => markup`<p>${note}</p>
`,
)}</section>
<section id="list" aria-labelledby="list-title">
<h2 id="list-title">${words.list}</h2>
<details><summary>${words.open}</summary>${nestedList(list(graph))}</details>
</section>
</main>
${SLOT.script}
</body>
</html>
`);
  return filled(page, {
    style: `<style>${PAGE_STYLE}</style>`,
    picture: svg(of.picture),
    script: `<script type="application/json" id="data">${island(data)}</script>\n<script>${own(script.text)}</script>`,
  });
}

/** Where trusted text of our own goes; a private-use character, which no plan can write: it is checked below. */
const SLOT: Readonly<Record<'style' | 'picture' | 'script', Markup>> = {
  style: markup`<slot name="waakvlam-style">`,
  picture: markup`<slot name="waakvlam-picture">`,
  script: markup`<slot name="waakvlam-script">`,
};

/** Puts each in its place. A plan cannot write a slot: what it says is escaped. */
function filled(page: string, parts: Readonly<Record<keyof typeof SLOT, string>>): string {
  return page.replace(
    /<slot name="waakvlam-(style|picture|script)">/g,
    (_, name: keyof typeof SLOT) => parts[name],
  );
}

/** Data in an element of the page: no `<` in it, so nothing in it can end the element. */
function island(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function own(text: string): string {
  if (/<\/script|<!--/i.test(text)) throw new Error('The script of the page would end its own element.');
  return text;
}

function button(id: string, sign: string, label: string): Markup {
  return markup`<button type="button" id="${id}" aria-label="${label}" title="${label}">${sign}</button>`;
}

/** What only works with the script, and is hidden without it. */
function controls(language: PlanLanguage): Markup {
  const words = PAGE_WORDS[language];
  return markup`<noscript><p>${words.noScript}</p></noscript>
<div class="controls" id="controls" hidden>
<div><label for="search">${words.search}</label><input type="search" id="search" autocomplete="off" aria-describedby="count"><span id="count" role="status"></span><ul id="found"></ul></div>
<div><label for="run">${words.run}</label><select id="run"></select></div>
<div class="time" id="time"><label for="at">${words.at}</label><output id="moment" for="at"></output><button type="button" id="before">${words.before}</button><input type="range" id="at" min="0" value="0" step="900"><button type="button" id="after">${words.after}</button></div>
<p id="said" role="status"></p>
<p id="spoken" class="unseen" role="status"></p>
</div>`;
}
