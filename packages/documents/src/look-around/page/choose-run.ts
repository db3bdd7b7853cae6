import type { Id } from '@waakvlam/analysis';
import type { PageData } from '../page-data.ts';
import { element } from './dom.ts';
import type { Run } from './run.ts';
import { SCRIPT_WORDS } from './script-words.ts';

/** What can be played, for the list to choose from. */
export function runOptions(
  { scenarios, language }: PageData,
  run: Run,
  failing: readonly Id[],
  nameOf: (id: Id) => string,
): readonly Node[] {
  const words = SCRIPT_WORDS[language];
  const option = (value: string, text: string, isChosen: boolean): HTMLOptionElement => {
    const made = element('option', { value }, text);
    made.selected = isChosen;
    return made;
  };
  const own = words.ownOf(failing.map(nameOf).join(', '));
  const played = scenarios.map(({ id, name }) =>
    option(`s ${id}`, name, typeof run === 'object' && run.scenario === id),
  );
  return [
    option('nothing', words.nothing, run === 'nothing'),
    ...(failing.length > 0 ? [option('own', own, run === 'own')] : []),
    ...(played.length > 0 ? [element('optgroup', { label: words.scenarios }, ...played)] : []),
  ];
}

/** What was chosen of {@link runOptions}. */
export function chosenRun(value: string): Run {
  if (value.startsWith('s ')) return { scenario: value.slice(2) };
  return value === 'own' ? 'own' : 'nothing';
}
