import { type Action, type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';
import { component, namesOf } from './lookup.ts';
import { mandated } from './mandates.ts';

export const decisionWithoutMandate: Rule = {
  id: 'decision-without-mandate',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Must start it and may not decide it', nl: 'Moet het starten en mag het niet beslissen' },
  why: {
    en: 'Moving house and calling on a standby agreement cost money and trust; who may not decide that will first ask. In Amsterdam in 2017 control rooms were unsure who had which task.',
    nl: 'Uitwijken en een waakvlamovereenkomst inroepen kosten geld en vertrouwen; wie dat niet mag beslissen, gaat het eerst vragen. In Amsterdam wisten meldkamers in 2017 niet zeker wie welke taak had.',
  },
  quiet: {
    en: 'Where nobody in the plan may decide anything, activation-missing says so once. How people do their own work, by hand where they must, is theirs to decide.',
    nl: 'Als niemand in het plan iets mag beslissen, zegt activation-missing dat één keer. Hoe mensen hun eigen werk doen, desnoods handmatig, beslissen zij zelf.',
  },
  source: 'ISO 22301:2019, 5.3 and 8.4.2; ISO 22361; Wet veiligheidsregio’s, article 16',
  examples: {
    bad: 'plan P { language en; activation when "smoke in the building" decides Director }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare\nrole Director { people 3 }\nrole Duty { people 5 }\naction Move { when Spare is called; by Duty; step "Drive to the spare room" }',
    good: 'plan P { language en; activation when "smoke in the building" decides Director }\nprocess Intake { at Main, fallback Spare starts in 45 min }\nlocation Main\nlocation Spare\nrole Director { people 3 }\nrole Duty { people 5 }\naction Move { when Spare is called; by Duty; decides Director; step "Drive to the spare room" }',
  },
  *check({ set, model }) {
    const may = mandated(model);
    if (may.size === 0) return;
    for (const action of model.actions) {
      const { id, name, by, decides } = action;
      const called = action.when.flatMap((one) =>
        one.kind === 'called' && one.manual !== true && isWeighed(model, one.component)
          ? [one.component]
          : [],
      );
      if (called.length === 0 || by.length === 0 || decides !== undefined || by.some((who) => may.has(who)))
        continue;
      if (called.some((of) => isDecided(model, of)) || isFollowed(model, action)) continue;
      const roles = namesOf(model, by);
      const decider = planDecider(model, action);
      yield {
        at: { id, property: 'by' },
        fix:
          decider === undefined
            ? undefined
            : addProperty(set, id, {
                en: `decides ${nameFor(set, id, decider)}`,
                nl: `beslist ${nameFor(set, id, decider)}`,
              }),
        message: {
          en: `${list(roles, 'en')} must start ${name} but may not decide it. Give the mandate beforehand or name who decides.`,
          nl: `${list(roles, 'nl')} moet ${name} starten maar mag daar niet over beslissen. Geef vooraf mandaat of noem wie beslist.`,
        },
      };
    }
  },
};

/** Whether calling on it is a matter of judgement: another place, somebody else's help. */
function isWeighed(model: Model, id: Id): boolean {
  const of = component(model, id);
  return of.kind === 'location' || of.kind === 'agreement' || of.agreements.length > 0;
}

/** Whether it says itself who may decide that it begins. */
function isDecided(model: Model, id: Id): boolean {
  const of = component(model, id);
  return 'activation' in of && of.activation.some(({ decides }) => decides !== undefined);
}

/** Whether it is what another action decides. */
function isFollowed(model: Model, { id }: Action): boolean {
  return model.actions.some(
    ({ options, decides, by }) =>
      (decides !== undefined || by.length > 0) && options.some(({ follows }) => follows.includes(id)),
  );
}

function planDecider(model: Model, { organisation }: Action): Id | undefined {
  const plan = model.plans.find((one) => one.organisation === organisation);
  return plan?.activation.flatMap(({ decides }) => decides?.by ?? [])[0];
}
