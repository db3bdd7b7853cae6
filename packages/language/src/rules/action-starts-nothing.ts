import type { Id, Model, Trigger } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { component, linesOf, nameOf, targetOf } from './lookup.ts';

export const actionStartsNothing: Rule = {
  id: 'action-starts-nothing',
  severity: 'info',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'An action that starts what nothing relies on',
    nl: 'Een actie die start waar niets op steunt',
  },
  why: {
    en: 'Either a line is missing, so that the reserve rescues nothing in the calculation, or people will carry out work that helps nobody.',
    nl: 'Of er ontbreekt een regel, zodat de reserve in de berekening niets redt, of mensen doen straks werk waar niemand iets aan heeft.',
  },
  quiet: {
    en: 'A reserve that stands in a line behind something else, refills a store or is a manual way counts, also where it takes two failures before it is asked: what is asked only after several failures is a good plan.',
    nl: 'Een reserve die in een regel achter iets anders staat, een voorraad bijvult of een handmatige werkwijze is, telt mee, ook als er twee dingen voor moeten uitvallen: wat pas na meer uitval wordt gevraagd, hoort in een goed plan.',
  },
  source: 'Field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Net }\npower Net\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key" }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Generator } }\npower Net\npower Generator { starts in 2 min }\nrole Duty { people 4 }\naction Start { when Generator is called; by Duty; step "Turn the key" }',
  },
  *check({ model }) {
    const rescuing = new Set(rescuers(model));
    for (const { id, name, when } of model.actions) {
      const calls = when.filter((one): one is Called => one.kind === 'called');
      const idle = calls.filter(({ component: of, manual }) =>
        manual ? !hasManual(model, of) : !rescuing.has(of),
      );
      const [called] = idle;
      if (called === undefined || idle.length < when.length) continue;
      const reserve = nameOf(model, called.component);
      yield {
        at: { id },
        message: {
          en: `${name} starts ${reserve}, but nothing in the plan falls back on ${reserve}. Add ${reserve} to the line it should rescue, or drop the action.`,
          nl: `${name} start ${reserve}, maar niets in het plan valt terug op ${reserve}. Zet ${reserve} in de regel die het moet redden, of schrap de actie.`,
        },
      };
    }
  },
};

type Called = Extract<Trigger, { kind: 'called' }>;

function hasManual(model: Model, id: Id): boolean {
  const of = component(model, id);
  return of.kind === 'process' && of.manuals.length > 0;
}

/** What stands in a line behind something else or refills a store, with what that in turn needs to start. */
function* rescuers(model: Model): Generator<Id> {
  for (const one of model.components) {
    if (one.refilledBy !== undefined) yield one.refilledBy;
    for (const { atLeast, options } of linesOf(one)) {
      const ids = options.flatMap((option) => targetOf(option) ?? []);
      yield* ids.slice(atLeast);
      yield* ids.filter((id) => component(model, id).starts !== undefined && atLeast < options.length);
      // What is needed for good by what is itself a reserve is called on with it.
      if (one.starts !== undefined) yield* ids;
    }
  }
}
