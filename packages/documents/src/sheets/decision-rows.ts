import { list, type Model, type ScenarioResult, type Words } from '@waakvlam/analysis';
import { type Names, nameOf, partWords } from '../names.ts';
import { consequenceWords } from './consequence-words.ts';
import { reachOf } from './reach.ts';
import type { DecisionRow } from './sheet.ts';
import { lettered, ownersOf } from './tasks.ts';
import { when } from './when.ts';

const WORDS: Words<{
  readonly check: (reserve: string) => string;
  readonly callOn: (reserve: string) => string;
  readonly atOnce: string;
  readonly gap: (until: string) => string;
  readonly margin: (latest: string) => string;
  readonly known: (since: string) => string;
  readonly byItself: string;
  readonly ifNot: string;
  readonly harmless: string;
}> = {
  en: {
    check: (reserve) => `Check that it starts: ${reserve}`,
    callOn: (reserve) => `Call on: ${reserve}`,
    atOnce: 'at once',
    gap: (until) => `still a gap until ${until}`,
    margin: (latest) => `margin until ${latest}, if all the rest is in time`,
    known: (since) => `can be known from ${since}`,
    byItself: 'by itself',
    ifNot: 'If it does not start:',
    harmless: 'no process is worse off',
  },
  nl: {
    check: (reserve) => `Controleer of dit start: ${reserve}`,
    callOn: (reserve) => `Zet in: ${reserve}`,
    atOnce: 'meteen',
    gap: (until) => `toch een gat tot ${until}`,
    margin: (latest) => `speling tot ${latest}, als al het andere op tijd is`,
    known: (since) => `te weten vanaf ${since}`,
    byItself: 'vanzelf',
    ifNot: 'Start het niet:',
    harmless: 'geen proces is slechter af',
  },
};

/** The decisions of a run as the rows of a table, by moment. */
export function decisionRows(model: Model, names: Names, result: ScenarioResult): readonly DecisionRow[] {
  const { language } = names;
  const words = WORDS[language];
  const actions = new Map(model.actions.map((action) => [action.id, action]));
  return lettered(result).map(({ decision, letter }) => {
    const its = decision.actions.flatMap((id) => actions.get(id) ?? []);
    const named = its.flatMap(({ by }) => by);
    const by = [...new Set(named.length > 0 ? named : ownersOf(names, decision.reserve))];
    const reserve = partWords(names, decision.reserve);
    const titles = its.map(nameOf);
    const momentNotes: string[] = [];
    if (letter === undefined) momentNotes.push(words.byItself);
    else if (decision.tooLate || decision.decideBy === 0) momentNotes.push(words.atOnce);
    if (decision.tooLate) momentNotes.push(words.gap(when(decision.decideBy + decision.takes, language)));
    if (decision.knownSince > 0 && letter !== undefined) {
      momentNotes.push(words.known(when(decision.knownSince, language)));
    }
    if (decision.latest !== undefined && decision.latest > decision.decideBy) {
      momentNotes.push(words.margin(when(decision.latest, language)));
    }
    const never = consequenceWords(names, decision.ifNever, 3);
    if (letter === undefined && never.length > 0) never.unshift(words.ifNot);
    return {
      letter,
      moment: when(decision.decideBy, language),
      momentNotes,
      what:
        letter === undefined
          ? words.check(reserve)
          : titles.length > 0
            ? list(titles, language)
            : words.callOn(reserve),
      who: by.map((id) => reachOf(names, result, id, decision.decideBy)),
      otherwise: never.length > 0 ? never : [words.harmless],
    };
  });
}
