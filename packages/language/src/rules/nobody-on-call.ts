import { type Action, duration, type Id, type Model, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty } from './fixes.ts';
import { component } from './lookup.ts';

export const nobodyOnCall: Rule = {
  id: 'nobody-on-call',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Due soon, and nobody on call', nl: 'Snel nodig, en niemand heeft piket' },
  why: {
    en: 'Most hours of a week are nights and weekends. The power in Amsterdam failed at 04:19 in 2017; the inspectors found that extra staff should have been called sooner.',
    nl: 'De meeste uren van een week zijn nachten en weekenden. In Amsterdam viel in 2017 de stroom om 04.19 uur uit; volgens de inspecties had eerder extra personeel moeten worden opgeroepen.',
  },
  quiet: {
    en: 'Actions for work that is open in office hours only, actions before and after the crisis, and a set in which no role states its on call yet.',
    nl: 'Acties voor werk dat alleen op kantooruren open is, acties voor en na de crisis, en een planset waarin nog geen rol piket vermeldt.',
  },
  source: 'ISO 22301:2019, 8.4.2; Arbeidstijdenwet (standby)',
  examples: {
    bad: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4 }\nrole Guard { people 4; on call within 30 min }\naction Start { when Generator is called; by Duty; within 1 h; step "Turn the key" }',
    good: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4; on call within 30 min }\naction Start { when Generator is called; by Duty; within 1 h; step "Turn the key" }',
  },
  *check({ set, model, limits }) {
    const roles = model.components.filter((one) => one.kind === 'role');
    if (!roles.some(({ onCall }) => onCall !== undefined)) return;
    for (const action of model.actions) {
      const { id, name, within, by, phase } = action;
      const isDue = within !== undefined && within <= limits['oncall.within'];
      if (!isDue || phase === 'preparation' || phase === 'aftermath' || by.length === 0) continue;
      if (action.when.length === 0 || isInOfficeHours(model, action)) continue;
      if (by.some((who) => isAwake(model, who, limits['oncall.within']))) continue;
      const [first] = by;
      if (first === undefined) continue;
      const who = component(model, first);
      const here = set.declaration(first)?.place.uri === set.place({ id }).uri;
      const time = { en: duration(within, 'en'), nl: duration(within, 'nl') };
      const onCall = who.kind === 'role' ? who.onCall : undefined;
      const said = { en: `on call within ${time.en}`, nl: `piket binnen ${time.nl}` };
      const slow = onCall?.within ?? 0;
      yield {
        at: { id, property: 'by' },
        fix: !here || onCall !== undefined ? undefined : addProperty(set, first, said),
        message:
          onCall === undefined
            ? {
                en: `${name} must begin within ${time.en}, also on Sunday night, and ${who.name} is not on call. Put it on call, or give the action to who is awake.`,
                nl: `${name} moet binnen ${time.nl} beginnen, ook zondagnacht, en ${who.name} heeft geen piket. Regel piket, of geef de actie aan wie wakker is.`,
              }
            : {
                en: `${name} must begin within ${time.en}, and ${who.name} is there ${duration(slow, 'en')} after a call at the latest. Correct that time, or give the action to who is awake.`,
                nl: `${name} moet binnen ${time.nl} beginnen, en ${who.name} is er pas ${duration(slow, 'nl')} na een oproep. Verbeter die tijd, of geef de actie aan wie wakker is.`,
              },
      };
    }
  },
};

/** Whether somebody can be there at any hour: on call and soon enough, in shifts, on a post day and night, or a person. */
function isAwake(model: Model, id: Id, soon: Seconds): boolean {
  const who = component(model, id);
  if (who.kind !== 'role') return true;
  if (
    (who.onCall !== undefined && (who.onCall.within ?? 0) <= soon) ||
    who.shift !== undefined ||
    who.deputies.some((one) => one !== id && isPosted(model, one))
  )
    return true;
  return isPosted(model, id);
}

/** Whether somebody of a role is at work day and night. */
function isPosted(model: Model, id: Id): boolean {
  return model.components.some(({ needs }) =>
    needs.some(({ options }) =>
      options.some(({ of }) => of.kind === 'post' && of.role === id && of.cover?.kind === '24/7'),
    ),
  );
}

/** Whether all that sets an action off is work that is open in office hours. */
function isInOfficeHours(model: Model, { when }: Action): boolean {
  return when.every((one) => {
    if (!('component' in one)) return false;
    const of = component(model, one.component);
    return 'open' in of && of.open?.kind === 'office hours';
  });
}
