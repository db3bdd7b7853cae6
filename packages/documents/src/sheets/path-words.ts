import type { EventKind, Path, PathStep, Words } from '@waakvlam/analysis';
import { type Names, partWords } from '../names.ts';
import { when } from './when.ts';

const EVENT: Words<Record<EventKind, (what: string) => string>> = {
  en: {
    fails: (what) => `${what} fails`,
    out: (what) => `${what} is out of order`,
    absent: (what) => `${what}: too few people`,
    empty: (what) => `${what} is empty`,
    'bridge-empty': (what) => `the bridge of ${what} is over`,
    stops: (what) => `${what} stops`,
    'no-room': (what) => `no room left: ${what}`,
    asked: (what) => `${what} is needed but not ready`,
  },
  nl: {
    fails: (what) => `${what} valt uit`,
    out: (what) => `${what} is buiten gebruik`,
    absent: (what) => `${what}: te weinig mensen`,
    empty: (what) => `${what} is leeg`,
    'bridge-empty': (what) => `de overbrugging van ${what} is op`,
    stops: (what) => `${what} stopt`,
    'no-room': (what) => `geen plaats meer: ${what}`,
    asked: (what) => `${what} is nodig maar nog niet klaar`,
  },
};

/** One step of a path in words: `UPS is leeg (T+30 min)`. */
function stepWords(names: Names, step: PathStep): string {
  return `${EVENT[names.language][step.event](partWords(names, step.what))} (${when(step.at, names)})`;
}

/** A whole path in words, from the first cause to what stopped. */
export function pathWords(names: Names, path: Path): string {
  return path.map((step) => stepWords(names, step)).join(' → ');
}

/**
 * Why something stopped, in few words: the first cause and what came right before. That it stopped is known,
 * and left out.
 */
export function causeWords(names: Names, path: Path): string {
  const before = path.length > 1 && path.at(-1)?.event === 'stops' ? path.slice(0, -1) : path;
  const [first, ...rest] = before;
  if (first === undefined) return '';
  const last = rest.slice(-2);
  const words = [first, ...last].map((step) => stepWords(names, step));
  if (rest.length > last.length) words.splice(1, 0, '…');
  return words.join('; ');
}
