import type { Id, PlanLanguage } from '@waakvlam/analysis';
import type { PageBox } from '../page-data.ts';
import { button, element } from './dom.ts';
import { SCRIPT_WORDS } from './script-words.ts';
import { notNormal, type Shown } from './shown.ts';

/** A box in which more are folded: they are listed, those that are not as normal first. */
export function foldedBox(
  { name, members }: PageBox,
  shown: Shown,
  nameOf: (id: Id) => string,
  language: PlanLanguage,
  chosen: (id: Id | undefined) => void,
): readonly Node[] {
  const inside = new Set(members);
  const changed = notNormal(shown).filter((id) => inside.has(id));
  const rest = members.filter((id) => !changed.includes(id));
  const close = button(SCRIPT_WORDS[language].close, () => chosen(undefined));
  const line = (id: Id): Node => {
    const open = button(nameOf(id), () => chosen(id));
    return element('li', {}, open, ` ${shown.get(id)?.words ?? ''}`);
  };
  return [
    element('h3', { tabindex: '-1' }, name),
    element('p', {}, close),
    element('ul', {}, ...[...changed, ...rest].map(line)),
  ];
}
