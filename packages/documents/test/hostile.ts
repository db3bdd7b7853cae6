/** The sample with every text that a plan can hold replaced by another. */
import type { Model } from '@waakvlam/analysis';
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
]);

export function sampleSaying(text: string): Model {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXTS.has(key) ? text : value;
    if (Array.isArray(value)) return value.map((item) => replace(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replace(inner, name)]));
  };
  return replace(sampleModel, '') as Model;
}
