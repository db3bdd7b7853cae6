/**
 * Every word of the plan language, in English and in Dutch. One English word stands for one Dutch word in every
 * position, so that a plan goes from one language to the other and back without context and without loss.
 */
import type { PlanLanguage, Words } from '@waakvlam/analysis';

/** A word or fixed phrase in both languages; the same text twice where the word is the same. */
export type Keyword = Words;

const pairs = (text: string): readonly Keyword[] =>
  text
    .split(',')
    .map((pair) => pair.trim().split('/'))
    .map(([en = '', nl = en]) => ({ en, nl }));

/** Words that begin a declaration. */
export const DECLARATION_KEYWORDS: readonly Keyword[] = pairs(`
  plan, organisation/organisatie, process/proces, power/stroom, ict, telecom, data/gegevens,
  equipment/materieel, vehicle/voertuig, fuel/brandstof, water, resource/middel, location/locatie,
  supplier/leverancier, zone, role/rol, person/persoon, agreement/overeenkomst, contact,
  measure/maatregel, scenario, action/actie, accept/accepteer`);

/** Words that begin a property, and words inside one. */
const STRUCTURE_KEYWORDS: readonly Keyword[] = [
  ...pairs(`
  language/taal, status, version/versie, owner/eigenaar, reviewed/herzien, every/elke, horizon,
  classification/rubricering, level/niveau, needs/vereist, one/een, all/alle, of/van, at/op,
  fallback/uitwijk, starts/start, automatically/automatisch, in, lasts/volstaat, refilled/bijgevuld, by/door,
  recharges/opgeladen, bridges/overbrugt, restarts/herstart, priority/prioriteit, mtpd, rto, rpo, minimum,
  serves/dient, manual/handmatig, capacity/capaciteit, tested/getest, under/onder, load/belasting, type,
  address/adres, seats/werkplekken, people/mensen, contract, per, absent/afwezig, exposed/blootgesteld,
  deputies/vervangers, phone/telefoon, radio/portofoon, satellite/satelliet, mail,
  without network/zonder netwerk, over/via, verified/gecontroleerd, with/met, provides/levert, within/binnen,
  from/vanaf, strengthens/versterkt, phase/fase, audience/doelgroep, last/laatst, after/na,
  evaluation/evaluatie, fails/uitval, for/voor, when/wanneer, is/wordt, called/ingezet, stops/stopt,
  resumes/hervat, step/stap, confirm/bevestig, spof`),
  { en: 'until', nl: 't/m' },
  { en: '24/7', nl: '24/7' },
];

/** Words that are the value of a property. */
export const VALUE_KEYWORDS: readonly Keyword[] = pairs(`
  nl, en, draft/concept, adopted/vastgesteld, local/lokaal, regional/regionaal, national/nationaal,
  vital/vitaal, critical/kritiek, important/belangrijk, deferrable/uitstelbaar,
  safety/veiligheid, shelter/bevolkingszorg, wellbeing/welzijn, health/gezondheid, society/maatschappij,
  hot, warm, cold, mobile/mobiel, mirrored/gespiegeld, reciprocal/wederkerig, telework/thuiswerk,
  flood/overstroming, substation/onderstation, duct/kabelroute, building/gebouw, exchange/centrale, route,
  technology/technologie, preparation/preparatie, response/respons, aftermath/nafase,
  internal/intern, external/extern, effect, mental resilience/mentale weerbaarheid,
  role clarity/rolduidelijkheid, staffing/bezetting, home front/thuisfront`);

/** The one word by which the code knows a unit. */
export type Unit =
  | 's'
  | 'min'
  | 'h'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | '%'
  | 'kW'
  | 'kVA'
  | 'A'
  | 'l'
  | 'm3';

/** Units, each spelling with the unit that it means. */
export const UNIT_KEYWORDS: readonly (Keyword & { readonly unit: Unit })[] = (
  [
    ['s', 's, second/seconde, seconds/seconden'],
    ['min', 'min, minute/minuut, minutes/minuten'],
    ['h', 'h, hour/uur, hours/uren'],
    ['day', 'd, day/dag, days/dagen'],
    ['week', 'week, weeks/weken'],
    ['month', 'month/maand, months/maanden'],
    ['year', 'year/jaar, years/jaren'],
    ['%', '%'],
    ['kW', 'kW'],
    ['kVA', 'kVA'],
    ['A', 'A'],
    ['l', 'l'],
    ['m3', 'm3'],
  ] as const
).flatMap(([unit, words]) => pairs(words).map((pair) => ({ ...pair, unit })));

/** All words. */
export const KEYWORDS: readonly Keyword[] = [
  ...DECLARATION_KEYWORDS,
  ...STRUCTURE_KEYWORDS,
  ...VALUE_KEYWORDS,
  ...UNIT_KEYWORDS,
];

const squeeze = (phrase: string): string => phrase.replace(/\s+/g, '');

const BY_SPELLING: ReadonlyMap<string, Keyword> = new Map(
  KEYWORDS.flatMap((keyword) => [
    [squeeze(keyword.en), keyword],
    [squeeze(keyword.nl), keyword],
  ]),
);

const UNITS_BY_SPELLING: ReadonlyMap<string, Unit> = new Map(
  UNIT_KEYWORDS.flatMap(({ en, nl, unit }) => [
    [en, unit],
    [nl, unit],
  ]),
);

/** The pair that a spelling belongs to, spaces in it or not. */
export function keyword(spelling: string): Keyword | undefined {
  return BY_SPELLING.get(squeeze(spelling));
}

/** The English word for a spelling in either language; what is no keyword comes back as it is. */
export function canonical(spelling: string): string {
  return keyword(spelling)?.en ?? spelling;
}

/** The unit that a spelling means. */
export function unit(spelling: string): Unit | undefined {
  return UNITS_BY_SPELLING.get(spelling);
}

/** The word in a language for one in either; what is no keyword comes back as it is. */
export function wordIn(language: PlanLanguage, spelling: string): string {
  return keyword(spelling)?.[language] ?? spelling;
}

/** Whether a spelling, or a phrase that it stands in, is used in a language. */
export function isWordOf(language: PlanLanguage, spelling: string): boolean {
  const pair = keyword(spelling);
  if (pair !== undefined) return pair[language] === spelling;
  return KEYWORDS.some((phrase) => phrase[language].split(' ').includes(spelling));
}
