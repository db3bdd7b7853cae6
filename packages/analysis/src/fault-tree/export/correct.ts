/** Makes a tree say what the calculation in time says, which is asked of every set up to an order. */
import { searchCutSets } from '../../cut-sets.ts';
import { carrying, type Enough, type Failing, isWithin } from '../../enough.ts';
import { minimalCutSets } from '../cut-sets.ts';
import type { Argument, Gate } from '../fault-tree.ts';
import { eventsIn, listCutSets } from '../list-cut-sets.ts';
import { type Draft, type Meaning, tidied } from './draft.ts';

export interface Corrected {
  readonly draft: Draft | 'never';
  /** Up to which order the minimal cut sets of the tree are those of the calculation. */
  readonly exact: number | 'all';
  /** Whether every set that stops the process holds a cut set of the tree, of whatever order. */
  readonly lacksNone: boolean;
}

/** So many sets are asked of the calculation to see whether the tree is exact altogether. */
const CHECKED_AT_MOST = 1000;

/** More events in sets than this are not looked through. */
const LISTED_AT_MOST = 2_000_000n;

/**
 * What the tree has too many goes by one more gate below the top: one of those fails without any of which failing the
 * process goes on, whatever else fails. As more failures never help (docs/semantics.md, L1), such a gate holds for sets
 * of whatever order. What the tree lacks, if anything, is put beside it.
 *
 * @param enough of a process that goes on when nothing fails
 */
export function corrected(
  byRules: Draft | 'never' | 'unknown',
  enough: Enough,
  order: number,
): Corrected | 'too-large' {
  const { sets, completeOrder } = searchCutSets(enough, { order });
  const found = sets.filter(({ length }) => length <= completeOrder).map((set): Failing => new Set(set));
  const holds = (some: readonly Failing[], set: Failing): boolean =>
    some.some((small) => isWithin(small, set));
  const paths: Failing[] = [];
  const around = (set: Failing): Failing =>
    carrying(
      enough,
      set,
      enough.all.filter((id) => !set.has(id)),
    );
  if (byRules === 'unknown') paths.push(around(new Set()));
  const before = byRules === 'unknown' ? undefined : cutSetsOf(byRules, completeOrder);
  if (before === 'too-large') return before;
  const missing = before === undefined ? [] : found.filter((set) => !holds(before, set));
  const lacksNone = missing.length === 0 && enough.isMonotone;
  for (;;) {
    // Nothing need be left to carry it.
    if (paths.some(({ size }) => size === 0)) return { draft: 'never', exact: 'all', lacksNone: true };
    const draft = joined(byRules, paths, missing);
    const all = cutSetsOf(draft, completeOrder);
    if (all === 'too-large') return all;
    const wrong = all.filter((set) => !holds(found, set));
    if (wrong.length > 0) {
      const fresh: Failing[] = [];
      for (const set of wrong) if (!fresh.some((path) => isDisjoint(path, set))) fresh.push(around(set));
      paths.push(...fresh);
      continue;
    }
    const isExact = lacksNone && (draft === 'never' || isExactThroughout(draft, enough));
    return { draft, exact: isExact ? 'all' : completeOrder, lacksNone };
  }
}

function isExactThroughout(draft: Draft, enough: Enough): boolean {
  const sets = cutSetsOf(draft, undefined);
  return sets !== 'too-large' && sets.length <= CHECKED_AT_MOST && sets.every((set) => enough.isEnough(set));
}

function cutSetsOf(draft: Draft | 'never', order: number | undefined): readonly Failing[] | 'too-large' {
  if (draft === 'never') return [];
  const { events, gates, top } = draft;
  const tree = { events, gates, gateNames: gates.map((_, gate) => String(gate)) };
  // A tree whose top is an event has no gate to ask.
  if (top >= 0) return [new Set([events[top]!])];
  const found = minimalCutSets(tree, ~top, { order });
  if (found.completeOrder !== order || eventsIn(found) > LISTED_AT_MOST) return 'too-large';
  const rankOf = Int32Array.from(events, (_, event) => event);
  return listCutSets(found, rankOf).flatMap((list, size) =>
    Array.from(
      { length: size === 0 ? 0 : list.length / size },
      (_, at): Failing => new Set([...list.slice(at * size, (at + 1) * size)].map((one) => events[one]!)),
    ),
  );
}

/** The tree with a top that says what the whole says. */
function joined(
  byRules: Draft | 'never' | 'unknown',
  paths: readonly Failing[],
  missing: readonly Failing[],
): Draft | 'never' {
  const known = typeof byRules === 'string' ? undefined : byRules;
  const events = [...(known?.events ?? [])];
  const gates: Gate[] = [...(known?.gates ?? [])];
  const meanings: Meaning[] = [...(known?.meanings ?? [])];
  const add = (connective: Gate['connective'], args: readonly Argument[], meaning: Meaning): Argument => {
    meanings.push(meaning);
    return ~(gates.push({ connective, min: 0, args }) - 1);
  };
  const group = (connective: Gate['connective'], set: Failing, meaning: Meaning): Argument => {
    const args = [...set].map((id) => {
      const index = events.indexOf(id);
      return index >= 0 ? index : events.push(id) - 1;
    });
    return args.length === 1
      ? args[0]!
      : add(
          connective,
          args.sort((a, b) => a - b),
          meaning,
        );
  };
  const sure = [
    ...(known === undefined ? [] : [known.top]),
    ...paths.map((path) => group('or', path, { what: 'one-of-carrying' })),
  ];
  const beside = missing.map((set) => group('and', set, { what: 'together' }));
  if (byRules === 'never' && beside.length === 0) return 'never';
  const [first] = sure;
  if (beside.length === 0 && sure.length === 1 && first !== undefined && first < 0) {
    meanings[~first] = { what: 'stopped' };
    return tidied({ events, gates, meanings, top: first });
  }
  const main = (what: 'stopped' | 'by-rules'): Argument => add('and', sure, { what });
  const top =
    beside.length === 0
      ? main('stopped')
      : add('or', byRules === 'never' ? beside : [main('by-rules'), ...beside], { what: 'stopped' });
  return tidied({ events, gates, meanings, top });
}

function isDisjoint(some: Failing, others: Failing): boolean {
  for (const id of some) if (others.has(id)) return false;
  return true;
}
