import type { Id, Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';

export const ownerMissing: Rule = {
  id: 'owner-missing',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Nobody keeps it up', nl: 'Niemand houdt het bij' },
  why: {
    en: 'What belongs to everybody is looked after by nobody, and a year later it is wrong.',
    nl: 'Waar iedereen over gaat, kijkt niemand naar om, en een jaar later klopt het niet meer.',
  },
  quiet: {
    en: 'Agreements and measures inherit from the plan of their organisation where that has an owner.',
    nl: 'Overeenkomsten en maatregelen erven van het plan van hun organisatie, als dat een eigenaar heeft.',
  },
  source: 'ISO 22301:2019, 5.3',
  examples: {
    bad: 'plan P { language en; owner Head }\nrole Head { people 3 }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 1 of Head }',
    good: 'plan P { language en; owner Head }\nrole Head { people 3 }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; owner Head; needs 1 of Head }',
  },
  *check({ set, model, weighty }) {
    // A set that names no owner at all is not that far yet, whatever its profile.
    const owners = new Map(model.plans.map(({ organisation, owner }) => [organisation, owner]));
    if (![...owners.values(), ...weighty().map(({ owner }) => owner)].some((one) => one !== undefined))
      return;
    const inherits = [
      ...model.components.filter(
        ({ kind, organisation }) => kind === 'agreement' && owners.has(organisation),
      ),
      ...model.measures.filter(({ organisation }) => owners.has(organisation)),
    ].filter(({ organisation }) => owners.get(organisation) === undefined);
    for (const item of [...model.plans, ...weighty(), ...inherits]) {
      const { id, name, owner, organisation } = item;
      if (owner !== undefined && !isEmpty(model, owner)) continue;
      const head = owners.get(organisation);
      const who = owner === undefined && head !== undefined ? nameFor(set, id, head) : undefined;
      yield {
        at: { id },
        fix:
          who === undefined ? undefined : addProperty(set, id, { en: `owner ${who}`, nl: `eigenaar ${who}` }),
        message:
          owner === undefined
            ? {
                en: `${name} has no owner; then nobody keeps it up. Name a role.`,
                nl: `${name} heeft geen eigenaar; dan houdt niemand het bij. Noem een rol.`,
              }
            : {
                en: `The owner of ${name} is a role without people; then nobody keeps it up. Name a role with people.`,
                nl: `De eigenaar van ${name} is een rol zonder mensen; dan houdt niemand het bij. Noem een rol met mensen.`,
              },
      };
    }
  },
};

/** Whether it is a role in which nobody is. */
function isEmpty(model: Model, owner: Id): boolean {
  const role = model.components.find(({ id }) => id === owner);
  return role?.kind === 'role' && role.people + role.deputies.length + role.filledBy.length === 0;
}
