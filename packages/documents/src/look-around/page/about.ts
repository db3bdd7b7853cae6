import { type Disruption, type Id, moment, type PlanLanguage } from '@waakvlam/analysis';
import type { PageBox, PageComponent } from '../page-data.ts';
import { button, element } from './dom.ts';
import type { Player } from './run.ts';
import { SCRIPT_WORDS } from './script-words.ts';

export interface AboutEvents {
  readonly chosen: (id: Id) => void;
  readonly toggled: (id: Id) => void;
  readonly closed: () => void;
}

/** All of one component: what it is, what stops when it alone fails, what it stands on and who stands on it. */
export function about(
  component: PageComponent,
  components: readonly PageComponent[],
  boxes: readonly PageBox[],
  player: Player,
  isFailing: boolean,
  language: PlanLanguage,
  events: AboutEvents,
): readonly Node[] {
  const words = SCRIPT_WORDS[language];
  const byId = new Map(components.map((one) => [one.id, one]));
  const drawnIn = boxes.find(({ members }) => members.includes(component.id));
  const users = components.filter(({ needs }) => needs.includes(component.id)).map(({ id }) => id);
  const links = (ids: readonly Id[]): Node =>
    ids.length === 0
      ? element('p', {}, words.nobody)
      : element(
          'p',
          {},
          ...ids.flatMap((id) => {
            const other = byId.get(id);
            return other === undefined ? [] : [button(other.name, () => events.chosen(id))];
          }),
        );
  return [
    element('h3', { tabindex: '-1' }, component.name),
    element('p', {}, [component.kind, ...component.facts].join(', ')),
    ...component.marks.map((mark) => element('p', {}, element('strong', {}, mark))),
    ...(drawnIn === undefined
      ? [element('p', {}, words.notDrawn)]
      : drawnIn.members.length > 1
        ? [element('p', {}, words.drawnIn(drawnIn.name))]
        : []),
    element(
      'p',
      {},
      button(isFailing ? words.letWork : component.isRole ? words.letGo : words.letFail, () =>
        events.toggled(component.id),
      ),
      button(words.close, events.closed),
    ),
    element('h3', {}, component.isRole ? words.stopsWithout : words.stops),
    element(
      'ul',
      {},
      ...stopsWhen(component.id, components, player, language).map((told) => element('li', {}, told)),
    ),
    element('h3', {}, words.needs),
    links(component.needs),
    element('h3', {}, words.neededBy),
    links(users),
  ];
}

/** Which processes stop when this alone fails, each a sentence; those that stop anyway are not among them. */
export function stopsWhen(
  id: Id,
  components: readonly PageComponent[],
  player: Player,
  language: PlanLanguage,
): readonly string[] {
  const words = SCRIPT_WORDS[language];
  const nameOf = (process: Id): string => components.find((one) => one.id === process)?.name ?? process;
  const told = ({ process, from, until }: Disruption): string => `${process} ${from} ${until}`;
  const anyway = new Set(player.normal().disruptions.map(told));
  const found = player
    .failing([id])
    .disruptions.filter((one) => one.process !== id && !anyway.has(told(one)));
  if (found.length === 0) return [words.stopsNothing];
  return found.map(
    ({ process, from, until, breach }) =>
      `${[
        words.stopsAt(nameOf(process), moment(from, language)),
        ...(until === undefined ? [] : [words.back(moment(until, language))]),
        breach === undefined ? words.tolerable : words.intolerable(moment(breach, language)),
      ].join(', ')}.`,
  );
}
