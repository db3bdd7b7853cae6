/** What comes back in which order, as a person reads it in a terminal. */
import {
  type Id,
  type Model,
  moment,
  type PlanLanguage,
  type Restoration,
  type Restored,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/**
 * What is repaired or has to start again; whatever else comes back by itself with what it needs is counted. Nothing where
 * there is no work.
 */
export function tellRestoration(
  { order, notBack }: Restoration,
  model: Model,
  language: PlanLanguage,
): string {
  const components = new Map(model.components.map((component) => [component.id, component]));
  const name = (id: Id): string => {
    const component = components.get(id);
    return component === undefined ? cleanText(id) : called(component);
  };
  const work = order.filter(({ repaired, begin, back }) => repaired || begin < back);
  const steps = work.map((one) => `  ${step(one, name, language)}`);
  if (work.length < order.length) steps.push(`  ${THE_REST[language](order.length - work.length)}`);
  // What stops for good is told where processes stop.
  const missing = notBack
    .filter(({ component }) => components.get(component)?.kind !== 'process')
    .flatMap(({ component, path }) => [
      `  ${name(component)}`,
      `     ${cleanText(tellPath(path, model, language))}`,
    ]);
  const sections = [
    ...(work.length === 0 ? [] : [[BACK[language], ...steps].join('\n')]),
    ...(missing.length === 0 ? [] : [[NOT_BACK[language], ...missing].join('\n')]),
  ];
  return sections.map((section) => `\n${section}\n`).join('');
}

function step(
  { component, begin, back, process }: Restored,
  name: (id: Id) => string,
  language: PlanLanguage,
): string {
  const what =
    process === undefined || process === component
      ? name(component)
      : FOR[language](name(component), name(process));
  return begin < back
    ? STARTS[language](moment(back, language), what, moment(begin, language))
    : `${moment(back, language)}: ${what}`;
}

const BACK: Words = {
  en: 'Restoration, at the earliest: what can be begun first comes first, and of that the most urgent',
  nl: 'Herstel, op zijn vroegst: wat het eerst kan beginnen staat voorop, en daarvan het dringendste',
};
const THE_REST: Words<(count: number) => string> = {
  en: (count) => `${count} more come back by themselves, as soon as what they need is there`,
  nl: (count) => `nog ${count} komen vanzelf terug, zodra er is wat ze nodig hebben`,
};
const NOT_BACK: Words = {
  en: 'Still down where the calculation ends',
  nl: 'Aan het eind van de berekening nog steeds uit',
};
const FOR: Words<(what: string, process: string) => string> = {
  en: (what, process) => `${what}, first of all for ${process}`,
  nl: (what, process) => `${what}, in de eerste plaats voor ${process}`,
};
const STARTS: Words<(back: string, what: string, begin: string) => string> = {
  en: (back, what, begin) => `${back}: ${what}; to be started at ${begin}`,
  nl: (back, what, begin) => `${back}: ${what}; te starten op ${begin}`,
};
