import type { Words } from '@waakvlam/analysis';

interface ScriptWords {
  readonly nothing: string;
  readonly scenarios: string;
  readonly ownOf: (names: string) => string;
  readonly found: (count: number) => string;
  readonly nothingFails: string;
  readonly outAnyway: (names: string) => string;
  readonly said: (at: string, down: number, starting: number, bridging: number) => string;
  readonly allWell: (at: string) => string;
  readonly unsettled: string;
  readonly letFail: string;
  readonly letGo: string;
  readonly letWork: string;
  readonly needs: string;
  readonly neededBy: string;
  readonly nobody: string;
  readonly stops: string;
  readonly stopsWithout: string;
  readonly stopsNothing: string;
  readonly stopsAt: (process: string, from: string) => string;
  readonly back: (at: string) => string;
  readonly intolerable: (at: string) => string;
  readonly tolerable: string;
  readonly close: string;
  readonly notDrawn: string;
  readonly drawnIn: (box: string) => string;
  readonly counted: (down: number, starting: number, bridging: number) => string;
  readonly processes: string;
  readonly process: string;
  readonly stopped: string;
  readonly resumed: string;
  readonly breach: string;
  readonly stays: string;
  readonly none: string;
  readonly notNormal: (at: string) => string;
  readonly now: string;
  readonly part2: string;
  readonly everything: string;
  readonly chosen: (name: string) => string;
}

/** What the script says. */
export const SCRIPT_WORDS: Words<ScriptWords> = {
  en: {
    nothing: 'Nothing fails',
    scenarios: 'Scenarios',
    ownOf: (names) => `I let fail: ${names}`,
    found: (count) => (count === 0 ? 'Nothing found.' : `${count} found.`),
    nothingFails: 'Nothing fails. Choose a part in the picture, or a scenario.',
    outAnyway: (names) => `Out all the same: ${names}.`,
    said: (at, down, starting, bridging) =>
      `At ${at}: ${down} out, ${starting} starting, ${bridging} bridging.`,
    allWell: (at) => `At ${at} everything works as normal.`,
    unsettled: 'The calculation met its limit: what comes later is not known in full.',
    letFail: 'Let this fail (U)',
    letGo: 'Take one person away (U)',
    letWork: 'Let this work again (U)',
    needs: 'Needs',
    neededBy: 'Is needed by',
    nobody: 'Nothing in this plan.',
    stops: 'What stops when this alone fails',
    stopsWithout: 'What stops when one person of this is away',
    stopsNothing: 'No process stops.',
    stopsAt: (process, from) => `${process}: stops at ${from}`,
    back: (at) => `works again at ${at}`,
    intolerable: (at) => `intolerable from ${at}`,
    tolerable: 'stays tolerable',
    close: 'Close',
    notDrawn: 'Not in the picture.',
    drawnIn: (box) => `In the picture: in the box ${box}.`,
    counted: (down, starting, bridging) =>
      counts([down, 'out'], [starting, 'starting'], [bridging, 'bridging']),
    processes: 'Processes that stop',
    process: 'Process',
    stopped: 'Stops',
    resumed: 'Works again',
    breach: 'Intolerable from',
    stays: 'not within what was calculated',
    none: 'No process stops.',
    notNormal: (at) => `What is not as normal at ${at}`,
    now: 'What it does',
    part2: 'Part',
    everything: 'Everything works as normal.',
    chosen: (name) => `Chosen: ${name}.`,
  },
  nl: {
    nothing: 'Er valt niets uit',
    scenarios: 'Scenario’s',
    ownOf: (names) => `Ik laat uitvallen: ${names}`,
    found: (count) => (count === 0 ? 'Niets gevonden.' : `${count} gevonden.`),
    nothingFails: 'Er valt niets uit. Kies een onderdeel in het beeld, of een scenario.',
    outAnyway: (names) => `Toch uit: ${names}.`,
    said: (at, down, starting, bridging) =>
      `Op ${at}: ${down} uit, ${starting} aan het starten, ${bridging} overbruggen.`,
    allWell: (at) => `Op ${at} werkt alles gewoon.`,
    unsettled: 'De berekening raakte haar grens: wat later komt, is niet helemaal bekend.',
    letFail: 'Dit laten uitvallen (U)',
    letGo: 'Eén persoon weghalen (U)',
    letWork: 'Dit weer laten werken (U)',
    needs: 'Heeft nodig',
    neededBy: 'Is nodig voor',
    nobody: 'Niets in dit plan.',
    stops: 'Wat stopt als alleen dit uitvalt',
    stopsWithout: 'Wat stopt als hiervan één persoon weg is',
    stopsNothing: 'Er stopt geen proces.',
    stopsAt: (process, from) => `${process}: stopt op ${from}`,
    back: (at) => `werkt weer op ${at}`,
    intolerable: (at) => `ontoelaatbaar vanaf ${at}`,
    tolerable: 'blijft toelaatbaar',
    close: 'Sluiten',
    notDrawn: 'Staat niet in het beeld.',
    drawnIn: (box) => `In het beeld: in het vak ${box}.`,
    counted: (down, starting, bridging) =>
      counts([down, 'uit'], [starting, 'starten'], [bridging, 'overbruggen']),
    processes: 'Processen die stoppen',
    process: 'Proces',
    stopped: 'Stopt',
    resumed: 'Werkt weer',
    breach: 'Ontoelaatbaar vanaf',
    stays: 'niet binnen wat berekend is',
    none: 'Er stopt geen proces.',
    notNormal: (at) => `Wat niet gewoon werkt op ${at}`,
    now: 'Wat het doet',
    part2: 'Onderdeel',
    everything: 'Alles werkt gewoon.',
    chosen: (name) => `Gekozen: ${name}.`,
  },
};

/** Each count with its word; those of nothing are left out. */
function counts(...some: readonly (readonly [number, string])[]): string {
  return some
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
