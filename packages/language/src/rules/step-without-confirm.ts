import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

export const stepWithoutConfirm: Rule = {
  id: 'step-without-confirm',
  severity: 'hint',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'Nobody sees whether it worked', nl: 'Niemand ziet of het gelukt is' },
  why: {
    en: 'A key that was turned is not a generator that runs. Who must go on to the next step wants to see a lamp, a number or a voice.',
    nl: 'Een omgedraaide sleutel is nog geen draaiend aggregaat. Wie naar de volgende stap moet, wil een lamp, een getal of een stem.',
  },
  quiet: {
    en: 'Only actions that call on power, and only when none of their steps says how it shows.',
    nl: 'Alleen acties die stroom inzetten, en alleen als geen van de stappen zegt waaraan u het ziet.',
  },
  source: 'Field practice; ISO 22301:2019, 8.4.4',
  examples: {
    bad: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key to II" }',
    good: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key to II" confirm "Green lamp is on" }',
  },
  *check({ model }) {
    for (const { id, name, when, steps } of model.actions) {
      const called = when.flatMap((one) => (one.kind === 'called' ? [one.component] : []));
      const power = called.find((of) => component(model, of).kind === 'power');
      if (power === undefined || steps.length === 0 || steps.some(({ confirm }) => confirm !== undefined))
        continue;
      const thing = nameOf(model, power);
      yield {
        at: { id, property: 'steps', index: steps.length - 1 },
        message: {
          en: `No step of ${name} says how you see that ${thing} is on. Add confirm with what shows it.`,
          nl: `Geen stap van ${name} zegt waaraan u ziet dat ${thing} aan is. Voeg bevestig toe, met wat het laat zien.`,
        },
      };
    }
  },
};
