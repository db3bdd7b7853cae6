/** Names that every reader of Open-PSA and Galileo takes, different for different ids and always the same for one. */
import type { Id } from '../../model.ts';

/**
 * An id in letters, digits and underscores, beginning with a letter or an underscore: a full stop is `__`, an underscore
 * `_u`, and any other character its code point, as `_x2d_`.
 */
export function nameOfId(id: Id): string {
  return [...id]
    .map((character, at) => {
      if (character === '.') return '__';
      if (character === '_') return '_u';
      return (at === 0 ? /[A-Za-z]/ : /[A-Za-z0-9]/).test(character) ? character : coded(character);
    })
    .join('');
}

/** One of the gates about a component: read from the left, no id has `_g` behind another in its name. */
export function nameOfGate(component: Id, number: number): string {
  return `${nameOfId(component)}_g${number}`;
}

/** One of the people of a role. Nothing else has `_p` there. */
export function nameOfPerson(role: Id, number: number): string {
  return `${nameOfId(role)}_p${number}`;
}

function coded(character: string): string {
  return `_x${character.codePointAt(0)!.toString(16)}_`;
}
