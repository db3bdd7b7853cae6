/** The answer for the people of a plan, as a person reads it in a terminal. */
import type { Model, PlanLanguage, Staffing, Words } from '@waakvlam/analysis';
import { tellNeeds } from './needs.ts';
import { tellRosters } from './rosters.ts';
import { tellingOf } from './telling.ts';
import { tellDoubles, tellLendings, tellReaches, tellSuccessions } from './who.ts';

/** How many people it takes, when rosters break, who is counted twice, and how that was counted. */
export function tellStaffing(found: Staffing, model: Model, language: PlanLanguage): string {
  const telling = tellingOf(model, language);
  const sections = [
    tellNeeds(found.needs, telling),
    ...found.scenarios.map((scenario) => tellRosters(scenario, telling)),
    tellDoubles(found.clashes, found.countedTwice, telling),
    tellSuccessions(found.successions, telling),
    tellReaches(found.reaches, telling),
    tellLendings(found.lendings, telling),
    COUNTED[language],
  ];
  return `${sections.join('\n\n')}\n`;
}

const COUNTED: Words = {
  en: [
    'How this is counted: handing over between shifts is not. In a scenario those who are left share the work evenly, and',
    'the same people stay away. Day 1 begins at T0. A roster that breaks cannot be made within the limits in that way; one',
    'that stays within them may still be hard to make. Limits that the plan does not state are those of the Dutch working',
    'hours act. Who can come to a fallback lies between two numbers: nobody knows how many of the absent live where no one',
    'can leave.',
  ].join('\n'),
  nl: [
    'Zo is er gerekend: overdracht tussen diensten telt niet mee. In een scenario verdelen degenen die er nog zijn het werk',
    'gelijk, en blijven steeds dezelfde mensen weg. Dag 1 begint op T0. Een rooster dat breekt, is zo niet binnen de grenzen te',
    'maken; een rooster dat erbinnen blijft, kan nog steeds lastig te maken zijn. Grenzen die niet in het plan staan, komen uit',
    'de Arbeidstijdenwet. Wie naar de uitwijk kan komen, ligt tussen twee getallen: niemand weet hoeveel van de afwezigen',
    'wonen waar niemand weg kan.',
  ].join('\n'),
};
