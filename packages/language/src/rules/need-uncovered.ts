import { list, type SocietalNeed, type Words } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { declareAfter, freeName } from './fixes.ts';
import { byId } from './lookup.ts';

const NEEDS: { readonly [N in SocietalNeed]: Words } = {
  safety: { en: 'safety', nl: 'veiligheid' },
  shelter: { en: 'shelter', nl: 'onderdak' },
  wellbeing: { en: 'wellbeing', nl: 'welzijn' },
  health: { en: 'health', nl: 'gezondheid' },
  society: { en: 'continuity of society', nl: 'het doorgaan van de samenleving' },
};

/** The same in the words of the language. */
const WORDS: { readonly [N in SocietalNeed]: Words } = {
  safety: { en: 'safety', nl: 'veiligheid' },
  shelter: { en: 'shelter', nl: 'bevolkingszorg' },
  wellbeing: { en: 'wellbeing', nl: 'welzijn' },
  health: { en: 'health', nl: 'gezondheid' },
  society: { en: 'society', nl: 'maatschappij' },
};

export const needUncovered: Rule = {
  id: 'need-uncovered',
  severity: 'info',
  profile: 'strict',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'A need of society that nobody serves',
    nl: 'Een behoefte van de samenleving die niemand dient',
  },
  why: {
    en: 'People in a crisis need five things, and an organisation sees first those that it always does.',
    nl: 'Mensen in een crisis hebben vijf dingen nodig, en een organisatie ziet het eerst die zij altijd al doet.',
  },
  quiet: {
    en: 'What anything in the set serves, of whatever organisation. Only for municipalities and regions.',
    nl: 'Wat iets in de planset dient, van welke organisatie ook. Alleen voor gemeenten en regio’s.',
  },
  source: 'NIPV 2024, 5.1',
  examples: {
    bad: 'plan P { language en }\norganisation North { level regional }\nmeasure A { serves safety, shelter }\nmeasure B { serves wellbeing, health }',
    good: 'plan P { language en }\norganisation North { level regional }\nmeasure A { serves safety, shelter }\nmeasure B { serves wellbeing, health, society }',
  },
  *check({ set, model }) {
    const served = new Set([
      ...[...model.measures, ...model.goals].flatMap(({ serves }) => serves),
      ...model.components.flatMap((one) => {
        if (one.kind === 'partner' || one.kind === 'process') return one.serves;
        return one.kind === 'location' ? (one.supportPoint?.serves ?? []) : [];
      }),
    ]);
    const missing = (Object.keys(NEEDS) as SocietalNeed[]).filter((need) => !served.has(need));
    if (missing.length === 0) return;
    for (const plan of byId(model.plans)) {
      const { level } = model.organisations.find(({ id }) => id === plan.organisation) ?? {};
      if (level !== 'local' && level !== 'regional') continue;
      yield {
        at: { id: plan.id },
        fix: declareAfter(set, plan.id, {
          en: `measure ${freeName(set, 'Needs')} { serves ${missing.map((need) => WORDS[need].en).join(', ')} }`,
          nl: `maatregel ${freeName(set, 'Behoeften')} { dient ${missing.map((need) => WORDS[need].nl).join(', ')} }`,
        }),
        message: {
          en: `No process, measure, partner or goal serves ${list(
            missing.map((need) => NEEDS[need].en),
            'en',
          )}. Add one or name who does it.`,
          nl: `Geen proces, maatregel, partner of doel dient ${list(
            missing.map((need) => NEEDS[need].nl),
            'nl',
          )}. Voeg toe of noem wie het doet.`,
        },
      };
      return;
    }
  },
};
