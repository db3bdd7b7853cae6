/** Which nodes of a net hold each other up, whatever the times: greatest fixpoints. */
import type { Net } from './net.ts';

/** A line of a node; `supplies` is false where it is about the store of the node, not about what the node needs. */
export interface StructureLine {
  readonly owner: number;
  readonly atLeast: number;
  readonly options: readonly number[];
  readonly supplies: boolean;
}

export interface Structure {
  readonly lines: readonly StructureLine[];
  /** Of each node, the lines that it is an option of; a line twice where it is an option twice. */
  readonly linesWith: readonly (readonly number[])[];
}

/** What holds at the moment: changed by {@link fall}. */
export interface Standing {
  /** Of each line, how many more options hold than it asks for; negative where it is not met. */
  readonly spare: Int32Array;
  readonly down: Uint8Array;
}

/** The lines of a net, with for some nodes one line more. */
export function structureOf(net: Net, more: readonly StructureLine[] = []): Structure {
  const lines: StructureLine[] = [
    ...net.nodes.flatMap((node, owner) => node.lines.map((line) => ({ ...line, owner, supplies: true }))),
    ...more,
  ];
  const linesWith = net.nodes.map((): number[] => []);
  lines.forEach(({ options }, line) => {
    for (const option of options) linesWith[option]!.push(line);
  });
  return { lines, linesWith };
}

/** Everything up, less what can never hold. */
export function standingOf(structure: Structure): Standing {
  const spare = Int32Array.from(structure.lines, ({ atLeast, options }) => options.length - atLeast);
  const standing = { spare, down: new Uint8Array(structure.linesWith.length) };
  const never = structure.lines.filter((_, line) => spare[line]! < 0).map(({ owner }) => owner);
  fall(structure, standing, never);
  return standing;
}

export function copyOf({ spare, down }: Standing): Standing {
  return { spare: spare.slice(), down: down.slice() };
}

/** Takes nodes down and with them whatever cannot hold without; returns the lines that are met no longer. */
export function fall(
  { lines, linesWith }: Structure,
  { spare, down }: Standing,
  nodes: Iterable<number>,
): number[] {
  const falling: number[] = [];
  const takeDown = (node: number): void => {
    if (down[node] === 1) return;
    down[node] = 1;
    falling.push(node);
  };
  const short: number[] = [];
  for (const node of nodes) takeDown(node);
  for (let node = falling.pop(); node !== undefined; node = falling.pop()) {
    for (const line of linesWith[node]!) {
      spare[line]!--;
      if (spare[line] !== -1) continue;
      short.push(line);
      takeDown(lines[line]!.owner);
    }
  }
  return short;
}
