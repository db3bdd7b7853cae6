import {
  type Id,
  list,
  type Model,
  type Musts,
  type PlanLanguage,
  type Process,
  type Role,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { linesOf, nameOf, namesOf, targetOf } from './lookup.ts';

export const roleOfOne: Rule = {
  id: 'role-of-one',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: { en: 'A role that is one person', nl: 'Een rol die één persoon is' },
  why: {
    en: 'One person is ill, on holiday or out of reach some day. Then the work stops with them, and so does what only they may start.',
    nl: 'Eén persoon is een keer ziek, met vakantie of onbereikbaar. Dan stopt het werk, en ook wat alleen die persoon in gang mag zetten.',
  },
  source: 'ISO 22301:2019, 7.2 and 8.3.4; ISO/TS 22330',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 1 of Operator }\nrole Operator { people 1 }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 1 of Operator }\nrole Operator { people 1; deputies Jansen }\nperson Jansen',
  },
  *check({ model, weighty, musts }) {
    for (const { role, processes: hit, starts } of rolesOfOne(model, weighty(), musts())) {
      const { name } = role;
      const assumed = role.peopleStated
        ? { en: '', nl: '' }
        : { en: ' (none stated)', nl: ' (niet ingevuld)' };
      yield {
        at: { id: role.id },
        message: {
          en: `${name} is one person${assumed.en} without deputy; ${list(follows(model, hit, starts, 'en'), 'en')}. Name and train a second.`,
          nl: `${name} is één persoon${assumed.nl} zonder vervanger; ${list(follows(model, hit, starts, 'nl'), 'nl')}. Wijs een tweede aan en leid die op.`,
        },
        related: hit.map((id) => ({
          at: { id },
          message: {
            en: `${nameOf(model, id)} stops without ${name}`,
            nl: `${nameOf(model, id)} stopt zonder ${name}`,
          },
        })),
      };
    }
  },
};

interface RoleOfOne {
  readonly role: Role;
  /** Weighty processes that cannot do without it, by id. */
  readonly processes: readonly Id[];
  /** Reserves that only this role calls on, by id. */
  readonly starts: readonly Id[];
}

/** The roles of one person that much hangs on. Who comes by agreement is somebody else's to replace. */
function rolesOfOne(model: Model, weighty: readonly Process[], musts: Musts): readonly RoleOfOne[] {
  const reserves = reservesOf(model);
  return model.components.flatMap((role) => {
    if (role.kind !== 'role' || role.people !== 1) return [];
    if (role.deputies.length > 0 || role.agreements.length > 0) return [];
    const hit = weighty.map(({ id }) => id).filter((id) => musts.of(id).has(role.id));
    const starts = model.actions
      .filter(({ by }) => by.length === 1 && by[0] === role.id)
      .flatMap(({ when }) => when.flatMap((one) => (one.kind === 'called' ? [one.component] : [])))
      .filter((id) => reserves.has(id));
    return hit.length + starts.length === 0
      ? []
      : [{ role, processes: hit.sort(), starts: [...new Set(starts)].sort() }];
  });
}

/** Everything that waits for somebody to call on it: what starts by hand, and the places and options that do. */
function reservesOf(model: Model): ReadonlySet<Id> {
  const options = model.components.flatMap((owner) =>
    linesOf(owner)
      .flatMap((line) => line.options)
      .flatMap((option) => (option.starts?.automatically === false ? (targetOf(option) ?? []) : [])),
  );
  const own = model.components.filter(({ starts }) => starts?.automatically === false);
  return new Set([...options, ...own.map(({ id }) => id)]);
}

/** What follows from the loss of the one person. */
function follows(model: Model, hit: readonly Id[], starts: readonly Id[], language: PlanLanguage): string[] {
  const stop: Words =
    hit.length === 1
      ? {
          en: `${namesOf(model, hit)[0]} stops with them`,
          nl: `${namesOf(model, hit)[0]} stopt mee`,
        }
      : { en: `${hit.length} processes stop with them`, nl: `${hit.length} processen stoppen mee` };
  const names = list(namesOf(model, starts), language);
  const call: Words = { en: `nobody else calls on ${names}`, nl: `niemand anders zet ${names} in` };
  return [...(hit.length > 0 ? [stop[language]] : []), ...(starts.length > 0 ? [call[language]] : [])];
}
