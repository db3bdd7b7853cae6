/** What the gates and events of a tree say, in words. */
import type { Id, Model, PlanLanguage } from '../../model.ts';
import { tellPart } from '../../path.ts';
import { duration, moment, type Words } from '../../words.ts';
import type { Meaning, TimedMeaning } from './draft.ts';
import type { ProcessTree } from './process-tree.ts';

/** What a gate of a tree says. */
export function tellGate(meaning: Meaning, tree: ProcessTree, model: Model, language: PlanLanguage): string {
  const { mtpd, horizon, process } = tree;
  const name = called(model, process.id);
  const may = duration(mtpd, language);
  switch (meaning.what) {
    case 'stopped': {
      const ahead = duration(horizon, language);
      const words: Words = {
        en: `${name} is down for longer than ${may}, having stopped within ${ahead}`,
        nl: `${name} ligt langer stil dan ${may}, en dat begint binnen ${ahead}`,
      };
      return words[language];
    }
    case 'by-rules':
      return { en: `${name} is down for too long`, nl: `${name} ligt te lang stil` }[language];
    case 'one-of-carrying': {
      const words: Words = {
        en: `one of these fails; as long as none of them does, ${name} is not down for longer than ${may}`,
        nl: `een van deze valt uit; zolang geen van deze uitvalt, ligt ${name} niet langer stil dan ${may}`,
      };
      return words[language];
    }
    case 'together':
      return { en: 'these fail together', nl: 'deze vallen samen uit' }[language];
    default:
      return tellTimed(meaning, model, language);
  }
}

function tellTimed({ what, part, from, until }: TimedMeaning, model: Model, language: PlanLanguage): string {
  const name = tellPart(part, model, language);
  const begin = moment(from, language);
  const span: Words =
    until === undefined
      ? { en: `from ${begin} on`, nl: `vanaf ${begin}` }
      : {
          en: `from ${begin} until ${moment(until, language)}`,
          nl: `van ${begin} tot ${moment(until, language)}`,
        };
  const isPost = part.part === 'post';
  const down: Words = isPost
    ? { en: `too few of ${name} at some moment`, nl: `ergens te weinig mensen: ${name}` }
    : { en: `${name} does not deliver at some moment`, nl: `${name} levert ergens niet` };
  const told: { readonly [W in TimedMeaning['what']]: Words } = {
    'too-long': { en: `${name} is down for too long`, nl: `${name} ligt te lang stil` },
    down,
    asked: { en: `${name} is asked for at some moment`, nl: `${name} wordt ergens gevraagd` },
    'down-part': { en: `part of: ${down.en}`, nl: `deel van: ${down.nl}` },
    'asked-part': {
      en: `part of: ${name} is asked for at some moment`,
      nl: `deel van: ${name} wordt ergens gevraagd`,
    },
  };
  return `${told[what][language]}, ${span[language]}`;
}

/** What an event of a tree says. */
export function tellEvent(id: Id, model: Model, language: PlanLanguage): string {
  const name = called(model, id);
  const kind = model.components.find((component) => component.id === id)?.kind;
  if (kind === 'role')
    return { en: `one person of ${name} is away`, nl: `een persoon van ${name} is er niet` }[language];
  if (kind === 'person') return { en: `${name} is away`, nl: `${name} is er niet` }[language];
  return { en: `${name} fails`, nl: `${name} valt uit` }[language];
}

/** What a tree as a whole says, and how far it can be trusted. */
export function tellTree(
  { process, mtpd, horizon, exact, lacksNone }: ProcessTree,
  model: Model,
  language: PlanLanguage,
): string {
  const name = called(model, process.id);
  const may = duration(mtpd, language);
  const ahead = duration(horizon, language);
  const what: Words = {
    en: `What stops ${name} for longer than ${may}, if it stops within ${ahead}. Everything that fails fails together at T+0 and stays so.`,
    nl: `Wat ${name} langer stillegt dan ${may}, als dat begint binnen ${ahead}. Alles wat uitvalt, valt tegelijk uit op T+0 en blijft uit.`,
  };
  const larger: Words = lacksNone
    ? {
        en: 'Of the larger ones none is missing, but some may not stop it.',
        nl: 'Van de grotere ontbreekt er geen, maar sommige leggen het misschien niet stil.',
      }
    : {
        en: 'Of the larger ones some may be missing, and some may not stop it.',
        nl: 'Van de grotere kunnen er ontbreken, en sommige leggen het misschien niet stil.',
      };
  const trust: Words =
    exact === 'all'
      ? {
          en: 'The minimal cut sets are exactly those that the calculation in time finds.',
          nl: 'De kleinste combinaties (cutsets) zijn precies die van de berekening in de tijd.',
        }
      : {
          en: `The minimal cut sets of at most ${exact} events are exactly those that the calculation in time finds. ${larger.en}`,
          nl: `De kleinste combinaties (cutsets) van hoogstens ${exact} gebeurtenissen zijn precies die van de berekening in de tijd. ${larger.nl}`,
        };
  const apart: Words = {
    en: 'Of what fails at different moments, or is repaired, the tree says nothing: a probability from it is an estimate, and no bound.',
    nl: 'Over uitval op verschillende momenten en over herstel zegt de boom niets: een kans die ermee berekend is, is een schatting en geen grens.',
  };
  return `${what[language]} ${trust[language]} ${apart[language]}`;
}

/** The title of a component, with its id. */
export function called(model: Model, id: Id): string {
  const title = model.components.find((component) => component.id === id)?.title;
  return title === undefined ? id : `${title} (${id})`;
}
