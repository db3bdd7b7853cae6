/** That a scenario in which no process stops may still ask more of people than they can give. */
import type { Model, PlanLanguage, ScenarioRosters, Words } from '@waakvlam/analysis';
import { cleanText } from '@waakvlam/documents/plain';
import { called } from '../named.ts';

const DAY = 24 * 3600;

/** Whose roster breaks while the scenario lasts, and on which day; nothing where all hold. */
export function tellBrokenRosters(found: ScenarioRosters, model: Model, language: PlanLanguage): string {
  const { rosters, end } = found;
  const lines = rosters
    .flatMap(({ role, breaks }) => (breaks === undefined ? [] : [{ role, day: breaks.day }]))
    .filter(({ day }) => end === undefined || (day - 1) * DAY < end)
    .sort((a, b) => a.day - b.day)
    .map(({ role, day }) => {
      const declared = model.components.find(({ id }) => id === role);
      return `  ${declared === undefined ? cleanText(role) : called(declared)}: ${ON_DAY[language](day)}`;
    });
  return lines.length === 0 ? '' : `\n${[HEAD[language], ...lines].join('\n')}\n`;
}

const HEAD: Words = {
  en: 'Rosters that break (waakvlam staffing tells why)',
  nl: 'Roosters die breken (waakvlam staffing vertelt waarom)',
};
const ON_DAY: Words<(day: number) => string> = {
  en: (day) => `on day ${day}`,
  nl: (day) => `op dag ${day}`,
};
