import type { Id, Musts, Scenario } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { byId } from './lookup.ts';

export const oneThingAtATime: Rule = {
  id: 'one-thing-at-a-time',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Every scenario breaks one thing', nl: 'Elk scenario maakt één ding stuk' },
  why: {
    en: 'A crisis is the second thing that fails. At KPN in 2019 telephony, 4G and NL-Alert faltered together, a mix that no scenario had.',
    nl: 'Een crisis is het tweede dat uitvalt. Bij KPN haperden in 2019 telefonie, 4G en NL-Alert samen, een combinatie die in geen scenario stond.',
  },
  quiet: {
    en: 'Plans with fewer than two scenarios. What fails because of one common cause is one thing.',
    nl: 'Plannen met minder dan twee scenario’s. Wat door één oorzaak samen uitvalt, is één ding.',
  },
  source: 'ISO 22301:2019, 8.2.3; ISO 22361',
  examples: {
    bad: 'plan P { language en }\npower Net\ntelecom Mobile\nscenario Blackout { fails Net for 72 h }\nscenario Silence { fails Mobile for 72 h }',
    good: 'plan P { language en }\npower Net\ntelecom Mobile\nscenario Blackout { fails Net for 72 h }\nscenario Both { fails Net, Mobile for 72 h }',
  },
  *check({ model, musts }) {
    for (const { id, organisation } of model.plans) {
      const own = byId(model.scenarios).filter((one) => one.organisation === organisation);
      if (own.length < 2 || own.some((scenario) => breaksTwo(scenario, musts()))) continue;
      yield {
        at: { id },
        message: {
          en: `Each of the ${own.length} scenarios breaks one thing. Add one in which a second fails or people are missing.`,
          nl: `Elk van de ${own.length} scenario's maakt één ding stuk. Voeg er een toe waarin ook een tweede uitvalt of mensen ontbreken.`,
        },
        related: own.map((scenario) => ({
          at: { id: scenario.id },
          message: { en: `${scenario.name} breaks one thing`, nl: `${scenario.name} maakt één ding stuk` },
        })),
      };
    }
  },
};

/** Whether two things fail that no third takes together, or one fails and people are absent. */
function breaksTwo({ failures, absences }: Scenario, musts: Musts): boolean {
  const ids = [...new Set(failures.map(({ component }) => component))];
  if (ids.length > 0 && absences.length > 0) return true;
  return ids.some((a, index) => ids.slice(index + 1).some((b) => isApart(a, b, musts)));
}

function isApart(a: Id, b: Id, musts: Musts): boolean {
  if (musts.of(a).has(b) || musts.of(b).has(a)) return false;
  return ![...musts.of(a)].some((id) => musts.of(b).has(id));
}
