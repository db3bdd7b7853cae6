/** Single points of failure as a person reads them in a terminal. */
import {
  type Acceptance,
  type Component,
  duration,
  type Hit,
  type Id,
  type Improvement,
  type Model,
  moment,
  type PlanLanguage,
  type Process,
  type SinglePoint,
  type SinglePoints,
  tellImprovement,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/** All of them, most urgent first, each with what it stops, from when, along which path, and what would help. */
export function tellSinglePoints(
  found: SinglePoints,
  helps: ReadonlyMap<SinglePoint, readonly Improvement[]>,
  model: Model,
  language: PlanLanguage,
  process?: Process,
): string {
  const name = nameIn(model);
  const blocks = [
    heading(found, language, process),
    ...found.points.map((point, i) => onePoint(point, i + 1, helps.get(point), model, language)),
    ...found.brokenFromTheStart.map(({ process: broken, from }) =>
      BROKEN[language](name(broken), moment(from, language)),
    ),
  ];
  if (found.unsettled.length > 0) blocks.push(UNSETTLED[language](found.unsettled.map(name).join(', ')));
  return `${blocks.join('\n\n')}\n`;
}

function heading({ horizon, points }: SinglePoints, language: PlanLanguage, process?: Process): string {
  const ahead: Words =
    horizon === 'ever'
      ? { en: 'ever', nl: 'ooit' }
      : horizon === 'plan'
        ? { en: 'within the horizon of the plan', nl: 'binnen de horizon van het plan' }
        : { en: `within ${duration(horizon, 'en')}`, nl: `binnen ${duration(horizon, 'nl')}` };
  const of: Words =
    process === undefined
      ? { en: '', nl: '' }
      : { en: ` for ${called(process)}`, nl: ` voor ${called(process)}` };
  return {
    en: `${points.length || 'No'} single point${points.length === 1 ? '' : 's'} of failure${of.en} ${ahead.en}`,
    nl: `${points.length || 'Geen'} single point${points.length === 1 ? '' : 's'} of failure${of.nl} ${ahead.nl}`,
  }[language];
}

function onePoint(
  point: SinglePoint,
  number: number,
  helps: readonly Improvement[] | undefined,
  model: Model,
  language: PlanLanguage,
): string {
  const name = nameIn(model)(point.component);
  const what = point.onePerson ? ONE_PERSON[language](name) : name;
  return [
    `${number}. ${what}`,
    ...point.hits.flatMap((hit) => oneHit(hit, model, language)),
    ...(helps === undefined ? [] : whatHelps(helps, model, language)),
  ].join('\n');
}

function whatHelps(helps: readonly Improvement[], model: Model, language: PlanLanguage): readonly string[] {
  if (helps.length === 0) return [`   ${NOTHING[language]}`];
  const name = nameIn(model);
  const ways = helps.map((one) => tellImprovement(one, name, language));
  return [`   ${HELP[language]}`, ...ways.map((way) => `     - ${way}`)];
}

function oneHit(hit: Hit, model: Model, language: PlanLanguage): readonly string[] {
  const process = nameIn(model)(hit.process);
  const lines = [
    HIT[language](process, moment(hit.begin, language), moment(hit.breach, language)),
    `     ${cleanText(tellPath(hit.path, model, language))}`,
  ];
  if (hit.accepted !== undefined) lines.push(`     ${accepted(hit.accepted, model, language)}`);
  return lines;
}

function accepted({ until, by, reason }: Acceptance, model: Model, language: PlanLanguage): string {
  const words: Words<(string | undefined)[]> = {
    en: ['Accepted', until && `up to and including ${until}`, by && `by ${nameIn(model)(by)}`],
    nl: ['Aanvaard', until && `t/m ${until}`, by && `door ${nameIn(model)(by)}`],
  };
  const told = words[language].filter((part) => part !== undefined).join(' ');
  return reason === undefined ? `${told}.` : `${told}: ${cleanText(reason)}`;
}

function nameIn(model: Model): (id: Id) => string {
  const byId = new Map<Id, Component>(model.components.map((component) => [component.id, component]));
  return (id) => {
    const component = byId.get(id);
    return component === undefined ? cleanText(id) : called(component);
  };
}

const HELP: Words = { en: 'What takes it away, any one of:', nl: 'Wat het wegneemt, een hiervan:' };

const NOTHING: Words = {
  en: 'No single change that was tried takes it away.',
  nl: 'Geen enkele verandering die is geprobeerd neemt het weg.',
};

const ONE_PERSON: Words<(role: string) => string> = {
  en: (role) => `One person of ${role}`,
  nl: (role) => `Eén persoon van ${role}`,
};

const HIT: Words<(process: string, begin: string, breach: string) => string> = {
  en: (process, begin, breach) => `   ${process} stops at ${begin}, intolerable from ${breach}`,
  nl: (process, begin, breach) => `   ${process} ligt stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}`,
};

const BROKEN: Words<(process: string, begin: string) => string> = {
  en: (process, begin) => `${process} stops at ${begin} even with nothing failed. Correct what it needs.`,
  nl: (process, begin) =>
    `${process} ligt stil vanaf ${begin}, ook als er niets uitvalt. Verbeter wat het nodig heeft.`,
};

const UNSETTLED: Words<(names: string) => string> = {
  en: (names) => `Not calculated to the end, because there were too many events: ${names}.`,
  nl: (names) => `Niet tot het einde berekend, omdat er te veel gebeurt: ${names}.`,
};
