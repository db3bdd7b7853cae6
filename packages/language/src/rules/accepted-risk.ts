/** What an acceptance is about, in words. */
import type { Acceptance, Model, Words } from '@waakvlam/analysis';
import { nameOf } from './lookup.ts';

export function riskWords(model: Model, { component, process }: Acceptance): Words {
  const name = nameOf(model, component);
  if (process === undefined) {
    return { en: `${name} as a single point of failure`, nl: `${name} als single point of failure` };
  }
  const hit = nameOf(model, process);
  return {
    en: `${name} as a single point of failure for ${hit}`,
    nl: `${name} als single point of failure voor ${hit}`,
  };
}
