import type { Rule } from '../rule.ts';
import { nameOf } from './lookup.ts';

const RING = (second: string) =>
  `plan P { language en; horizon 52 weeks }
process Intake { priority vital; mtpd 8 h; rto 1 h; needs A }
ict A { needs one of { N, R }, C; bridges 3 ${second}; restarts in 3 ${second} }
ict B { needs A; bridges 3 ${second}; restarts in 3 ${second} }
ict C { needs B; bridges 3 ${second}; restarts in 3 ${second} }
power N
power R { starts in 5 ${second} }`;

export const notFullyCalculated: Rule = {
  id: 'not-fully-calculated',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A calculation that met its limit', nl: 'Een berekening die haar grens bereikte' },
  why: {
    en: 'A result that stops halfway looks like a good result. So it is said where it stops.',
    nl: 'Een uitkomst die halverwege ophoudt lijkt een goede uitkomst. Daarom staat er waar zij ophoudt.',
  },
  source: 'The calculation itself',
  examples: { bad: RING('s'), good: RING('h') },
  *check({ model, singlePoints, scenarios }) {
    const { unsettled } = singlePoints();
    const [first] = unsettled;
    if (first !== undefined) {
      const name = nameOf(model, first);
      yield {
        at: { id: first },
        message: {
          en: `Too much happens in this plan to calculate all of it: of ${unsettled.length} components, ${name} first, it is not known whether they are a single point of failure. Shorten the horizon, or check a smaller part.`,
          nl: `In dit plan gebeurt te veel om alles te berekenen: van ${unsettled.length} onderdelen, te beginnen bij ${name}, is niet bekend of zij een single point of failure zijn. Verkort de horizon, of controleer een kleiner deel.`,
        },
      };
    }
    for (const { scenario, settled } of scenarios()) {
      if (settled) continue;
      const name = nameOf(model, scenario);
      yield {
        at: { id: scenario },
        message: {
          en: `Too much happens in ${name} to calculate all of it, so its decisions and its end are not complete. Shorten the scenario, or check a smaller part.`,
          nl: `In ${name} gebeurt te veel om alles te berekenen; de besluiten en het einde zijn niet volledig. Verkort het scenario, of controleer een kleiner deel.`,
        },
      };
    }
  },
};
