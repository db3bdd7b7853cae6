/** What the names in a model stand for: gates, basic events and house events, in containers within containers. */
import type { Argument } from '../fault-tree.ts';
import { Refusal } from './refusal.ts';

export type ElementKind = 'gate' | 'basic-event' | 'house-event';

/** A fault tree or a component in one; the model itself has no path. */
export interface Container {
  readonly path: string;
  readonly parent: Container | undefined;
  readonly isPrivate: boolean;
}

interface Element {
  readonly kind: ElementKind;
  readonly argument: Argument;
}

export interface Names {
  /**
   * Gives an element its name.
   *
   * @returns the name by which it is known outside its container
   * @throws Refusal if the name is taken; a private one only when names are looked up
   */
  define(name: string, container: Container, isPrivate: boolean, element: Element, at: number): string;
  /** What a name means within a container: what is defined nearest, from the inside out. */
  find(name: string, from: Container): Element | undefined;
}

export function names(): Names {
  const everywhere = new Map<string, Element>();
  const defined: Definition[] = [];
  let hasPrivate = false;
  let byPath: ReadonlyMap<string, Element> | undefined;
  return {
    define(name, container, isPrivate, element, at) {
      defined.push({ name, container, element, at });
      if (isPrivate) {
        hasPrivate = true;
        return join(container, name);
      }
      if (everywhere.has(name)) throw definedTwice(name, at);
      everywhere.set(name, element);
      return name;
    },
    find(name, from) {
      // Most models have neither, and putting paths together takes longer than all the rest of reading them.
      if (!hasPrivate && !name.includes('.')) return everywhere.get(name);
      byPath ??= pathsOf(defined);
      for (let container: Container | undefined = from; container; container = container.parent) {
        const found = byPath.get(join(container, name));
        if (found !== undefined) return found;
      }
      return everywhere.get(name);
    },
  };
}

interface Definition {
  readonly name: string;
  readonly container: Container;
  readonly element: Element;
  readonly at: number;
}

/** @throws Refusal if two have the same path */
function pathsOf(defined: readonly Definition[]): ReadonlyMap<string, Element> {
  const byPath = new Map<string, Element>();
  for (const { name, container, element, at } of defined) {
    const path = join(container, name);
    if (byPath.has(path)) throw definedTwice(path, at);
    byPath.set(path, element);
  }
  return byPath;
}

function definedTwice(name: string, at: number): Refusal {
  return new Refusal(
    at,
    `${name} is defined twice. A name stands for one gate or event.`,
    `${name} is twee keer gedefinieerd. Een naam staat voor één poort of gebeurtenis.`,
  );
}

function join({ path }: Container, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
