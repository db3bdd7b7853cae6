/** For which clause of a norm or article of a law the plan is asked what. */
import type { Words } from '@waakvlam/analysis';
import type { QuestionName } from './evidence-questions.ts';

export interface Clause {
  readonly number: string;
  /** In our words, what it is about. */
  readonly subject: Words;
  readonly questions: readonly QuestionName[];
}

/** Clauses of ISO 22301:2019 for which a plan can hold evidence. */
export const ISO_22301: readonly Clause[] = [
  {
    number: '4.2.2',
    subject: { en: 'Law and other demands', nl: 'Wet en andere eisen' },
    questions: ['norms'],
  },
  {
    number: '5.3',
    subject: { en: 'Who answers for what', nl: 'Wie waarvoor verantwoordelijk is' },
    questions: ['planOwner', 'owner'],
  },
  { number: '6.2', subject: { en: 'Objectives', nl: 'Doelstellingen' }, questions: ['goals'] },
  { number: '7.4', subject: { en: 'Communication', nl: 'Communicatie' }, questions: ['checkedNumbers'] },
  {
    number: '7.5',
    subject: { en: 'Documented information', nl: 'Vastgelegde informatie' },
    questions: ['version', 'adopted', 'onPaper'],
  },
  {
    number: '8.2.2',
    subject: { en: 'Business impact analysis', nl: 'Impactanalyse' },
    questions: ['mtpd', 'rto', 'impact', 'priority', 'needs'],
  },
  {
    number: '8.2.3',
    subject: { en: 'Risk assessment', nl: 'Risicobeoordeling' },
    questions: ['scenarios', 'accepted'],
  },
  {
    number: '8.3.4',
    subject: { en: 'Resources', nl: 'Middelen' },
    questions: ['minimum', 'agreements', 'copies'],
  },
  {
    number: '8.3.5',
    subject: { en: 'Solutions in place', nl: 'Oplossingen die er zijn' },
    questions: ['tested'],
  },
  {
    number: '8.4.2',
    subject: { en: 'Response structure', nl: 'Wie in een crisis wat doet' },
    questions: ['activation', 'standIns'],
  },
  {
    number: '8.4.3',
    subject: { en: 'Warning and communication', nl: 'Waarschuwen en communiceren' },
    questions: ['informs'],
  },
  {
    number: '8.4.4',
    subject: { en: 'Continuity plans', nl: 'Continuïteitsplannen' },
    questions: ['doers', 'confirmed'],
  },
  { number: '8.4.5', subject: { en: 'Recovery', nl: 'Herstel' }, questions: ['standDown'] },
  { number: '8.5', subject: { en: 'Exercises', nl: 'Oefenen' }, questions: ['exercised', 'evaluated'] },
  {
    number: '8.6',
    subject: { en: 'Review of the plan', nl: 'Herziening van het plan' },
    questions: ['reviewed'],
  },
  { number: '9.1', subject: { en: 'Measuring', nl: 'Meten' }, questions: ['measured'] },
  { number: '10.1', subject: { en: 'Putting right', nl: 'Verbeteren' }, questions: ['lessons'] },
];

/** Clauses for which a plan holds no evidence, whatever it says. */
export const ELSEWHERE =
  '4.1, 4.3, 4.4, 5.1, 5.2, 6.1, 6.3, 7.1, 7.2, 7.3, 8.1, 8.3.2, 8.3.3, 9.2, 9.3, 10.2';

export interface Law {
  readonly name: Words;
  /** How a plan names it. */
  readonly named: RegExp;
  readonly articles: readonly Clause[];
}

const ENTITY_ARTICLES: readonly Omit<Clause, 'number'>[] = [
  {
    subject: {
      en: 'Own risk assessment, again every 4 years',
      nl: 'Eigen risicobeoordeling, elke 4 jaar opnieuw',
    },
    questions: ['scenarios', 'reviewed'],
  },
  {
    subject: { en: 'Measures to stay in service', nl: 'Maatregelen om door te gaan' },
    questions: ['doers', 'tested', 'agreements', 'standIns'],
  },
  {
    subject: { en: 'Report of an incident within 24 h', nl: 'Melden van een incident binnen 24 uur' },
    questions: ['reportWithinDay'],
  },
];

/** Laws that a plan may name. Of Dutch laws that were bills when this was written, no article is given. */
export const LAWS: readonly Law[] = [
  {
    name: {
      en: 'Directive (EU) 2022/2557 on critical entities (CER)',
      nl: 'Richtlijn (EU) 2022/2557 over kritieke entiteiten (CER)',
    },
    named: /2022\/2557|\bCER\b|critical entit|kritieke entiteit/i,
    articles: ['12', '13', '15'].map((number, i) => ({ number, ...ENTITY_ARTICLES[i]! })),
  },
  {
    name: { en: 'Dutch act on critical entities (Wwke)', nl: 'Wet weerbaarheid kritieke entiteiten (Wwke)' },
    named: /\bWwke\b|weerbaarheid kritieke entiteiten/i,
    articles: ENTITY_ARTICLES.map((article) => ({ number: '–', ...article })),
  },
  {
    name: {
      en: 'Directive (EU) 2022/2555 on cyber security (NIS2)',
      nl: 'Richtlijn (EU) 2022/2555 over cyberbeveiliging (NIS2)',
    },
    named: /2022\/2555|\bNIS ?2\b|\bCbw\b|Cyberbeveiligingswet/i,
    articles: [
      {
        number: '21 (2) c',
        subject: {
          en: 'Continuity, back-ups, crisis management',
          nl: 'Continuïteit, back-ups, crisisbeheer',
        },
        questions: ['copies', 'rto', 'activation'],
      },
      {
        number: '23',
        subject: { en: 'Report of an incident within 24 h', nl: 'Melden van een incident binnen 24 uur' },
        questions: ['reportWithinDay'],
      },
    ],
  },
  {
    name: { en: 'Dutch act on safety regions (Wvr)', nl: 'Wet veiligheidsregio’s (Wvr)' },
    named: /\bWvr\b|(Wet|Besluit) veiligheidsregio/i,
    articles: [
      {
        number: '16',
        subject: {
          en: 'Regional crisis plan, again every 4 years',
          nl: 'Regionaal crisisplan, elke 4 jaar opnieuw',
        },
        questions: ['adopted', 'reviewed', 'activation'],
      },
    ],
  },
  {
    name: { en: 'Dutch working hours act (ATW)', nl: 'Arbeidstijdenwet (ATW)' },
    named: /\bATW\b|Arbeidstijdenwet/i,
    articles: [{ number: '5:3', subject: { en: 'Daily rest', nl: 'Dagelijkse rust' }, questions: ['rest'] }],
  },
];
