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

export interface Element {
  readonly kind: ElementKind;
  readonly argument: Argument;
}

export interface Names {
  /**
   * Gives an element its name.
   *
   * @returns the name by which it is known outside its container
   * @throws Refusal if the name is taken
   */
  define(name: string, container: Container, isPrivate: boolean, element: Element, at: number): string;
  /** What a name means within a container: what is defined nearest, from the inside out. */
  find(name: string, from: Container): Element | undefined;
}

export function names(): Names {
  const everywhere = new Map<string, Element>();
  const byPath = new Map<string, Element>();
  return {
    define(name, container, isPrivate, element, at) {
      const path = join(container, name);
      const taken = byPath.has(path) || (!isPrivate && everywhere.has(name));
      if (taken) {
        throw new Refusal(
          at,
          `${name} is defined twice. A name stands for one gate or event.`,
          `${name} is twee keer gedefinieerd. Een naam staat voor één poort of gebeurtenis.`,
        );
      }
      byPath.set(path, element);
      if (!isPrivate) everywhere.set(name, element);
      return isPrivate ? path : name;
    },
    find(name, from) {
      for (let container: Container | undefined = from; container; container = container.parent) {
        const found = byPath.get(join(container, name));
        if (found !== undefined) return found;
      }
      return everywhere.get(name);
    },
  };
}

function join({ path }: Container, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
