import {
  type Consequence,
  type Decision,
  duration,
  type Id,
  moment,
  type Seconds,
  tellPart,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import type { RuleInput } from '../rule-input.ts';
import { setProperty } from './fixes.ts';
import { component, nameOf, process } from './lookup.ts';

export const noTimeToDecide: Rule = {
  id: 'no-time-to-decide',
  severity: 'warning',
  profile: 'standard',
  cost: 'slow',
  wholeText: true,
  title: { en: 'No time to call on a reserve', nl: 'Geen tijd om een reserve in te zetten' },
  why: {
    en: 'Between the moment that people can know and the moment that the reserve must be called there is less time than they need. At BT in the United Kingdom a failed first attempt to switch the emergency number over cost 77 minutes on 25 June 2023.',
    nl: 'Tussen het moment dat mensen het kunnen weten en het moment dat de reserve moet worden ingezet zit minder tijd dan zij nodig hebben. Bij BT in het Verenigd Koninkrijk kostte een mislukte eerste poging om het alarmnummer om te schakelen op 25 juni 2023 77 minuten.',
  },
  quiet: {
    en: 'One finding for each reserve, in the run that leaves least time. How long a process takes to start again after the reserve is there is not counted.',
    nl: 'Eén melding per reserve, in de situatie die de minste tijd laat. Hoelang een proces daarna nodig heeft om weer te starten telt niet mee.',
  },
  source: 'ISO 22301:2019, 8.4.2; ISO 22361',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 4 min; rto 4 min; needs one of { Net, Ups, Generator } }\npower Net\npower Ups { lasts 60 min }\npower Generator { starts in 45 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; within 20 min; step "Turn the key" }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 4 min; rto 4 min; needs one of { Net, Ups, Generator } }\npower Net\npower Ups { lasts 60 min }\npower Generator { starts in 45 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; within 15 min; step "Turn the key" }',
  },
  *check(input) {
    const { set, model } = input;
    for (const { decision, begin, hit, action, where } of tightest(input)) {
      const name = {
        en: tellPart(decision.reserve, model, 'en'),
        nl: tellPart(decision.reserve, model, 'nl'),
      };
      const [who = action] = model.actions.find(({ id }) => id === action)?.by ?? [];
      const role = nameOf(model, who);
      const late = begin - decision.decideBy;
      const p = nameOf(model, hit.process);
      const breach = hit.begin + (process(model, hit.process).mtpd ?? 0);
      const own = { id: decision.reserve.component, property: 'starts' };
      const { starts } = component(model, own.id);
      const here = decision.reserve.part === 'itself' && set.place(own).uri === set.place({ id: action }).uri;
      const time = duration(starts?.after ?? 0, 'en');
      yield {
        at: { id: action, property: 'within' },
        fix:
          here && starts !== undefined
            ? setProperty(set, own, {
                en: `starts automatically in ${time}`,
                nl: `start automatisch in ${duration(starts.after, 'nl')}`,
              })
            : undefined,
        message: {
          en: `${name.en} works only if called on by ${moment(decision.decideBy, 'en')}; ${role} can begin at ${moment(begin, 'en')}, and then ${p} is intolerable from ${moment(breach, 'en')}. Start automatically, call earlier, or bridge ${duration(late, 'en')}.`,
          nl: `${name.nl} werkt alleen als het uiterlijk op ${moment(decision.decideBy, 'nl')} wordt ingezet; ${role} kan pas op ${moment(begin, 'nl')} beginnen, en dan is ${p} vanaf ${moment(breach, 'nl')} ontoelaatbaar. Laat het vanzelf starten, roep eerder op, of overbrug ${duration(late, 'nl')}.`,
        },
        related: [
          ...(where === undefined
            ? []
            : [
                {
                  at: { id: where },
                  message: { en: 'When this fails or happens', nl: 'Als dit uitvalt of gebeurt' },
                },
              ]),
          { at: { id: hit.process }, message: { en: `${p} stops`, nl: `${p} stopt` } },
        ],
      };
    }
  },
};

interface TooLate {
  readonly decision: Decision;
  readonly action: Id;
  readonly begin: Seconds;
  readonly hit: Consequence;
  readonly where: Id | undefined;
}

/** For each reserve the decision that a role makes latest, with whom it harms. */
function tightest(input: RuleInput): readonly TooLate[] {
  const { model, limits, alone, scenarios, weighty } = input;
  const heavy = new Map(weighty().map((one) => [one.id, one.mtpd ?? Number.POSITIVE_INFINITY]));
  const worst = new Map<string, TooLate>();
  for (const run of [...alone(), ...scenarios()]) {
    for (const decision of run.decisions) {
      const action = model.actions.find(({ id, by }) => decision.actions.includes(id) && by.length > 0);
      if (decision.automatically || action === undefined) continue;
      const begin = decision.knownSince + (action.within ?? limits.reaction);
      const hit = decision.ifNever.find(({ process: id, begin: from }) => {
        const breach = from + (heavy.get(id) ?? Number.POSITIVE_INFINITY);
        return begin + decision.takes > breach && decision.decideBy + decision.takes <= breach;
      });
      const { component: id, of, part } = decision.reserve;
      const key = `${id} ${part} ${of ?? ''}`;
      const known = worst.get(key);
      if (hit === undefined || (known && known.begin - known.decision.decideBy >= begin - decision.decideBy))
        continue;
      const where = 'fails' in run && run.fails !== undefined ? run.fails : run.scenario;
      worst.set(key, { decision, action: action.id, begin, hit, where });
    }
  }
  return [...worst.values()];
}
