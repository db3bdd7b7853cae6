/** One scenario as a person reads it in a terminal. */
import {
  type Consequence,
  type Curtailing,
  type Decision,
  type Disruption,
  type Down,
  duration,
  type Id,
  type Model,
  moment,
  type Part,
  type PlanLanguage,
  type Scenario,
  type ScenarioResult,
  type Span,
  tellPart,
  tellPath,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/** Which processes stop, what must be decided before which moment, and what else is down. */
export function tellScenario(
  result: ScenarioResult,
  scenario: Scenario,
  model: Model,
  language: PlanLanguage,
): string {
  const telling: Telling = { model, language };
  const processes = new Set(model.components.filter(({ kind }) => kind === 'process').map(({ id }) => id));
  const others = result.down.filter(({ what }) => what.part !== 'itself' || !processes.has(what.component));
  const sections = [
    `${called(scenario)}, ${UNTIL[language](moment(result.until, language))}`,
    section(
      STOPS,
      result.disruptions.map((one) => disruptionText(one, telling)),
      telling,
    ),
    section(
      DECISIONS,
      result.decisions.map((one) => decisionText(one, telling)),
      telling,
    ),
    ...(result.curtailings.length === 0
      ? []
      : [
          section(
            CURTAILED,
            result.curtailings.map((one) => curtailingText(one, telling)),
            telling,
          ),
        ]),
    section(
      DOWN,
      others.map((one) => downText(one, telling)),
      telling,
    ),
  ];
  if (!result.settled) sections.push(UNSETTLED[language]);
  return `${sections.join('\n\n')}\n`;
}

interface Telling {
  readonly model: Model;
  readonly language: PlanLanguage;
}

function section(
  title: { readonly some: Words; readonly none: Words },
  entries: readonly string[],
  { language }: Telling,
): string {
  return entries.length === 0 ? title.none[language] : [title.some[language], ...entries].join('\n');
}

function disruptionText(disruption: Disruption, telling: Telling): string {
  const { language, model } = telling;
  const { process, late, breach, path } = disruption;
  const moments = [span(disruption, language)];
  if (late !== undefined) moments.push(`${LATE[language]} ${moment(late, language)}`);
  if (breach !== undefined) moments.push(`${BREACH[language]} ${moment(breach, language)}`);
  return [
    `  ${titleOf(process, telling)}: ${moments.join('; ')}`,
    `     ${cleanText(tellPath(path, model, language))}`,
  ].join('\n');
}

function decisionText(decision: Decision, telling: Telling): string {
  const { language } = telling;
  const reserve = reserveText(decision.reserve, telling);
  const by = moment(decision.decideBy, language);
  const takes = duration(decision.takes, language);
  const needed = moment(decision.neededAt, language);
  const first = decision.automatically
    ? AUTOMATIC[language](by, reserve, takes, needed)
    : decision.tooLate
      ? AT_ONCE[language](by, reserve, takes, needed)
      : DECIDE[language](by, reserve, takes, needed);
  const lines = [`  ${first}`];
  if (!decision.automatically) lines.push(`     ${whoText(decision.actions, telling)}`);
  const instead = decision.instead.map((part) => reserveText(part, telling)).join(', ');
  if (instead !== '') lines.push(`     ${INSTEAD[language](instead)}`);
  return [...lines, ...otherwise(decision.ifNever, telling, instead === '' ? OTHERWISE : WITHOUT_ALL)].join(
    '\n',
  );
}

function curtailingText({ action, stores, at, ifNever }: Curtailing, telling: Telling): string {
  const { language } = telling;
  const names = stores.map((id) => nameOf(id, telling)).join(', ');
  const lines = [
    `  ${CUT_BACK[language](moment(at, language), names)}`,
    `     ${whoText([action], telling)}`,
  ];
  return [...lines, ...otherwise(ifNever, telling)].join('\n');
}

function otherwise(
  consequences: readonly Consequence[],
  telling: Telling,
  words: Words = OTHERWISE,
): readonly string[] {
  const follows = consequences.map((one) => consequenceText(one, telling));
  return follows.length === 0 ? [] : [`     ${words[telling.language]} ${follows.join('; ')}`];
}

/** What is called on; where it is a reserve of one asker alone, for whom. */
function reserveText(reserve: Part, { model, language }: Telling): string {
  const name = cleanText(tellPart(reserve, model, language));
  return reserve.part === 'itself'
    ? name
    : `${name} ${FOR[language]} ${nameOf(reserve.component, { model, language })}`;
}

function whoText(actions: readonly Id[], { model, language }: Telling): string {
  const found = actions.flatMap((id) => model.actions.find((action) => action.id === id) ?? []);
  if (found.length === 0) return NOBODY[language];
  return found
    .map((action) => {
      const by = action.by.map((id) => nameOf(id, { model, language })).join(', ');
      return by === '' ? called(action) : `${called(action)}: ${by}`;
    })
    .join('; ');
}

function consequenceText({ process, begin, until, breach }: Consequence, telling: Telling): string {
  const { language } = telling;
  const stops = CONSEQUENCE[language](nameOf(process, telling), span({ from: begin, until }, language));
  return breach === undefined ? stops : `${stops}, ${BREACH[language]} ${moment(breach, language)}`;
}

function downText(down: Down, { model, language }: Telling): string {
  const name = cleanText(tellPart(down.what, model, language));
  // A reserve that was asked for and is starting is not lost: it is still to come.
  const starts = down.path.at(-1)?.event === 'asked' && down.path.at(-1)?.what === down.what;
  return `  ${name}: ${starts ? `${STARTS[language]}, ` : ''}${span(down, language)}`;
}

function span({ from, until }: Span, language: PlanLanguage): string {
  const begin = moment(from, language);
  return until === undefined ? ON[language](begin) : FROM_UNTIL[language](begin, moment(until, language));
}

function titleOf(id: Id, { model }: Telling): string {
  const component = model.components.find((candidate) => candidate.id === id);
  return component === undefined ? cleanText(id) : called(component);
}

function nameOf(id: Id, { model, language }: Telling): string {
  return cleanText(tellPart({ component: id, part: 'itself' }, model, language));
}

const UNTIL: Words<(until: string) => string> = {
  en: (until) => `calculated up to ${until}`,
  nl: (until) => `berekend tot ${until}`,
};
const STOPS = {
  some: { en: 'Processes that stop', nl: 'Processen die stilvallen' },
  none: { en: 'No process stops.', nl: 'Geen enkel proces valt stil.' },
};
const DECISIONS = {
  some: { en: 'What it takes', nl: 'Wat daarvoor nodig is' },
  none: { en: 'Nothing has to be decided.', nl: 'Er hoeft niets besloten te worden.' },
};
const CURTAILED = {
  some: { en: 'What is made to last longer', nl: 'Wat op rantsoen gaat' },
  none: { en: 'Nothing is made to last longer.', nl: 'Er gaat niets op rantsoen.' },
};
const DOWN = {
  some: { en: 'What else is down', nl: 'Wat verder uitvalt' },
  none: { en: 'Nothing else is down.', nl: 'Verder valt er niets uit.' },
};
const STARTS: Words = { en: 'not ready yet', nl: 'nog niet klaar' };
const UNSETTLED: Words = {
  en: 'Not calculated to the end, because there were too many events.',
  nl: 'Niet tot het einde berekend, omdat er te veel gebeurt.',
};
const LATE: Words = { en: 'late from', nl: 'te laat vanaf' };
const BREACH: Words = { en: 'intolerable from', nl: 'ontoelaatbaar vanaf' };
const FOR: Words = { en: 'for', nl: 'voor' };
const OTHERWISE: Words = { en: 'Otherwise:', nl: 'Anders:' };
const WITHOUT_ALL: Words = { en: 'Without any of them:', nl: 'Zonder een van deze:' };
const INSTEAD: Words<(others: string) => string> = {
  en: (others) => `or in its place: ${others}`,
  nl: (others) => `of in plaats daarvan: ${others}`,
};
const NOBODY: Words = { en: 'Nobody is named for it.', nl: 'Hiervoor is niemand aangewezen.' };

type Deciding = (by: string, reserve: string, takes: string, needed: string) => string;
const DECIDE: Words<Deciding> = {
  en: (by, reserve, takes, needed) => `by ${by}: call on ${reserve} (takes ${takes}, needed at ${needed})`,
  nl: (by, reserve, takes, needed) =>
    `uiterlijk ${by}: ${reserve} inzetten (duurt ${takes}, nodig vanaf ${needed})`,
};
const AT_ONCE: Words<Deciding> = {
  en: (by, reserve, takes, needed) =>
    `at once, ${by}: call on ${reserve} (takes ${takes}, needed at ${needed}: a gap stays)`,
  nl: (by, reserve, takes, needed) =>
    `meteen, ${by}: ${reserve} inzetten (duurt ${takes}, nodig vanaf ${needed}: er blijft een gat)`,
};
const AUTOMATIC: Words<Deciding> = {
  en: (by, reserve, takes, needed) =>
    `${by}: ${reserve} comes on by itself (takes ${takes}, needed at ${needed})`,
  nl: (by, reserve, takes, needed) =>
    `${by}: ${reserve} komt vanzelf op (duurt ${takes}, nodig vanaf ${needed})`,
};
const CONSEQUENCE: Words<(process: string, span: string) => string> = {
  en: (process, span) => `${process} is down ${span}`,
  nl: (process, span) => `${process} ligt stil ${span}`,
};
const CUT_BACK: Words<(at: string, stores: string) => string> = {
  en: (at, stores) => `by ${at}: cut back the use of ${stores}`,
  nl: (at, stores) => `uiterlijk ${at}: minder verbruiken van ${stores}`,
};
const ON: Words<(begin: string) => string> = {
  en: (begin) => `from ${begin} on`,
  nl: (begin) => `vanaf ${begin}`,
};
const FROM_UNTIL: Words<(begin: string, end: string) => string> = {
  en: (begin, end) => `from ${begin} to ${end}`,
  nl: (begin, end) => `van ${begin} tot ${end}`,
};
