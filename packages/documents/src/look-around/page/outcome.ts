import { type Id, moment, type PlanLanguage, type PlayedStates, type Seconds } from '@waakvlam/analysis';
import type { PageComponent } from '../page-data.ts';
import { button, element } from './dom.ts';
import { SCRIPT_WORDS } from './script-words.ts';
import { notNormal, type Shown } from './shown.ts';

/** What a run does, as two tables: which processes stop, and what is not as normal at the moment. */
export function outcome(
  played: PlayedStates,
  shown: Shown,
  at: Seconds,
  components: readonly PageComponent[],
  language: PlanLanguage,
  chosen: (id: Id) => void,
): readonly Node[] {
  const words = SCRIPT_WORDS[language];
  const byId = new Map(components.map((component) => [component.id, component]));
  const told = (seconds: Seconds | undefined): string =>
    seconds === undefined ? '' : moment(seconds, language);
  const named = (id: Id): Node => button(byId.get(id)?.name ?? id, () => chosen(id));
  return [
    table(
      words.processes,
      [words.process, words.stopped, words.breach, words.resumed],
      played.disruptions.map(({ process, from, until, breach }) => [
        named(process),
        told(from),
        breach === undefined ? words.tolerable : told(breach),
        until === undefined ? words.stays : told(until),
      ]),
      words.none,
    ),
    table(
      words.notNormal(moment(at, language)),
      [words.part2, words.now],
      notNormal(shown).map((id) => [named(id), shown.get(id)!.words]),
      words.everything,
    ),
  ];
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
  none: string,
): Node {
  if (rows.length === 0) return element('div', {}, element('h3', {}, caption), element('p', {}, none));
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element(
        'tbody',
        {},
        ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))),
      ),
    ),
  );
}
