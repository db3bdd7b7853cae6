/** Where each part of a model stands in the text. */
import type { CstNode } from 'langium';
import type { Place, Subject } from './plan-set.ts';

export interface Places {
  /** Keeps where a subject stands; the first time counts. */
  put(subject: Subject, uri: string, node: CstNode | undefined): void;
  /** Where it stands, or the nearest thing that holds it. */
  get(subject: Subject): Place | undefined;
}

const key = ({ id, property, index }: Subject): string => `${id}\n${property ?? ''}\n${index ?? ''}`;

export function newPlaces(): Places {
  const known = new Map<string, { readonly uri: string; readonly node: CstNode }>();
  return {
    put(subject, uri, node) {
      if (node !== undefined && !known.has(key(subject))) known.set(key(subject), { uri, node });
    },
    get({ id, property, index }) {
      const found =
        known.get(key({ id, property, index })) ??
        known.get(key({ id, property })) ??
        known.get(key({ id, property, index: 0 })) ??
        known.get(key({ id }));
      return found && { uri: found.uri, range: found.node.range };
    },
  };
}
