import { duration, type Id, type Location, type Model, type Role, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { component, nameOf, optionsIn, processes, targetOf } from './lookup.ts';
import { zonesOf } from './zones.ts';

export const teleworkInBlackout: Rule = {
  id: 'telework-in-blackout',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'Working from home without power', nl: 'Thuiswerken zonder stroom' },
  why: {
    en: 'A laptop lasts a morning, and the mast at the end of the street two hours. In storm Éowyn in Ireland in 2025 768,000 premises lost power, and days later some 100,000 had no broadband.',
    nl: 'Een laptop houdt het een ochtend vol, en de mast aan het eind van de straat twee uur. Door storm Éowyn zaten in Ierland in 2025 768.000 adressen zonder stroom, en dagen later hadden er zo’n 100.000 geen breedband.',
  },
  quiet: {
    en: 'A scenario counts when it takes power or telecom away from a zone where the people live; of people without stated homes, when the place of work is lost because public power failed. A telework location that says itself what it needs is calculated.',
    nl: 'Een scenario telt als het stroom of telecom wegneemt in een zone waar de mensen wonen; van mensen zonder woonplaats als de werkplek wegvalt doordat het openbare net uitvalt. Een thuiswerkplek die zelf zegt wat ze vereist, wordt doorgerekend.',
  },
  source: 'ISO/TS 22331',
  examples: {
    bad: 'plan P { language en }\nprocess Permits { priority critical; mtpd 24 h; rto 8 h; needs 4 of Clerk; at Office, fallback Home starts in 1 h }\nlocation Office { needs Net }\nlocation Home { type telework }\npower Net { zone Town }\nzone Town\nrole Clerk { people 12; lives 90 % in Town }\nscenario Blackout { fails Net for 24 h }',
    good: 'plan P { language en }\nprocess Permits { priority critical; mtpd 24 h; rto 8 h; needs 4 of Clerk; at Office, fallback Home starts in 1 h }\nlocation Office { needs Net }\nlocation Home { type telework }\npower Net { zone Town }\nzone Town\nrole Clerk { people 12; lives 90 % in Town }\nscenario Blackout { fails Net for 2 h }',
  },
  *check(input) {
    const { model, limits, scenarios } = input;
    const most = Math.min(limits['telework.battery'], limits['mast.autonomy']);
    const told = new Set<Id>();
    for (const { scenario, down } of scenarios()) {
      for (const { id, name, at, needs } of processes(model)) {
        const [first, ...rest] = (at?.options ?? []).flatMap((option) => targetOf(option) ?? []);
        const home = rest.map((one) => component(model, one)).find(isTelework);
        if (first === undefined || home === undefined || home.needs.length > 0 || told.has(home.id)) continue;
        const away = down.find(({ what }) => what.component === first && what.part === 'itself');
        if (away === undefined) continue;
        const roles = [...optionsIn(needs)].flatMap((option) =>
          option.kind === 'post' ? [option.role] : [],
        );
        const dark = darkAtHome(input, scenario, roles);
        if (dark <= most) continue;
        told.add(home.id);
        const s = nameOf(model, scenario);
        yield {
          at: { id: home.id },
          message: {
            en: `In ${s} people of ${name} cannot work from home after ${duration(most, 'en')}: no power and no network there. Name a place with its own power.`,
            nl: `In ${s} kunnen mensen van ${name} na ${duration(most, 'nl')} niet thuis werken: daar is geen stroom en geen netwerk. Noem een plek met eigen stroom.`,
          },
          related: [
            { at: { id: scenario }, message: { en: 'In this scenario', nl: 'In dit scenario' } },
            { at: { id }, message: { en: `${name} counts on it`, nl: `${name} rekent erop` } },
          ],
        };
      }
    }
  },
};

function isTelework(one: { readonly kind: string }): one is Location {
  return one.kind === 'location' && (one as Location).type === 'telework';
}

/** How long public power or telecom is away where people of some roles live. */
function darkAtHome({ model }: RuleInput, scenario: Id, ids: readonly Id[]): Seconds {
  const areas = new Set(ids.flatMap((id) => homesOf(model, id)));
  const { failures = [] } = model.scenarios.find(({ id }) => id === scenario) ?? {};
  const lengths = failures
    .filter(({ component: id }) => {
      const { kind, organisation, needs } = component(model, id);
      const isNet = (kind === 'power' || kind === 'telecom') && needs.length === 0;
      const reaches = areas.size === 0 || [...zonesOf(model, id)].some((zone) => areas.has(zone));
      return (
        (isNet && reaches && organisation === component(model, ids[0] ?? id).organisation) || areas.has(id)
      );
    })
    .map(({ from, until }) => (until ?? Number.POSITIVE_INFINITY) - from);
  return Math.max(0, ...lengths);
}

function homesOf(model: Model, id: Id): readonly Id[] {
  return (component(model, id) as Role).homes.map(({ area }) => area);
}
