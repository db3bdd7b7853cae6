import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';
import { isStaff } from './lookup.ts';

export const activationMissing: Rule = {
  id: 'activation-missing',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Nobody knows when the plan begins', nl: 'Niemand weet wanneer het plan ingaat' },
  why: {
    en: 'Between the first sign and the first decision hours pass in which people look at each other. At Optus in 2025 five customers warned of dead emergency calls, and nobody at the desk passed it on.',
    nl: 'Tussen het eerste teken en het eerste besluit zitten uren waarin mensen elkaar aankijken. Bij Optus waarschuwden in 2025 vijf klanten dat noodoproepen niet werkten, en niemand aan de balie gaf het door.',
  },
  quiet: { en: 'One finding for each plan with scenarios.', nl: 'Eén melding per plan met scenario’s.' },
  source: 'ISO 22301:2019, 8.4.2 and 8.4.4; Wet veiligheidsregio’s, article 16',
  examples: {
    bad: 'plan P { language en; owner Director }\nrole Director { people 5 }\npower Net\nscenario Blackout { fails Net for 4 h }',
    good: 'plan P { language en; owner Director; activation when "the power fails" decides Director }\nrole Director { people 5 }\npower Net\nscenario Blackout { fails Net for 4 h }',
  },
  *check({ set, model }) {
    for (const { id, name, organisation, activation, owner } of model.plans) {
      const isOwn = (one: { readonly organisation?: string | undefined }) =>
        one.organisation === organisation;
      if (
        !model.scenarios.some(isOwn) ||
        model.escalations.filter(isOwn).some(({ decides }) => decides !== undefined)
      )
        continue;
      const decided = activation.some(({ decides }) => decides !== undefined && decides.by.length > 0);
      if (decided) continue;
      const who = owner !== undefined && isStaff(model, owner) ? nameFor(set, id, owner) : undefined;
      const fix =
        who === undefined || activation.length > 0
          ? undefined
          : addProperty(set, id, {
              en: `activation when "…" decides ${who}`,
              nl: `activering wanneer "…" beslist ${who}`,
            });
      yield {
        at: { id, property: 'activation' },
        fix,
        message:
          activation.length === 0
            ? {
                en: `It is not written when ${name} starts and who may say so. Add criterion and deciders.`,
                nl: `Nergens staat wanneer ${name} ingaat en wie dat mag zeggen. Voeg criterium en beslissers toe.`,
              }
            : {
                en: `It is written when ${name} starts, not who may say so. Add who decides.`,
                nl: `Er staat wanneer ${name} ingaat, niet wie dat mag zeggen. Voeg toe wie beslist.`,
              },
      };
    }
  },
};
