import {
  duration,
  moment,
  type PlanLanguage,
  type Seconds,
  type StateSpan,
  type Words,
} from '@waakvlam/analysis';

interface StateWords {
  readonly downSince: (at: string) => string;
  readonly left: (time: string) => string;
  readonly shortLeft: (time: string) => string;
  readonly shortReady: (at: string) => string;
  readonly byHand: string;
  readonly bridging: string;
  readonly ready: (at: string) => string;
  readonly starting: string;
  readonly idle: string;
}

const WORDS: Words<StateWords> = {
  en: {
    downSince: (at) => `OUT since ${at}`,
    left: (time) => `bridging, ${time} left`,
    shortLeft: (time) => `${time} left`,
    shortReady: (at) => `ready ${at}`,
    byHand: 'by hand',
    bridging: 'bridging',
    ready: (at) => `starting, ready ${at}`,
    starting: 'starting',
    idle: 'reserve, off',
  },
  nl: {
    downSince: (at) => `UIT sinds ${at}`,
    left: (time) => `overbrugt, nog ${time}`,
    shortLeft: (time) => `nog ${time}`,
    shortReady: (at) => `klaar ${at}`,
    byHand: 'met de hand',
    bridging: 'overbrugt',
    ready: (at) => `start, klaar ${at}`,
    starting: 'start',
    idle: 'reserve, staat uit',
  },
};

/** What a component does at a moment, in a few words; nothing where it is as always. */
export function stateWords(
  { from, state, ends }: StateSpan,
  at: Seconds,
  isProcess: boolean,
  language: PlanLanguage,
): string {
  const words = WORDS[language];
  switch (state) {
    case 'up':
      return '';
    case 'idle':
      return words.idle;
    case 'down':
      return words.downSince(moment(from, language));
    case 'starting':
      return ends === undefined ? words.starting : words.ready(moment(ends, language));
    case 'bridging':
      if (ends !== undefined && ends > at) return words.left(duration(rounded(ends - at), language));
      return isProcess ? words.byHand : words.bridging;
  }
}

/** The same where the pattern of the box says already what it does: only the moment or the time. */
export function shortStateWords(
  span: StateSpan,
  at: Seconds,
  isProcess: boolean,
  language: PlanLanguage,
): string {
  const words = WORDS[language];
  if (span.state === 'starting' && span.ends !== undefined)
    return words.shortReady(moment(span.ends, language));
  if (span.state === 'bridging' && span.ends !== undefined && span.ends > at)
    return words.shortLeft(duration(rounded(span.ends - at), language));
  return stateWords(span, at, isProcess, language);
}

const MINUTE = 60;

/** Whole minutes, rather too few than too many: seconds say nothing of what lasts longer. */
function rounded(left: Seconds): Seconds {
  return left < 10 * MINUTE ? left : Math.floor(left / MINUTE) * MINUTE;
}
