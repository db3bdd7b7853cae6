import {
  duration,
  type Id,
  list,
  type Model,
  type Role,
  type Scenario,
  type Seconds,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName } from './fixes.ts';
import { byId, namesOf, optionsIn } from './lookup.ts';

export const homeFrontNotArranged: Rule = {
  id: 'home-front-not-arranged',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Nobody thinks of the home front', nl: 'Niemand denkt aan het thuisfront' },
  why: {
    en: 'People come when their own family is safe. Part of the staff of Waterschap Limburg lived in the flooded area in 2021 and had to flee themselves.',
    nl: 'Mensen komen als hun eigen gezin veilig is. Een deel van de medewerkers van Waterschap Limburg woonde in 2021 in het ondergelopen gebied en moest zelf vluchten.',
  },
  quiet: {
    en: 'One measure for all staff is enough. A warning where the scenario hits a zone in which staff live.',
    nl: 'Eén maatregel voor alle medewerkers is genoeg. Een waarschuwing als het scenario een zone treft waar medewerkers wonen.',
  },
  source: 'NIPV 2024, 6.3; ISO/TS 22330',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 2 of Operator }\nrole Operator { people 34 }\npower Net\nscenario Blackout { fails Net for 72 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs 2 of Operator }\nrole Operator { people 34 }\npower Net\nscenario Blackout { fails Net for 72 h }\nmeasure Families { strengthens home front; phase preparation }',
  },
  *check({ set, model, weighty, limits }) {
    const covered = new Set(
      model.measures.flatMap(({ strengthens, organisation }) => {
        if (strengthens?.what !== 'home front') return [];
        return strengthens.roles.length > 0 ? strengthens.roles : [`all of ${organisation ?? ''}`];
      }),
    );
    const roles = rolesOf(
      model,
      weighty().map(({ id }) => id),
    ).filter(({ id, organisation }) => !covered.has(id) && !covered.has(`all of ${organisation ?? ''}`));
    const told = new Set<Id | undefined>();
    for (const scenario of byId(model.scenarios)) {
      const own = roles.filter(({ organisation }) => organisation === scenario.organisation);
      const atHome = own.filter(({ homes }) => homes.some(({ area }) => hits(scenario, area)));
      const long = lengthOf(scenario);
      if (
        told.has(scenario.organisation) ||
        own.length === 0 ||
        (atHome.length === 0 && long <= limits['homefront.after'])
      )
        continue;
      // What mends the first mends all of an organisation.
      told.add(scenario.organisation);
      const those = atHome.length > 0 ? atHome : own;
      const names = namesOf(
        model,
        those.map(({ id }) => id),
      );
      const name = freeName(set, 'HomeFront');
      yield {
        at: { id: scenario.id },
        severity: atHome.length > 0 ? 'warning' : undefined,
        fix: declareAfter(set, scenario.id, {
          en: `measure ${name} { strengthens home front; phase preparation }`,
          nl: `maatregel ${name} { versterkt thuisfront; fase preparatie }`,
        }),
        message: {
          en: `In ${scenario.name} ${list(names, 'en')} must come ${atHome.length > 0 ? 'while their own homes are hit' : `for longer than ${duration(limits['homefront.after'], 'en')}`}. Arrange care for families and say so beforehand.`,
          nl: `In ${scenario.name} ${names.length === 1 ? 'moet' : 'moeten'} ${list(names, 'nl')} komen ${atHome.length > 0 ? 'terwijl het eigen huis geraakt is' : `voor langer dan ${duration(limits['homefront.after'], 'nl')}`}. Regel zorg voor het thuisfront en vertel dat vooraf.`,
        },
      };
    }
  },
};

function rolesOf(model: Model, ids: readonly Id[]): readonly Role[] {
  const asked = new Set(
    model.components
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ needs }) =>
        [...optionsIn(needs)].flatMap((one) => (one.kind === 'post' ? [one.role] : [])),
      ),
  );
  return model.components.filter((one): one is Role => one.kind === 'role' && asked.has(one.id));
}

function hits({ failures }: Scenario, area: Id): boolean {
  return failures.some(({ component }) => component === area);
}

/** From its first failure or absence to its last end. */
function lengthOf({ failures, absences }: Scenario): Seconds {
  const all = [...failures, ...absences];
  return all.length === 0 ? 0 : Math.max(...all.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
}
