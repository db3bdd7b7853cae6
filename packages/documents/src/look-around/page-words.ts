import type { Words } from '@waakvlam/analysis';

interface PageWords {
  readonly onThisPage: string;
  readonly around: string;
  readonly list: string;
  readonly open: string;
  readonly graph: string;
  readonly otherForms: string;
  readonly noScript: string;
  readonly search: string;
  readonly run: string;
  readonly at: string;
  readonly before: string;
  readonly after: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly left: string;
  readonly right: string;
  readonly up: string;
  readonly down: string;
  readonly next: string;
  readonly near: string;
  readonly keys: string;
}

/** What stands on the page before anybody does something. */
export const PAGE_WORDS: Words<PageWords> = {
  en: {
    onThisPage: 'On this page',
    around: 'Look around: what if something fails?',
    list: 'The picture as a list',
    open: 'Show the list',
    graph: 'Picture of what depends on what',
    otherForms: 'The picture as a file:',
    noScript:
      'To let something fail here, the browser must allow scripts. The picture and the list work without.',
    search: 'Search (key /)',
    run: 'What happens?',
    at: 'Moment',
    before: 'Previous change',
    after: 'Next change',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    whole: 'Show everything',
    left: 'Move left',
    right: 'Move right',
    up: 'Move up',
    down: 'Move down',
    next: 'Next that is not as normal (N)',
    near: 'only what hangs together with my choice',
    keys: 'Keys in the picture: arrows walk along the lines, Enter chooses, U lets it fail, N leads to the next that is not as normal, + and − make it larger and smaller, 0 shows everything.',
  },
  nl: {
    onThisPage: 'Op deze bladzijde',
    around: 'Rondkijken: wat als er iets uitvalt?',
    list: 'Het beeld als lijst',
    open: 'Lijst tonen',
    graph: 'Beeld van wat waarvan afhangt',
    otherForms: 'Het beeld als bestand:',
    noScript:
      'Om hier iets te laten uitvallen moet de browser scripts toestaan. Het beeld en de lijst werken ook zonder.',
    search: 'Zoeken (toets /)',
    run: 'Wat gebeurt er?',
    at: 'Moment',
    before: 'Vorige verandering',
    after: 'Volgende verandering',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
    whole: 'Alles tonen',
    left: 'Naar links',
    right: 'Naar rechts',
    up: 'Omhoog',
    down: 'Omlaag',
    next: 'Volgende die niet gewoon werkt (N)',
    near: 'alleen wat met mijn keuze samenhangt',
    keys: 'Toetsen in het beeld: pijltjes lopen langs de lijnen, Enter kiest, U laat uitvallen, N gaat naar de volgende die niet gewoon werkt, + en − maken groter en kleiner, 0 toont alles.',
  },
};
