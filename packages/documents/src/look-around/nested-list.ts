import type { ListItem } from '../graph/list.ts';
import { type Markup, markup } from '../html-template.ts';

/** A list in a list in a list. */
export function nestedList(items: readonly ListItem[]): Markup {
  return markup`<ul>${items.map(
    ({ text, items: below }) => markup`<li>${text}${below.length > 0 && nestedList(below)}</li>
`,
  )}</ul>`;
}
