/** Who stands on whom in the picture, by the keys of boxes, through choices and ways of working by hand. */
export interface Lines {
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
  /** Of each choice, who asks it. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of each choice, what can be chosen. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every line with the boxes at its ends, or beyond them where there is a choice at its end. */
  readonly drawn: readonly {
    readonly edge: SVGGElement;
    readonly from: ReadonlySet<string>;
    readonly to: ReadonlySet<string>;
  }[];
}

export function linesOf(svg: SVGSVGElement, boxes: ReadonlyMap<string, SVGGElement>): Lines {
  const edges = [...svg.querySelectorAll<SVGGElement>('g.edge, g.edge-label')].map((edge) => ({
    edge,
    from: edge.dataset.from ?? '',
    to: edge.dataset.to ?? '',
  }));
  const below = grouped(edges.map(({ from, to }) => [from, to]));
  const above = grouped(edges.map(({ from, to }) => [to, from]));
  const reach = (
    key: string,
    next: ReadonlyMap<string, readonly string[]>,
    seen = new Set<string>(),
  ): Set<string> => {
    if (boxes.has(key)) return new Set([key]);
    if (seen.has(key)) return new Set();
    seen.add(key);
    return new Set((next.get(key) ?? []).flatMap((other) => [...reach(other, next, seen)]));
  };
  const drawn = edges.map(({ edge, from, to }) => ({
    edge,
    from: reach(from, above),
    to: reach(to, below),
  }));
  const pairs = drawn.flatMap(({ from, to }) =>
    [...from].flatMap((a) => [...to].map((b) => [a, b] as const)),
  );
  const choices = [...svg.querySelectorAll<SVGGElement>('g.choice')].map(({ dataset }) => dataset.key ?? '');
  return {
    needs: grouped(pairs),
    neededBy: grouped(pairs.map(([a, b]) => [b, a])),
    users: new Map(choices.map((key) => [key, reach(key, above)])),
    options: new Map(choices.map((key) => [key, reach(key, below)])),
    drawn,
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const there = all.get(from);
    if (there === undefined) all.set(from, [to]);
    else if (!there.includes(to)) there.push(to);
  }
  return all;
}

/** Where a key leads to from a box: down and up along the lines, left and right to who stands beside it. */
export function nextOf(
  key: string,
  box: string,
  order: readonly string[],
  { needs, neededBy }: Lines,
  from: string | undefined,
): string | undefined {
  const above = from ?? neededBy.get(box)?.[0];
  switch (key) {
    case 'ArrowDown':
      return needs.get(box)?.[0];
    case 'ArrowUp':
      return above;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const siblings =
        above === undefined ? order.filter((one) => neededBy.get(one) === undefined) : needs.get(above)!;
      return siblings[siblings.indexOf(box) + (key === 'ArrowRight' ? 1 : -1)];
    }
    case 'Home':
      return order[0];
    case 'End':
      return order.at(-1);
    default:
      return undefined;
  }
}

/** All that one leans on, all that leans on it, and what could take its place for those. */
export function around(box: string, { needs, neededBy, options }: Lines): ReadonlySet<string> {
  const [below, above] = [reached(box, needs), reached(box, neededBy)];
  const instead = [...options.values()].filter((some) => [...some].some((one) => above.has(one)));
  return new Set([...below, ...above, ...instead.flatMap((some) => [...some])]);
}

function reached(from: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set<string>([from]);
  const waiting = [from];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const other of next.get(one) ?? []) {
      if (all.has(other)) continue;
      all.add(other);
      waiting.push(other);
    }
  }
  return all;
}
