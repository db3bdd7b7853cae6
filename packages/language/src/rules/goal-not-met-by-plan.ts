import { duration, type Goal, type Id, type Model, moment, type Seconds, tellPath } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { nameOf, process } from './lookup.ts';

export const goalNotMetByPlan: Rule = {
  id: 'goal-not-met-by-plan',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A promise that the plan does not keep', nl: 'Een belofte die het plan niet waarmaakt' },
  why: {
    en: 'The goal says 72 hours and the calculation says less. One of the two is what people will live through.',
    nl: 'Het doel zegt 72 uur en de berekening zegt minder. Een van de twee is wat mensen straks meemaken.',
  },
  quiet: {
    en: 'Goals about others than the own organisation, and goals of the aftermath. A goal that names no processes is about all vital ones.',
    nl: 'Doelen over anderen dan de eigen organisatie, en doelen van de nafase. Een doel dat geen processen noemt, gaat over alle vitale.',
  },
  source: 'NIPV 2024, 3.1.3 and 3.1.5; ISO 22301:2019, 6.2 and 9.1',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Tank } }\npower Net\npower Tank { lasts 60 h }\nscenario Blackout { fails Net for 96 h }\ngoal HoldOut { obligation result; indicator "hours held"; norm 72 h source "board"; audience internal; for Intake }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Tank } }\npower Net\npower Tank { lasts 80 h }\nscenario Blackout { fails Net for 96 h }\ngoal HoldOut { obligation result; indicator "hours held"; norm 72 h source "board"; audience internal; for Intake }',
  },
  *check(input) {
    const { model } = input;
    for (const goal of model.goals) {
      const promised = promisedBy(model, goal);
      if (promised === undefined || goal.audience?.audience !== 'internal' || goal.phase === 'aftermath')
        continue;
      const worst = earliestBreach(input, aboutOf(model, goal));
      if (worst === undefined || worst.breach >= promised) continue;
      const [s, p] = [nameOf(model, worst.scenario), nameOf(model, worst.process)];
      yield {
        at: { id: goal.id, property: 'norm' },
        message: {
          en: `${goal.name} promises ${duration(promised, 'en')}; in ${s} ${p} is intolerable from ${moment(worst.breach, 'en')}: ${worst.path.en}. Strengthen this path or state what you can really hold.`,
          nl: `${goal.name} belooft ${duration(promised, 'nl')}; in ${s} is ${p} vanaf ${moment(worst.breach, 'nl')} ontoelaatbaar: ${worst.path.nl}. Versterk deze weg of noem wat echt haalbaar is.`,
        },
        related: [
          { at: { id: worst.process }, message: { en: 'The process', nl: 'Het proces' } },
          { at: { id: worst.scenario }, message: { en: 'The scenario', nl: 'Het scenario' } },
        ],
      };
    }
  },
};

/** How long a goal promises to hold out. */
function promisedBy(model: Model, { norm }: Goal): Seconds | undefined {
  if (norm?.kind === 'time') return norm.time;
  return model.norms.find(({ id }) => id === norm?.norm)?.lasts;
}

/** The processes that a goal is about. */
function aboutOf(model: Model, { about, organisation }: Goal): ReadonlySet<Id> {
  const named = about.filter((id) => model.components.some((one) => one.id === id && one.kind === 'process'));
  if (about.length > 0) return new Set(named);
  const vital = model.components.filter(
    (one) => one.kind === 'process' && one.priority === 'vital' && one.organisation === organisation,
  );
  return new Set(vital.map(({ id }) => id));
}

function earliestBreach({ model, scenarios, brokenAnyway }: RuleInput, about: ReadonlySet<Id>) {
  return scenarios()
    .flatMap(({ scenario, disruptions }) =>
      disruptions.flatMap(({ process: id, breach, path }) =>
        breach === undefined || !about.has(id) || brokenAnyway().has(id)
          ? []
          : [
              {
                scenario,
                process: process(model, id).id,
                breach,
                path: { en: tellPath(path, model, 'en'), nl: tellPath(path, model, 'nl') },
              },
            ],
      ),
    )
    .sort((a, b) => a.breach - b.breach || (a.process < b.process ? -1 : 1))[0];
}
