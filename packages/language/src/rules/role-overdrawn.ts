import {
  type Id,
  list,
  type Model,
  moment,
  type Role,
  type ScenarioResult,
  type Seconds,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

const WHOLE = 10_000;
/** Shorter than this, one does it beside something else. */
const SHORT: Seconds = 5 * 60;

export const roleOverdrawn: Rule = {
  id: 'role-overdrawn',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: {
    en: 'More asked of a role than it has people',
    nl: 'Meer gevraagd van een rol dan er mensen zijn',
  },
  why: {
    en: 'In a crisis everything is asked at once. In Amsterdam in 2017 there were nearly 2,000 attempts to reach the national 112 desk in under three hours, where about 70 is normal.',
    nl: 'In een crisis wordt alles tegelijk gevraagd. In Amsterdam waren er in 2017 bijna 2.000 pogingen om de landelijke 112-centrale te bereiken in nog geen drie uur; ongeveer 70 is normaal.',
  },
  quiet: {
    en: 'Counted are the posts, also of work that has stopped, and actions that say how long they take; actions shorter than 5 minutes are not.',
    nl: 'Geteld worden de posten, ook van werk dat stilligt, en acties die zeggen hoelang ze kosten; acties korter dan 5 minuten niet.',
  },
  source: 'ISO 22301:2019, 8.3.4',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 4 h; rto 1 h; needs one of { Net, Generator }, 3 of Duty }\npower Net\npower Generator { starts in 2 min }\nrole Duty { people 3 }\naction Start { when Generator is called; by Duty; takes 20 min; step "Turn the key" }\nscenario Blackout { fails Net for 8 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 4 h; rto 1 h; needs one of { Net, Generator }, 3 of Duty }\npower Net\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; takes 20 min; step "Turn the key" }\nscenario Blackout { fails Net for 8 h }',
  },
  *check({ model, scenarios }) {
    const told = new Set<Id>();
    for (const result of scenarios()) {
      for (const { at, action, role } of begun(model, result)) {
        if (told.has(role.id)) continue;
        const asked = askedBy(model, role);
        const there = thereAt(model, result.scenario, role, at);
        const doing = begun(model, result).filter(
          (one) => one.role.id === role.id && one.at <= at && at < one.until,
        );
        const need = asked.people + doing.length;
        if (need <= there || asked.people > there) continue;
        told.add(role.id);
        const s = nameOf(model, result.scenario);
        const what = [
          ...asked.by.map((id) => nameOf(model, id)),
          ...doing.map((one) => nameOf(model, one.action)),
        ];
        yield {
          at: { id: action, property: 'by' },
          message: {
            en: `At ${moment(at, 'en')} in ${s} ${need} of ${role.name} are asked for (${list(what, 'en')}); ${there} are there. Spread the actions or use another role.`,
            nl: `Op ${moment(at, 'nl')} in ${s} zijn ${need} × ${role.name} gevraagd (${list(what, 'nl')}); er zijn er ${there}. Spreid de acties of gebruik een andere rol.`,
          },
          related: [
            {
              at: { id: role.id, property: 'people' },
              message: { en: 'How many there are', nl: 'Hoeveel er zijn' },
            },
          ],
        };
      }
    }
  },
};

interface Begun {
  readonly action: Id;
  readonly role: Role;
  readonly at: Seconds;
  readonly until: Seconds;
}

/** The actions of a run that call on a reserve and occupy somebody for a while. */
function begun(model: Model, { decisions }: ScenarioResult): readonly Begun[] {
  return decisions.flatMap(({ actions, decideBy: at }) =>
    model.actions.flatMap(({ id, by, takes }): Begun[] => {
      const [first] = by;
      if (!actions.includes(id) || first === undefined || takes === undefined || takes < SHORT) return [];
      const role = component(model, first);
      return role.kind === 'role' ? [{ action: id, role, at, until: at + takes }] : [];
    }),
  );
}

/** Posts of a role, of whatever is planned: people of work that has stopped are kept for it. */
function askedBy(model: Model, { id }: Role) {
  let people = 0;
  const by: Id[] = [];
  for (const { id: owner, needs } of model.components) {
    for (const { options, atLeast } of needs) {
      for (const { of } of options.slice(0, atLeast)) {
        if (of.kind !== 'post' || of.role !== id) continue;
        people += of.people;
        by.push(owner);
      }
    }
  }
  return { people, by };
}

function thereAt(model: Model, scenario: Id, role: Role, at: Seconds): number {
  const absences = model.scenarios.find(({ id }) => id === scenario)?.absences ?? [];
  const absent = absences.find(
    (one) => one.role === role.id && one.from <= at && (one.until === undefined || at < one.until),
  );
  const share = absent?.share ?? role.absent ?? 0;
  return Math.floor(((role.people + role.deputies.length) * (WHOLE - share)) / WHOLE);
}
