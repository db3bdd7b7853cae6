import type { Frame } from './frame.ts';
import { reportTo } from './report.ts';
import type { Check, Checks, Fact } from './sheet.ts';
import {
  type Asking,
  back,
  begun,
  care,
  coming,
  decided,
  FIRST_PAUSE,
  meeting,
  type Question,
  stores,
  told,
  working,
  worst,
} from './team-questions.ts';
import { TEAM_WORDS } from './team-words.ts';
import { sinceStart } from './when.ts';

const MIN = 60;
const HOUR = 60 * MIN;
/** What is asked at one pause takes no longer than a minute. */
const MOST = 7;

interface Pause {
  readonly heading: string;
  readonly moment: string;
  readonly facts?: readonly Fact[];
  readonly questions: readonly Question[];
}

/** What the team stops for to check in the first hour: picture, judgement, decision. */
export function firstHour(asking: Asking, frame: Frame) {
  const { names } = asking;
  const words = TEAM_WORDS[names.language];
  const at = (seconds: number) => sinceStart(seconds, names.language);
  return checklist(asking, frame, words.firstHour, words.hourDone, [
    {
      heading: words.pause(1, words.picture),
      moment: at(FIRST_PAUSE),
      questions: [...begun(asking), ...working(asking)].slice(0, MOST),
    },
    {
      heading: words.pause(2, words.judgement),
      moment: at(30 * MIN),
      facts: coming(asking),
      questions: [worst(asking), ...stores(asking)].slice(0, MOST),
    },
    {
      heading: words.pause(3, words.decision),
      moment: at(45 * MIN),
      questions: [...[...decided(asking), ...told(asking)].slice(0, MOST - 1), meeting(names)],
    },
  ]);
}

/** What the team checks later: at every change of shift, on the way back, and for its people afterwards. */
export function laterOn(asking: Asking, frame: Frame) {
  const { names } = asking;
  const words = TEAM_WORDS[names.language];
  const { chair } = words;
  return checklist(asking, frame, words.later, words.allDone, [
    {
      heading: words.handOver,
      moment: words.everyShift,
      questions: [
        { who: chair, question: words.open, answer: [`${words.letters} `, { write: 'short' }] },
        { who: chair, question: words.takesOver, answer: [{ write: 'initials' }, ' ', { write: 'clock' }] },
        { who: chair, question: words.rested, answer: [{ write: 'long' }] },
        ...care(asking, 'response').slice(0, MOST - 4),
        meeting(names),
      ],
    },
    { heading: words.back, moment: words.over, questions: back(asking).slice(0, MOST) },
    {
      heading: words.care,
      moment: words.afterwards,
      questions: [
        ...care(asking, 'aftermath').slice(0, MOST - 1),
        { who: chair, question: words.learned, answer: [{ write: 'long' }] },
      ],
    },
  ]);
}

function checklist(
  { names, plan, result }: Asking,
  frame: Frame,
  title: string,
  done: string,
  pauses: readonly Pause[],
) {
  let number = 0;
  const checks = pauses
    .filter(({ questions }) => questions.length > 0)
    .map(
      ({ heading, moment, facts, questions }): Checks => ({
        kind: 'checks',
        heading,
        moment,
        facts: facts ?? [],
        items: questions.map((question): Check => ({ number: ++number, ...question })),
      }),
    );
  return {
    ...frame.head,
    kind: 'team',
    mode: 'do-confirm',
    landscape: false,
    title,
    blocks: [...checks, reportTo(names, result, plan?.owner, done, ++number, HOUR)],
  } as const;
}
