/** The names of a plan set, hashed, and what a reference to one means. */
import type { Id } from '@waakvlam/analysis';
import * as ast from './generated/ast.ts';
import { type Homed, type Homes, homedItems, homesOf } from './homes.ts';
import type { ParsedFile } from './parsed-file.ts';

/** A declaration under its name. */
export interface NamedThing extends Homed<ast.Declaration> {
  readonly id: Id;
  readonly name: string;
}

/** What a reference turned out to mean. */
type Resolution =
  | { readonly kind: 'found'; readonly thing: NamedThing }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly NamedThing[] }
  /** The name is there, but for a thing that cannot stand here. */
  | { readonly kind: 'other-kind'; readonly thing: NamedThing }
  | { readonly kind: 'unknown' };

export interface Symbols {
  readonly homes: Homes;
  /** Everything that has a name, first declarations only, in the order of the files. */
  readonly things: readonly NamedThing[];
  /** Names that are declared more than once in one organisation, letter case aside. */
  readonly twice: readonly (readonly NamedThing[])[];
  /** Whether a declaration is the one that its name stands for. */
  isFirst(node: ast.Declaration): boolean;
  /** Whether it is a thing of the model: no template, and no second plan of its organisation. */
  isThing(declared: Homed<ast.Declaration>): boolean;
  /** Looks up a name as written inside an organisation, for a place that takes the given type of the syntax tree. */
  resolve(name: string, from: Id | undefined, type: string): Resolution;
  /** The names that can be written inside an organisation at such a place, each with what it means. */
  visible(
    from: Id | undefined,
    type: string,
  ): Iterable<{ readonly name: string; readonly thing: NamedThing }>;
}

/** The id of a name in an organisation. */
export function idOf(organisation: Id | undefined, name: string): Id {
  return organisation === undefined ? name : `${organisation}.${name}`;
}

/**
 * Collects the names of all files; files come in the order in which the first declaration of a name wins, but for an
 * organisation, which wins from all others, since things belong to it.
 */
export function symbolsOf(files: readonly ParsedFile[]): Symbols {
  const homes = homesOf(files);
  const items = [...homedItems(files, homes)];
  const organisations = new Set(items.flatMap(({ node }) => (ast.isOrganisation(node) ? node.name : [])));
  const byId = new Map<Id, NamedThing>();
  const byName = new Map<string, NamedThing[]>();
  const bySpelling = new Map<string, NamedThing[]>();
  const plans = new Map<Id | undefined, ast.Plan>();
  for (const { node, file, organisation, isTemplate } of items) {
    if (ast.isAcceptance(node) || node.name === undefined) continue;
    const thing: NamedThing = {
      node,
      file,
      organisation,
      isTemplate,
      name: node.name,
      id: idOf(organisation, node.name),
    };
    const known = byId.get(thing.id);
    if (known !== undefined && ast.isOrganisation(node) && ast.isOrganisation(known.node)) continue;
    append(bySpelling, thing.id.toLowerCase(), thing);
    if (known !== undefined || (organisations.has(thing.id) && !ast.isOrganisation(node))) continue;
    byId.set(thing.id, thing);
    append(byName, thing.name, thing);
    if (ast.isPlan(node) && !isTemplate && !plans.has(organisation)) plans.set(organisation, node);
  }
  const things = [...byId.values()];
  const first = new Set<ast.Declaration>(things.map(({ node }) => node));

  const resolve = (name: string, from: Id | undefined, type: string): Resolution => {
    const own = byId.get(name.includes('.') ? name : idOf(from, name));
    if (own !== undefined && fits(own, type)) return { kind: 'found', thing: own };
    const all = name.includes('.') ? [] : (byName.get(name) ?? []);
    const fitting = all.filter((thing) => fits(thing, type));
    if (fitting[0] !== undefined) {
      return fitting.length === 1
        ? { kind: 'found', thing: fitting[0] }
        : { kind: 'ambiguous', candidates: fitting };
    }
    const other = own ?? all[0];
    return other === undefined ? { kind: 'unknown' } : { kind: 'other-kind', thing: other };
  };

  return {
    homes,
    things,
    twice: [...bySpelling.values()].filter((same) => same.length > 1),
    isFirst: (node) => first.has(node),
    isThing: ({ node, organisation, isTemplate }) =>
      !isTemplate && (!ast.isPlan(node) || plans.get(organisation) === node),
    resolve,
    *visible(from, type) {
      for (const thing of things) {
        if (!fits(thing, type)) continue;
        const plain = resolve(thing.name, from, type);
        const name = plain.kind === 'found' && plain.thing === thing ? thing.name : thing.id;
        yield { name, thing };
      }
    },
  };
}

function fits(thing: NamedThing, type: string): boolean {
  return ast.reflection.isSubtype(thing.node.$type, type);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
