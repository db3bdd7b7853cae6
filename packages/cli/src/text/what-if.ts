/** What becomes of a scenario if not all goes as planned, as a person reads it in a terminal. */
import {
  type ChangedBreach,
  type ChangedScenario,
  duration,
  type Id,
  list,
  type Model,
  moment,
  type PlanLanguage,
  type WhatIf,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/** The change in words, and the processes that it makes intolerable, or sooner so. */
export function tellWhatIf(
  { changes, settled }: ChangedScenario,
  whatIf: WhatIf,
  model: Model,
  language: PlanLanguage,
): string {
  const name = (id: Id): string => {
    const component = model.components.find((one) => one.id === id);
    return component === undefined ? cleanText(id) : called(component);
  };
  const lines = [
    HEADING[language](tellChange(whatIf, language)),
    ...changes.map((one) => `  ${CHANGED[one.change][language](name(one.process), moments(one, language))}`),
    ...(changes.length === 0 ? [`  ${NONE[language]}`] : []),
    ...(settled ? [] : [`  ${UNSETTLED[language]}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function tellChange({ decisionsLate, stores, repair }: WhatIf, language: PlanLanguage): string {
  const parts: string[] = [];
  if (decisionsLate !== undefined) parts.push(LATE[language](duration(decisionsLate, language)));
  if (stores !== undefined) parts.push(STORES[language](Math.abs(stores - 100), stores < 100));
  if (repair !== undefined) parts.push(REPAIR[language](times(repair, language)));
  return list(parts, language);
}

function times(percent: number, language: PlanLanguage): string {
  return (percent / 100).toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
}

interface Moments {
  readonly planned: string;
  readonly changed: string;
}

/** Each kind of change asks only for the moments that it has. */
function moments({ planned = 0, changed = 0 }: ChangedBreach, language: PlanLanguage): Moments {
  return { planned: moment(planned, language), changed: moment(changed, language) };
}

const HEADING: Words<(change: string) => string> = {
  en: (change) => `What if ${change}?`,
  nl: (change) => `Stel dat ${change}.`,
};
const LATE: Words<(time: string) => string> = {
  en: (time) => `every decision comes ${time} late`,
  nl: (time) => `elk besluit ${time} te laat komt`,
};
const STORES: Words<(percent: number, isSmaller: boolean) => string> = {
  en: (percent, isSmaller) => `every store is ${percent} % ${isSmaller ? 'smaller' : 'larger'}`,
  nl: (percent, isSmaller) => `elke voorraad ${percent} % ${isSmaller ? 'kleiner' : 'groter'} is`,
};
const REPAIR: Words<(factor: string) => string> = {
  en: (factor) => `every failure lasts ${factor} times as long`,
  nl: (factor) => `elke uitval ${factor} keer zo lang duurt`,
};
const CHANGED: {
  readonly [C in ChangedBreach['change']]: Words<(name: string, moments: Moments) => string>;
} = {
  new: {
    en: (name, { changed }) => `${name}: intolerable from ${changed}; as planned it is not`,
    nl: (name, { changed }) => `${name}: ontoelaatbaar vanaf ${changed}; volgens het plan niet`,
  },
  earlier: {
    en: (name, { changed, planned }) => `${name}: intolerable sooner, from ${changed} instead of ${planned}`,
    nl: (name, { changed, planned }) =>
      `${name}: eerder ontoelaatbaar, vanaf ${changed} in plaats van ${planned}`,
  },
  later: {
    en: (name, { changed, planned }) => `${name}: intolerable later, from ${changed} instead of ${planned}`,
    nl: (name, { changed, planned }) =>
      `${name}: later ontoelaatbaar, vanaf ${changed} in plaats van ${planned}`,
  },
  gone: {
    en: (name, { planned }) => `${name}: not intolerable any more; as planned it is from ${planned}`,
    nl: (name, { planned }) => `${name}: niet meer ontoelaatbaar; volgens het plan vanaf ${planned}`,
  },
};
const NONE: Words = {
  en: 'No process becomes intolerable by it, or sooner.',
  nl: 'Geen enkel proces wordt daardoor ontoelaatbaar, of eerder.',
};
const UNSETTLED: Words = {
  en: 'Not calculated to the end, because there was too much to do.',
  nl: 'Niet tot het einde berekend, omdat het te veel werk is.',
};
