/** Generated coherent fault trees in the Open-PSA format: shared gates and events, modules, k of n. */

export interface TreeShape {
  readonly name: string;
  readonly seed: number;
  readonly gates: number;
  readonly events: number;
  /** Of a gate, besides one argument that keeps the tree together. */
  readonly mostArgs: number;
  /** Share of gates that are k of n. */
  readonly votes: number;
  /** Share of arguments that somebody else asks about too. */
  readonly shared: number;
  /** How many gates back a gate may be asked about: small makes a deep tree, large a wide one. */
  readonly reach: number;
  /** Share of the gates that are `or`, of those that are no k of n. */
  readonly ors: number;
  /** Parts that share nothing with each other. */
  readonly parts: number;
}

/** The model as Open-PSA MEF, with every event declared. */
export function faultTreeXml(shape: TreeShape): string {
  const random = randomOf(shape.seed);
  const gates: string[] = [];
  const perPart = Math.floor(shape.gates / shape.parts);
  const tops: string[] = [];
  for (let part = 0; part < shape.parts; part++) {
    tops.push(`g${part}_0`);
    gates.push(...partOf(shape, part, perPart, random));
  }
  if (shape.parts > 1) {
    const half = Math.ceil(tops.length / 2);
    gates.unshift(
      gate('top', 'or', [ref('upper'), ref('lower')]),
      gate('upper', 'and', tops.slice(0, half).map(ref)),
      gate('lower', 'or', tops.slice(half).map(ref)),
    );
  }
  const used = new Set([...gates.join('').matchAll(/basic-event name="([^"]+)"/g)].map(([, name]) => name!));
  const data = [...used].map(
    (name) => `<define-basic-event name="${name}"><float value="0.01"/></define-basic-event>`,
  );
  return `<?xml version="1.0"?>
<opsa-mef>
<define-fault-tree name="${shape.name}">
${gates.join('\n')}
</define-fault-tree>
<model-data>
${data.join('\n')}
</model-data>
</opsa-mef>
`;
}

function partOf(shape: TreeShape, part: number, count: number, random: () => number): readonly string[] {
  const { mostArgs, votes, shared, reach, ors } = shape;
  const events = Math.max(4, Math.floor(shape.events / shape.parts));
  const args = Array.from({ length: count }, () => new Set<string>());
  const pick = (below: number): number => Math.floor(random() * below);
  for (let at = 1; at < count; at++) {
    const first = Math.max(0, at - reach);
    args[first + pick(at - first)]!.add(ref(`g${part}_${at}`));
  }
  let fresh = 0;
  for (const [at, set] of args.entries()) {
    const wanted = 2 + pick(mostArgs - 1);
    for (let tries = 0; set.size < wanted && tries < 20; tries++) {
      const isShared = random() < shared;
      if (isShared && at + 1 < count && random() < 0.4) {
        const last = Math.min(count - 1, at + 2 * reach);
        set.add(ref(`g${part}_${at + 1 + pick(last - at)}`));
      } else if (isShared && fresh > 0) {
        const from = Math.max(0, fresh - 4 * reach);
        set.add(event(`e${part}_${from + pick(Math.min(fresh, events) - Math.min(from, events - 1))}`));
      } else set.add(event(`e${part}_${fresh++ % events}`));
    }
    // Too few other arguments were drawn.
    while (set.size < 2) set.add(event(`e${part}_${fresh++ % events}`));
  }
  return args.map((set, at) => {
    const isVote = set.size >= 3 && random() < votes;
    const connective = isVote ? 'atleast' : random() < ors ? 'or' : 'and';
    const min = 2 + pick(set.size - 2);
    return gate(`g${part}_${at}`, connective, [...set], min);
  });
}

function gate(name: string, connective: string, args: readonly string[], min = 0): string {
  if (args.length === 1) return `<define-gate name="${name}">${args[0]}</define-gate>`;
  const open = connective === 'atleast' ? `atleast min="${min}"` : connective;
  return `<define-gate name="${name}"><${open}>${args.join('')}</${connective}></define-gate>`;
}

function ref(name: string): string {
  return `<gate name="${name}"/>`;
}

function event(name: string): string {
  return `<basic-event name="${name}"/>`;
}

/** Numbers from 0 up to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
