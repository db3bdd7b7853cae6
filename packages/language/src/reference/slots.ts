/** What a form calls the places that a plan fills in. */
import type { Words } from '@waakvlam/analysis';
import { keyword } from '../keywords.ts';

/** A place in a form, in capitals: `DURATION`. A text keeps its quotes. */
export type Slot = Words;

/** What may stand in a slot. */
export interface SlotMeaning {
  readonly slot: Slot;
  readonly says: Words;
  /** The rule of the grammar that says how it is written, where that is more than a word. */
  readonly rule?: string | undefined;
}

const slot = (en: string, nl: string, says: Words, rule?: string): SlotMeaning => ({
  slot: { en, nl },
  says,
  rule,
});

const BY_RULE: Readonly<Record<string, SlotMeaning>> = {
  Text: slot('"text"', '"tekst"', {
    en: 'text in straight quotes, on one line',
    nl: 'tekst tussen rechte aanhalingstekens, op één regel',
  }),
  Name: slot('NAME', 'NAAM', { en: 'a name of your own choice', nl: 'een zelfgekozen naam' }),
  Figure: slot('NUMBER', 'GETAL', { en: 'a number: `12`, `1.5`', nl: 'een getal: `12`, `1.5`' }),
  Count: slot('COUNT', 'AANTAL', { en: 'a whole number, or `one`', nl: 'een geheel getal, of `een`' }),
  Day: slot('DATE', 'DATUM', { en: 'a day: `2026-03-01`', nl: 'een dag: `2026-03-01`' }),
  Duration: slot('DURATION', 'DUUR', {
    en: 'a number and a unit, one or more times: `15 min`, `1 h 30 min`',
    nl: 'een getal en een eenheid, een of meer keer: `15 min`, `1 uur 30 min`',
  }),
  Span: slot('PERIOD', 'TERMIJN', {
    en: 'a span on the calendar: `12 months`, `week`',
    nl: 'een termijn op de kalender: `12 maanden`, `week`',
  }),
  Share: slot('SHARE', 'AANDEEL', { en: 'a share: `20 %`', nl: 'een aandeel: `20 %`' }),
  Quantity: slot('AMOUNT', 'HOEVEELHEID', {
    en: 'a number and a unit of the table, or one of your own in quotes: `200 kW`, `2 "loads"`',
    nl: 'een getal en een eenheid uit de tabel, of een eigen eenheid tussen aanhalingstekens: `200 kW`, `2 "vrachten"`',
  }),
  Rate: slot('RATE', 'TEMPO', {
    en: 'an amount per unit of time: `50 l per h`',
    nl: 'een hoeveelheid per tijdseenheid: `50 l per uur`',
  }),
  UnitWord: slot('UNIT', 'EENHEID', {
    en: 'a unit of time: `h`, `day`',
    nl: 'een tijdseenheid: `uur`, `dag`',
  }),
  Cover: slot('TIMES', 'TIJDEN', { en: 'at which times', nl: 'op welke tijden' }, 'Cover'),
  Choice: slot(
    'WHAT',
    'WAT',
    { en: 'one thing that must be there', nl: 'één ding dat er moet zijn' },
    'Choice',
  ),
  Option: slot(
    'OPTION',
    'OPTIE',
    {
      en: 'one of the options, with its own time to start and own store',
      nl: 'een van de mogelijkheden, met eigen starttijd en eigen voorraad',
    },
    'Option',
  ),
  Trigger: slot('SIGN', 'TEKEN', { en: 'what sets something off', nl: 'wat iets in gang zet' }, 'Trigger'),
  Deciders: slot('DECIDERS', 'BESLISSERS', { en: 'who may decide', nl: 'wie mag beslissen' }, 'Deciders'),
  Declared: slot('DECLARATION', 'BESCHRIJVING', {
    en: 'a whole declaration: its word, name, title and braces',
    nl: 'een hele beschrijving: het woord, de naam, de titel en de accolades',
  }),
};

/** Sets of values that are too long to stand in a form. They are listed beside it. */
const VALUES: Readonly<Record<string, Slot>> = {
  NeedWord: { en: 'NEED', nl: 'BEHOEFTE' },
  ImpactWord: { en: 'HARM', nl: 'SCHADE' },
  LocationTypeWord: { en: 'TYPE', nl: 'TYPE' },
  ZoneTypeWord: { en: 'TYPE', nl: 'TYPE' },
  ExerciseTypeWord: { en: 'TYPE', nl: 'TYPE' },
};

const BY_FEATURE: Readonly<Record<string, SlotMeaning>> = {
  title: slot('"title"', '"titel"', { en: 'how people call it', nl: 'hoe mensen het noemen' }),
  rule: slot('RULE', 'REGEL', {
    en: 'the id of a rule, see [rules.md](rules.md)',
    nl: 'de code van een regel, zie [rules.md](rules.md)',
  }),
};

/** Names of what can be referred to where more than one kind of declaration will do. */
const BY_TYPE: Readonly<Record<string, Slot>> = {
  Declaration: { en: 'ANYTHING', nl: 'IETS' },
  Component: { en: 'COMPONENT', nl: 'ONDERDEEL' },
  Party: { en: 'PARTY', nl: 'PARTIJ' },
  Staff: { en: 'STAFF', nl: 'MEDEWERKER' },
  Callable: { en: 'REACHABLE', nl: 'BEREIKBARE' },
  Site: { en: 'PLACE', nl: 'PLEK' },
  Area: { en: 'AREA', nl: 'GEBIED' },
  Occasion: { en: 'OCCASION', nl: 'AANLEIDING' },
  Covered: { en: 'SUBJECT', nl: 'ONDERWERP' },
};

/** The slot that stands for a rule, if it is one that forms do not spell out. */
export function slotOfRule(rule: string): Slot | undefined {
  return BY_RULE[rule]?.slot ?? VALUES[rule];
}

/** The slot for what a property of the syntax tree holds, where that says more than its rule. */
export function slotOfFeature(feature: string): Slot | undefined {
  return BY_FEATURE[feature]?.slot;
}

/** What the slots mean, for those that do not stand for a name of something else or for a list of values. */
export const SLOTS: readonly SlotMeaning[] = [...Object.values(BY_RULE), ...Object.values(BY_FEATURE)];

/** The slot for a name of something that is declared. A group may stand in its place where the type says so. */
export function slotOfReference(type: string): Slot {
  const kind = type.replace(/OrGroup$/, '');
  const pair = keyword(kind.toLowerCase());
  const found = BY_TYPE[kind] ?? (pair && { en: pair.en.toUpperCase(), nl: pair.nl.toUpperCase() });
  if (found === undefined) throw new Error(`There is no slot for references to ${type}.`);
  return found;
}
