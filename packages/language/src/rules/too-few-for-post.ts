import {
  hoursPerWeek,
  type Id,
  type Line,
  list,
  type Model,
  type Role,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { ABSENT_IF_UNSTATED } from './limits.ts';
import { namesOf } from './lookup.ts';

const WHOLE = 10_000;

export const tooFewForPost: Rule = {
  id: 'too-few-for-post',
  severity: 'warning',
  wholeText: true,
  title: {
    en: 'Too few people for a post',
    nl: 'Te weinig mensen voor een post',
  },
  why: {
    en: 'A week has 168 hours and a contract 36 or fewer, of which leave, illness and training take their part. In 2019 the inspectorate found control rooms so thinly staffed that the minimum they wanted was not always met.',
    nl: 'Een week heeft 168 uur en een contract 36 of minder, en daarvan gaan verlof, ziekte en opleiding nog af. De inspectie zag in 2019 meldkamers met zo’n krappe bezetting dat het gewenste minimum niet altijd werd gehaald.',
  },
  source: 'ISO 22301:2019, 7.1 and 8.3.4; ISO/TS 22330; NIPV 2024, 6.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { needs 6 of Operator 24/7 }\nrole Operator { people 34; contract 36 h per week; absent 20 % }',
    good: 'plan P { language en }\nprocess Intake { needs 6 of Operator 24/7 }\nrole Operator { people 35; contract 36 h per week; absent 20 % }',
  },
  *check({ set: { model } }) {
    const posts = postsHeld(model);
    for (const role of model.components) {
      if (role.kind !== 'role' || role.contractHours === undefined) continue;
      const held = posts.get(role.id);
      if (held === undefined) continue;
      const need = peopleFor(held.hours, role.contractHours, role.absent ?? ABSENT_IF_UNSTATED);
      if (need <= role.people) continue;
      yield {
        at: { id: role.id, property: 'people' },
        message: message(role, held, need),
        related: held.by.map((id) => ({
          at: { id },
          message: {
            en: `${namesOf(model, [id])[0]} has this post`,
            nl: `${namesOf(model, [id])[0]} heeft deze post`,
          },
        })),
      };
    }
  },
};

/**
 * How many people it takes to work so many hours a week together; `Infinity` if nobody has hours for it.
 * In whole seconds and hundredths of a per cent, so that a sum that comes out even is even.
 */
function peopleFor(hours: number, contractHours: number, absent: number): number {
  const week = Math.round(hours * 3600) * WHOLE;
  const each = Math.round(contractHours * 3600) * (WHOLE - absent);
  return each <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(week / each);
}

interface Held {
  /** A week, of all its posts. */
  hours: number;
  /** Places filled around the clock; undefined when some are filled at other hours. */
  people: number | undefined;
  readonly by: Id[];
}

/** The posts of each role that are filled in normal times, all at once; those that say when. */
function postsHeld(model: Model): ReadonlyMap<Id, Held> {
  const posts = new Map<Id, Held>();
  const hold = (by: Id, { atLeast, options }: Line): void => {
    // Alternatives are not held at once: in normal times the first so many are.
    for (const { of } of options.slice(0, atLeast)) {
      if (of.kind === 'group') hold(by, of.line);
      if (of.kind !== 'post' || of.cover === undefined) continue;
      const held = posts.get(of.role) ?? { hours: 0, people: 0, by: [] };
      held.hours += of.people * hoursPerWeek(of.cover);
      const around = of.cover.kind === '24/7' && held.people !== undefined;
      held.people = around ? (held.people ?? 0) + of.people : undefined;
      if (!held.by.includes(by)) held.by.push(by);
      posts.set(of.role, held);
    }
  };
  const byId = [...model.components].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, needs } of byId) {
    for (const line of needs) hold(id, line);
  }
  return posts;
}

function message(
  { name, people, peopleStated, contractHours, absent }: Role,
  held: Held,
  need: number,
): Words {
  const share = (absent ?? ABSENT_IF_UNSTATED) / 100;
  const assumedEn = [...(absent === undefined ? ['absence'] : []), ...(peopleStated ? [] : ['people'])];
  const assumedNl = [...(absent === undefined ? ['afwezig'] : []), ...(peopleStated ? [] : ['mensen'])];
  const assumed =
    assumedEn.length === 0
      ? { en: '', nl: '' }
      : {
          en: ` (${list(assumedEn, 'en')} not stated, so assumed)`,
          nl: ` (${list(assumedNl, 'nl')} niet ingevuld, dus aangenomen)`,
        };
  const takes = Number.isFinite(need)
    ? { en: `take ${need} people`, nl: `vraagt ${need} mensen` }
    : { en: 'can be filled by nobody', nl: 'kan door niemand worden gevuld' };
  const posts =
    held.people === undefined
      ? {
          en: `Posts of ${name} for ${held.hours} h a week together`,
          nl: `Samen ${held.hours} uur per week aan posten voor ${name}`,
        }
      : { en: `${held.people} of ${name} around the clock`, nl: `${held.people} × ${name} dag en nacht` };
  return {
    en: `${posts.en} ${takes.en} at ${contractHours} h a week, ${share} % absent; there are ${people}${assumed.en}. Recruit, train others, or lower the post.`,
    nl: `${posts.nl} ${takes.nl} bij ${contractHours} uur per week, ${share} % afwezig; er zijn er ${people}${assumed.nl}. Werf mensen, leid anderen op, of verklein de post.`,
  };
}
