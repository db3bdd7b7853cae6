import { duration, type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName, nameFor } from './fixes.ts';
import { namesOf, process } from './lookup.ts';

export const publicMessageNotReady: Rule = {
  id: 'public-message-not-ready',
  severity: 'info',
  profile: 'strict',
  cost: 'slow',
  wholeText: true,
  fillsIn: true,
  title: { en: 'No message for the public', nl: 'Geen bericht voor het publiek' },
  why: {
    en: 'People look for another way at once, and whoever speaks first is believed. When 112 was out in the Netherlands for over three hours on 24 June 2019, an NL-Alert gave a newspaper’s tip line by mistake.',
    nl: 'Mensen zoeken meteen een andere weg, en wie het eerst spreekt wordt geloofd. Toen 112 op 24 juni 2019 ruim drie uur uitviel, noemde een NL-Alert per ongeluk de tiplijn van een krant.',
  },
  quiet: {
    en: 'Processes that serve the own organisation only.',
    nl: 'Processen die alleen de eigen organisatie dienen.',
  },
  source: 'ISO 22301:2019, 8.4.3; NIPV 2024, 6.3',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; serves safety; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 10 min }\nscenario Blackout { fails Net for 4 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; serves safety; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 10 min }\nscenario Blackout { fails Net for 4 h }\nrole Press { people 3 }\naction Tell { when Blackout begins; by Press; within 30 min; phase response; audience external; step "Publish text 4" }',
  },
  *check({ set, model, scenarios, limits, brokenAnyway }) {
    const due = limits['message.due'];
    for (const { scenario, disruptions } of scenarios()) {
      const hit = new Set(
        disruptions
          .map(({ process: id }) => process(model, id))
          .filter(({ id, serves }) => serves.some((one) => one !== 'internal') && !brokenAnyway().has(id))
          .map(({ id }) => id),
      );
      if (hit.size === 0 || isToldAbout(model, scenario, hit, due)) continue;
      const [name] = namesOf(model, [scenario]);
      const names = namesOf(model, hit);
      const what = nameFor(set, scenario, scenario);
      yield {
        at: { id: scenario },
        fix: declareAfter(set, scenario, {
          en: `action ${freeName(set, `Message${name}`)} { when ${what} begins; within ${duration(due, 'en')}; phase response; audience external }`,
          nl: `actie ${freeName(set, `Bericht${name}`)} { wanneer ${what} begint; binnen ${duration(due, 'nl')}; fase respons; doelgroep extern }`,
        }),
        message: {
          en: `${name} stops ${list(names, 'en')} for the public, and no message is ready to go out within ${duration(due, 'en')}. Write text, number and sender beforehand.`,
          nl: `${name} legt ${list(names, 'nl')} stil voor het publiek, en er ligt geen bericht klaar dat binnen ${duration(due, 'nl')} naar buiten kan. Schrijf tekst, nummer en afzender vooraf.`,
        },
      };
    }
  },
};

/** Whether an action or a duty to inform, due in time, tells the public: of this scenario, or of a process that it hits. */
function isToldAbout(model: Model, scenario: Id, hit: ReadonlySet<Id>, due: number): boolean {
  return model.actions.some(
    ({ audience, within, when, phase }) =>
      audience?.audience === 'external' &&
      phase !== 'aftermath' &&
      phase !== 'preparation' &&
      (within ?? 0) <= due &&
      when.some(
        (one) =>
          ('scenario' in one && one.scenario === scenario) ||
          ('component' in one && hit.has(one.component)) ||
          one.kind === 'sign' ||
          one.kind === 'activated',
      ),
  );
}
