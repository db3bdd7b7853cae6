import {
  duration,
  type Id,
  list,
  type Model,
  type Musts,
  type Scenario,
  type ScenarioResult,
  type Seconds,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { component, nameOf, namesOf, process } from './lookup.ts';

export const doesNotComeBack: Rule = {
  id: 'does-not-come-back',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'Over, and still down', nl: 'Voorbij, en toch nog stil' },
  why: {
    en: 'When the cause is gone the work is not back: things must start, stores must fill, and some wait for each other. In Noord-Holland in 2015 the power was back by 15:30 and the trains stayed disrupted all day.',
    nl: 'Als de oorzaak weg is, is het werk nog niet terug: dingen moeten starten, voorraden moeten vol, en sommige wachten op elkaar. In Noord-Holland was in 2015 om 15.30 uur de stroom terug; de treinen bleven de hele dag ontregeld.',
  },
  quiet: {
    en: 'Only scenarios of which every failure ends, and processes that promise an rto. What is down with nothing broken, or for too long before the end already, other rules tell.',
    nl: 'Alleen scenario’s waarvan elke uitval eindigt, en processen met een hersteltijd (rto). Wat stilligt terwijl alles heel is, of voor het einde al te lang, vertellen andere regels.',
  },
  source: 'ISO 22301:2019, 8.4.5',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 8 h; rto 1 h; needs Network }\nict Network { needs Directory, Net; restarts in 10 min }\nict Directory { needs Network, Net; restarts in 5 min }\npower Net\nscenario Blackout { fails Net for 4 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 8 h; rto 1 h; needs Network }\nict Network { needs Directory, Net; restarts in 10 min without Directory }\nict Directory { needs Network, Net; restarts in 5 min }\npower Net\nscenario Blackout { fails Net for 4 h }',
  },
  *check(input) {
    const { model, scenarios, brokenAnyway, musts } = input;
    for (const result of scenarios()) {
      const scenario = model.scenarios.find(({ id }) => id === result.scenario);
      const end = scenario && endOf(scenario);
      if (scenario === undefined || end === undefined) continue;
      for (const { process: id, from, until, breach } of result.disruptions) {
        const { rto, name } = process(model, id);
        if (rto === undefined || brokenAnyway().has(id) || from > end) continue;
        if (breach !== undefined && breach <= end) continue;
        const down = (until ?? result.until) - end;
        if (down <= rto) continue;
        if (canBegin(model, musts(), id)) continue;
        const cause = causeOf(input, result, id, end);
        const still =
          until === undefined
            ? { en: 'stays down for good', nl: `komt ${name} niet meer terug` }
            : {
                en: `stays down for ${duration(down, 'en')}`,
                nl: `blijft ${name} nog ${duration(down, 'nl')} stil`,
              };
        const s = nameOf(model, scenario.id);
        yield {
          at: { id },
          covers: cause.covers,
          message: {
            en: `After ${s} ends, ${name} ${still.en} (rto ${duration(rto, 'en')}), because ${cause.en}. ${cause.mend.en}.`,
            nl: `Na afloop van ${s} ${still.nl} (hersteltijd ${duration(rto, 'nl')}), doordat ${cause.nl}. ${cause.mend.nl}.`,
          },
          related: [{ at: { id: scenario.id }, message: { en: 'In this scenario', nl: 'In dit scenario' } }],
        };
      }
    }
  },
};

/** Whether something round which a process waits can start without another of it: played in time it would stay down. */
function canBegin(model: Model, musts: Musts, id: Id): boolean {
  const circle = [...musts.of(id)].filter((one) => musts.of(one).has(one));
  return circle.some((one) => component(model, one).startsWithout.some((other) => circle.includes(other)));
}

/** When the last of a scenario is over; nothing if it never is. */
function endOf({ failures, absences }: Scenario): Seconds | undefined {
  const all = [...failures, ...absences];
  const ends = all.flatMap(({ until }) => until ?? []);
  return ends.length < all.length || ends.length === 0 ? undefined : Math.max(...ends);
}

interface Cause extends Words {
  readonly mend: Words;
  readonly covers: readonly Id[];
}

function causeOf({ model, musts }: RuleInput, { down }: ScenarioResult, id: Id, end: Seconds): Cause {
  const still = new Set(
    down.filter(({ until }) => until === undefined || until > end).map(({ what }) => what.component),
  );
  const needed = [...musts().of(id)].filter((one) => still.has(one));
  const circle = needed.filter((one) => musts().of(one).has(one));
  if (circle.length > 0) {
    const names = namesOf(model, circle);
    return {
      en: `${list(names, 'en')} wait for each other`,
      nl: `${list(names, 'nl')} op elkaar wachten`,
      mend: { en: 'Say which can start without the other', nl: 'Leg vast wie zonder de ander kan starten' },
      covers: circle,
    };
  }
  const empty = needed.find((one) => component(model, one).lasts !== undefined);
  if (empty !== undefined) return emptied(model, empty);
  const slow = needed.filter((one) => (component(model, one).restarts ?? 0) > 0);
  const names = namesOf(model, slow.length > 0 ? slow : needed.length > 0 ? needed : [id]).join(', ');
  return {
    en: `${names} must start again`,
    nl: `${names} weer moet starten`,
    mend: { en: 'Shorten a start, or lengthen the rto', nl: 'Verkort een start, of verruim de hersteltijd' },
    covers: [],
  };
}

function emptied(model: Model, id: Id): Cause {
  const name = nameOf(model, id);
  return {
    en: `${name} is empty`,
    nl: `${name} leeg is`,
    mend: { en: `Refill ${name}, or say how it recharges`, nl: `Vul ${name} bij, of zeg hoe het oplaadt` },
    covers: [],
  };
}
