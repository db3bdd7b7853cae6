import { list, needOf, normalPosts, type Role, type RoleNeed, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { namesOf } from './lookup.ts';

export const tooFewForPost: Rule = {
  id: 'too-few-for-post',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
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
  *check({ model }) {
    const posts = normalPosts(model);
    for (const role of model.components) {
      if (role.kind !== 'role') continue;
      const onCall = role.onCall?.people ?? 0;
      const there = role.people + role.deputies.length;
      if (role.peopleStated && onCall > there) {
        yield {
          at: { id: role.id, property: 'onCall' },
          message: {
            en: `${onCall} of ${role.name} are on call at once; there are ${there}. Correct one of the two numbers.`,
            nl: `Van ${role.name} hebben er ${onCall} tegelijk piket; er zijn er ${there}. Verbeter een van beide getallen.`,
          },
        };
      }
      const need = needOf(role, posts.get(role.id) ?? []);
      if (need?.needed === undefined || need.needed <= role.people) continue;
      yield {
        at: { id: role.id, property: 'people' },
        message: message(role, need),
        related: need.held.by.map((id) => ({
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

function message(
  { name }: Role,
  { held, people, peopleStated, contractHours, absent, absentStated, needed }: RoleNeed,
): Words {
  const share = absent / 100;
  const assumedEn = [...(absentStated ? [] : ['absence']), ...(peopleStated ? [] : ['people'])];
  const assumedNl = [...(absentStated ? [] : ['afwezig']), ...(peopleStated ? [] : ['mensen'])];
  const assumed =
    assumedEn.length === 0
      ? { en: '', nl: '' }
      : {
          en: ` (${list(assumedEn, 'en')} not stated, so assumed)`,
          nl: ` (${list(assumedNl, 'nl')} niet ingevuld, dus aangenomen)`,
        };
  const takes = Number.isFinite(needed)
    ? { en: `take ${needed} people`, nl: `vraagt ${needed} mensen` }
    : { en: 'can be filled by nobody', nl: 'kan door niemand worden gevuld' };
  const posts =
    held.aroundTheClock < held.atOnce
      ? {
          en: `Posts of ${name} for ${held.week / 3600} h a week together`,
          nl: `Samen ${held.week / 3600} uur per week aan posten voor ${name}`,
        }
      : {
          en: `${held.aroundTheClock} of ${name} around the clock`,
          nl: `${held.aroundTheClock} × ${name} dag en nacht`,
        };
  return {
    en: `${posts.en} ${takes.en} at ${contractHours} h a week, ${share} % absent; there are ${people}${assumed.en}. Recruit, train others, or lower the post.`,
    nl: `${posts.nl} ${takes.nl} bij ${contractHours} uur per week, ${share} % afwezig; er zijn er ${people}${assumed.nl}. Werf mensen, leid anderen op, of verklein de post.`,
  };
}
