/** The sample with every text that a plan can hold replaced by another. */
import type { Model } from '@waakvlam/analysis';
import { component, model, plan } from '../../../test/bare.ts';
import { sampleModel } from './sample.ts';

const TEXTS = new Set([
  'title',
  'text',
  'confirm',
  'otherwise',
  'question',
  'through',
  'version',
  'classification',
  'address',
  'event',
  'reason',
  'minimum',
  'source',
  'designated',
  'definition',
  'indicator',
  'result',
]);

export const sampleSaying = (text: string): Model => saying(sampleModel, text);

/** The same of a plan in which one thing stops a process and asks for a decision. */
export const failingSaying = (text: string): Model => saying(failing, text);

const option = (id: string) => ({ of: { kind: 'component', id } as const });

const failing = model({
  plans: [plan('P', { title: 'Plan' })],
  components: [
    component('process', 'Intake', {
      title: 'Intake',
      mtpd: 900,
      needs: [{ atLeast: 1, options: ['Net', 'Gen'].map(option) }],
    }),
    component('power', 'Net', { title: 'Net', suppliers: ['Beheerder'] }),
    component('power', 'Gen', { title: 'Gen', starts: { after: 300, automatically: false } }),
    component('supplier', 'Beheerder', { title: 'B', means: [{ kind: 'phone', text: '0800' }] }),
  ],
});

/** A model with every text in it replaced by another. */
export function saying(of: Model, text: string): Model {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((item) => replace(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replace(inner, name)]));
  };
  return replace(of, '') as Model;
}
