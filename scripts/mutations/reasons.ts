/** Why an edit that nothing notices is right not to be noticed. */
import type { CarelessEdit } from './careless-edits.ts';

const ELSE = 'What is written is possible too, and nothing else in the plan says otherwise.';
const RECORD =
  'A record of what was measured or done: another day or figure is as possible, and only a reader of the source knows.';
const IMPACT =
  'How soon an impact is felt is for whoever knows the work. Held against it is one thing, in `impact-before-mtpd`: that the work may not be down for longer than it takes to become unacceptable, and that still holds.';
const WHO = 'Somebody else of the same kind can do it; only the organisation knows who was meant.';
const PROMISE =
  'A shorter time is a better promise, and a longer one within what is needed. Whether it is kept is for an exercise to show.';
const LISTED = 'One fewer in a list that is still a list.';

/** By the word that the property begins with. */
const BY_PROPERTY: Readonly<Record<string, string>> = {
  impact: IMPACT,
  measured: RECORD,
  baseline: RECORD,
  lesson: RECORD,
  date: 'A day of an exercise: a year earlier it is one that took place, and the scenario was exercised by others since.',
  participants: WHO,
  by: WHO,
  calls: WHO,
  owner: WHO,
  informs: `Who is told what, by which way and how often is agreed with them. ${WHO}`,
  supplier: WHO,
  needs:
    'Enough of the other are there too, and what stops, when, stays the same: the result holds either way. A reader who knows the work has to see it.',
  within: PROMISE,
  'on call': PROMISE,
  on: PROMISE,
  starts: PROMISE,
  lasts: 'Longer than the plan looks ahead already, so that the result holds.',
  holds: 'Enough for as long as the plan looks ahead already, so that the result holds.',
  uses: 'So near to what it was that every result holds.',
  when: 'The moment at which to act is a choice. Held against it is whether what is called is there in time, and it is.',
  activation: 'Any sign can begin it; whether it is the right one is a choice.',
  shift: 'A shift counts where a roster is made, and this role fills no post around the clock.',
  rpo: 'The copies are more frequent than either.',
  reviewed: 'How often a plan is reviewed is a choice; the last review is not longer ago than either.',
  for: 'What it is about is a help to who reads.',
  phone:
    'Over which net a number runs is the organisation’s to know; both hold in every scenario of the plan.',
  peak: 'A peak may last, and it ends after it begins.',
  backlog: 'How long catching up takes is for whoever does it.',
  every: 'How often is a choice; the last time is not longer ago than either.',
  takes: 'How long it takes is for whoever does it; nobody is counted on elsewhere meanwhile.',
  costs: 'What it costs is for whoever does it.',
  from: 'It held already, and holds today.',
  source: RECORD,
};

/** Why it is right that a line is missed by nobody. */
const GONE: Readonly<Record<string, string>> = {
  owner: 'It is inherited from the plan of the organisation.',
  impact: IMPACT,
  within: 'Without a time an action counts with that of the settings, 15 minutes, and is still in time.',
  measured: 'An older measurement is left.',
  audience: 'The cell of the quadrant is filled by others.',
  serves: 'Whom it serves is a help to who reads; others say the same of the cell.',
  for: 'What it is about is a help to who reads.',
  asks: LISTED,
};

export function reasonFor({ slip, isInText, property, after }: CarelessEdit): string {
  if (slip === 'line' && after === '') return GONE[property] ?? LISTED;
  if (isInText) return 'Within quotes: words and numbers for people. Only who calls it finds out.';
  // A line that goes on with a list begins with a name.
  return BY_PROPERTY[property] ?? (/^\p{Lu}/u.test(property) ? WHO : ELSE);
}
