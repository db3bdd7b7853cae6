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
  support point/noodsteunpunt, supplier/leverancier, partner, zone, role/rol, person/persoon,
  agreement/overeenkomst, contact, measure/maatregel, goal/doel, term/begrip, norm, scenario, action/actie,
  exercise/oefening, escalation/opschaling, group/groep, template/sjabloon, accept/accepteer`);

/** Words that begin a property, and words inside one. */
export const STRUCTURE_KEYWORDS: readonly Keyword[] = [
  ...pairs(`
  like/zoals, tags/labels, language/taal, waakvlam, status, version/versie, owner/eigenaar, reviewed/herzien,
  every/elke, horizon, classification/rubricering, distribution/verspreiding, kept/bewaard,
  activation/activering, stand-down/afschaling, decides/beslist, informs/informeert, level/niveau,
  designated/aangewezen, needs/vereist, also/ook, one/een, all/alle, of/van, at/op, fallback/uitwijk, starts/start,
  automatically/automatisch, in, lasts/volstaat, holds/bevat, uses/verbruikt, curtailed/gerantsoeneerd,
  refilled/bijgevuld, by/door, recharges/opgeladen, bridges/overbrugt, restarts/herstart, without/zonder,
  runs on/draait op, priority/prioriteit, mtpd, rto, rpo, minimum, impact, peak/piek, backlog/achterstand,
  cleared/ingehaald, serves/dient, manual/handmatig, capacity/capaciteit, draws/gebruikt, lines/lijnen,
  tested/getest, under/onder, load/belasting, except/behalve, impaired/verminderd, since/sinds, to/tot,
  once/eens, repaired/hersteld, copy/kopie, offline, restores/teruggezet, type, address/adres,
  seats/werkplekken, open, people/mensen, contract, per, absent/afwezig, exposed/blootgesteld,
  deputies/vervangers, filled/vervuld, trained/opgeleid, on call/piket, shift/dienst, rest/rust,
  at most/hoogstens, nights/nachten, shifts/diensten, lives/woont, travel/reistijd, phone/telefoon, radio/portofoon,
  satellite/satelliet, pager, sms, mail, without network/zonder netwerk, over/via, verified/gecontroleerd,
  calls/belt, meets/verzamelt, with/met, provides/levert, shared/gedeeld, offers/biedt, asks/vraagt,
  within/binnen, from/vanaf, strengthens/versterkt, phase/fase, audience/doelgroep, last/laatst, after/na,
  evaluation/evaluatie, takes/kost, obligation/verplichting, indicator, baseline/nulmeting, measured/gemeten,
  target/streefwaarde, due/uiterlijk, definition/omschrijving, source/bron, fails/uitval, for/voor,
  ahead/vooraf, when/wanneer, is/wordt, called/ingezet, released/vrijgegeven, activated/geactiveerd,
  expected/verwacht, announced/aangekondigd, stops/stopt, resumes/hervat, begins/begint, ends/eindigt,
  drops/zakt, below/beneden, exceeds/overschrijdt, step/stap, confirm/bevestig, otherwise/anders,
  question/vraag, option/keuze, then/dan, curtails/rantsoeneert, date/datum, covers/beoefent,
  participants/deelnemers, result/resultaat, lesson/leerpunt, done/gereed`),
  { en: 'until', nl: 't/m' },
  { en: '24/7', nl: '24/7' },
  ...pairs('office hours/kantooruren'),
];

/** Words that are the value of a property. */
export const VALUE_KEYWORDS: readonly Keyword[] = pairs(`
  nl, en, draft/concept, adopted/vastgesteld, local/lokaal, regional/regionaal, national/nationaal,
  vital/vitaal, critical/kritiek, important/belangrijk, deferrable/uitstelbaar,
  safety/veiligheid, shelter/bevolkingszorg, wellbeing/welzijn, health/gezondheid, society/maatschappij,
  service/dienstverlening, legal/wettelijk, financial/financieel, trust/vertrouwen, environment/milieu,
  staff/medewerkers, limited/beperkt, considerable/aanzienlijk, serious/ernstig, unacceptable/onaanvaardbaar,
  hot, warm, cold, mobile/mobiel, mirrored/gespiegeld, reciprocal/wederkerig, telework/thuiswerk,
  flood/overstroming, substation/onderstation, duct/kabelroute, building/gebouw, exchange/centrale, route,
  technology/technologie, passed/geslaagd, partly/deels, failed/mislukt,
  preparation/preparatie, response/respons, aftermath/nafase, internal/intern, external/extern, effect,
  effort/inspanning, discussion/bespreking, tabletop, callout/alarmering, technical/techniek,
  simulation/simulatie, fullscale/praktijk, systemtest/systeemtest,
  mental resilience/mentale weerbaarheid, role clarity/rolduidelijkheid, staffing/bezetting,
  home front/thuisfront`);

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
    ['h', 'h/uur, hours/uren'],
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

/**
 * Other spellings that are read, each with the word in either language that is written for it. Both languages know `h`,
 * and a Dutch plan reads better with `uur`.
 */
const READ_AS: ReadonlyMap<string, string> = new Map([['hour', 'h']]);

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
  return BY_SPELLING.get(squeeze(READ_AS.get(spelling) ?? spelling));
}

/** The fixed phrase that begins with a word which is no keyword by itself, such as `runs on`. */
export function phraseFrom(word: string): Keyword | undefined {
  if (keyword(word) !== undefined) return undefined;
  return KEYWORDS.find(({ en, nl }) => en.startsWith(`${word} `) || nl.startsWith(`${word} `));
}

/** The English word for a spelling in either language; what is no keyword comes back as it is. */
export function canonical(spelling: string): string {
  return keyword(spelling)?.en ?? spelling;
}

/** The unit that a spelling means. */
export function unit(spelling: string): Unit | undefined {
  return UNITS_BY_SPELLING.get(READ_AS.get(spelling) ?? spelling);
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
