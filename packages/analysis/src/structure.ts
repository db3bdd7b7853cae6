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

/** What a fall has changed. */
export interface Fallen {
  /** The lines that are met no longer. */
  readonly short: readonly number[];
  readonly nodes: readonly number[];
}

/** Takes nodes down and with them whatever cannot hold without. */
export function fall(
  { lines, linesWith }: Structure,
  { spare, down }: Standing,
  nodes: Iterable<number>,
): Fallen {
  const fallen: number[] = [];
  const takeDown = (node: number): void => {
    if (down[node] === 1) return;
    down[node] = 1;
    fallen.push(node);
  };
  const short: number[] = [];
  for (const node of nodes) takeDown(node);
  for (let next = 0; next < fallen.length; next++) {
    for (const line of linesWith[fallen[next]!]!) {
      spare[line]!--;
      if (spare[line] !== -1) continue;
      short.push(line);
      takeDown(lines[line]!.owner);
    }
  }
  return { short, nodes: fallen };
}

/** Takes the last fall back. */
export function rise({ linesWith }: Structure, { spare, down }: Standing, { nodes }: Fallen): void {
  for (const node of nodes) {
    down[node] = 0;
    for (const line of linesWith[node]!) spare[line]!++;
  }
}
