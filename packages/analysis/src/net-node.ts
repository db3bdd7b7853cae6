/** A node of a net: something that delivers or not, with the lines that it needs for that. */
import type { Amounts } from './capacity.ts';
import type { Seconds } from './model.ts';
import type { Part } from './results.ts';

/** What one asker has of an option. */
interface Share {
  readonly of: number;
  /** The number of its component in the order in which askers are served. */
  readonly rank: number;
  readonly draws: Amounts;
}

/** At least `atLeast` of `options`, which stand in order of preference. */
export interface NetLine {
  readonly atLeast: number;
  readonly options: readonly number[];
  /** Where work is done: how many seats are asked of each of its options. */
  readonly seats?: number | undefined;
}

/** People of one role at once. */
interface NetPost {
  /** Index into {@link Net.roles}. */
  readonly role: number;
  readonly people: number;
}

export interface Node {
  readonly what: Part;
  readonly lines: readonly NetLine[];
  /** The declared component whose failing is its failing; none for what cannot fail by itself. */
  readonly failsWith?: number | undefined;
  /** A line of it can never be met: it is out of order. */
  readonly isOut?: boolean | undefined;
  /** Stated makes it a reserve. */
  readonly starts?: Seconds | undefined;
  readonly automatically: boolean;
  readonly lasts?: Seconds | undefined;
  /** How long a full store lasts once its use is cut back. */
  readonly curtailed?: Seconds | undefined;
  readonly refilledBy?: number | undefined;
  readonly recharges?: Seconds | undefined;
  readonly bridges?: Seconds | undefined;
  readonly restarts: Seconds;
  readonly post?: NetPost | undefined;
  /** What it asks of whatever carries it; not stated: nothing. */
  readonly draws?: Amounts | undefined;
  /** Stated: it is what an option that carries only so much has for one asker. */
  readonly share?: Share | undefined;
}

export type Stated = { readonly [Key in Exclude<keyof Node, 'what' | 'lines'>]?: Node[Key] | undefined };

/** All nodes are made here and have one form: nothing is read as often as they are. */
export function newNode(what: Part, lines: readonly NetLine[], stated: Stated): Node {
  return {
    what,
    // A list that has grown keeps room to grow; this one grows no more.
    lines: lines.slice(),
    failsWith: stated.failsWith,
    isOut: stated.isOut,
    starts: stated.starts,
    automatically: stated.automatically ?? false,
    lasts: stated.lasts,
    curtailed: stated.curtailed,
    refilledBy: stated.refilledBy,
    recharges: stated.recharges,
    bridges: stated.bridges,
    restarts: stated.restarts ?? 0,
    post: stated.post,
    draws: stated.draws,
    share: stated.share,
  };
}

/** Everything that a node asks of others: the options of its lines and what refills it. */
export function* usedBy(node: Node): Generator<number> {
  for (const { options } of node.lines) yield* options;
  if (node.refilledBy !== undefined) yield node.refilledBy;
}
