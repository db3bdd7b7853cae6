/** What groups hold. */
import * as ast from '../generated/ast.ts';
import type { NamedThing, Symbols } from '../symbols.ts';

/** The members of a group, those of groups in it with them, each once; what is no group is its only member. */
export function membersOf(symbols: Symbols, group: NamedThing): readonly NamedThing[] {
  return inside(symbols, group).members;
}

/** Groups deeper inside each other than this are no groups that people keep. */
export const DEEPEST_GROUPS = 100;

interface Inside {
  readonly members: readonly NamedThing[];
  /** Whether there are more of them, too deep inside. */
  readonly isTooDeep: boolean;
}

/** The members of a group, worked out once: everything that needs the group asks for them. */
export function inside(symbols: Symbols, group: NamedThing): Inside {
  const known = INSIDE.get(group) ?? lookInside(symbols, group);
  INSIDE.set(group, known);
  return known;
}

const INSIDE = new WeakMap<NamedThing, Inside>();

function lookInside(symbols: Symbols, group: NamedThing): Inside {
  const seen = new Set<NamedThing>();
  let isTooDeep = false;
  const open = [{ thing: group, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { thing, depth } = next;
    if (seen.has(thing) || !symbols.isThing(thing)) continue;
    seen.add(thing);
    if (!ast.isGroup(thing.node)) continue;
    if (depth === DEEPEST_GROUPS) {
      isTooDeep = true;
      continue;
    }
    for (const member of (thing.node.members ?? []).toReversed()) {
      const meaning = symbols.resolve(member.$refText, thing.organisation, ast.Declaration.$type);
      if (meaning.kind === 'found') open.push({ thing: meaning.thing, depth: depth + 1 });
    }
  }
  return { members: [...seen].filter(({ node }) => !ast.isGroup(node)), isTooDeep };
}
