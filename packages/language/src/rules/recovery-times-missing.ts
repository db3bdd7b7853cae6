import { type Component, type Id, list, type Model, type Musts, type Words } from '@waakvlam/analysis';
import type { Finding, Rule } from '../rule.ts';
import { component } from './lookup.ts';

export const recoveryTimesMissing: Rule = {
  id: 'recovery-times-missing',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Times that the calculation misses', nl: 'Tijden die de berekening mist' },
  why: {
    en: 'Without mtpd nothing can be intolerable, and a system without a stated start counts as up the moment the power is back. At Heathrow in 2025 the terminals had power at 10:56 and the first flights went about 18:00: systems had to be started and proven safe.',
    nl: 'Zonder mtpd kan niets ontoelaatbaar zijn, en een systeem zonder opstarttijd telt als werkend zodra er weer stroom is. Op Heathrow was in 2025 om 10.56 uur de stroom terug; de eerste vluchten gingen rond 18 uur, want systemen moesten eerst opstarten en veilig bewezen zijn.',
  },
  source: 'ISO 22301:2019, 8.2.2; ISO/TS 22317',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; rto 5 min; needs Dispatch }\nict Dispatch',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Dispatch }\nict Dispatch { restarts in 2 min }',
    findings: 2,
  },
  *check({ model, weighty, musts }) {
    for (const process of weighty()) {
      const { id, name, mtpd, rto } = process;
      const missing = [...(mtpd === undefined ? [MTPD] : []), ...(rto === undefined ? [RTO] : [])];
      if (missing.length === 0) continue;
      const fields = (language: 'en' | 'nl') =>
        list(
          missing.map(({ field }) => field),
          language,
        );
      yield {
        at: { id },
        message: {
          en: `${name} has no ${fields('en')}, so no outage of it counts as ${missing.map(({ counts }) => counts.en).join(' or ')}. Fill in ${fields('en')}.`,
          nl: `${name} heeft geen ${fields('nl')}; geen enkele uitval ervan telt als ${missing.map(({ counts }) => counts.nl).join(' of ')}. Vul ${fields('nl')} in.`,
        },
      };
    }
    for (const [id, count] of neededBy(
      model,
      musts(),
      weighty().map((process) => process.id),
    )) {
      const finding = missingIn(component(model, id), count);
      if (finding !== undefined) yield finding;
    }
  },
};

const MTPD = { field: 'mtpd', counts: { en: 'intolerable', nl: 'ontoelaatbaar' } };
const RTO = { field: 'rto', counts: { en: 'late', nl: 'te laat' } };

/** The musts of some processes, each with how many of them it is one of. */
function neededBy(model: Model, musts: Musts, of: readonly Id[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const id of of.flatMap((process) => [...musts.of(process)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(
    model.components.flatMap(({ id }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [[id, count]];
    }),
  );
}

function missingIn(thing: Component, count: number): Finding | undefined {
  const { id, name } = thing;
  const who: Words =
    count === 1
      ? { en: 'one process', nl: 'één proces' }
      : { en: `${count} processes`, nl: `${count} processen` };
  if (thing.kind === 'ict' && thing.restarts === undefined) {
    return {
      at: { id },
      message: {
        en: `${name} has no restarts in, so for ${who.en} it counts as back at once after every interruption. Fill in how long a start takes.`,
        nl: `${name} heeft geen herstart in; voor ${who.nl} telt het na elke onderbreking meteen weer mee. Vul in hoelang opstarten duurt.`,
      },
    };
  }
  if (thing.kind === 'data' && thing.rpo === undefined) {
    return {
      at: { id },
      message: {
        en: `${name} has no rpo, so nobody knows how much of it may be lost to ${who.en}. Fill in rpo.`,
        nl: `${name} heeft geen rpo; niemand weet hoeveel ervan verloren mag gaan voor ${who.nl}. Vul rpo in.`,
      },
    };
  }
  return undefined;
}
