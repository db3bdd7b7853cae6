/** What is printed on a sheet of itself, whatever the plan says. One word for one thing, on every sheet the same. */
import type { Words } from '@waakvlam/analysis';
import type { Mode } from './sheet.ts';

export interface SheetLabels {
  readonly clock: string;
  readonly initials: string;
  readonly doneWhen: string;
  readonly ifNot: string;
  readonly expected: string;
  readonly answer: string;
  readonly continuedOnBack: string;
  readonly continuedOnNext: string;
  readonly end: string;
  readonly log: string;
  readonly logMessage: string;
  readonly sheet: string;
  readonly page: string;
  readonly of: string;
  readonly by: string;
  readonly copy: string;
  readonly printedOn: string;
  readonly mark: string;
}

/** How a sheet is used, and in one line how that goes. */
export const MODES: Words<Record<Mode, { readonly name: string; readonly hint: string }>> = {
  en: {
    'read-do': { name: 'Read – do', hint: 'Read one step, do it, tick it. Then the next.' },
    'do-confirm': {
      name: 'Do – confirm',
      hint: 'Stop at each pause. Read aloud. Whoever is named answers with what they see.',
    },
    decide: {
      name: 'Decide',
      hint: 'Read aloud. Decide before the moment shown and write down who decided.',
    },
    'look-up': { name: 'Look up', hint: '' },
    write: { name: 'Write', hint: '' },
    report: { name: 'Report', hint: '' },
  },
  nl: {
    'read-do': { name: 'Lees – doe', hint: 'Lees één stap, doe hem, vink hem af. Dan de volgende.' },
    'do-confirm': {
      name: 'Doe – controleer',
      hint: 'Stop bij elke pauze. Lees hardop. Wie genoemd is, antwoordt met wat hij ziet.',
    },
    decide: {
      name: 'Besluiten',
      hint: 'Lees hardop. Beslis voor het moment dat er staat. Schrijf op wie besloot.',
    },
    'look-up': { name: 'Opzoeken', hint: '' },
    write: { name: 'Opschrijven', hint: '' },
    report: { name: 'Rapport', hint: '' },
  },
};

export const LABELS: Words<SheetLabels> = {
  en: {
    clock: 'time',
    initials: 'initials',
    doneWhen: 'Done when',
    ifNot: 'If that fails',
    expected: 'Calculated',
    answer: 'answer',
    continuedOnBack: 'Continued on the back',
    continuedOnNext: 'Continued on the next page',
    end: 'End',
    log: 'Log',
    logMessage: 'message or decision',
    sheet: 'sheet',
    page: 'page',
    of: 'of',
    by: 'by',
    copy: 'copy',
    printedOn: 'printed on',
    mark: 'mark',
  },
  nl: {
    clock: 'tijd',
    initials: 'paraaf',
    doneWhen: 'Klaar als',
    ifNot: 'Lukt dat niet',
    expected: 'Berekend',
    answer: 'antwoord',
    continuedOnBack: 'Vervolg op achterzijde',
    continuedOnNext: 'Vervolg op volgende bladzijde',
    end: 'Einde',
    log: 'Logboek',
    logMessage: 'bericht of besluit',
    sheet: 'blad',
    page: 'pagina',
    of: 'van',
    by: 'door',
    copy: 'exemplaar',
    printedOn: 'geprint op',
    mark: 'merk',
  },
};
