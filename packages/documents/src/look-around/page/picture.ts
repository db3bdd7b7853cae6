import type { ComponentState, Id } from '@waakvlam/analysis';
import type { PageBox } from '../page-data.ts';
import { badge, patterns, ring } from './badge.ts';
import { drawn } from './dom.ts';
import { around, linesOf, nextOf } from './lines.ts';
import type { Shown, ShownState } from './shown.ts';

/** The drawing as something to walk through and to show states in. */
export interface Picture {
  /** Marks one as chosen and, with `near`, pales what has nothing to do with it. */
  choose(id: Id | undefined, near: boolean): void;
  /** Gives the focus to the box in which it is. */
  focus(id: Id): void;
  /** The box in which it is, alone or with others. */
  boxOf(id: Id): SVGGraphicsElement | undefined;
  show(states: Shown): void;
}

export interface PictureEvents {
  readonly chosen: (id: Id) => void;
  readonly toggled: (id: Id) => void;
  /** A box that holds more than one. */
  readonly opened: (box: PageBox) => void;
  /** A box has the focus: bring it into sight. */
  readonly focused: (box: SVGGraphicsElement) => void;
  /** How many of those in a box are not as normal, in words; empty if none. */
  readonly counted: (states: readonly ComponentState[]) => string;
}

const STATES = ['up', 'idle', 'bridging', 'starting', 'down'] as const;
const UP: ShownState = { state: 'up', words: '', short: '' };
const BADGE = { up: false, idle: false, bridging: true, starting: true, down: true } as const;

/** Of all boxes one is a stop for the Tab key; from there the arrows walk. */
export function newPicture(
  svg: SVGSVGElement,
  parts: readonly PageBox[],
  label: string,
  events: PictureEvents,
): Picture {
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', label);
  svg.append(patterns());
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const keyOf = new Map(parts.flatMap(({ key, members }) => members.map((id) => [id, key])));
  const boxes = new Map<string, SVGGElement>();
  const names = new Map<string, string>();
  for (const box of svg.querySelectorAll<SVGGElement>('g.box')) {
    const part = byKey.get(box.dataset.key ?? '');
    if (part === undefined) continue;
    boxes.set(part.key, box);
    names.set(part.key, nameOf(box, part));
    box.setAttribute('role', 'button');
    box.setAttribute('tabindex', '-1');
    told(box).textContent = names.get(part.key)!;
    ring(box);
  }
  const order = [...boxes.keys()];
  boxes.get(order[0] ?? '')?.setAttribute('tabindex', '0');
  const lines = linesOf(svg, boxes);
  /** From which box somebody walked down to one: there they go back to. */
  const cameFrom = new Map<string, string | undefined>();

  const focus = (key: string): void => {
    const box = boxes.get(key);
    if (box === undefined) return;
    for (const other of boxes.values()) other.setAttribute('tabindex', '-1');
    box.setAttribute('tabindex', '0');
    box.focus({ preventScroll: true });
    events.focused(box);
  };
  const open = (key: string): void => {
    const part = byKey.get(key)!;
    if (part.members.length === 1) events.chosen(part.members[0]!);
    else events.opened(part);
  };
  const keyAt = (target: EventTarget | null): string | undefined => {
    const key = target instanceof Element ? target.closest<SVGGElement>('g.box')?.dataset.key : undefined;
    return key !== undefined && boxes.has(key) ? key : undefined;
  };

  svg.addEventListener('click', ({ target }) => {
    const key = keyAt(target);
    if (key !== undefined) open(key);
  });
  svg.addEventListener('keydown', (event) => {
    const key = keyAt(event.target);
    if (key === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextOf(event.key, key, order, lines, cameFrom.get(key));
    const [only, ...others] = byKey.get(key)!.members;
    if (next !== undefined) {
      if (event.key === 'ArrowDown') cameFrom.set(next, key);
      else if (event.key !== 'ArrowUp') cameFrom.set(next, cameFrom.get(key));
      focus(next);
    } else if (event.key === 'Enter' || event.key === ' ') open(key);
    else if (event.key.toLowerCase() === 'u' && only !== undefined && others.length === 0)
      events.toggled(only);
    else return;
    event.preventDefault();
  });

  return {
    focus: (id) => focus(keyOf.get(id) ?? ''),
    boxOf: (id) => boxes.get(keyOf.get(id) ?? ''),
    choose(id, near) {
      const chosen = id === undefined ? undefined : keyOf.get(id);
      const kept = chosen !== undefined && near ? around(chosen, lines) : undefined;
      const isFar = (some: ReadonlySet<string>): boolean =>
        kept !== undefined && ![...some].some((key) => kept.has(key));
      for (const [key, box] of boxes) {
        box.classList.toggle('chosen', key === chosen);
        box.setAttribute('aria-pressed', String(key === chosen));
        box.classList.toggle('far', isFar(new Set([key])));
      }
      for (const { edge, from, to } of lines.drawn) {
        edge.classList.toggle('far', isFar(from) || isFar(to));
        edge.classList.toggle('lit', chosen !== undefined && (from.has(chosen) || to.has(chosen)));
      }
      for (const choice of svg.querySelectorAll<SVGGElement>('g.choice'))
        choice.classList.toggle('far', isFar(lines.users.get(choice.dataset.key ?? '') ?? new Set()));
    },
    show(states) {
      for (const [key, box] of boxes) {
        const shown = shownIn(byKey.get(key)!, states, events.counted);
        for (const state of STATES) box.classList.toggle(`is-${state}`, state === shown.state);
        box.querySelector('.badge')?.remove();
        const short = BADGE[shown.state] ? shown.short : '';
        if (short !== '') box.append(badge(box, short));
        const said = [...new Set([names.get(key)!, shown.words])].filter((text) => text !== '');
        told(box).textContent = said.join(', ');
      }
    },
  };
}

/** What a box shows: of more than one how many are not as normal; out is a box of which all are. */
function shownIn({ members }: PageBox, states: Shown, counted: PictureEvents['counted']): ShownState {
  const all = members.map((id) => states.get(id) ?? UP);
  if (all.length === 1) return all[0]!;
  const words = counted(all.map(({ state }) => state));
  const isOut = all.every(({ state }) => state === 'down');
  const state = isOut ? 'down' : words === '' ? 'up' : 'bridging';
  return { state, words, short: words };
}

/** Its name for who hears it, and what shows when the mouse rests on it. */
function told(box: SVGGElement): Element {
  const there = box.querySelector('title') ?? drawn('title');
  if (there.parentNode === null) box.prepend(there);
  return there;
}

/** All that stands in a box, with its whole name, for who hears it. */
function nameOf(box: SVGGElement, { name }: PageBox): string {
  const texts = [...box.querySelectorAll('text')].map((text) => text.textContent ?? '');
  const told = texts.filter((text) => text.trim() !== '').join(' ');
  return told.includes(name) ? told : `${told}, ${name}`;
}
