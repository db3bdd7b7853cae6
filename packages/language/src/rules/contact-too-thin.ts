import type { Action, Id, Model, Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty } from './fixes.ts';
import { component } from './lookup.ts';
import { meansOf } from './means.ts';

export const contactTooThin: Rule = {
  id: 'contact-too-thin',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  fillsIn: true,
  title: { en: 'Too few ways to reach somebody', nl: 'Te weinig manieren om iemand te bereiken' },
  why: {
    en: 'One number is one device that is flat, silent or at home. At Heathrow in 2025 the phone of the chief executive was silent by mistake; he knew 7 hours later, and the review asks for a second means.',
    nl: 'Eén nummer is één toestel dat leeg is, op stil staat of thuis ligt. Op Heathrow stond in 2025 de telefoon van de topman per ongeluk op stil; hij wist het 7 uur later, en het onderzoek vraagt om een tweede middel.',
  },
  quiet: {
    en: 'Roles of which three or more are on duty together; actions that are not due soon; and plans that state no way of reaching anybody yet.',
    nl: 'Rollen waarvan er drie of meer tegelijk dienst hebben; acties die niet snel hoeven; en plannen waarin nog van niemand staat hoe hij te bereiken is.',
  },
  source: 'ISO 22301:2019, 8.4.3',
  examples: {
    bad: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4; phone "06 1234" }\naction Start { when Generator is called; by Duty; within 10 min; step "Turn the key" }',
    good: 'plan P { language en }\npower Generator { starts in 2 min }\nrole Duty { people 4; phone "06 1234"; radio "channel 3" }\naction Start { when Generator is called; by Duty; within 10 min; step "Turn the key" }',
  },
  *check({ set, model, limits }) {
    if (!model.components.some((one) => 'means' in one && one.means.length + one.contacts.length > 0)) return;
    const due = limits['contact.due'];
    const onDuty = postsOf(model);
    for (const id of new Set(
      model.actions.flatMap((action) => (isSoon(action, due) ? action.by.slice(0, 1) : [])),
    )) {
      const who = component(model, id);
      if (who.kind !== 'role' && who.kind !== 'person') continue;
      if (who.kind === 'role' && (onDuty.get(id) ?? 0) >= 3) continue;
      const kinds = new Set(meansOf(model, who).map(({ kind }) => kind)).size;
      if (kinds >= limits['contact.means']) continue;
      yield {
        at: { id },
        fix:
          kinds + 1 < limits['contact.means']
            ? undefined
            : addProperty(set, id, { en: 'without network "…"', nl: 'zonder netwerk "…"' }),
        message:
          kinds === 0
            ? {
                en: `How to reach ${who.name} is not written. Add two ways that do not ring the same device.`,
                nl: `Hoe ${who.name} te bereiken is, staat er niet. Voeg twee manieren toe die niet op hetzelfde toestel uitkomen.`,
              }
            : {
                en: `${who.name} can be reached in only ${kinds === 1 ? 'one way' : `${kinds} ways`}. Add another that does not ring the same device.`,
                nl: `${who.name} is maar op ${kinds === 1 ? 'één manier' : `${kinds} manieren`} te bereiken. Voeg er een toe die niet op hetzelfde toestel uitkomt.`,
              },
      };
    }
  },
};

function isSoon({ within, phase, when }: Action, due: Seconds): boolean {
  if (phase === 'preparation' || phase === 'aftermath' || when.length === 0) return false;
  return within !== undefined && within <= due;
}

/** How many of each role are at work together, at the most. */
function postsOf(model: Model): ReadonlyMap<Id, number> {
  const posts = new Map<Id, number>();
  for (const { of } of model.components.flatMap(({ needs }) => needs.flatMap(({ options }) => options))) {
    if (of.kind === 'post') posts.set(of.role, (posts.get(of.role) ?? 0) + of.people);
  }
  return posts;
}
