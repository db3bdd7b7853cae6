/** What of a plan has no meaning in a dynamic fault tree: it has spares and no clock. */
import type { State } from '../../engine/state.ts';
import type { Id, Seconds } from '../../model.ts';
import type { Net } from '../../net.ts';
import { servedBefore } from '../../scope.ts';
import { duration, type Words } from '../../words.ts';
import { noRoom } from './crowd.ts';
import { cyclesOf } from './cycles.ts';
import { newFormulas, TRUE } from './formulas.ts';
import { isOff } from './moments.ts';

export interface GalileoRefusal {
  readonly component: Id;
  /** Reads on from the name of the component. */
  readonly why: Words;
}

/** What the tree of a process is about. */
export interface GalileoScope {
  readonly net: Net;
  /** Normal times. */
  readonly state: State;
  /** All that the process leans on, itself among them. */
  readonly nodes: ReadonlySet<number>;
  readonly process: Id;
  readonly mtpd: Seconds;
  /** What is calculated ends here: a store that lasts so long never runs out. */
  readonly end: Seconds;
}

/** Each component once for each reason, in the order of the plan. */
export function galileoRefusals(scope: GalileoScope): readonly GalileoRefusal[] {
  const { net, state, nodes, mtpd, end } = scope;
  const refusals = new Map<string, GalileoRefusal>();
  const refuse = (node: number, en: string, nl: string): void => {
    const { what } = net.nodes[node]!;
    const component = what.part === 'option' && what.of !== undefined ? what.of : what.component;
    refusals.set(`${component} ${en}`, { component, why: { en, nl } });
  };
  const inOrder = [...nodes].sort((a, b) => a - b);
  const isLate = waitOfAll(scope) > mtpd;
  const room = newFormulas(Number.POSITIVE_INFINITY);
  for (const node of inOrder) {
    const { lasts, bridges, share, lines } = net.nodes[node]!;
    if (lasts !== undefined && lasts < end) {
      refuse(
        node,
        `has a store that runs out (${duration(lasts, 'en')}); a dynamic fault tree has no clock`,
        `heeft een voorraad die opraakt (${duration(lasts, 'nl')}); een dynamische foutenboom heeft geen klok`,
      );
    }
    if (bridges !== undefined && bridges > 0) {
      refuse(
        node,
        `bridges ${duration(bridges, 'en')}; a dynamic fault tree has no clock`,
        `overbrugt ${duration(bridges, 'nl')}; een dynamische foutenboom heeft geen klok`,
      );
    }
    if (isLate && waitOf(scope, node) > 0) {
      refuse(
        node,
        `takes ${duration(waitOf(scope, node), 'en')} to start; all such times together are more than the process can do without`,
        `heeft ${duration(waitOf(scope, node), 'nl')} nodig om te starten; samen zijn die tijden langer dan het proces stil mag liggen`,
      );
    }
    if (
      share !== undefined &&
      servedBefore(net, node).length > 0 &&
      noRoom(net, node, () => TRUE, room) === TRUE
    ) {
      refuse(
        node,
        'shares capacity with others that may leave it none; a dynamic fault tree has no capacity',
        'deelt capaciteit met andere, die er dan misschien geen meer overlaten; een dynamische foutenboom kent geen capaciteit',
      );
    }
    if (state.up[node] === 0 && !isOff(net, state, node)) {
      refuse(
        node,
        'does not deliver although nothing has failed',
        'levert niet, terwijl er niets is uitgevallen',
      );
    }
    for (const { atLeast, options } of lines) {
      const spares = options.filter((option) => isOff(net, state, option));
      if (spares.length > 0 && !isSpareLine(scope, atLeast, options)) {
        refuse(
          spares[0]!,
          'is a reserve that is not simply behind one other: a spare has one place that it takes over',
          'is een reserve die niet gewoon achter één ander staat: een reserve-element heeft één plek die het overneemt',
        );
      }
      const shared = spares.length === 0 ? undefined : options.find((option) => isShared(scope, option));
      if (shared !== undefined) {
        refuse(
          shared,
          'stands in a line with a reserve and is, with what it needs, used by others too: a dynamic fault tree gives a spare to one',
          'staat in een regel met een reserve en wordt, met wat het nodig heeft, ook door andere gebruikt: een dynamische foutenboom geeft een reserve-element aan één',
        );
      }
    }
  }
  for (const part of cyclesOf(inOrder, (node) => neededBy(scope, node))) {
    if (part.length === 1 && !neededBy(scope, part[0]!).includes(part[0]!)) continue;
    for (const node of part) {
      refuse(
        node,
        'needs itself in the end; a fault tree has no circles',
        'heeft uiteindelijk zichzelf nodig; een foutenboom kent geen kringen',
      );
    }
  }
  return [...refusals.values()];
}

/** What a node asks; what fills a store that never runs out is left out. */
export function neededBy({ net }: Pick<GalileoScope, 'net'>, node: number): readonly number[] {
  const { lines } = net.nodes[node]!;
  return lines.flatMap(({ options }) => options);
}

/** All starting times together. */
export function waitOfAll(scope: GalileoScope): Seconds {
  return [...scope.nodes].reduce((sum, node) => sum + waitOf(scope, node), 0);
}

/** The time that passes before it is there, or there again. */
function waitOf({ net, state }: GalileoScope, node: number): Seconds {
  const { starts, restarts } = net.nodes[node]!;
  return isOff(net, state, node) ? starts! : starts === undefined ? restarts : 0;
}

/** One of several, of which the reserves come last. */
function isSpareLine({ net, state }: GalileoScope, atLeast: number, options: readonly number[]): boolean {
  const first = options.findIndex((option) => isOff(net, state, option));
  return atLeast === 1 && first > 0 && options.slice(first).every((option) => isOff(net, state, option));
}

/** Whether an option is used in another line too, or anything that it needs by others. */
function isShared(scope: GalileoScope, option: number): boolean {
  const { net, nodes } = scope;
  const own = new Set([option]);
  for (const node of own) for (const next of neededBy(scope, node)) own.add(next);
  const isUsedElsewhere = (node: number): boolean =>
    node === option
      ? [...nodes].flatMap((user) => neededBy(scope, user)).filter((used) => used === node).length > 1
      : net.users[node]!.some((user) => nodes.has(user) && !own.has(user));
  const hasPeopleOfOtherRoles = (node: number): boolean =>
    [...net.rolesOfPerson.values()].some(
      (roles) => roles.length > 1 && roles.includes(net.nodes[node]!.post?.role ?? -1),
    );
  return [...own].some((node) => isUsedElsewhere(node) || hasPeopleOfOtherRoles(node));
}
