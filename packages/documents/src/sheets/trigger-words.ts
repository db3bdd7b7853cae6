import type { Trigger, Words } from '@waakvlam/analysis';
import { manualWords, type Names, titleOf } from '../names.ts';
import { shorten } from '../plain.ts';
import { howLong } from './when.ts';

/** A sign is a line, not a page. */
const SIGN_LENGTH = 200;

type Saying = (what: string) => string;
type SayingTime = (what: string, time: string) => string;

const WORDS: Words<
  Readonly<Record<Exclude<Trigger['kind'], 'sign' | 'drops' | 'exceeds'>, Saying>> & {
    readonly drops: SayingTime;
    readonly exceeds: SayingTime;
    readonly down: SayingTime;
  }
> = {
  en: {
    called: (what) => `${what} is called on`,
    released: (what) => `${what} is no longer needed`,
    stops: (what) => `${what} stops`,
    down: (what, time) => `${what} has been down for ${time}`,
    resumes: (what) => `${what} works again`,
    drops: (what, time) => `${what}: less than ${time} left`,
    begins: (what) => `${what} begins`,
    ends: (what) => `${what} is over`,
    expected: (what) => `${what} is expected`,
    announced: (what) => `${what} is announced`,
    exceeds: (what, time) => `${what} lasts longer than ${time}`,
    activated: (what) => `${what} is activated`,
  },
  nl: {
    called: (what) => `${what} wordt ingezet`,
    released: (what) => `${what} is niet meer nodig`,
    stops: (what) => `${what} stopt`,
    down: (what, time) => `${what} ligt ${time} stil`,
    resumes: (what) => `${what} werkt weer`,
    drops: (what, time) => `${what}: binnen ${time} leeg`,
    begins: (what) => `${what} begint`,
    ends: (what) => `${what} is voorbij`,
    expected: (what) => `${what} wordt verwacht`,
    announced: (what) => `${what} is aangekondigd`,
    exceeds: (what, time) => `${what} duurt langer dan ${time}`,
    activated: (what) => `${what} is geactiveerd`,
  },
};

/** What sets something off, as a sentence without its full stop; a sign as the plan words it. */
export function triggerWords(names: Names, trigger: Trigger): string {
  const words = WORDS[names.language];
  const long = (seconds: number) => howLong(seconds, names.language);
  switch (trigger.kind) {
    case 'called':
    case 'released': {
      const { component, manual } = trigger;
      return words[trigger.kind](manual ? manualWords(names, component) : titleOf(names, component));
    }
    case 'stops': {
      const what = titleOf(names, trigger.component);
      return trigger.for === undefined ? words.stops(what) : words.down(what, long(trigger.for));
    }
    case 'resumes':
      return words.resumes(titleOf(names, trigger.component));
    case 'drops':
      return words.drops(titleOf(names, trigger.component), long(trigger.below));
    case 'begins':
    case 'ends':
    case 'expected':
    case 'announced':
      return words[trigger.kind](titleOf(names, trigger.scenario));
    case 'exceeds':
      return words.exceeds(titleOf(names, trigger.scenario), long(trigger.after));
    case 'activated':
      return words.activated(titleOf(names, trigger.subject));
    case 'sign':
      return shorten(trigger.text, SIGN_LENGTH);
  }
}
