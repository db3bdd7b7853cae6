import { duration } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, nameOf } from './lookup.ts';

export const fallbackOutOfReach: Rule = {
  id: 'fallback-out-of-reach',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'A fallback that people cannot reach', nl: 'Een uitwijk die mensen niet bereiken' },
  why: {
    en: 'The place works and the people who should work there stand at the water. During Harvey in Houston in 2017 water limited access to a hospital for five days, and with it the staff on hand.',
    nl: 'De plek werkt, en de mensen die er moeten werken staan aan de andere kant van het water. Tijdens Harvey in Houston was een ziekenhuis in 2017 vijf dagen slecht bereikbaar, en dus ook voor het personeel.',
  },
  quiet: {
    en: 'Only where homes or travel are stated.',
    nl: 'Alleen waar woonplaatsen of reistijden staan.',
  },
  source: 'ISO 22301:2019, 8.3.4; ISO/TS 22330',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; needs 6 of Operator; at North, fallback Spare starts in 45 min }\nlocation North { zone Polder }\nlocation Spare\nzone Polder { type flood }\nzone Ridge\nrole Operator { people 10; lives 60 % in Polder, 40 % in Ridge; travel 30 min to Spare }\nscenario Flood { fails Polder for 72 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; needs 6 of Operator; at North, fallback Spare starts in 45 min }\nlocation North { zone Polder }\nlocation Spare\nzone Polder { type flood }\nzone Ridge\nrole Operator { people 10; lives 40 % in Polder, 60 % in Ridge; travel 30 min to Spare }\nscenario Flood { fails Polder for 72 h }',
  },
  *check({ model, staffing }) {
    const told = new Set<string>();
    for (const reach of staffing().reaches) {
      const { scenario, role: id, place, needed, most, takes, within, cutOff, placeDown } = reach;
      const tooFew = cutOff > 0 && most < needed;
      const tooFar = takes !== undefined && within !== undefined && takes > within;
      const key = `${id} ${place}`;
      if (placeDown || told.has(key) || (!tooFew && !tooFar)) continue;
      told.add(key);
      const role = component(model, id).name;
      const [s, spare] = [nameOf(model, scenario), nameOf(model, place)];
      yield {
        at: { id, property: tooFew ? 'homes' : 'travel' },
        message: tooFew
          ? {
              en: `In ${s} ${most} of ${needed} ${role} can reach ${spare}: the others live where it fails. Add quarters, transport or people from the other side.`,
              nl: `In ${s} kunnen ${most} van ${needed} × ${role} op ${spare} komen: de anderen wonen in het getroffen gebied. Regel onderdak, vervoer of mensen van de andere kant.`,
            }
          : {
              en: `In ${s} ${role} takes ${duration(takes ?? 0, 'en')} to ${spare}, which should be working after ${duration(within ?? 0, 'en')}. Give it that time, or bring people who are nearer.`,
              nl: `In ${s} is ${role} pas na ${duration(takes ?? 0, 'nl')} op ${spare}, dat na ${duration(within ?? 0, 'nl')} zou werken. Geef het die tijd, of neem mensen die dichterbij zijn.`,
            },
        related: [{ at: { id: place }, message: { en: 'The fallback', nl: 'De uitwijk' } }],
      };
    }
  },
};
