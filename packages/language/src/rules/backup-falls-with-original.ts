import type { Id, Model, Resource } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { isCopied } from './backup-older-than-rpo.ts';
import { usersOf } from './leans-on.ts';
import { component, targetOf } from './lookup.ts';
import { zonesOf } from './zones.ts';

export const backupFallsWithOriginal: Rule = {
  id: 'backup-falls-with-original',
  severity: 'warning',
  profile: 'standard',
  cost: 'set',
  wholeText: true,
  title: { en: 'Copies that are lost with the original', nl: 'Kopieën die met het origineel verloren gaan' },
  why: {
    en: 'At OVHcloud in Strasbourg in 2021 the standard backup lay in the next room and burnt too; at Hof van Twente in 2020 attackers destroyed every backup; Maersk in 2017 had one domain controller left because it was off by chance.',
    nl: 'Bij OVHcloud in Straatsburg lag in 2021 de standaardback-up in de kamer ernaast en brandde mee; in Hof van Twente vernietigden aanvallers in 2020 elke back-up; Maersk had in 2017 één domeincontroller over, omdat die toevallig uit stond.',
  },
  quiet: {
    en: 'Data that can be made again states no copies. Where the original stands is what the data, or the system that uses it, says with `at` or `zone`.',
    nl: 'Gegevens die opnieuw te maken zijn, noemen geen kopieën. Waar het origineel staat, is wat de gegevens, of het systeem dat ze gebruikt, met `op` of `zone` zeggen.',
  },
  source: 'ISO/IEC 27031; Cyberbeveiligingswet, article 21(3)c',
  examples: {
    bad: 'plan P { language en }\nlocation Vault\ndata Records { copy at Vault every 4 h }',
    good: 'plan P { language en }\nlocation Vault\ndata Records { copy at Vault every 4 h offline }',
  },
  *check({ model }) {
    const users = usersOf(model);
    for (const data of model.components) {
      if (!isCopied(data)) continue;
      const { id, name, copies } = data;
      const home = homeOf(model, [
        data,
        ...(users.get(id) ?? []).filter((one): one is Resource => one.kind === 'ict'),
      ]);
      const stays = copies.filter(({ at }) => ![at, ...zonesOf(model, at)].some((place) => home.has(place)));
      if (stays.length > 0 && copies.some(({ offline }) => offline)) continue;
      const why =
        stays.length === 0
          ? { en: 'stand with the original', nl: 'staan bij het origineel' }
          : { en: 'can be erased from where it is', nl: 'zijn vanaf de plek van het origineel te wissen' };
      yield {
        at: { id, property: 'copies', index: 0 },
        message: {
          en: `All copies of ${name} ${why.en}. Keep one elsewhere and out of reach of the network.`,
          nl: `Alle kopieën van ${name} ${why.nl}. Bewaar er een elders en los van het netwerk.`,
        },
      };
    }
  },
};

/** Where an original stands: its places and zones. */
function homeOf(model: Model, those: readonly Resource[]): ReadonlySet<Id> {
  const places = those.flatMap(({ at }) => (at?.options ?? []).flatMap((option) => targetOf(option) ?? []));
  const first = those[0];
  const own = first === undefined ? [] : [...zonesOf(model, first.id)];
  return new Set([
    ...places,
    ...places.flatMap((place) => [...zonesOf(model, component(model, place).id)]),
    ...own,
  ]);
}
