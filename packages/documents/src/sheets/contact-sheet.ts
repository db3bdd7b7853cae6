import {
  compare,
  type Id,
  type MeansKind,
  type Model,
  type Plan,
  type Scenario,
  type ScenarioResult,
} from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { CONTACT_WORDS } from './contact-words.ts';
import type { Frame } from './frame.ts';
import { type Needed, neededPeople } from './people-in-need.ts';
import { reachableOf, reachOf, type Way } from './reach.ts';
import type { Table } from './sheet.ts';
import type { Task } from './tasks.ts';
import { joined, type Piece, type Text } from './text.ts';
import { howLong, when } from './when.ts';

const HOUR = 3600;

/** What goes through the air or on foot, without a telephone exchange or the internet. */
const OFF_NETWORK: ReadonlySet<MeansKind> = new Set(['radio', 'satellite', 'withoutNetwork']);

/** Whom to reach, from when on, and by which means when the telephone is dead. */
export function contactSheet(
  model: Model,
  names: Names,
  frame: Frame,
  plan: Plan | undefined,
  scenario: Scenario,
  result: ScenarioResult,
  tasks: readonly Task[],
) {
  const words = CONTACT_WORDS[names.language];
  const people = neededPeople(model, names, plan, scenario, result, tasks);
  const table = (heading: string, some: readonly Needed[]): Table => ({
    kind: 'table',
    heading,
    columns: words.columns.map((head, i) => ({
      head,
      width: (['26mm', '1.1fr', '1fr', '1.1fr'] as const)[i]!,
    })),
    rows: some.map((needed) => personRow(names, result, needed)),
    empty: words.nobody,
  });
  const ids = people.map(({ id }) => id);
  return {
    ...frame.head,
    kind: 'contacts',
    mode: 'look-up',
    landscape: false,
    title: words.title,
    blocks: [
      {
        kind: 'boxed',
        heading: words.noNetwork,
        lines: [words.order, ...networkLines(names, result, ids), ...meetingLines(model, names, scenario)],
      },
      table(
        words.firstHour,
        people.filter(({ at }) => at < HOUR),
      ),
      table(
        words.later,
        people.filter(({ at }) => at >= HOUR),
      ),
      ...callTree(names, ids),
      {
        kind: 'text',
        text: [`${words.allChecked} `, { write: 'short' }, ` ${words.by} `, { write: 'long' }],
      },
    ],
  } as const;
}

function personRow(names: Names, result: ScenarioResult, { id, at }: Needed): Table['rows'][number] {
  const words = CONTACT_WORDS[names.language];
  const { name, means, verified } = reachOf(names, result, id, at);
  const off = means.filter(({ kind }) => OFF_NETWORK.has(kind));
  const on = means.filter(({ kind }) => !OFF_NETWORK.has(kind));
  const checked = verified === undefined ? words.unchecked : words.checked(verified);
  const none: readonly Text[] = [[`${words.none} `, { write: 'rest' }]];
  return [
    [[{ write: 'box' }, ' ', { write: 'clock' }]],
    [
      [{ strong: name }],
      ...(at >= HOUR && at < result.until ? [[{ small: words.from(when(at, names)) }] as Text] : []),
      ...deliveries(names, id).map((line): Text => [{ small: line }]),
    ],
    on.length > 0 ? [...on.map(wayText), [{ small: checked }]] : off.length > 0 ? ['–'] : none,
    off.length > 0 ? off.map(wayText) : on.length > 0 ? none : ['–'],
  ];
}

function wayText({ kind, label, text, note }: Way): Text {
  // The heads of the columns say telephone and without.
  const plain = kind === 'phone' || kind === 'withoutNetwork';
  return [
    ...(plain ? [] : [`${label} `]),
    { strong: text },
    ...(note === undefined ? [] : [{ small: ` (${note})` }]),
  ];
}

/** What somebody promised to deliver, and how soon. */
function deliveries(names: Names, id: Id): readonly string[] {
  const declared = names.components.get(id);
  if (declared === undefined || !('provides' in declared)) return [];
  return declared.provides.map(({ component, within }) =>
    CONTACT_WORDS[names.language].delivers(
      titleOf(names, component),
      within === undefined ? undefined : howLong(within, names.language),
    ),
  );
}

/** How long each network lasts over which somebody here is reached: what stays first. */
function networkLines(names: Names, result: ScenarioResult, ids: readonly Id[]): readonly Text[] {
  const words = CONTACT_WORDS[names.language];
  const over = new Set(
    ids.flatMap((id) => reachableOf(names, id)?.means.flatMap((means) => means.over ?? []) ?? []),
  );
  return [...over]
    .map((network) => {
      const downs = result.down.filter(({ what }) => what.part === 'itself' && what.component === network);
      return { network, from: Math.min(...downs.map(({ from }) => from)) };
    })
    .toSorted((a, b) => b.from - a.from || (a.network < b.network ? -1 : 1))
    .map(({ network, from }) => {
      const title = titleOf(names, network);
      const fate =
        from === Number.POSITIVE_INFINITY
          ? words.stays
          : from === 0
            ? words.down
            : words.ends(when(from, names));
      return [{ strong: title }, `: ${fate}`];
    });
}

/** Where to go when nobody can be called. */
function meetingLines(model: Model, names: Names, scenario: Scenario): readonly Text[] {
  const words = CONTACT_WORDS[names.language];
  const own = model.components
    .filter(({ organisation }) => organisation === scenario.organisation)
    .map(({ id }) => id)
    .sort(compare);
  const places = Map.groupBy(own, (id) => reachableOf(names, id)?.meetsAt);
  const lines = [...places].flatMap(([place, who]): readonly Text[] => {
    if (place === undefined) return [];
    const location = names.components.get(place);
    const address = location?.kind === 'location' ? location.address : undefined;
    const there = [titleOf(names, place), ...(address === undefined ? [] : [address])].join(', ');
    return [[{ strong: words.meet(there, who.map((id) => titleOf(names, id)).join(', ')) }]];
  });
  return lines.length > 0 ? lines : [[`${words.nowhere} `, { write: 'long' }]];
}

function callTree(names: Names, ids: readonly Id[]): readonly Table[] {
  const words = CONTACT_WORDS[names.language];
  const rows = ids.flatMap((id): Table['rows'] => {
    const calls = reachableOf(names, id)?.calls ?? [];
    if (calls.length === 0) return [];
    const called: readonly (readonly Piece[])[] = calls.map((one) => [{ write: 'box' }, titleOf(names, one)]);
    return [[[[{ strong: titleOf(names, id) }]], [joined(called, ' ')]]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: words.tree,
      columns: words.calls.map((head, i) => ({ head, width: i === 0 ? '1fr' : '2fr' })),
      rows,
      empty: '',
    },
  ];
}
