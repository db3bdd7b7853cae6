import {
  type Disruption,
  type Id,
  type Model,
  moment,
  type Scenario,
  type ScenarioResult,
  type Seconds,
  type SinglePoints,
  tellPath,
} from '@waakvlam/analysis';
import type { Finding, Rule } from '../rule.ts';
import { acceptance } from './fix-accept.ts';
import { nameOf, process } from './lookup.ts';

export const breachInScenario: Rule = {
  id: 'breach-in-scenario',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  title: {
    en: 'Down too long in a scenario',
    nl: 'Te lang stil in een scenario',
  },
  why: {
    en: 'The plan itself says that this can happen, and that it cannot be borne. What one single point of failure among the failures of the scenario tells already is not told twice.',
    nl: 'Het plan zegt zelf dat dit kan gebeuren en dat het niet te dragen is. Wat een single point of failure uit het scenario al vertelt, staat er niet nog eens.',
  },
  source: 'ISO 22301:2019, 8.3.3 and 8.4.4',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min }\nscenario Flood { fails Net, Generator from 1 h for 8 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min }\nscenario Blackout { fails Net from 1 h for 8 h }',
  },
  *check(input) {
    const { model, weighty, scenarios, singlePoints, brokenAnyway } = input;
    const heavy = new Set(weighty().map(({ id }) => id));
    const scenarioOf = new Map(model.scenarios.map((scenario) => [scenario.id, scenario]));
    for (const result of scenarios()) {
      const breaches = firstBreaches(model, result).filter((breach) => !brokenAnyway().has(breach.process));
      for (const one of finding(model, scenarioOf.get(result.scenario)!, breaches, singlePoints(), heavy)) {
        yield { ...one, fix: acceptance(input, 'breach-in-scenario', result.scenario) };
      }
    }
  },
};

function* finding(
  model: Model,
  scenario: Scenario,
  all: readonly Breach[],
  points: SinglePoints,
  weighty: ReadonlySet<Id>,
): Generator<Finding> {
  const breaches = all.filter((breach) => !isTold(scenario, breach, points));
  const [worst] = breaches;
  if (worst === undefined) return;
  const name = nameOf(model, scenario.id);
  const hit = nameOf(model, worst.process);
  const count = breaches.length;
  const from = {
    en: `at ${moment(worst.from, 'en')}, which is intolerable from ${moment(worst.breach, 'en')}: ${tellPath(worst.path, model, 'en')}`,
    nl: `op ${moment(worst.from, 'nl')}, en dat is vanaf ${moment(worst.breach, 'nl')} ontoelaatbaar: ${tellPath(worst.path, model, 'nl')}`,
  };
  const mend = {
    en: 'Add an alternative or a larger store along this path.',
    nl: 'Zorg op deze weg voor een alternatief of een grotere voorraad.',
  };
  yield {
    at: { id: scenario.id },
    severity: breaches.some((breach) => weighty.has(breach.process)) ? 'warning' : 'info',
    message:
      count === 1
        ? {
            en: `In ${name} ${hit} stops ${from.en}. ${mend.en}`,
            nl: `In ${name} stopt ${hit} ${from.nl}. ${mend.nl}`,
          }
        : {
            en: `In ${name} ${count} processes are down for too long. The most urgent, ${hit}, stops ${from.en}. ${mend.en}`,
            nl: `In ${name} liggen ${count} processen te lang stil. Het dringendste, ${hit}, stopt ${from.nl}. ${mend.nl}`,
          },
    related: breaches.map((breach) => ({
      at: { id: breach.process },
      message: {
        en: `${nameOf(model, breach.process)} stops at ${moment(breach.from, 'en')}, intolerable from ${moment(breach.breach, 'en')}`,
        nl: `${nameOf(model, breach.process)} stopt op ${moment(breach.from, 'nl')}, ontoelaatbaar vanaf ${moment(breach.breach, 'nl')}`,
      },
    })),
  };
}

type Breach = Disruption & { readonly breach: Seconds };

const URGENCY = ['vital', 'critical', 'important', undefined];

/** The first breach of each process, most urgent process first; not of processes that can be put off. */
function firstBreaches(model: Model, { disruptions }: ScenarioResult): readonly Breach[] {
  const first = new Map<string, Breach>();
  for (const disruption of disruptions) {
    if (isBreach(disruption) && !first.has(disruption.process)) first.set(disruption.process, disruption);
  }
  const urgency = ({ process: id }: Breach) => URGENCY.indexOf(process(model, id).priority);
  return [...first.values()]
    .filter((breach) => urgency(breach) >= 0)
    .sort((a, b) => urgency(a) - urgency(b) || a.breach - b.breach || (a.process < b.process ? -1 : 1));
}

function isBreach(disruption: Disruption): disruption is Breach {
  return disruption.breach !== undefined;
}

/** Whether one failure of the scenario, taken alone, brings the process down as soon: a single point, told or accepted. */
function isTold({ failures }: Scenario, { process: id, breach }: Breach, { points }: SinglePoints): boolean {
  return failures.some(({ component, from }) => {
    const point = points.find((candidate) => candidate.component === component);
    const hit = point?.hits.find((candidate) => candidate.process === id);
    return hit !== undefined && breach >= from + hit.breach;
  });
}
