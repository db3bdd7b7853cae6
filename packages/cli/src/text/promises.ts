/** What a scenario leaves of norms and posts, as a person reads it in a terminal. */
import {
  duration,
  type Id,
  type Model,
  moment,
  type NormPromise,
  type PlanLanguage,
  type Promises,
  type Words,
} from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

/** What was not kept of mtpd and rto is told where processes stop; nothing where there is no norm and nobody short. */
export function tellPromises({ norms, posts }: Promises, model: Model, language: PlanLanguage): string {
  const declared = new Map([...model.components, ...model.norms].map((one) => [one.id, one]));
  const name = (id: Id): string => {
    const one = declared.get(id);
    return one === undefined ? cleanText(id) : called(one);
  };
  const short = posts.filter(({ asked, least }) => least < asked);
  const sections = [
    [
      NORMS[language],
      [...new Set(norms.map(({ norm }) => norm))].flatMap((id) => oneNorm(id, norms, name, language)),
    ],
    [
      POSTS[language],
      short.map(({ role, asked, least, at }) =>
        SHORT[language](name(role), asked, least, moment(at, language)),
      ),
    ],
  ] as const;
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${[title, ...lines.map((line) => `  ${line}`)].join('\n')}\n`)
    .join('');
}

/** Who kept it is only counted. */
function oneNorm(
  id: Id,
  norms: readonly NormPromise[],
  name: (id: Id) => string,
  language: PlanLanguage,
): readonly string[] {
  const tested = norms.filter(({ norm, verdict }) => norm === id && verdict !== 'not-tested');
  const kept = tested.filter(({ verdict }) => verdict === 'kept');
  const rest = tested.filter(({ verdict }) => verdict !== 'kept');
  const [first] = kept;
  return [
    ...(first === undefined
      ? []
      : [
          kept.length === 1
            ? `${name(id)}, ${name(first.component)}: ${KEPT[language]}`
            : `${name(id)}: ${KEPT_BY[language](kept.length, tested.length)}`,
        ]),
    ...rest.map(({ component, verdict, tested: time, at = 0 }) => {
      const judged =
        verdict === 'broken'
          ? BROKEN[language](moment(at, language))
          : SO_FAR[language](duration(time, language));
      return `${name(id)}, ${name(component)}: ${judged}`;
    }),
  ];
}

const NORMS: Words = { en: 'Norms', nl: 'Normen' };
const KEPT: Words = { en: 'kept', nl: 'gehaald' };
const KEPT_BY: Words<(kept: number, tested: number) => string> = {
  en: (kept, tested) => `kept by ${kept} of ${tested}`,
  nl: (kept, tested) => `gehaald door ${kept} van de ${tested}`,
};
const SO_FAR: Words<(time: string) => string> = {
  en: (time) => `kept so far, but this scenario tests it for ${time} only`,
  nl: (time) => `tot zover gehaald, maar dit scenario toetst maar ${time}`,
};
const BROKEN: Words<(at: string) => string> = {
  en: (at) => `not kept, from ${at} on`,
  nl: (at) => `niet gehaald, vanaf ${at}`,
};
const POSTS: Words = { en: 'Too few people for all posts', nl: 'Te weinig mensen voor alle posten' };
const SHORT: Words<(role: string, asked: number, least: number, at: string) => string> = {
  en: (role, asked, least, at) => `${role}: ${least} left of the ${asked} that posts ask for, from ${at} on`,
  nl: (role, asked, least, at) => `${role}: ${least} over van de ${asked} die posten vragen, vanaf ${at}`,
};
