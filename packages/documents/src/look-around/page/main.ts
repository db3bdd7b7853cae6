/** The script of the page to look around in. It asks for nothing from elsewhere, and calculates by itself. */
import { type Id, moment, type PlayedStates, type Seconds } from '@waakvlam/analysis';
import type { PageBox, PageData } from '../page-data.ts';
import { PAGE_WORDS } from '../page-words.ts';
import { about, stopsWhen } from './about.ts';
import { chosenRun, runOptions } from './choose-run.ts';
import { byId } from './dom.ts';
import { foldedBox } from './folded-box.ts';
import { outcome } from './outcome.ts';
import { newPicture } from './picture.ts';
import { changesOf, newPlayer, type Run } from './run.ts';
import { SCRIPT_WORDS } from './script-words.ts';
import { search } from './search.ts';
import { counts, notNormal, type Shown, shownAt } from './shown.ts';
import { newView, ZOOM_STEP } from './view.ts';

const data = JSON.parse(byId('data').textContent ?? '') as PageData;
const { language, components } = data;
const words = SCRIPT_WORDS[language];
const player = newPlayer(data);
const known = new Map(components.map((component) => [component.id, component]));

/** More names nobody hears to the end. */
const MOST_NAMES = 5;

let run: Run = 'nothing';
let failing: readonly Id[] = [];
let at: Seconds = 0;
let chosen: Id | undefined;

for (const id of ['controls', 'tools', 'keys', 'outcome']) byId(id).hidden = false;
byId('around').classList.add('live');
const pane = byId('pane');
pane.removeAttribute('tabindex');
const svg = pane.querySelector('svg')!;
const slider = byId<HTMLInputElement>('at');
const near = byId<HTMLInputElement>('near');
const runs = byId<HTMLSelectElement>('run');

const view = newView(svg, pane);
const picture = newPicture(svg, data.boxes, PAGE_WORDS[language].graph, {
  opened: openBox,
  counted: (states) => words.counted(...counts(states)),
  chosen: choose,
  toggled: toggle,
  focused: (box) => view.show(box),
});

function played(): PlayedStates {
  if (run === 'nothing') return player.normal();
  return run === 'own' ? player.failing(failing) : player.scenario(run.scenario);
}

/** What everything does at the moment. */
function now(): Shown {
  return shownAt(played(), at, data);
}

/** Everything that depends on what is played and when. */
function render(): void {
  const playing = played();
  at = Math.min(at, playing.until);
  slider.max = String(lastChange(playing));
  slider.value = String(at);
  const told = moment(at, language);
  slider.setAttribute('aria-valuetext', told);
  byId('moment').textContent = told;
  const shown = now();
  picture.show(shown);
  const [down, starting, bridging] = counts([...shown.values()].map(({ state }) => state));
  const said =
    down + starting + bridging > 0 ? words.said(told, down, starting, bridging) : words.allWell(told);
  byId('said').textContent = [
    ...(run === 'nothing' ? [words.nothingFails, ...outOfOrder(shown)] : [said]),
    ...(playing.settled ? [] : [words.unsettled]),
  ].join(' ');
  byId('time').hidden = run === 'nothing';
  byId<HTMLButtonElement>('next').disabled = down + starting + bridging === 0;
  byId('outcome').replaceChildren(
    ...(run === 'nothing' ? [] : outcome(playing, shown, at, components, language, choose)),
  );
}

/** What is out although nothing fails. */
function outOfOrder(shown: Shown): readonly string[] {
  const out = [...shown].filter(([, { state }]) => state === 'down').map(([id]) => nameOf(id));
  if (out.length === 0) return [];
  const most = out.slice(0, MOST_NAMES).join(', ');
  return [words.outAnyway(out.length > MOST_NAMES ? `${most}, …` : most)];
}

function nameOf(id: Id): string {
  return known.get(id)?.name ?? id;
}

const HOUR = 3600;

/** The slider goes to an hour after the last change: after that nothing is to be seen. */
function lastChange(playing: PlayedStates): Seconds {
  const last = changesOf(playing).at(-1) ?? 0;
  return Math.min(playing.until, (Math.floor(last / HOUR) + 2) * HOUR);
}

/** Goes from one to the next that is not as normal. */
function next(): void {
  const all = notNormal(now());
  const id = all[(chosen === undefined ? -1 : all.indexOf(chosen)) + 1] ?? all[0];
  if (id === undefined) return;
  choose(id);
  picture.focus(id);
}

function renderRuns(): void {
  runs.replaceChildren(...runOptions(data, run, failing, nameOf));
}

function renderAbout(): void {
  const panel = byId('about');
  const component = chosen === undefined ? undefined : known.get(chosen);
  panel.hidden = component === undefined;
  panel.parentElement?.classList.toggle('with-about', component !== undefined);
  picture.choose(chosen, near.checked);
  if (component === undefined) return;
  const isFailing = failing.includes(component.id);
  panel.replaceChildren(
    ...about(component, components, data.boxes, player, isFailing, language, {
      chosen: choose,
      toggled: toggle,
      closed: () => choose(undefined),
    }),
  );
}

function openBox(box: PageBox): void {
  chosen = undefined;
  const panel = byId('about');
  panel.hidden = false;
  panel.parentElement?.classList.add('with-about');
  panel.replaceChildren(...foldedBox(box, now(), nameOf, language, choose));
  byId('spoken').textContent = words.chosen(box.name);
}

function choose(id: Id | undefined): void {
  chosen = id;
  renderAbout();
  if (id === undefined) return;
  byId('spoken').textContent = [
    words.chosen(nameOf(id)),
    ...stopsWhen(id, components, player, language),
  ].join(' ');
  pane.scrollIntoView({ block: 'nearest' });
  const box = picture.boxOf(id);
  if (box !== undefined) view.show(box);
}

/** Lets one fail from T+0, or work again. */
function toggle(id: Id): void {
  failing = failing.includes(id) ? failing.filter((one) => one !== id) : [...failing, id];
  run = failing.length > 0 ? 'own' : 'nothing';
  renderRuns();
  render();
  if (chosen !== undefined) renderAbout();
}

function go(to: Seconds | undefined): void {
  if (to === undefined) return;
  at = to;
  render();
}

runs.addEventListener('change', () => {
  run = chosenRun(runs.value);
  view.whole();
  render();
});
slider.addEventListener('input', () => go(Number(slider.value)));
byId('before').addEventListener('click', () => go(changesOf(played()).findLast((change) => change < at)));
byId('after').addEventListener('click', () => go(changesOf(played()).find((change) => change > at)));
near.addEventListener('change', renderAbout);
const does: Readonly<Record<string, () => void>> = {
  in: () => view.zoom(ZOOM_STEP),
  out: () => view.zoom(1 / ZOOM_STEP),
  whole: () => view.whole(),
  left: () => view.shift(-1, 0),
  right: () => view.shift(1, 0),
  up: () => view.shift(0, -1),
  down: () => view.shift(0, 1),
  next,
};
for (const [id, act] of Object.entries(does)) byId(id).addEventListener('click', act);
pane.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
  if (ctrlKey || metaKey) return;
  if (key === '+' || key === '=') view.zoom(ZOOM_STEP);
  if (key === '-') view.zoom(1 / ZOOM_STEP);
  if (key === '0') view.whole();
  if (key === 'n' || key === 'N') next();
});
search(components, language, ({ id }) => {
  choose(id);
  picture.focus(id);
});

/** A link from elsewhere can name a component. */
function fromAddress(): void {
  const id = components.find((one) => `#${encodeURIComponent(one.id)}` === location.hash)?.id;
  if (id === undefined) return;
  byId('around').scrollIntoView();
  choose(id);
  picture.focus(id);
}
addEventListener('hashchange', fromAddress);
renderRuns();
render();
fromAddress();
