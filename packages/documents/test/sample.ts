/** A small control room in a power cut, made by hand: model, and the result as the calculation would give it. */
import type { Path, ScenarioResult } from '@waakvlam/analysis';
import { action, component, contact, model, organisation, plan, scenario } from '../../../test/bare.ts';

const MIN = 60;
const HOUR = 3600;

const ORG = 'VRN';

const itself = (component: string) => ({ component, part: 'itself' }) as const;

export const sampleModel = model({
  organisations: [organisation(ORG, { title: 'Veiligheidsregio Noord', level: 'regional' })],
  plans: [
    plan('VRN.NoodplanMeldkamer', {
      title: 'Continuïteitsplan meldkamer Noord',
      organisation: ORG,
      language: 'nl',
      status: 'adopted',
      version: '2026.2',
      owner: 'VRN.HoofdMeldkamer',
      reviewed: '2026-03-01',
      reviewEvery: { count: 12, unit: 'month' },
      classification: 'TLP:AMBER',
    }),
  ],
  components: [
    component('process', 'VRN.Intake112', {
      title: 'Aanname van 112-meldingen',
      organisation: ORG,
      owner: 'VRN.HoofdMeldkamer',
      priority: 'vital',
      mtpd: 15 * MIN,
      rto: 5 * MIN,
      serves: ['safety'],
      manuals: [
        { text: 'Papieren meldformulieren', needs: [], starts: { after: 2 * MIN, automatically: false } },
      ],
    }),
    component('process', 'VRN.Uitgifte', {
      title: 'Uitgifte aan eenheden',
      organisation: ORG,
      priority: 'vital',
      mtpd: 30 * MIN,
      rto: 10 * MIN,
      serves: ['safety'],
    }),
    component('process', 'VRN.Archief', {
      title: 'Archief van gesprekken',
      organisation: ORG,
      priority: 'deferrable',
      mtpd: 48 * HOUR,
      rto: 24 * HOUR,
    }),
    component('power', 'VRN.Net', { title: 'Openbaar stroomnet', organisation: ORG }),
    component('power', 'VRN.UPS', { organisation: ORG, lasts: 30 * MIN }),
    component('power', 'VRN.Aggregaat', {
      organisation: ORG,
      owner: 'VRN.Facilitair',
      starts: { after: 10 * MIN, automatically: false },
      lasts: 24 * HOUR,
      refilledBy: 'VRN.Diesel',
    }),
    component('fuel', 'VRN.Diesel', {
      title: 'Diesellevering',
      organisation: ORG,
      starts: { after: 6 * HOUR, automatically: false },
      suppliers: ['VRN.Oliehandel'],
      agreements: ['VRN.Diesel48'],
    }),
    component('supplier', 'VRN.Oliehandel', {
      title: 'Oliehandel De Vries',
      organisation: ORG,
      means: [
        { kind: 'phone', text: '0512 34 56 78', over: 'VRN.KPNMobiel' },
        { kind: 'withoutNetwork', text: 'Havenweg 9, poort B, dag en nacht' },
      ],
      verified: '2026-11-01',
    }),
    component('agreement', 'VRN.Diesel48', {
      title: 'Waakvlamovereenkomst brandstof',
      organisation: ORG,
      with: 'VRN.Oliehandel',
    }),
    component('telecom', 'VRN.KPNMobiel', {
      title: 'Mobiel netwerk',
      organisation: ORG,
    }),
    component('ict', 'VRN.GMS', { title: 'Meldkamersysteem GMS', organisation: ORG }),
    component('location', 'VRN.Uitwijk', {
      title: 'Uitwijk Kazerne Noord',
      organisation: ORG,
      owner: 'VRN.Calamiteiten',
    }),
    component('role', 'VRN.Facilitair', {
      title: 'Facilitair medewerker',
      organisation: ORG,
      people: 4,
      deputies: ['VRN.Yildiz'],
      means: [
        { kind: 'radio', text: 'kanaal 3' },
        { kind: 'phone', text: '06 12 34 56 78', over: 'VRN.KPNMobiel' },
      ],
    }),
    component('person', 'VRN.Yildiz', {
      title: 'M. Yıldız',
      organisation: ORG,
      means: [{ kind: 'withoutNetwork', text: 'Dorpsstraat 4' }],
    }),
    component('role', 'VRN.HoofdMeldkamer', {
      title: 'Hoofd meldkamer',
      organisation: ORG,
      means: [
        { kind: 'radio', text: 'kanaal 3' },
        { kind: 'withoutNetwork', text: 'crisisruimte 1.02' },
      ],
    }),
    component('role', 'VRN.Calamiteiten', {
      title: 'Calamiteitencoördinator',
      organisation: ORG,
      people: 6,
      means: [{ kind: 'phone', text: '06 98 76 54 32', over: 'VRN.KPNMobiel' }],
      contacts: ['VRN.BalieNoord'],
    }),
    component('role', 'VRN.Centralist', {
      organisation: ORG,
      people: 34,
    }),
  ],
  contacts: [
    contact('VRN.BalieNoord', {
      title: 'Balie Kazerne Noord',
      organisation: ORG,
      means: [{ kind: 'withoutNetwork', text: 'balie Kazerne Noord, elk heel uur' }],
      verified: '2026-10-01',
    }),
  ],
  scenarios: [
    scenario('VRN.Blackout', {
      title: 'Stroomuitval 72 uur',
      organisation: ORG,
      failures: [{ component: 'VRN.Net', from: 0, until: 72 * HOUR }],
      absences: [{ role: 'VRN.Centralist', share: 4000, from: 24 * HOUR }],
      informs: [
        {
          parties: ['VRN.Oliehandel', 'VRN.BalieNoord'],
          within: 5 * HOUR,
          through: 'koerier',
          every: 4 * HOUR,
          text: 'stand en vooruitzicht',
        },
      ],
    }),
  ],
  actions: [
    action('VRN.StartAggregaat', {
      title: 'Aggregaat starten',
      organisation: ORG,
      when: [{ kind: 'called', component: 'VRN.Aggregaat' }],
      by: ['VRN.Facilitair', 'VRN.Calamiteiten'],
      within: 10 * MIN,
      phase: 'response',
      steps: [
        { text: 'Neem de sleutel uit kluis 4 en loop naar ruimte 0.14', confirm: 'U staat voor kast A' },
        {
          text: 'Zet de sleutel in stand II',
          confirm: 'Groene lamp brandt',
          otherwise: 'Bel de monteur: 0512 55 07 90',
        },
        { text: 'Wacht tot de spanning stabiel is', confirm: 'Meter staat tussen 225 en 235 V' },
        { text: 'Zet de omschakelaar op aggregaat', confirm: 'Licht in de meldkamer blijft aan' },
        { text: 'Lees de tank af', confirm: 'Stand staat in het logboek' },
      ],
    }),
    action('VRN.BelDiesel', {
      title: 'Diesel bestellen',
      organisation: ORG,
      when: [{ kind: 'called', component: 'VRN.Diesel' }],
      by: ['VRN.Facilitair'],
      phase: 'response',
      steps: [
        { text: 'Vraag 2.000 liter onder contract D48', confirm: 'Oliehandel noemt een tijd' },
        { text: 'Zet poort B open en wijs de losplaats', confirm: 'Tankwagen staat op de losplaats' },
      ],
    }),
    action('VRN.OpenUitwijk', {
      title: 'Uitwijk openen',
      organisation: ORG,
      when: [{ kind: 'called', component: 'VRN.Uitwijk' }],
      by: ['VRN.Calamiteiten'],
      phase: 'response',
      steps: [
        { text: 'Stuur acht centralisten naar Kazerne Noord', confirm: 'Acht namen op de lijst' },
        { text: 'Zet de tafels en de noodlijn klaar', confirm: 'Proefoproep komt binnen' },
      ],
    }),
    action('VRN.Papier', {
      title: 'Papieren meldformulieren uitdelen',
      organisation: ORG,
      when: [{ kind: 'stops', component: 'VRN.GMS' }],
      by: ['VRN.HoofdMeldkamer'],
      phase: 'response',
      steps: [{ text: 'Deel de map “Papier” uit', confirm: 'Elke tafel heeft 20 formulieren' }],
    }),
    action('VRN.Vertrek', {
      title: 'Besluiten: nu vertrekken?',
      organisation: ORG,
      when: [{ kind: 'sign', text: 'de dijkwacht meldt kwel' }],
      phase: 'response',
      question: 'Verlaten we de meldkamer terwijl alles nog werkt?',
      options: [
        { text: 'Ja, de helft nu', follows: ['VRN.OpenUitwijk'] },
        { text: 'Nee, over een half uur opnieuw', follows: [] },
      ],
      decides: { by: ['VRN.HoofdMeldkamer', 'VRN.Calamiteiten'] },
      needs: [{ atLeast: 1, options: [{ of: { kind: 'component', id: 'VRN.KPNMobiel' } }] }],
    }),
    action('VRN.Nazorg', {
      title: 'Nazorg aanbieden',
      organisation: ORG,
      by: ['VRN.HoofdMeldkamer'],
      within: 72 * HOUR,
      phase: 'aftermath',
      steps: [{ text: 'Vraag elke centralist naar opvang', confirm: 'Alle 34 namen gesproken' }],
    }),
  ],
});

const powerPath: Path = [
  { at: 0, what: itself('VRN.Net'), event: 'fails' },
  { at: 30 * HOUR, what: itself('VRN.Aggregaat'), event: 'empty' },
  { at: 30 * HOUR, what: itself('VRN.GMS'), event: 'stops' },
];

const gap: Path = [
  { at: 0, what: itself('VRN.Net'), event: 'fails' },
  { at: 0, what: itself('VRN.KPNMobiel'), event: 'stops' },
];

export const sampleResult: ScenarioResult = {
  scenario: 'VRN.Blackout',
  until: 96 * HOUR,
  settled: true,
  disruptions: [
    {
      process: 'VRN.Archief',
      from: 2 * HOUR,
      until: 73 * HOUR,
      late: 26 * HOUR,
      breach: 50 * HOUR,
      path: [...gap, { at: 2 * HOUR, what: itself('VRN.Archief'), event: 'stops' }],
    },
    {
      process: 'VRN.Uitgifte',
      from: 30 * HOUR,
      until: 30 * HOUR + 8 * MIN,
      path: [...powerPath, { at: 30 * HOUR, what: itself('VRN.Uitgifte'), event: 'stops' }],
    },
  ],
  down: [
    { what: itself('VRN.Net'), from: 0, until: 72 * HOUR, path: gap.slice(0, 1) },
    {
      what: itself('VRN.UPS'),
      from: 30 * MIN,
      path: [...gap.slice(0, 1), { at: 30 * MIN, what: itself('VRN.UPS'), event: 'empty' }],
    },
    { what: itself('VRN.KPNMobiel'), from: 4 * HOUR, until: 73 * HOUR, path: gap },
    { what: itself('VRN.GMS'), from: 30 * HOUR, until: 30 * HOUR + 20 * MIN, path: powerPath },
  ],
  curtailings: [],
  decisions: [
    {
      reserve: itself('VRN.Aggregaat'),
      automatically: false,
      neededAt: 30 * MIN,
      knownSince: 0,
      takes: 10 * MIN,
      decideBy: 20 * MIN,
      tooLate: false,
      actions: ['VRN.StartAggregaat'],
      instead: [],
      ifLate: [{ process: 'VRN.Intake112', begin: 30 * MIN }],
      ifNever: [
        { process: 'VRN.Intake112', begin: 30 * MIN, breach: 45 * MIN },
        { process: 'VRN.Uitgifte', begin: 30 * MIN, breach: 60 * MIN },
      ],
    },
    {
      reserve: { component: 'VRN.Intake112', part: 'option', of: 'VRN.Uitwijk' },
      automatically: false,
      neededAt: 2 * HOUR,
      knownSince: 0,
      takes: 45 * MIN,
      decideBy: 75 * MIN,
      tooLate: false,
      latest: 88 * MIN,
      actions: ['VRN.OpenUitwijk'],
      instead: [],
      ifLate: [{ process: 'VRN.Intake112', begin: 2 * HOUR, breach: 2 * HOUR + 15 * MIN }],
      ifNever: [{ process: 'VRN.Intake112', begin: 2 * HOUR, breach: 2 * HOUR + 15 * MIN }],
    },
    {
      reserve: itself('VRN.Diesel'),
      automatically: false,
      neededAt: 24 * HOUR + 30 * MIN,
      knownSince: 0,
      takes: 6 * HOUR,
      decideBy: 18 * HOUR + 30 * MIN,
      tooLate: false,
      actions: ['VRN.BelDiesel'],
      instead: [],
      ifLate: [{ process: 'VRN.Intake112', begin: 24 * HOUR + 30 * MIN }],
      ifNever: [
        { process: 'VRN.Intake112', begin: 24 * HOUR + 30 * MIN, breach: 24 * HOUR + 45 * MIN },
        { process: 'VRN.Uitgifte', begin: 24 * HOUR + 30 * MIN, breach: 25 * HOUR },
      ],
    },
    {
      reserve: { component: 'VRN.Intake112', part: 'manual', manual: 0 },
      automatically: true,
      neededAt: 30 * HOUR,
      knownSince: 24 * HOUR,
      takes: 2 * MIN,
      decideBy: 30 * HOUR - 2 * MIN,
      tooLate: false,
      actions: [],
      instead: [],
      ifLate: [],
      ifNever: [{ process: 'VRN.Intake112', begin: 30 * HOUR, breach: 30 * HOUR + 15 * MIN }],
    },
  ],
};
