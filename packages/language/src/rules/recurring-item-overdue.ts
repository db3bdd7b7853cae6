import type { CalendarSpan, IsoDate, Model, Words } from '@waakvlam/analysis';
import type { Fix, PlanSet, Subject } from '../plan-set.ts';
import type { Rule } from '../rule.ts';
import { dayAfterWithGrace, latest, spanWords } from './days.ts';
import { addProperty, setProperty } from './fixes.ts';

export const recurringItemOverdue: Rule = {
  id: 'recurring-item-overdue',
  severity: 'warning',
  profile: 'standard',
  cost: 'fast',
  wholeText: true,
  title: { en: 'Something that is done again and was not', nl: 'Iets wat telkens moet en niet gedaan is' },
  why: {
    en: 'A rhythm that slipped once slips again, and the plan goes on counting on it.',
    nl: 'Een ritme dat één keer verslapt, verslapt weer, en het plan blijft erop rekenen.',
  },
  quiet: {
    en: 'Within a tenth of the rhythm; what was never done yet; and an exercise that is planned.',
    nl: 'Binnen een tiende van de termijn; wat nog nooit gedaan is; en een oefening die gepland staat.',
  },
  source: 'ISO 22301:2019, 8.5 and 9.1',
  examples: {
    bad: 'plan P { language en }\nmeasure Training { every 6 months; last 2026-05-04 }',
    good: 'plan P { language en }\nmeasure Training { every 6 months; last 2026-05-24 }',
  },
  *check({ set, model, today, limits }) {
    for (const { at, name, last, every, fix } of recurring(set, model, today)) {
      if (dayAfterWithGrace(last, every, limits['overdue.grace']) >= today) continue;
      const often = spanWords(every);
      yield {
        at,
        fix,
        message: {
          en: `${name.en} was last done on ${last}, every ${often.en}. Do it or change the rhythm.`,
          nl: `${name.nl} is voor het laatst gedaan op ${last}, elke ${often.nl}. Doe het of pas de termijn aan.`,
        },
      };
    }
  },
};

interface Recurring {
  readonly at: Subject;
  readonly name: Words;
  readonly last: IsoDate;
  readonly every: CalendarSpan;
  readonly fix?: Fix | undefined;
}

function* recurring(set: PlanSet, model: Model, today: IsoDate): Generator<Recurring> {
  for (const { id, name, last, every } of model.measures) {
    if (last === undefined || every === undefined) continue;
    const at = { id, property: 'last' };
    const fix = setProperty(set, at, { en: `last ${today}`, nl: `laatst ${today}` });
    yield { at, name: { en: name, nl: name }, last, every, fix };
  }
  for (const { id, name, dates, every } of model.exercises) {
    const last = latest(dates);
    if (last === undefined || every === undefined) continue;
    const fix = addProperty(set, id, { en: `date ${today}`, nl: `datum ${today}` });
    yield { at: { id, property: 'dates' }, name: { en: name, nl: name }, last, every, fix };
  }
  for (const { id, name, tests } of model.components) {
    const last = latest(tests.map(({ on }) => on));
    const every = tests.find(({ every }) => every !== undefined)?.every;
    if (last === undefined || every === undefined) continue;
    const fix = addProperty(set, id, { en: `tested ${today}`, nl: `getest ${today}` });
    yield {
      at: { id, property: 'tests' },
      name: { en: `The test of ${name}`, nl: `De test van ${name}` },
      last,
      every,
      fix,
    };
  }
}
