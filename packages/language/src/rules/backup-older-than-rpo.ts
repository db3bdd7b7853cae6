import { type Component, duration, type Resource, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { addProperty, nameFor } from './fixes.ts';
import { usersOf } from './leans-on.ts';

export const backupOlderThanRpo: Rule = {
  id: 'backup-older-than-rpo',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'A copy that is older than may be lost', nl: 'Een kopie die ouder is dan u mag kwijtraken' },
  why: {
    en: 'After a loss there is what the newest copy holds. GitLab lost six hours of changes on 31 January 2017.',
    nl: 'Na een verlies is er wat de nieuwste kopie bevat. GitLab raakte op 31 januari 2017 zes uur aan wijzigingen kwijt.',
  },
  quiet: {
    en: 'Only data with a stated rpo, of its own or of what uses it, and copies that state how often.',
    nl: 'Alleen gegevens met een rpo, van zichzelf of van wie ze gebruikt, en kopieën die zeggen hoe vaak.',
  },
  source: 'ISO 22301:2019, 8.2.2; ISO/IEC 27031; Cyberbeveiligingswet, article 21(3)c',
  examples: {
    bad: 'plan P { language en }\nlocation Vault\ndata Records { rpo 4 h; copy at Vault every 24 h offline }',
    good: 'plan P { language en }\nlocation Vault\ndata Records { rpo 4 h; copy at Vault every 4 h offline }',
  },
  *check({ set, model, limits }) {
    const users = usersOf(model);
    for (const data of model.components) {
      if (!isCopied(data)) continue;
      const { id, name, copies } = data;
      const [newest] = copies
        .filter(({ every }) => every !== undefined)
        .sort((a, b) => (a.every ?? 0) - (b.every ?? 0));
      const tight = tightest(data, users.get(id) ?? []);
      if (newest?.every === undefined || tight === undefined) continue;
      if (newest.every + limits['rpo.copy'] <= tight.rpo) continue;
      const place = nameFor(set, id, newest.at);
      const often = { en: duration(tight.rpo, 'en'), nl: duration(tight.rpo, 'nl') };
      yield {
        at: { id, property: 'copies', index: copies.indexOf(newest) },
        fix:
          tight.rpo === 0
            ? undefined
            : addProperty(set, id, {
                en: `copy at ${place} every ${often.en}`,
                nl: `kopie op ${place} elke ${often.nl}`,
              }),
        message: {
          en: `${name} is copied every ${duration(newest.every, 'en')}; ${tight.of.name} can lose at most ${often.en}. Copy more often or agree a larger loss.`,
          nl: `${name} wordt elke ${duration(newest.every, 'nl')} gekopieerd; ${tight.of.name} mag hoogstens ${often.nl} kwijtraken. Kopieer vaker of spreek een groter verlies af.`,
        },
        related:
          tight.of.id === id
            ? []
            : [{ at: { id: tight.of.id, property: 'rpo' }, message: { en: 'Its rpo', nl: 'De rpo ervan' } }],
      };
    }
  },
};

/** Data or a system of which there are copies. */
export function isCopied(one: Component): one is Resource {
  return 'copies' in one && one.copies.length > 0;
}

/** Who can lose least: the data itself, or what uses it. */
function tightest(data: Resource, users: readonly Component[]): { of: Component; rpo: Seconds } | undefined {
  return [data, ...users]
    .flatMap((of) => ('rpo' in of && of.rpo !== undefined ? [{ of, rpo: of.rpo }] : []))
    .sort((a, b) => a.rpo - b.rpo || (a.of.id < b.of.id ? -1 : 1))[0];
}
