/** Parts of a graph whose members reach each other (Tarjan 1972), without a deep stack. */

/**
 * @param nodes where to begin; what they reach is taken along
 * @param next what a node leads to
 * @returns each part behind all that it leads to; a node in no cycle is a part of its own
 */
export function cyclesOf(
  nodes: readonly number[],
  next: (node: number) => readonly number[],
): readonly (readonly number[])[] {
  const seen = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const parts: number[][] = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    const path: { readonly node: number; readonly to: readonly number[]; at: number }[] = [];
    const enter = (node: number): void => {
      seen.set(node, seen.size);
      lowest.set(node, seen.size - 1);
      open.push(node);
      isOpen.add(node);
      path.push({ node, to: next(node), at: 0 });
    };
    const lower = (node: number, to: number): void => {
      lowest.set(node, Math.min(lowest.get(node)!, to));
    };
    enter(root);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node, to } = step;
      if (step.at < to.length) {
        const child = to[step.at++]!;
        if (!seen.has(child)) enter(child);
        else if (isOpen.has(child)) lower(node, seen.get(child)!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.node, lowest.get(node)!);
      if (lowest.get(node) !== seen.get(node)) continue;
      const part = open.splice(open.lastIndexOf(node));
      for (const member of part) isOpen.delete(member);
      parts.push(part);
    }
  }
  return parts;
}
