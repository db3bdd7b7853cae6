/** The facts of a declaration in words. */
import { duration, type Id, list, moment, type PlanLanguage, type Words } from '@waakvlam/analysis';
import type { Call, Facts } from './facts.ts';

/** More names than these nobody reads in a line. */
const MOST_NAMES = 6;

/** How something is called where the text speaks: without its organisation. */
const nameOf = (id: Id): string => id.slice(id.indexOf('.') + 1);

/** `stops 7 processes, the first after 30 min`; nothing for what stops nothing. */
export function tellStops({ stops, onePerson }: Facts, language: PlanLanguage): string | undefined {
  const [first] = stops;
  if (first === undefined) return undefined;
  const after = duration(first.begin, language);
  const at: Words =
    first.begin === 0 ? { en: 'at once', nl: 'meteen' } : { en: `after ${after}`, nl: `na ${after}` };
  const one = nameOf(first.process);
  const what: Words =
    stops.length === 1
      ? { en: `stops ${one} ${at.en}`, nl: `legt ${one} stil, ${at.nl}` }
      : {
          en: `stops ${stops.length} processes, the first ${at.en}`,
          nl: `legt ${stops.length} processen stil, het eerste ${at.nl}`,
        };
  const person: Words = onePerson
    ? { en: 'one person fewer ', nl: 'één persoon minder ' }
    : { en: '', nl: '' };
  return person[language] + what[language];
}

/** `call on by T+18 h: nobody does`. Of a part of a declaration the name of what is called on stands in it. */
export function tellCall({ reserve, by, tooLate, who }: Call, language: PlanLanguage): string {
  const name = reserve.of === undefined ? '' : ` ${nameOf(reserve.of)}`;
  const manual: Words = { en: ' the manual way', nl: ' de handmatige werkwijze' };
  const what = reserve.part === 'manual' ? manual[language] : name;
  const when: Words = tooLate
    ? { en: 'at once', nl: 'meteen' }
    : { en: `by ${moment(by, 'en')}`, nl: `uiterlijk op ${moment(by, 'nl')}` };
  const doer: Words =
    who.length === 0
      ? { en: 'nobody does', nl: 'niemand doet het' }
      : { en: names(who, 'en'), nl: names(who, 'nl') };
  const said: Words = {
    en: `call on${what} ${when.en}: ${doer.en}`,
    nl: `${what === '' ? '' : `${what.trim()} `}${when.nl} inzetten: ${doer.nl}`,
  };
  return said[language];
}

/** `3 processes stop, the first at T+30 min`, of a scenario. */
export function tellDisrupted({ disrupted }: Facts, language: PlanLanguage): string | undefined {
  const [first] = disrupted;
  if (first === undefined) return undefined;
  const at = moment(first.begin, language);
  const name = nameOf(first.process);
  const said: Words =
    disrupted.length === 1
      ? { en: `${name} stops at ${at}`, nl: `${name} stopt op ${at}` }
      : {
          en: `${disrupted.length} processes stop, the first at ${at}`,
          nl: `${disrupted.length} processen stoppen, het eerste op ${at}`,
        };
  return said[language];
}

/** How long a process is away at the longest, beside the time in which it should be back: `45 min in Blackout`. */
export function tellAway({ longest, restarting }: Facts, language: PlanLanguage): string | undefined {
  if (longest !== undefined) {
    const scenario = nameOf(longest.scenario);
    if (longest.time === undefined)
      return { en: `not back in ${scenario}`, nl: `niet terug in ${scenario}` }[language];
    return `${duration(longest.time, language)} in ${scenario}`;
  }
  if (restarting === 0) return undefined;
  const time = duration(restarting, language);
  return { en: `starting takes ${time}`, nl: `opstarten kost ${time}` }[language];
}

/** When a store is empty in the worst scenario: `empty at T+26 h in Blackout`. */
export function tellEmpty({ empty }: Facts, language: PlanLanguage): string | undefined {
  if (empty === undefined) return undefined;
  const [at, scenario] = [moment(empty.at, language), nameOf(empty.scenario)];
  return { en: `empty at ${at} in ${scenario}`, nl: `leeg op ${at} in ${scenario}` }[language];
}

/** `35 people needed, 34 there`. */
export function tellPeople({ people }: Facts, language: PlanLanguage): string | undefined {
  if (people === undefined) return undefined;
  const { needed, there } = people;
  return { en: `${needed} people needed, ${there} there`, nl: `${needed} mensen nodig, ${there} aanwezig` }[
    language
  ];
}

/** What it needs and who leans on it, a line each. */
export function tellNeighbours(
  { needs, neededBy }: Pick<Facts, 'needs' | 'neededBy'>,
  language: PlanLanguage,
): readonly string[] {
  const [leanOn, leaning] = [names(needs, language), names(neededBy, language)];
  return [
    ...(needs.length > 0 ? [{ en: `Needs ${leanOn}.`, nl: `Vereist ${leanOn}.` }[language]] : []),
    ...(neededBy.length > 0 ? [{ en: `Needed by ${leaning}.`, nl: `Nodig voor ${leaning}.` }[language]] : []),
  ];
}

/** Everything that was calculated of a declaration, a line each. */
export function tellCalculated(facts: Facts, language: PlanLanguage): readonly string[] {
  const lines = [
    ...facts.stops.slice(0, MOST_NAMES).map(({ process, begin, breach }) => {
      const [at, from] = [moment(begin, language), moment(breach, language)];
      return {
        en: `When it fails, ${nameOf(process)} stops at ${at}, intolerable from ${from}.`,
        nl: `Valt het uit, dan stopt ${nameOf(process)} op ${at}; ontoelaatbaar vanaf ${from}.`,
      }[language];
    }),
    ...more(facts.stops.length - MOST_NAMES, language),
    ...facts.calls.map((call) => `${sentence(tellCall(call, language))} (${nameOf(call.scenario)}).`),
    tellDisrupted(facts, language),
    tellAwaySentence(facts, language),
    tellEmpty(facts, language),
    tellPeople(facts, language),
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [sentence(line).replace(/(?<!\.)$/, '.')]));
}

function tellAwaySentence(facts: Facts, language: PlanLanguage): string | undefined {
  const away = tellAway(facts, language);
  if (away === undefined || facts.longest?.time === undefined) return away;
  return { en: `at most away for ${away}`, nl: `hoogstens ${away} weg` }[language];
}

function more(count: number, language: PlanLanguage): readonly string[] {
  if (count <= 0) return [];
  return [{ en: `And ${count} more processes.`, nl: `En nog ${count} processen.` }[language]];
}

function names(ids: readonly Id[], language: PlanLanguage): string {
  const shown = ids.slice(0, MOST_NAMES).map(nameOf);
  const rest = ids.length - shown.length;
  if (rest === 0) return list(shown, language);
  return list([...shown, { en: `${rest} more`, nl: `nog ${rest}` }[language]], language);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
