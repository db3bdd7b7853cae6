import type { Words } from '@waakvlam/analysis';

/** The words of the contact sheet. */
export const CONTACT_WORDS: Words<{
  readonly title: string;
  readonly noNetwork: string;
  readonly order: string;
  readonly ends: (from: string) => string;
  readonly down: string;
  readonly stays: string;
  readonly meet: (place: string, who: string) => string;
  readonly nowhere: string;
  readonly firstHour: string;
  readonly later: string;
  readonly nobody: string;
  readonly columns: readonly [string, string, string, string];
  readonly from: (moment: string) => string;
  readonly delivers: (what: string, within: string | undefined) => string;
  readonly checked: (date: string) => string;
  readonly unchecked: string;
  readonly tree: string;
  readonly calls: readonly [string, string];
  readonly none: string;
  readonly allChecked: string;
  readonly by: string;
}> = {
  en: {
    title: 'Contacts, also without network',
    noNetwork: 'No network?',
    order: 'Try in this order: radio, satellite, on foot or by courier to the place behind the name.',
    ends: (from) => `works until ${from}`,
    down: 'does not work',
    stays: 'keeps working, as far as calculated',
    meet: (place, who) => `Go to ${place}: ${who}`,
    nowhere: 'The plan names no place to meet. Agree on one now:',
    firstHour: 'First hour',
    later: 'After that',
    nobody: 'Nobody.',
    columns: ['reached', 'Who', 'By telephone', 'Without telephone'],
    from: (moment) => `from ${moment}`,
    delivers: (what, within) => `delivers ${what}${within === undefined ? '' : ` within ${within}`}`,
    checked: (date) => `checked ${date}`,
    unchecked: 'not checked',
    tree: 'Who calls whom',
    calls: ['Who', 'calls'],
    none: 'not in the plan:',
    allChecked: 'All numbers checked on',
    by: 'by',
  },
  nl: {
    title: 'Contacten, ook zonder netwerk',
    noNetwork: 'Geen netwerk?',
    order:
      'Probeer in deze volgorde: portofoon, satelliet, te voet of per koerier naar de plek achter de naam.',
    ends: (from) => `werkt tot ${from}`,
    down: 'werkt niet',
    stays: 'blijft werken, voor zover berekend',
    meet: (place, who) => `Ga naar ${place}: ${who}`,
    nowhere: 'Het plan noemt geen plek om te verzamelen. Spreek er nu een af:',
    firstHour: 'Eerste uur',
    later: 'Daarna',
    nobody: 'Niemand.',
    columns: ['bereikt', 'Wie', 'Met telefoon', 'Zonder telefoon'],
    from: (moment) => `vanaf ${moment}`,
    delivers: (what, within) => `levert ${what}${within === undefined ? '' : ` binnen ${within}`}`,
    checked: (date) => `gecontroleerd ${date}`,
    unchecked: 'niet gecontroleerd',
    tree: 'Wie belt wie',
    calls: ['Wie', 'belt'],
    none: 'staat niet in het plan:',
    allChecked: 'Alle nummers gecontroleerd op',
    by: 'door',
  },
};
