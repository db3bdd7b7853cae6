/** Minimal cut sets as a person reads them in a terminal. */
import {
  type CutSets,
  type Id,
  type Model,
  moment,
  type PlanLanguage,
  type Process,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/** What stops processes only together, process for process; single points stand elsewhere. */
export function tellTogether(
  all: readonly (readonly [Process, CutSets])[],
  order: number,
  model: Model,
  language: PlanLanguage,
): string {
  const components = new Map(model.components.map((component) => [component.id, component]));
  const name = (id: Id): string => {
    const component = components.get(id);
    return component === undefined ? cleanText(id) : called(component);
  };
  const blocks = all.map(([process, { sets, breaches, completeOrder, open }]) => {
    const together = sets
      .map((set, index) => ({ set, ...breaches[index]! }))
      .filter(({ set }) => set.length > 1)
      .sort((a, b) => a.set.length - b.set.length || a.breach - b.breach);
    const lines = [HEADING[language](called(process), together.length, order)];
    for (const { set, begin, breach } of together.slice(0, MOST)) {
      lines.push(`   ${set.map(name).join(' + ')}`);
      lines.push(`      ${BITES[language](moment(begin, language), moment(breach, language))}`);
    }
    if (together.length > MOST) lines.push(`   ${MORE[language](together.length - MOST)}`);
    if (completeOrder < order) lines.push(`   ${STOPPED[language](completeOrder, open.length)}`);
    return lines.join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Nobody reads more; `--format json` has them all. */
const MOST = 25;

const BITES: Words<(begin: string, breach: string) => string> = {
  en: (begin, breach) => `down from ${begin}, intolerable from ${breach}`,
  nl: (begin, breach) => `ligt stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}`,
};

const MORE: Words<(count: number) => string> = {
  en: (count) => `and ${count} more: see them with --format json`,
  nl: (count) => `en nog ${count}: te zien met --format json`,
};

const HEADING: Words<(process: string, count: number, order: number) => string> = {
  en: (process, count, order) =>
    count === 0
      ? `${process}: no ${upTo('en', order)} things stop it only together`
      : `${process}: stopped by ${count === 1 ? 'one set' : `any of ${count} sets`} of ${upTo('en', order)} things together`,
  nl: (process, count, order) =>
    count === 0
      ? `${process}: geen ${upTo('nl', order)} dingen leggen het alleen samen stil`
      : `${process}: ligt stil door ${count === 1 ? 'één groepje' : `elk van ${count} groepjes`} van ${upTo('nl', order)} dingen samen`,
};

const STOPPED: Words<(whole: number, open: number) => string> = {
  en: (whole, open) =>
    `Not looked through to the end: nothing is missing up to ${whole} together; what is missing holds one of ${open} sets.`,
  nl: (whole, open) =>
    `Niet tot het einde doorzocht: tot en met ${whole} samen ontbreekt niets; wat ontbreekt, bevat een van ${open} groepjes.`,
};

function upTo(language: PlanLanguage, order: number): string {
  const two = { en: 'two', nl: 'twee' }[language];
  return order === 2 ? two : `${two} ${{ en: 'to', nl: 'tot' }[language]} ${order}`;
}
