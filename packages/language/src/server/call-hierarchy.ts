/** What stops when this fails, and what this needs: the plan as a tree that unfolds. */
import { directNeeds, type Id, type Model } from '@waakvlam/analysis';
import type { CallHierarchyItem, Range, SymbolKind } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { membersOf } from '../lowering/group-members.ts';
import { nameNode } from '../name-node.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import { meaningOf } from './named-at.ts';
import { namesIn } from './written-names.ts';

/** What is needed to show a thing in the tree. */
export interface Shown {
  kind(thing: NamedThing): SymbolKind;
  detail(thing: NamedThing): string;
}

interface Link {
  readonly item: CallHierarchyItem;
  /** Where the one that needs names the other. */
  readonly ranges: Range[];
}

/** A component, or the components that a group stands for. */
export function hierarchyItems(
  symbols: Symbols,
  thing: NamedThing | undefined,
  shown: Shown,
): CallHierarchyItem[] {
  if (thing === undefined) return [];
  return membersOf(symbols, thing)
    .filter(({ node }) => ast.isComponent(node))
    .flatMap((one) => itemOf(one, shown) ?? []);
}

/** Who names a component in what it needs. */
export function leaning(model: Model, symbols: Symbols, id: Id, shown: Shown): Link[] {
  return model.components
    .filter((one) => directNeeds(one).includes(id))
    .flatMap((one) => linkTo(symbols, one.id, { from: one.id, to: id }, shown));
}

/** What a component names in what it needs. */
export function needed(model: Model, symbols: Symbols, id: Id, shown: Shown): Link[] {
  const component = model.components.find((one) => one.id === id);
  const needs = component === undefined ? [] : directNeeds(component);
  return [...new Set(needs)].flatMap((need) => linkTo(symbols, need, { from: id, to: need }, shown));
}

function linkTo(
  symbols: Symbols,
  id: Id,
  { from, to }: { readonly from: Id; readonly to: Id },
  shown: Shown,
): Link[] {
  const thing = thingCalled(symbols, id);
  const item = thing && itemOf(thing, shown);
  return item === undefined ? [] : [{ item, ranges: naming(symbols, from, to) }];
}

/** Where one names the other, itself or in a group; what it took over from another it says by its name. */
function naming(symbols: Symbols, from: Id, to: Id): Range[] {
  const thing = thingCalled(symbols, from);
  if (thing === undefined) return [];
  const ranges = [...namesIn(thing.node)].flatMap((name) => {
    const meant = meaningOf(symbols, thing.file, name);
    const isMeant = meant !== undefined && membersOf(symbols, meant).some(({ id }) => id === to);
    return isMeant ? [name.name.range] : [];
  });
  const own = nameNode(thing.node)?.range;
  return ranges.length > 0 || own === undefined ? ranges : [own];
}

/** The declaration with an id. */
function thingCalled(symbols: Symbols, id: Id): NamedThing | undefined {
  const meaning = symbols.resolve(id, undefined, ast.Declaration.$type);
  return meaning.kind === 'found' ? meaning.thing : undefined;
}

function itemOf(thing: NamedThing, shown: Shown): CallHierarchyItem | undefined {
  const [whole, name] = [thing.node.$cstNode?.range, nameNode(thing.node)?.range];
  if (whole === undefined || name === undefined) return undefined;
  return {
    name: thing.name,
    kind: shown.kind(thing),
    detail: shown.detail(thing),
    uri: thing.file.uri,
    range: whole,
    selectionRange: name,
    data: thing.id,
  };
}
