import { type Clash, list, type Model, moment, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

export const onePersonTwoRoles: Rule = {
  id: 'one-person-two-roles',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'One person in two roles at once', nl: 'Eén persoon in twee rollen tegelijk' },
  why: {
    en: 'On paper both roles are filled. In the floods of South Limburg in 2021 the evaluation found officers too often wearing several hats.',
    nl: 'Op papier zijn beide rollen vervuld. Bij de overstromingen in Zuid-Limburg in 2021 vond de evaluatie dat functionarissen te vaak meer petten op hadden.',
  },
  quiet: {
    en: 'Only persons by name. An action that does not say how long it takes occupies its begin alone.',
    nl: 'Alleen personen met naam. Een actie die niet zegt hoelang ze kost, telt alleen aan het begin.',
  },
  source: 'ISO 22301:2019, 5.3 and 8.4.2',
  examples: {
    bad: 'plan P { language en }\nprocess Lead { priority vital; mtpd 1 h; rto 30 min; needs 1 of Head 24/7, 1 of Press 24/7 }\nperson Jansen\nrole Head { filled by Jansen }\nrole Press { filled by Jansen }',
    good: 'plan P { language en }\nprocess Lead { priority vital; mtpd 1 h; rto 30 min; needs 1 of Head 24/7, 1 of Press 24/7 }\nperson Jansen\nperson Bakker\nrole Head { filled by Jansen }\nrole Press { filled by Bakker }',
  },
  *check({ model, staffing }) {
    const told = new Set<string>();
    for (const clash of staffing().clashes) {
      const persons = clash.among.filter(({ who }) => component(model, who).kind === 'person');
      const [first] = persons;
      const roles = clash.needed.map(({ who }) => nameOf(model, who));
      const key = roles.join(' ');
      if (first === undefined || told.has(key)) continue;
      told.add(key);
      const when = whenWords(model, clash);
      const names = persons.map(({ who }) => nameOf(model, who));
      const one = clash.there === 1;
      yield {
        at: { id: first.who },
        message: {
          en: `${when.en} ${list(roles, 'en')} are needed together, ${clash.asked} people, and there ${one ? 'is' : 'are'} only ${list(names, 'en')}. Name another for one of them.`,
          nl: `${when.nl} zijn ${list(roles, 'nl')} tegelijk nodig, ${clash.asked} mensen, en er ${one ? 'is' : 'zijn'} alleen ${list(names, 'nl')}. Wijs voor een ervan een ander aan.`,
        },
        related: clash.needed.map(({ who }) => ({
          at: { id: who },
          message: { en: `${nameOf(model, who)} is needed then`, nl: `${nameOf(model, who)} is dan nodig` },
        })),
      };
    }
  },
};

function whenWords(model: Model, { scenario, at }: Clash): Words {
  if (scenario === undefined) return { en: 'In normal times', nl: 'In gewone tijden' };
  const name = nameOf(model, scenario);
  return { en: `At ${moment(at, 'en')} in ${name}`, nl: `Op ${moment(at, 'nl')} in ${name}` };
}
