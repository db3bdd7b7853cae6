/** What an acceptance is about, in words. */
import type { Acceptance, Model, Words } from '@waakvlam/analysis';
import { nameOf } from './lookup.ts';

export function riskWords(model: Model, { rule, subject, process }: Acceptance): Words {
  const name = nameOf(model, subject);
  const hit = process === undefined ? undefined : nameOf(model, process);
  const risk: Words =
    rule === 'single-point-of-failure'
      ? { en: `${name} as a single point of failure`, nl: `${name} als single point of failure` }
      : { en: `${rule} of ${name}`, nl: `${rule} van ${name}` };
  return hit === undefined ? risk : { en: `${risk.en} for ${hit}`, nl: `${risk.nl} voor ${hit}` };
}
