/** The JSON Schema of a register of a build as JSON. */
import type { Schema } from './model-schema.ts';

/** @param version what `schemaVersion` must be */
export function registerSchema(version: number): Schema {
  const text = { type: 'string' };
  const all = (properties: Readonly<Record<string, Schema>>): Schema => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A register of waakvlam build',
    ...all({
      schemaVersion: { const: version },
      title: text,
      language: { enum: ['nl', 'en'] },
      columns: {
        type: 'array',
        items: all({
          key: { ...text, description: 'The same in each language.' },
          head: text,
          kind: {
            enum: ['text', 'number', 'date', 'duration'],
            description: 'A date is YYYY-MM-DD, a duration is ISO 8601, such as PT72H.',
          },
        }),
      },
      rows: {
        type: 'array',
        description: 'By the keys of the columns, without what the plan does not say.',
        items: { type: 'object', additionalProperties: { anyOf: [text, { type: 'number' }] } },
      },
    }),
  };
}
