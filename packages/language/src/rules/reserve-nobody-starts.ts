import {
  type Decision,
  type Id,
  idsIn,
  type Model,
  moment,
  type Part,
  tellPart,
  type Words,
} from '@waakvlam/analysis';
import type { Fix, PlanSet, Subject } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';
import { component, nameOf } from './lookup.ts';

export const reserveNobodyStarts: Rule = {
  id: 'reserve-nobody-starts',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A reserve that nobody starts', nl: 'Een reserve die niemand inzet' },
  why: {
    en: 'What does not start by itself starts when somebody does it. If no action says who, the reserve is there and the lights stay out. Slotervaart hospital in Amsterdam was dark for 45 minutes in 2017 because nothing switched over to the generator.',
    nl: 'Wat niet vanzelf start, start als iemand het doet. Zegt geen actie wie, dan staat de reserve er en blijft het donker. Het Slotervaart in Amsterdam zat in 2017 drie kwartier zonder licht omdat er niet naar het aggregaat werd omgeschakeld.',
  },
  source: 'ISO 22301:2019, 8.4.2 and 8.4.4',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Ups, Generator } }\npower Net\npower Ups { lasts 30 min }\npower Generator { starts in 2 min }\nscenario Blackout { fails Net for 12 h }\nrole Facilities { people 4 }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Ups, Generator } }\npower Net\npower Ups { lasts 30 min }\npower Generator { starts in 2 min }\nscenario Blackout { fails Net for 12 h }\naction StartGenerator { when Generator is called; by Facilities; step "Turn the key to II" confirm "Green lamp is on" }\nrole Facilities { people 4 }',
  },
  *check({ set, model, scenarios, alone }) {
    const soonest = new Map<
      string,
      { readonly decision: Decision; readonly scenario: Id; readonly isScenario: boolean }
    >();
    // What only one failure alone shows comes after what a scenario tells.
    const runs = [...scenarios(), ...alone()].map(({ decisions, ...run }) => ({
      decisions,
      scenario: 'fails' in run && run.fails !== undefined ? run.fails : run.scenario!,
      isScenario: run.scenario !== undefined,
    }));
    for (const { scenario, isScenario, decisions } of runs) {
      for (const decision of decisions) {
        if (decision.automatically || somebodyCalls(model, decision)) continue;
        const { component: owner, part, of, manual } = decision.reserve;
        const key = [owner, part, of, manual].join('\n');
        const known = soonest.get(key);
        if (known?.isScenario === true && !isScenario) continue;
        if (known !== undefined && known.decision.decideBy < decision.decideBy) continue;
        if (known?.decision.decideBy === decision.decideBy && known.scenario < scenario) continue;
        soonest.set(key, { decision, scenario, isScenario });
      }
    }
    for (const { decision, scenario, isScenario } of soonest.values()) {
      const name = nameOf(model, scenario);
      const when: Words = isScenario
        ? { en: `In ${name}`, nl: `In ${name}` }
        : { en: `When ${name} fails,`, nl: `Valt ${name} uit, dan` };
      yield {
        at: subjectOf(model, decision.reserve),
        fix: actionFor(set, decision),
        message: message(model, decision, when),
        related: [
          {
            at: { id: scenario },
            message: isScenario
              ? { en: 'In this scenario', nl: 'In dit scenario' }
              : { en: 'When this fails', nl: 'Als dit uitvalt' },
          },
          ...decision.ifNever.map(({ process, begin }) => ({
            at: { id: process },
            message: {
              en: `${nameOf(model, process)} stops at ${moment(begin, 'en')}`,
              nl: `${nameOf(model, process)} stopt op ${moment(begin, 'nl')}`,
            },
          })),
        ],
      };
    }
  },
};

/** Whether an action calls on it by somebody who is there. */
function somebodyCalls(model: Model, { actions }: Decision): boolean {
  return model.actions.some(({ id, by }) => actions.includes(id) && by.some((who) => isThere(model, who)));
}

function isThere(model: Model, who: Id): boolean {
  const found = component(model, who);
  return found.kind !== 'role' || found.people > 0 || found.deputies.length > 0;
}

function message(model: Model, { reserve, decideBy, ifNever }: Decision, run: Words): Words {
  const name = { en: tellPart(reserve, model, 'en'), nl: tellPart(reserve, model, 'nl') };
  const worst = ifNever.find(({ breach }) => breach !== undefined) ?? ifNever[0];
  const follows: Words =
    worst === undefined
      ? { en: '', nl: '' }
      : {
          en: `; without it ${nameOf(model, worst.process)} stops at ${moment(worst.begin, 'en')}${
            worst.breach === undefined ? '' : ` and is intolerable from ${moment(worst.breach, 'en')}`
          }`,
          nl: `; zonder dat stopt ${nameOf(model, worst.process)} op ${moment(worst.begin, 'nl')}${
            worst.breach === undefined ? '' : ` en is het vanaf ${moment(worst.breach, 'nl')} ontoelaatbaar`
          }`,
        };
  const owner = nameOf(model, reserve.component);
  const called: Words =
    reserve.part === 'manual'
      ? { en: `when manual of ${owner} is called`, nl: `wanneer handmatig van ${owner} wordt ingezet` }
      : { en: `when ${name.en} is called`, nl: `wanneer ${name.nl} wordt ingezet` };
  return {
    en: `${run.en} ${name.en} must be called on by ${moment(decideBy, 'en')}, and no action says who does it${follows.en}. Write the action (${called.en}) and name the role.`,
    nl: `${run.nl} moet ${name.nl} uiterlijk op ${moment(decideBy, 'nl')} worden ingezet, maar geen actie zegt wie dat doet${follows.nl}. Schrijf de actie (${called.nl}) en noem de rol.`,
  };
}

/** An action that calls on it, by the role that starts most already or owns it. */
function actionFor(set: PlanSet, { reserve }: Decision): Fix | undefined {
  const { model } = set;
  const { component: id, part, of = id } = reserve;
  const roles = [
    component(model, id).owner,
    ...model.actions.flatMap(({ by }) => by),
    ...model.components.map((one) => one.id),
  ];
  const who = roles.find(
    (one) =>
      one !== undefined &&
      model.components.some((role) => role.id === one && role.kind === 'role') &&
      isThere(model, one),
  );
  if (who === undefined) return undefined;
  const [called, role] = [nameFor(set, id, part === 'manual' ? id : of), nameFor(set, id, who)];
  const name = {
    en: freeName(set, `Start${nameOf(model, of)}`),
    nl: freeName(set, `Start${nameOf(model, of)}`),
  };
  const manual = part === 'manual' ? { en: 'manual of ', nl: 'handmatig van ' } : { en: '', nl: '' };
  return declareAfter(set, id, {
    en: `action ${name.en} { when ${manual.en}${called} is called; by ${role}; phase response }`,
    nl: `actie ${name.nl} { wanneer ${manual.nl}${called} wordt ingezet; door ${role}; fase respons }`,
  });
}

/** Where a reserve is declared: itself, or the line or manual way of its owner that makes it one. */
function subjectOf(model: Model, { component: id, part, of, manual }: Part): Subject {
  if (part === 'manual') return { id, property: 'manuals', index: manual };
  if (part === 'itself' || part === 'normal') return { id, property: 'starts' };
  const { at } = component(model, id);
  const inPlace = of !== undefined && at !== undefined && idsIn([at]).includes(of);
  return { id, property: inPlace ? 'at' : 'needs' };
}
