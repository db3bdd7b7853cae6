/** How often processes breach, as a person reads it in a terminal. */
import {
  duration,
  type Id,
  type Likelihood,
  type LikelySet,
  type Model,
  type PlanLanguage,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/** What the rates of the plan come to: the processes that breach by them, and what was not counted. */
export function tellLikelihoods(all: readonly Likelihood[], model: Model, language: PlanLanguage): string {
  const name = nameIn(model);
  const breaching = all.filter(({ sets, brokenFromTheStart }) => sets.length > 0 || brokenFromTheStart);
  const lines = [
    HEADING[language],
    ...breaching.flatMap((one) => [oneProcess(one, name, language), ...details(one, name, language)]),
    ...(breaching.length === 0 ? [NOTHING[language](leastOrder(all))] : []),
    COUNTED[language](
      named(
        all.flatMap(({ counted }) => counted),
        name,
        language,
      ),
    ),
    ...notCounted(all, name, language),
  ];
  return `${lines.join('\n')}\n`;
}

function notCounted(all: readonly Likelihood[], name: Name, language: PlanLanguage): readonly string[] {
  const without = new Set(all.flatMap(({ withoutRate }) => withoutRate)).size;
  const unrepaired = all.flatMap(({ withoutRepair }) => withoutRepair);
  return [
    ...(unrepaired.length > 0 ? [WITHOUT_REPAIR[language](named(unrepaired, name, language))] : []),
    ...(without > 0 ? [WITHOUT_RATE[language](without)] : []),
  ];
}

function leastOrder(all: readonly Likelihood[]): number {
  return Math.min(...all.map(({ completeOrder }) => completeOrder));
}

type Name = (id: Id) => string;

function nameIn(model: Model): Name {
  const components = new Map(model.components.map((component) => [component.id, component]));
  return (id) => {
    const component = components.get(id);
    return component === undefined ? cleanText(id) : called(component);
  };
}

/** Nobody reads more; `--format json` has them all. */
const MOST = 5;

function oneProcess(one: Likelihood, name: Name, language: PlanLanguage): string {
  const process = name(one.process);
  if (one.brokenFromTheStart) return BROKEN[language](process);
  if (one.sets.every(isFarFetched)) return ONLY_FAR[language](process);
  const often = howOften(one.breachesPerYear, language);
  const most = howOften(one.breachesPerYearAtMost, language);
  const line = BREACHES[language](process, often, often === most ? undefined : most);
  const notes = [
    ...(one.sets.some(isFarFetched) ? [APART_FROM[language]] : []),
    ...(one.method === 'exact' ? [] : [BOUND[language]]),
  ];
  return [line, ...notes].join(', ');
}

function details(one: Likelihood, name: Name, language: PlanLanguage): readonly string[] {
  const lines = one.sets.slice(0, MOST).map((set) => oneSet(set, name, language));
  if (one.sets.length > MOST) lines.push(MORE[language](one.sets.length - MOST));
  const [first] = one.importance;
  if (first !== undefined && one.importance.length > 1 && !one.sets.every(isFarFetched))
    lines.push(MATTERS[language](name(first.component), percent(first.fussellVesely, language)));
  if (one.missedPerYearAtMost > 0)
    lines.push(MISSED[language](one.completeOrder, howOften(one.missedPerYearAtMost, language)));
  return lines.map((line) => `   ${line}`);
}

function oneSet(set: LikelySet, name: Name, language: PlanLanguage): string {
  const { components, tolerates, timesMeanOutage, breachesPerYear } = set;
  const names = components.map(name).join(' + ');
  const time = duration(tolerates, language);
  const isSeveral = components.length > 1;
  return isFarFetched(set)
    ? FAR[language](names, time, isSeveral, rounded(timesMeanOutage, language))
    : SET[language](names, time, howOften(breachesPerYear, language), isSeveral);
}

/** The chance of an outage that lasts so much longer than the mean is a matter of what was assumed, and not of the plan. */
function isFarFetched({ timesMeanOutage }: LikelySet): boolean {
  return timesMeanOutage > 5;
}

function named(ids: readonly Id[], name: Name, language: PlanLanguage): string {
  const each = [...new Set(ids)];
  const shown = each.slice(0, MOST).map(name).join(', ');
  return each.length > MOST ? `${shown} ${AND_MORE[language](each.length - MOST)}` : shown;
}

/** More digits than two would be a pretence. */
function howOften(perYear: number, language: PlanLanguage): string {
  if (perYear >= 1) return A_YEAR[language](rounded(perYear, language));
  const years = 1 / perYear;
  return years > MILLION ? SELDOM[language] : ONCE_IN[language](rounded(years, language));
}

const MILLION = 1_000_000;

function rounded(number: number, language: PlanLanguage): string {
  return number.toLocaleString(LOCALE[language], { maximumSignificantDigits: 2 });
}

function percent(share: number, language: PlanLanguage): string {
  return `${(share * 100).toLocaleString(LOCALE[language], { maximumFractionDigits: 0 })} %`;
}

const LOCALE: Words = { en: 'en-GB', nl: 'nl-NL' };
const HEADING: Words = {
  en: 'How often a process is down for too long, as far as the plan says how often things fail',
  nl: 'Hoe vaak een proces te lang stilligt, voor zover het plan zegt hoe vaak iets uitvalt',
};
const BROKEN: Words<(process: string) => string> = {
  en: (process) => `${process}: stops with nothing failed, so there is nothing to count`,
  nl: (process) => `${process}: ligt stil zonder dat er iets uitvalt, dus er valt niets te tellen`,
};
const NOTHING: Words<(order: number) => string> = {
  en: (order) => `None, as long as no more than ${order} of what is counted are out at once.`,
  nl: (order) => `Geen enkel, zolang er niet meer dan ${order} tegelijk uitvallen van wat meetelt.`,
};
const COUNTED: Words<(names: string) => string> = {
  en: (names) => `Counted: ${names}.`,
  nl: (names) => `Meegeteld: ${names}.`,
};
const BREACHES: Words<(process: string, often: string, most: string | undefined) => string> = {
  en: (process, often, most) => `${process}: ${often}${most === undefined ? '' : ` (at most ${most})`}`,
  nl: (process, often, most) => `${process}: ${often}${most === undefined ? '' : ` (hooguit ${most})`}`,
};
const APART_FROM: Words = {
  en: 'apart from outages far longer than usual',
  nl: 'afgezien van uitval die veel langer duurt dan gewoonlijk',
};
const BOUND: Words = {
  en: 'an upper bound, since there are too many sets',
  nl: 'een bovengrens, omdat er te veel groepjes zijn',
};
const SET: Words<(names: string, time: string, often: string, isSeveral: boolean) => string> = {
  en: (names, time, often, isSeveral) =>
    `${often}: ${names} out for longer than ${time}${isSeveral ? ' together' : ''}`,
  nl: (names, time, often, isSeveral) =>
    `${often}: ${names} ${isSeveral ? 'samen ' : ''}langer dan ${time} uit`,
};
const FAR: Words<(names: string, time: string, isSeveral: boolean, times: string) => string> = {
  en: (names, time, isSeveral, times) =>
    `${names} out for longer than ${time}${isSeveral ? ' together' : ''}: ${times} times as long as usual; no rate says how often that is`,
  nl: (names, time, isSeveral, times) =>
    `${names} ${isSeveral ? 'samen ' : ''}langer dan ${time} uit: ${times} keer zo lang als gewoonlijk; hoe vaak dat gebeurt, zegt het plan niet`,
};
const ONLY_FAR: Words<(process: string) => string> = {
  en: (process) => `${process}: only by outages far longer than usual, of which the rates say nothing`,
  nl: (process) =>
    `${process}: alleen door uitval die veel langer duurt dan gewoonlijk; daar zeggen deze cijfers niets over`,
};
const MORE: Words<(count: number) => string> = {
  en: (count) => `and ${count} more: see them with --format json`,
  nl: (count) => `en nog ${count}: te zien met --format json`,
};
const MATTERS: Words<(name: string, share: string) => string> = {
  en: (name, share) => `${name} has most to do with it: it is out in ${share} of that time`,
  nl: (name, share) => `${name} heeft er het meest mee te maken: in ${share} van die tijd is dat uit`,
};
const MISSED: Words<(order: number, often: string) => string> = {
  en: (order, often) => `more than ${order} out together: not looked for; adds at most ${often}`,
  nl: (order, often) => `meer dan ${order} samen uit: niet gezocht; komt daar hooguit ${often} bij`,
};
const WITHOUT_RATE: Words<(count: number) => string> = {
  en: (count) =>
    `Not counted: ${count} more that the plan gives no rate for. They can stop processes too; --format json names them.`,
  nl: (count) =>
    `Niet meegeteld: nog ${count} waarvan het plan niet zegt hoe vaak ze uitvallen. Ook die kunnen processen stilleggen; --format json noemt ze.`,
};
const WITHOUT_REPAIR: Words<(names: string) => string> = {
  en: (names) => `Not counted, for the plan does not say how long repair takes: ${names}.`,
  nl: (names) => `Niet meegeteld, omdat het plan niet zegt hoe lang herstel duurt: ${names}.`,
};
const AND_MORE: Words<(count: number) => string> = {
  en: (count) => `and ${count} more`,
  nl: (count) => `en nog ${count}`,
};
const A_YEAR: Words<(times: string) => string> = {
  en: (times) => `${times} times a year`,
  nl: (times) => `${times} keer per jaar`,
};
const ONCE_IN: Words<(years: string) => string> = {
  en: (years) => `once in ${years} years`,
  nl: (years) => `eens in de ${years} jaar`,
};
const SELDOM: Words = { en: 'less than once in a million years', nl: 'minder dan eens in de miljoen jaar' };
