import type { Words } from '@waakvlam/analysis';

/** The words of the checklist of the team. */
export const TEAM_WORDS: Words<{
  readonly firstHour: string;
  readonly hourDone: string;
  readonly later: string;
  readonly allDone: string;
  readonly chair: string;
  readonly pause: (number: number, name: string) => string;
  readonly picture: string;
  readonly judgement: string;
  readonly decision: string;
  readonly handOver: string;
  readonly everyShift: string;
  readonly back: string;
  readonly over: string;
  readonly care: string;
  readonly afterwards: string;
  readonly begun: (action: string) => string;
  readonly before: (moment: string) => string;
  readonly works: (process: string) => string;
  readonly goesOn: (until: string | undefined) => string;
  readonly stops: (process: string) => string;
  readonly downUntil: (from: string, until: string | undefined) => string;
  readonly yes: string;
  readonly no: string;
  readonly firstWorst: string;
  readonly nothing: string;
  readonly left: (store: string) => string;
  readonly emptyAt: (moment: string) => string;
  readonly hours: string;
  readonly comes: string;
  readonly taken: (letter: string, what: string) => string;
  readonly told: (who: string) => string;
  readonly within: (time: string) => string;
  readonly nextMeeting: string;
  readonly open: string;
  readonly letters: string;
  readonly takesOver: string;
  readonly rested: string;
  readonly again: (what: string) => string;
  readonly worksFrom: (moment: string) => string;
  readonly put: (reserve: string) => string;
  readonly arranged: (measure: string, roles: string) => string;
  readonly withinAfter: (time: string, event: string | undefined) => string;
  readonly roles: (count: number) => string;
  readonly learned: string;
}> = {
  en: {
    firstHour: 'Crisis team: first hour',
    hourDone: 'First hour of the crisis team',
    later: 'Crisis team: after that',
    allDone: 'The crisis team',
    chair: 'Chair',
    pause: (number, name) => `Pause ${number}: ${name}`,
    picture: 'picture',
    judgement: 'judgement',
    decision: 'decision',
    handOver: 'At every change of shift',
    everyShift: 'every shift',
    back: 'Back to normal',
    over: 'when it is over',
    care: 'Aftermath: your people',
    afterwards: 'afterwards',
    begun: (action) => `How far are you with: ${action}?`,
    before: (moment) => `before ${moment}`,
    works: (process) => `Does it still work: ${process}?`,
    goesOn: (until) => (until === undefined ? 'yes' : `yes, up to ${until}`),
    stops: (process) => `${process} stops`,
    downUntil: (from, until) => `down from ${from}${until === undefined ? '' : ` until ${until}`}`,
    yes: 'yes',
    no: 'no',
    firstWorst: 'What gets bad first, and when?',
    nothing: 'nothing stops, if every decision is taken in time',
    left: (store) => `How long does it last: ${store}?`,
    emptyAt: (moment) => `empty at ${moment}`,
    hours: 'h',
    comes: 'What comes',
    taken: (letter, what) => `Decision ${letter} taken? ${what}`,
    told: (who) => `Told: ${who}?`,
    within: (time) => `within ${time}`,
    nextMeeting: 'When is the next meeting?',
    open: 'Which decisions are still open?',
    letters: 'letters',
    takesOver: 'Who takes over, and from when?',
    rested: 'Who has not rested yet?',
    again: (what) => `Does it work again: ${what}?`,
    worksFrom: (moment) => `from ${moment}`,
    put: (reserve) => `Put back and full again: ${reserve}?`,
    arranged: (measure, roles) => `Arranged: ${measure}${roles === '' ? '' : `, for ${roles}`}?`,
    withinAfter: (time, event) => `within ${time} after ${event === undefined ? 'it' : `“${event}”`}`,
    roles: (count) => `${count} roles`,
    learned: 'What do we change in the plan?',
  },
  nl: {
    firstHour: 'Crisisteam: eerste uur',
    hourDone: 'Eerste uur crisisteam',
    later: 'Crisisteam: daarna',
    allDone: 'Crisisteam',
    chair: 'Voorzitter',
    pause: (number, name) => `Pauze ${number}: ${name}`,
    picture: 'beeld',
    judgement: 'oordeel',
    decision: 'besluit',
    handOver: 'Bij elke wisseling van dienst',
    everyShift: 'elke dienst',
    back: 'Terug naar gewoon',
    over: 'als het voorbij is',
    care: 'Nazorg: uw mensen',
    afterwards: 'daarna',
    begun: (action) => `Hoe ver bent u met: ${action}?`,
    before: (moment) => `voor ${moment}`,
    works: (process) => `Werkt dit nog: ${process}?`,
    goesOn: (until) => (until === undefined ? 'ja' : `ja, tot ${until}`),
    stops: (process) => `${process} stopt`,
    downUntil: (from, until) => `uit vanaf ${from}${until === undefined ? '' : ` tot ${until}`}`,
    yes: 'ja',
    no: 'nee',
    firstWorst: 'Wat wordt het eerst erg, en wanneer?',
    nothing: 'niets stopt, als elk besluit op tijd valt',
    left: (store) => `Hoe lang houdt dit het vol: ${store}?`,
    emptyAt: (moment) => `leeg op ${moment}`,
    hours: 'uur',
    comes: 'Wat er komt',
    taken: (letter, what) => `Besluit ${letter} genomen? ${what}`,
    told: (who) => `Verteld aan ${who}?`,
    within: (time) => `binnen ${time}`,
    nextMeeting: 'Wanneer is het volgende overleg?',
    open: 'Welke besluiten staan nog open?',
    letters: 'letters',
    takesOver: 'Wie neemt het over, en vanaf wanneer?',
    rested: 'Wie heeft nog niet gerust?',
    again: (what) => `Werkt dit weer: ${what}?`,
    worksFrom: (moment) => `vanaf ${moment}`,
    put: (reserve) => `Terug op zijn plek en weer vol: ${reserve}?`,
    arranged: (measure, roles) => `Geregeld: ${measure}${roles === '' ? '' : `, voor ${roles}`}?`,
    withinAfter: (time, event) => `binnen ${time} na ${event === undefined ? 'afloop' : `“${event}”`}`,
    roles: (count) => `${count} rollen`,
    learned: 'Wat veranderen we in het plan?',
  },
};
