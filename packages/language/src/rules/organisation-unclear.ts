import type { Rule } from '../rule.ts';
import { byId } from './lookup.ts';

export const organisationUnclear: Rule = {
  id: 'organisation-unclear',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Work that belongs to nobody', nl: 'Werk dat van niemand is' },
  why: {
    en: 'With more organisations in one plan set it decides whose horizon, language and plan hold. What stands outside all of them has none of these.',
    nl: 'Met meer organisaties in één planset bepaalt dit wiens horizon, taal en plan gelden. Wat buiten alle staat, heeft geen van die drie.',
  },
  quiet: {
    en: 'Sets of one organisation, and what all share, such as nets and zones: processes, roles, actions and measures are always somebody’s.',
    nl: 'Plansets van één organisatie, en wat gedeeld is, zoals netten en zones: processen, rollen, acties en maatregelen zijn altijd van iemand.',
  },
  source: 'The language itself',
  examples: {
    bad: 'organisation North { plan N { language en } process Intake { needs Net } }\norganisation South { process Care { needs Net } }\npower Net\nprocess Payroll { needs Net }',
    good: 'organisation North { plan N { language en } process Intake { needs Net } process Payroll { needs Net } }\norganisation South { process Care { needs Net } }\npower Net',
  },
  *check({ model }) {
    if (model.organisations.length < 2) return;
    const owned = [
      ...model.components.filter(({ kind }) => kind === 'process' || kind === 'role'),
      ...model.actions,
      ...model.measures,
    ];
    const stray = byId(owned).filter(({ organisation }) => organisation === undefined);
    const [first, ...others] = stray;
    if (first === undefined) return;
    const more = others.length;
    yield {
      at: { id: first.id },
      message: {
        en: `${first.name}${more === 0 ? '' : ` and ${more} more`} belong${more === 0 ? 's' : ''} to no organisation. Put it between the braces of the one that does it.`,
        nl: `${first.name}${more === 0 ? '' : ` en nog ${more}`} ${more === 0 ? 'hoort' : 'horen'} bij geen organisatie. Zet het tussen de accolades van wie het doet.`,
      },
      related: others
        .slice(0, 8)
        .map(({ id }) => ({ at: { id }, message: { en: 'This too', nl: 'Dit ook' } })),
    };
  },
};
