/** What `waakvlam diff` says, in both languages. */
import type { Words } from '@waakvlam/analysis';

type Say<A extends readonly string[] = [string]> = Words<(...args: A) => string>;

export const TITLE: Say<[string, string]> = {
  en: (old, now) => `What changes from ${old} to ${now}`,
  nl: (old, now) => `Wat er verandert van ${old} naar ${now}`,
};
export const AS_IT_IS: Words = { en: 'the files as they are', nl: 'de bestanden zoals ze nu zijn' };
export const IN_SET: Say<[string, string]> = {
  en: (heading, folder) => `${heading} (${folder})`,
  nl: (heading, folder) => `${heading} (${folder})`,
};

export const HEADINGS = {
  set: { en: 'The plan set', nl: 'De planset' },
  processes: {
    en: 'Processes and their single points of failure',
    nl: 'Processen en hun single points of failure',
  },
  scenarios: { en: 'Scenarios', nl: "Scenario's" },
  staff: { en: 'People', nl: 'Mensen' },
  declarations: { en: 'Written otherwise', nl: 'Anders opgeschreven' },
  sheets: { en: 'Printed sheets', nl: 'Geprinte bladen' },
  unsettled: { en: 'Not known', nl: 'Niet bekend' },
} satisfies Readonly<Record<string, Words>>;

export const SET = {
  added: { en: 'This plan set is new.', nl: 'Deze planset is nieuw.' },
  removed: { en: 'This plan set is gone.', nl: 'Deze planset is weg.' },
} satisfies Readonly<Record<string, Words>>;

export const NOTHING: Words = {
  en: 'Nothing of what the plan says has changed.',
  nl: 'Aan wat het plan zegt is niets veranderd.',
};
export const NONE = {
  points: {
    en: 'No process gains or loses a single point of failure, and no mtpd or rto changes.',
    nl: 'Geen enkel proces krijgt een single point of failure erbij of raakt er een kwijt, en geen mtpd of rto verandert.',
  },
  sheets: {
    en: 'No printed sheet has to be replaced.',
    nl: 'Geen enkel geprint blad hoeft vervangen te worden.',
  },
} satisfies Readonly<Record<string, Words>>;

export const ADDED: Say = { en: (name) => `${name}: new`, nl: (name) => `${name}: nieuw` };
export const REMOVED: Say = { en: (name) => `${name}: gone`, nl: (name) => `${name}: weg` };
/** With what it was, the same word in both. */
export const WAS = (now: string, before: string) => (now === before ? now : `${now} (was ${before})`);
export const NOT_STATED: Words = { en: 'not stated', nl: 'niet vermeld' };
/** mtpd and rto are the same word in both. */
export const FROM_TO: Say<[string, string, string]> = {
  en: (what, before, now) => `${what}: from ${before} to ${now}`,
  nl: (what, before, now) => `${what}: van ${before} naar ${now}`,
};

export const BROKEN: Say = {
  en: (begin) =>
    `stops at ${begin} even with nothing failed; before it did not. Its single points are not compared.`,
  nl: (begin) =>
    `ligt stil vanaf ${begin}, ook als er niets uitvalt; eerder niet. De single points zijn niet vergeleken.`,
};
export const MENDED: Say = {
  en: (begin) =>
    `no longer stops with nothing failed, as it did at ${begin}. Its single points are not compared.`,
  nl: (begin) =>
    `ligt niet meer stil als er niets uitvalt, zoals eerder vanaf ${begin}. De single points zijn niet vergeleken.`,
};
export const BROKEN_OTHERWISE: Say<[string, string]> = {
  en: (before, now) =>
    `stops with nothing failed: at ${now}, before at ${before}. Its single points are not compared.`,
  nl: (before, now) =>
    `ligt stil als er niets uitvalt: vanaf ${now}, eerder vanaf ${before}. De single points zijn niet vergeleken.`,
};

export const ONE_PERSON: Say = {
  en: (role) => `one person of ${role}`,
  nl: (role) => `één persoon van ${role}`,
};
/** Name, begin, breach. */
export const POINT = {
  gained: {
    en: (name, begin, breach) =>
      `NEW single point of failure: ${name}. Stops it at ${begin}, intolerable from ${breach}.`,
    nl: (name, begin, breach) =>
      `NIEUW single point of failure: ${name}. Legt het stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}.`,
  },
  lost: {
    en: (name, begin, breach) =>
      `no longer a single point of failure: ${name}. It stopped it at ${begin}, intolerable from ${breach}.`,
    nl: (name, begin, breach) =>
      `geen single point of failure meer: ${name}. Legde het stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}.`,
  },
  accepted: {
    en: (name, begin, breach) => `now accepted: ${name} (stops it at ${begin}, intolerable from ${breach}).`,
    nl: (name, begin, breach) =>
      `nu aanvaard: ${name} (legt het stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}).`,
  },
  reopened: {
    en: (name, begin, breach) =>
      `no longer accepted: ${name} (stops it at ${begin}, intolerable from ${breach}).`,
    nl: (name, begin, breach) =>
      `niet meer aanvaard: ${name} (legt het stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}).`,
  },
} satisfies Readonly<Record<string, Say<[string, string, string]>>>;
/** Name, begin and breach, each with what it was where that was another. */
export const MOVED: Say<[string, string, string]> = {
  en: (name, begin, breach) => `other hours: ${name}. Stops it at ${begin}, intolerable from ${breach}.`,
  nl: (name, begin, breach) =>
    `andere tijden: ${name}. Legt het stil vanaf ${begin}, ontoelaatbaar vanaf ${breach}.`,
};
export const IS_ACCEPTED: Words = { en: 'This is accepted.', nl: 'Dit is aanvaard.' };

export const DECISION = {
  gained: {
    en: (name, by) => `new decision: ${name}, decide by ${by}`,
    nl: (name, by) => `nieuw besluit: ${name}, beslis voor ${by}`,
  },
  lost: {
    en: (name, by) => `decision no longer needed: ${name} (was: decide by ${by})`,
    nl: (name, by) => `besluit niet meer nodig: ${name} (was: beslis voor ${by})`,
  },
} satisfies Readonly<Record<string, Say<[string, string]>>>;
export const DECISION_MOVED: Say<[string, string, string]> = {
  en: (name, by, was) => `decision moved: ${name}, decide by ${by} (was ${was})`,
  nl: (name, by, was) => `besluit verschoven: ${name}, beslis voor ${by} (was ${was})`,
};
export const TOO_LATE: Words = {
  en: 'Even a decision at once comes too late.',
  nl: 'Ook een besluit op dat moment komt al te laat.',
};
export const UNSETTLED: Words = {
  en: 'not calculated to the end, because there was too much to do',
  nl: 'niet tot het einde berekend, omdat het te veel werk is',
};

/** Name, as it is, as it was. */
export const BREACH = {
  new: {
    en: (name, now) => `${name}: now intolerable, from ${now}`,
    nl: (name, now) => `${name}: nu ontoelaatbaar, vanaf ${now}`,
  },
  earlier: {
    en: (name, now, was) => `${name}: intolerable sooner, from ${now} (was ${was})`,
    nl: (name, now, was) => `${name}: eerder ontoelaatbaar, vanaf ${now} (was ${was})`,
  },
  later: {
    en: (name, now, was) => `${name}: intolerable later, from ${now} (was ${was})`,
    nl: (name, now, was) => `${name}: later ontoelaatbaar, vanaf ${now} (was ${was})`,
  },
  gone: {
    en: (name, _, was) => `${name}: not intolerable any more (was from ${was})`,
    nl: (name, _, was) => `${name}: niet meer ontoelaatbaar (was vanaf ${was})`,
  },
} satisfies Readonly<Record<string, Say<[string, string, string]>>>;

/** Each with what it was where that was another. */
export const PEOPLE: Say<[string, string, string]> = {
  en: (role, needed, people) => `${role}: takes ${needed}, there are ${people}`,
  nl: (role, needed, people) => `${role}: nodig ${needed}, aanwezig ${people}`,
};
export const NO_POSTS: Say = {
  en: (role) => `${role}: no posts with hours any more`,
  nl: (role) => `${role}: geen posten met tijden meer`,
};
export const UNKNOWN_NUMBER: Words = { en: 'an unknown number', nl: 'onbekend' };
export const ENDLESS: Words = {
  en: 'more than there can be, since nobody has hours for it',
  nl: 'meer dan er kunnen zijn, omdat niemand er uren voor heeft',
};

export const WRITTEN = {
  added: { en: (ids) => `New: ${ids}`, nl: (ids) => `Nieuw: ${ids}` },
  removed: { en: (ids) => `Gone: ${ids}`, nl: (ids) => `Weg: ${ids}` },
  changed: { en: (ids) => `Changed: ${ids}`, nl: (ids) => `Gewijzigd: ${ids}` },
} satisfies Readonly<Record<string, Say>>;
export const NOT_KNOWN: Say = {
  en: (names) => `What these stop is not known, because there was too much to calculate: ${names}.`,
  nl: (names) => `Wat deze stilleggen is niet bekend, omdat er te veel te berekenen was: ${names}.`,
};

/** Sheet, its mark, the mark that it had. */
export const SHEET = {
  replace: {
    en: (sheet, now, was) => `replace ${sheet}: mark ${was} becomes ${now}`,
    nl: (sheet, now, was) => `vervang ${sheet}: kenmerk ${was} wordt ${now}`,
  },
  added: {
    en: (sheet, now) => `print ${sheet}: new, mark ${now}`,
    nl: (sheet, now) => `print ${sheet}: nieuw, kenmerk ${now}`,
  },
  removed: {
    en: (sheet, _, was) => `throw away ${sheet}: mark ${was}, no longer made`,
    nl: (sheet, _, was) => `gooi weg ${sheet}: kenmerk ${was}, wordt niet meer gemaakt`,
  },
} satisfies Readonly<Record<string, Say<[string, string, string]>>>;
