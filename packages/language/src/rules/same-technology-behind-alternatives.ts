import { type Component, type Id, list, type Model } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf, namesOf, ownLines } from './lookup.ts';
import { groupsBehind } from './same-behind.ts';

export const sameTechnologyBehindAlternatives: Rule = {
  id: 'same-technology-behind-alternatives',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Alternatives of one make', nl: 'Alternatieven van één makelij' },
  why: {
    en: 'One faulty update stops everything that runs on it at the same moment. On 19 July 2024 an update of CrowdStrike stopped 8.5 million machines; emergency dispatchers in several American states went to pen and paper.',
    nl: 'Eén foute update legt alles wat erop draait op hetzelfde moment stil. Op 19 juli 2024 zette een update van CrowdStrike 8,5 miljoen computers stil; alarmcentrales in verschillende Amerikaanse staten werkten met pen en papier.',
  },
  quiet: { en: 'It sees only what states `runs on`.', nl: 'Ze ziet alleen wat `draait op` vermeldt.' },
  source: 'ISO/IEC 27031; Cyberbeveiligingswet, article 21(3)c',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { DeskA, DeskB } }\nict DeskA { runs on Windows }\nict DeskB { runs on Windows }\nzone Windows { type technology }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { DeskA, DeskB } }\nict DeskA { runs on Windows }\nict DeskB { runs on Linux }\nzone Windows { type technology }\nzone Linux { type technology }',
  },
  *check({ model, underWeighty }) {
    for (const owner of model.components.filter(({ id }) => underWeighty().has(id))) {
      for (const { line, at } of ownLines(owner)) {
        for (const { of, options } of groupsBehind(model, line, (one) => technologiesOf(model, one))) {
          const [names, tech] = [namesOf(model, options), nameOf(model, of)];
          yield {
            at,
            covers: [owner.id],
            message: {
              en: `${list(names, 'en')} all run on ${tech}; one faulty update stops them together. Use another make for one, or delay its updates.`,
              nl: `${list(names, 'nl')} draaien allemaal op ${tech}; één foute update legt ze samen stil. Neem voor een ervan iets anders, of stel updates daar uit.`,
            },
            related: [{ at: { id: of }, message: { en: 'The make', nl: 'De makelij' } }],
          };
        }
      }
    }
  },
};

/** What something runs on, by itself or by what lies under that. */
function technologiesOf(model: Model, one: Component): readonly Id[] {
  const found = new Set<Id>();
  const waiting = [...one.runsOn];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...component(model, id).runsOn);
  }
  return [...found];
}
