/** The fixed words on sheets. One word for one thing, on every sheet the same. */
import type { Words } from '@waakvlam/analysis';

/** What is printed on a sheet of itself, whatever the plan says. */
export interface SheetLabels {
  readonly mode: string;
  readonly modeHint: string;
  readonly startsWhen: string;
  readonly iAm: string;
  readonly handedTo: string;
  readonly at: string;
  readonly clock: string;
  readonly initials: string;
  readonly doneWhen: string;
  readonly ifNot: string;
  readonly deputies: string;
  readonly reach: string;
  readonly noMeans: string;
  readonly verified: string;
  readonly stops: string;
  readonly stopsNothing: string;
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly late: string;
  readonly breach: string;
  readonly because: string;
  readonly moment: string;
  readonly who: string;
  readonly orElse: string;
  readonly nobody: string;
  readonly otherwise: string;
  readonly decided: string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly informs: string;
  readonly on: string;
  readonly within: string;
  readonly through: string;
  readonly message: string;
  readonly told: string;
  readonly yes: string;
  readonly no: string;
  readonly reason: string;
  readonly by: string;
  readonly checked: string;
  readonly timeline: string;
  readonly legendUp: string;
  readonly legendStarting: string;
  readonly legendDown: string;
  readonly legendDecide: string;
  readonly legendLate: string;
  readonly legendBreach: string;
  readonly legendIdle: string;
  readonly leftOut: string;
  readonly nextMeeting: string;
  readonly continuedOnBack: string;
  readonly continuedOnNext: string;
  readonly end: string;
  readonly log: string;
  readonly logMessage: string;
  readonly sheet: string;
  readonly page: string;
  readonly of: string;
  readonly copy: string;
  readonly printedOn: string;
  readonly mark: string;
}

/** Fixed words that role and team sheet do not share. */
const ROLE: Words<Pick<SheetLabels, 'mode' | 'modeHint'>> = {
  en: { mode: 'Read – do', modeHint: 'Read one step, do it, tick it. Then the next.' },
  nl: { mode: 'Lees – doe', modeHint: 'Lees één stap, doe hem, vink hem af. Dan de volgende.' },
};

const TEAM: Words<Pick<SheetLabels, 'mode' | 'modeHint'>> = {
  en: { mode: 'Decide', modeHint: 'Read aloud. Decide before the moment shown and write down who decided.' },
  nl: {
    mode: 'Besluiten',
    modeHint: 'Lees hardop. Beslis voor het moment dat er staat. Schrijf op wie besloot.',
  },
};

const SHARED: Words<Omit<SheetLabels, 'mode' | 'modeHint'>> = {
  en: {
    startsWhen: 'Start when',
    iAm: 'I am',
    handedTo: 'Handed to',
    at: 'at',
    clock: 'time',
    initials: 'initials',
    doneWhen: 'Done when',
    ifNot: 'If that fails',
    deputies: 'Cannot be reached? Then',
    reach: 'Reach',
    noMeans: 'the plan does not say how',
    verified: 'checked',
    stops: 'What stops when',
    stopsNothing: 'No process stops, if every decision is taken in time.',
    what: 'What',
    from: 'Down from',
    until: 'Until',
    late: 'Too late (RTO)',
    breach: 'Intolerable (MTPD)',
    because: 'How it comes',
    moment: 'Decide by',
    who: 'Who',
    orElse: 'then',
    nobody: 'The plan names nobody:',
    otherwise: 'If nobody acts',
    decided: 'Decided',
    decisions: 'Decisions',
    noDecisions: 'Nothing has to be decided: no reserve is called on.',
    informs: 'Who must be told',
    on: 'When',
    within: 'How soon',
    through: 'Through',
    message: 'What',
    told: 'told',
    yes: 'yes',
    no: 'no',
    reason: 'because',
    by: 'by',
    checked: 'it runs',
    timeline: 'Timeline, if decided in time',
    legendUp: 'works',
    legendStarting: 'starting',
    legendDown: 'down',
    legendDecide: 'decide by',
    legendLate: 'too late (RTO)',
    legendBreach: 'intolerable (MTPD)',
    legendIdle: 'not yet in use',
    leftOut: 'more in the table',
    nextMeeting: 'Next meeting at',
    continuedOnBack: 'Continued on the back',
    continuedOnNext: 'Continued on the next page',
    end: 'End',
    log: 'Log',
    logMessage: 'message or decision',
    sheet: 'sheet',
    page: 'page',
    of: 'of',
    copy: 'copy',
    printedOn: 'printed on',
    mark: 'mark',
  },
  nl: {
    startsWhen: 'Start als',
    iAm: 'Ik ben',
    handedTo: 'Overgedragen aan',
    at: 'om',
    clock: 'tijd',
    initials: 'paraaf',
    doneWhen: 'Klaar als',
    ifNot: 'Lukt dat niet',
    deputies: 'Niet bereikbaar? Dan',
    reach: 'Bereik',
    noMeans: 'staat niet in het plan',
    verified: 'gecontroleerd',
    stops: 'Wat stopt wanneer',
    stopsNothing: 'Er stopt geen proces, als elk besluit op tijd valt.',
    what: 'Wat',
    from: 'Uit vanaf',
    until: 'Tot',
    late: 'Te laat (RTO)',
    breach: 'Ontoelaatbaar (MTPD)',
    because: 'Hoe dat komt',
    moment: 'Beslis voor',
    who: 'Wie',
    orElse: 'dan',
    nobody: 'Het plan noemt niemand:',
    otherwise: 'Doet niemand iets',
    decided: 'Besloten',
    decisions: 'Besluiten',
    noDecisions: 'Er valt niets te besluiten: geen reserve is nodig.',
    informs: 'Wie het moet weten',
    on: 'Als',
    within: 'Hoe snel',
    through: 'Waarlangs',
    message: 'Wat',
    told: 'verteld',
    yes: 'ja',
    no: 'nee',
    reason: 'want',
    by: 'door',
    checked: 'draait',
    timeline: 'Tijdlijn, bij tijdig besluiten',
    legendUp: 'werkt',
    legendStarting: 'start',
    legendDown: 'uit',
    legendDecide: 'beslis voor',
    legendLate: 'te laat (RTO)',
    legendBreach: 'ontoelaatbaar (MTPD)',
    legendIdle: 'nog niet in gebruik',
    leftOut: 'meer in de tabel',
    nextMeeting: 'Volgend overleg om',
    continuedOnBack: 'Vervolg op achterzijde',
    continuedOnNext: 'Vervolg op volgende bladzijde',
    end: 'Einde',
    log: 'Logboek',
    logMessage: 'bericht of besluit',
    sheet: 'blad',
    page: 'pagina',
    of: 'van',
    copy: 'exemplaar',
    printedOn: 'geprint op',
    mark: 'merk',
  },
};

/** The fixed words of a role's or the team's sheet. */
export const LABELS: { readonly role: Words<SheetLabels>; readonly team: Words<SheetLabels> } = {
  role: { en: { ...ROLE.en, ...SHARED.en }, nl: { ...ROLE.nl, ...SHARED.nl } },
  team: { en: { ...TEAM.en, ...SHARED.en }, nl: { ...TEAM.nl, ...SHARED.nl } },
};
