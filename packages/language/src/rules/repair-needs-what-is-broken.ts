import {
  type Action,
  type Id,
  idsIn,
  type Model,
  moment,
  type Seconds,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { Run } from '../rule-input.ts';
import { nameOf } from './lookup.ts';

export const repairNeedsWhatIsBroken: Rule = {
  id: 'repair-needs-what-is-broken',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'An action that needs what is down', nl: 'Een actie die nodig heeft wat stilligt' },
  why: {
    en: 'The key is behind the door that the network opens. At Rogers in Canada in 2022 it took 26 hours, longer because the staff had hardly a connection outside the own network.',
    nl: 'De sleutel ligt achter de deur die het netwerk opent. Bij Rogers in Canada duurde het in 2022 26 uur, langer omdat het personeel buiten het eigen netwerk nauwelijks verbinding had.',
  },
  quiet: { en: 'Actions that state no needs.', nl: 'Acties die niet vermelden wat ze vereisen.' },
  source: 'ISO/IEC 27031; ISO 22301:2019, 8.4.4',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }\nict Doors { needs Net }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; needs Doors; step "Turn the key" }\nscenario Blackout { fails Net for 4 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }\nequipment Key\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; needs Key; step "Turn the key" }\nscenario Blackout { fails Net for 4 h }',
  },
  *check({ model, scenarios, alone }) {
    const told = new Set<string>();
    for (const run of [...scenarios(), ...alone()]) {
      for (const { actions, decideBy } of run.decisions) {
        for (const action of model.actions.filter(
          ({ id, needs }) => actions.includes(id) && needs.length > 0,
        )) {
          const down = lacking(action, run, decideBy);
          if (down === undefined || told.has(action.id)) continue;
          told.add(action.id);
          const [name, thing] = [action.name, nameOf(model, down)];
          const where = whenWords(model, run);
          yield {
            at: { id: action.id, property: 'needs' },
            message: {
              en: `${name} needs ${thing}, which is down at ${moment(decideBy, 'en')} ${where.en}. Give another way in: key, paper, separate line.`,
              nl: `${name} heeft ${thing} nodig, dat op ${moment(decideBy, 'nl')} niet werkt ${where.nl}. Regel een andere weg: sleutel, papier, aparte lijn.`,
            },
            related: [{ at: { id: down }, message: { en: 'What is down then', nl: 'Wat dan stilligt' } }],
          };
        }
      }
    }
  },
};

/** What is down at a moment of the only options of a line that an action needs. */
function lacking({ needs }: Action, { down }: Pick<Run, 'down'>, at: Seconds): Id | undefined {
  const isDown = (id: Id) =>
    down.some(
      ({ what, from, until }) =>
        what.component === id && what.part === 'itself' && from <= at && (until === undefined || at < until),
    );
  return needs.map((line) => idsIn([line])).find((ids) => ids.length > 0 && ids.every(isDown))?.[0];
}

/** Which run it is, in words. */
function whenWords(model: Model, { scenario, fails }: Pick<Run, 'scenario' | 'fails'>): Words {
  if (scenario !== undefined) {
    const name = nameOf(model, scenario);
    return { en: `in ${name}`, nl: `in ${name}` };
  }
  const name = fails === undefined ? '' : nameOf(model, fails);
  return { en: `when ${name} fails`, nl: `als ${name} uitvalt` };
}
