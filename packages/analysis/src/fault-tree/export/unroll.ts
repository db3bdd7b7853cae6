/** The rules of docs/semantics.md, stretch of time by stretch of time, as coherent formulas over what fails at 0. */
import type { State } from '../../engine/state.ts';
import type { Seconds } from '../../model.ts';
import type { Net } from '../../net.ts';
import { usedBy } from '../../net-node.ts';
import type { Scope } from '../../scope.ts';
import { type ByNode, settleCircle } from './circle.ts';
import { noRoom } from './crowd.ts';
import { cyclesOf } from './cycles.ts';
import { FALSE, type Formula, type Formulas, TRUE } from './formulas.ts';
import { asksFor, shortage } from './lines.ts';
import { isOff } from './moments.ts';

/** What a formula was made for. */
interface Made {
  readonly node: number;
  readonly what: 'down' | 'asked';
  /** Index of the stretch. */
  readonly stretch: number;
}

export interface UnrollOptions {
  readonly net: Net;
  /** Normal times. */
  readonly state: State;
  readonly scope: Scope;
  /** Begins of the stretches, from 0 on, and where the last one ends. */
  readonly begins: readonly Seconds[];
  readonly end: Seconds;
  /** Whether moments of change are left out of the begins. */
  readonly thinned: boolean;
  readonly formulas: Formulas;
  /** That a node fails by itself. */
  failing(node: number): Formula;
  /** Told of each formula when it and its parts are made. */
  made(formula: Formula, what: Made): void;
}

/** Of a node, by stretch: what happened in it, or at some moment of it. */
type ByStretch = Map<number, Formula[]>;

/**
 * When a node does not deliver, by stretch. Where the stretches have every moment of change for an end, it errs, if at
 * all, to the side of not delivering: what was asked or lost once counts as asked and lost from then on.
 */
export function unroll(options: UnrollOptions): (node: number) => readonly Formula[] {
  const { net, state, scope, begins, end, formulas } = options;
  const { and, or } = formulas;
  const downs: ByStretch = new Map();
  /** That a line was short. */
  const unsupplied: ByStretch = new Map();
  /** That it could not begin, for want of supply or of stock. */
  const unable: ByStretch = new Map();
  const asked: ByStretch = new Map();
  /** That it was asked and nothing fed it, so that its store drained. */
  const drained: ByStretch = new Map();
  const parts = cyclesOf([...scope.down], (node) => [...usedBy(net.nodes[node]!)]);
  const askedParts = cyclesOf([...scope.asked], (node) =>
    net.users[node]!.filter((user) => scope.asked.has(user)),
  );
  const hasShares = [...scope.down].some((node) => net.nodes[node]!.share !== undefined);
  const endOf = (stretch: number): Seconds => begins[stretch + 1] ?? end;
  const of = (map: ByStretch, node: number): Formula[] => {
    const list = map.get(node) ?? [];
    map.set(node, list);
    return list;
  };
  /** Those of a history that had begun `past` ago at some moment of a stretch. */
  const since = (history: readonly Formula[], past: Seconds, stretch: number): readonly Formula[] =>
    history.filter((_, at) => begins[at]! + past < endOf(stretch));

  begins.forEach((_, stretch) => {
    let isSettled = false;
    while (!isSettled) {
      for (const part of parts) settle(part, stretch);
      const before = [...scope.asked].map((node) => asked.get(node)?.[stretch]);
      for (const part of askedParts) settleAsked(part, stretch);
      // Who is turned away asks more, which may leave no room for others.
      const isSame = [...scope.asked].every((node, at) => asked.get(node)![stretch] === before[at]);
      isSettled = !hasShares || isSame;
    }
    for (const node of scope.down) drain(node, stretch);
  });
  return (node) => downs.get(node)!;

  function settle(part: readonly number[], stretch: number): void {
    const [first] = part;
    const isCycle = part.length > 1 || [...usedBy(net.nodes[first!]!)].includes(first!);
    const now = isCycle ? inCycle(part, stretch) : new Map([[first!, downIn(first!, stretch, known)]]);
    for (const [node, formula] of now) {
      of(downs, node)[stretch] = formula;
      options.made(formula, { node, what: 'down', stretch });
    }
    for (const node of part) {
      const short = or(net.nodes[node]!.lines.map((line) => shortage(line, known, formulas)));
      of(unsupplied, node)[stretch] = short;
      of(unable, node)[stretch] = unableIn(node, stretch, short, known);
    }
    function known(node: number): Formula {
      return downs.get(node)![stretch]!;
    }
  }

  function inCycle(part: readonly number[], stretch: number): ByNode {
    return settleCircle(part, formulas, {
      before: (node) =>
        stretch === 0 ? (state.up[node] === 1 ? FALSE : TRUE) : downs.get(node)![stretch - 1]!,
      elsewhere: (node) => downs.get(node)![stretch]!,
      down: (node, at) => downIn(node, stretch, at),
    });
  }

  function downIn(node: number, stretch: number, at: (node: number) => Formula): Formula {
    const { starts, restarts, lines } = net.nodes[node]!;
    if (isOff(net, state, node) && begins[stretch]! < starts!) return TRUE;
    const short = or(lines.map((line) => shortage(line, at, formulas)));
    const before = of(unable, node).filter(
      (_, past) => endOf(past) + (starts ?? restarts) > begins[stretch]!,
    );
    return or([options.failing(node), unableIn(node, stretch, short, at), ...before]);
  }

  function unableIn(node: number, stretch: number, short: Formula, at: (node: number) => Formula): Formula {
    const { bridges } = net.nodes[node]!;
    const history = [...of(unsupplied, node).slice(0, stretch), short];
    // What is not supplied in normal times begins with an empty battery.
    const isCharged = bridges !== undefined && state.short[node] === 0;
    const lost = isCharged ? and([short, or(since(history, bridges, stretch))]) : short;
    return or([lost, emptyIn(node, stretch, at), turnedAway(node, stretch)]);
  }

  function turnedAway(node: number, stretch: number): Formula {
    if (net.nodes[node]!.share === undefined) return FALSE;
    return noRoom(net, node, (other) => askedIn(other, stretch), formulas);
  }

  function askedIn(node: number, stretch: number): Formula {
    return state.inUse[node] === 1 ? TRUE : (asked.get(node)?.[stretch] ?? FALSE);
  }

  /** Rule 6: its store is used up and nothing fills it. */
  function emptyIn(node: number, stretch: number, at: (node: number) => Formula): Formula {
    const { lasts, refilledBy } = net.nodes[node]!;
    if (lasts === undefined) return FALSE;
    const usedUp = isUsedUp(node, lasts, stretch);
    return refilledBy === undefined ? usedUp : and([usedUp, at(refilledBy)]);
  }

  function isUsedUp(node: number, lasts: Seconds, stretch: number): Formula {
    // With moments left out it may be asked and used up within one stretch.
    if (options.thinned && clockFrom(node, stretch) + lasts < endOf(stretch)) return TRUE;
    if (lasts === 0) return TRUE;
    const history = of(drained, node).slice(0, stretch);
    return or(history.filter((_, past) => clockFrom(node, past) + lasts < endOf(stretch)));
  }

  /** When the clock of a store begins if it is asked in a stretch. */
  function clockFrom(node: number, stretch: number): Seconds {
    const called = isOff(net, state, node) ? net.nodes[node]!.starts! : 0;
    return Math.max(begins[stretch]!, called);
  }

  /** Rule 7: whoever is in use asks every option that has too few before it. */
  function settleAsked(part: readonly number[], stretch: number): void {
    let now: ByNode = new Map(part.map((node) => [node, FALSE]));
    for (let round = 0; round < part.length; round++) {
      const at = (node: number): Formula => now.get(node) ?? askedIn(node, stretch);
      now = new Map(
        part.map((node) => [node, or(net.users[node]!.map((user) => askedBy(user, node, stretch, at)))]),
      );
    }
    for (const [node, formula] of now) {
      of(asked, node)[stretch] = formula;
      options.made(formula, { node, what: 'asked', stretch });
    }
  }

  function askedBy(user: number, node: number, stretch: number, at: (node: number) => Formula): Formula {
    const { lines, refilledBy, lasts } = net.nodes[user]!;
    const down = (option: number): Formula => downs.get(option)![stretch]!;
    const asks: Formula[] = lines.flatMap((line) => asksFor(line, node, down, formulas));
    if (refilledBy === node && lasts !== undefined) {
      const byReserve = isReserve(node);
      asks.push(byReserve ? or([isUsedUp(user, lasts, stretch), options.failing(user)]) : TRUE);
    }
    return and([at(user), or(asks)]);
  }

  function drain(node: number, stretch: number): void {
    const { lasts, refilledBy } = net.nodes[node]!;
    if (lasts === undefined) return;
    const isAsked = askedIn(node, stretch);
    const isFed = refilledBy !== undefined && !isReserve(refilledBy);
    of(drained, node)[stretch] = isFed ? and([isAsked, downs.get(refilledBy)![stretch]!]) : isAsked;
  }

  /** For a share: what it is of. */
  function isReserve(node: number): boolean {
    const { share } = net.nodes[node]!;
    return net.nodes[share?.of ?? node]!.starts !== undefined;
  }
}
