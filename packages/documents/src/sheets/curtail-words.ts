import { type Curtailing, list, type Words } from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { howLong } from './when.ts';

const WORDS: Words<{
  readonly longer: (store: string, lasts: string, full: string) => string;
  readonly saves: (store: string) => string;
  readonly more: (count: number) => string;
}> = {
  en: {
    longer: (store, lasts, full) => `${store}: lasts ${lasts} when full, not ${full}`,
    saves: (store) => `${store}: lasts longer`,
    more: (count) => `${count} more`,
  },
  nl: {
    longer: (store, lasts, full) => `${store}: volstaat vol ${lasts} in plaats van ${full}`,
    saves: (store) => `${store}: volstaat langer`,
    more: (count) => `nog ${count}`,
  },
};

/** So many stores that gain the same are named. */
const NAMED = 3;

/** What it gains to cut back the use of stores, in a line for those that gain the same. */
export function gainWords(names: Names, { stores }: Curtailing): readonly string[] {
  const words = WORDS[names.language];
  const alike = Map.groupBy(stores, (id) => {
    const { lasts, curtailed } = names.components.get(id) ?? {};
    return `${lasts} ${curtailed}`;
  });
  return [...alike.values()].map((ids) => {
    const { lasts, curtailed } = names.components.get(ids[0]!) ?? {};
    const titles = ids.slice(0, NAMED).map((id) => titleOf(names, id));
    const named = ids.length > NAMED ? [...titles, words.more(ids.length - NAMED)] : titles;
    const store = list(named, names.language);
    return lasts === undefined || curtailed === undefined
      ? words.saves(store)
      : words.longer(store, howLong(curtailed, names.language), howLong(lasts, names.language));
  });
}
