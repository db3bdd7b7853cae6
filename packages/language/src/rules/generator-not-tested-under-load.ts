import type { Component, IsoDate } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { dayCount, daysBetween, isLongerAgo, latest } from './days.ts';
import { addProperty } from './fixes.ts';

export const generatorNotTestedUnderLoad: Rule = {
  id: 'generator-not-tested-under-load',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A generator not tested under load', nl: 'Een aggregaat dat niet onder belasting is getest' },
  why: {
    en: 'A generator that runs idle every month can still stop when the house hangs on it. In Amsterdam, on 17 January 2017, the generators of a hospital and of rail control did not take over.',
    nl: 'Een aggregaat dat elke maand onbelast draait, kan toch stilvallen als het huis eraan hangt. In Amsterdam namen op 17 januari 2017 de aggregaten van een ziekenhuis en van de verkeersleiding van het spoor het niet over.',
  },
  quiet: {
    en: 'A generator is power that is a reserve and has a store of its own or is refilled; not one that comes under an agreement, from a supplier, or from an organisation without a plan.',
    nl: 'Een aggregaat is stroom die een reserve is en een eigen voorraad heeft of wordt bijgevuld; niet een die onder een overeenkomst, van een leverancier of van een organisatie zonder plan komt.',
  },
  source: 'NFPA 110, chapter 8; ISO 22301:2019, 8.5',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min; lasts 24 h; tested 2025-11-23 under load }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts automatically in 2 min; lasts 24 h; tested 2025-11-24 under load }',
  },
  *check({ set, model, today, limits, underWeighty }) {
    for (const one of model.components) {
      if (!isGenerator(one) || !underWeighty().has(one.id)) continue;
      if (!model.plans.some(({ organisation }) => organisation === one.organisation)) continue;
      const { id, tests } = one;
      const last = latest(
        tests.filter(({ underLoad, result }) => underLoad && result !== 'failed').map(({ on }) => on),
      );
      if (last !== undefined && !isLongerAgo(last, limits['power.test'], today)) continue;
      yield {
        at: { id, property: 'tests' },
        fix: addProperty(set, id, {
          en: `tested ${today} under load`,
          nl: `getest ${today} onder belasting`,
        }),
        message: message(one, last, today),
      };
    }
  },
};

function message({ name, tests }: Component, last: IsoDate | undefined, today: IsoDate) {
  const failed = tests.find(({ result, on }) => result === 'failed' && (last === undefined || on > last));
  if (failed !== undefined) {
    return {
      en: `The test of ${name} on ${failed.on} failed, and it was not tested under load since. Mend it and plan a test with the real load.`,
      nl: `De test van ${name} op ${failed.on} is mislukt, en sindsdien is het niet onder belasting getest. Herstel het en plan een proef met de echte belasting.`,
    };
  }
  if (last === undefined) {
    return {
      en: `${name} was never tested under load. Plan a test with the real load, and write down the day.`,
      nl: `${name} is nooit onder belasting getest. Plan een proef met de echte belasting, en schrijf de dag op.`,
    };
  }
  const age = dayCount(daysBetween(last, today));
  return {
    en: `${name} was last tested under load on ${last} (${age.en} ago). Plan a test with the real load.`,
    nl: `${name} is voor het laatst onder belasting getest op ${last} (${age.nl} geleden). Plan een proef met de echte belasting.`,
  };
}

/** Power that starts when called on and runs on something of its own. */
function isGenerator({ kind, starts, lasts, refilledBy, suppliers, agreements }: Component): boolean {
  const runs = lasts !== undefined || refilledBy !== undefined;
  return kind === 'power' && starts !== undefined && runs && suppliers.length + agreements.length === 0;
}
