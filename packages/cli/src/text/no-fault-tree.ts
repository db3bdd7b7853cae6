import type { Words } from '@waakvlam/analysis';
import type { NoTree } from '@waakvlam/analysis/fault-tree';

/** Why there is no fault tree of a process. */
export function tellNoTree(why: NoTree, name: string): Words {
  switch (why) {
    case 'never':
      return {
        en: `Nothing that fails stops ${name} for longer than it may within this horizon, so there is no fault tree.`,
        nl: `Niets wat uitvalt legt ${name} binnen deze horizon langer stil dan het mag, dus er is geen foutenboom.`,
      };
    case 'always':
      return {
        en: `${name} is down for longer than it may although nothing fails, so there is no fault tree. Mend the plan first.`,
        nl: `${name} ligt langer stil dan het mag terwijl er niets uitvalt, dus er is geen foutenboom. Herstel eerst het plan.`,
      };
    case 'too-large':
      return {
        en: `The fault tree of ${name} would be too large. Give a smaller --order or a shorter --horizon.`,
        nl: `De foutenboom van ${name} wordt te groot. Geef een kleinere --order of een kortere --horizon.`,
      };
  }
}
