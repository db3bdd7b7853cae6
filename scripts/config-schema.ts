/** The JSON schema of waakvlam.config.json, made from the rules and the limits. */
import type { Rule } from '@waakvlam/language';
import {
  CONFIG_KEYS,
  limitKind,
  PRIORITY_WORDS,
  PROFILE_WORDS,
  SEVERITY_WORDS,
} from '../packages/language/src/config.ts';
import { DEFAULT_LIMITS } from '../packages/language/src/limits.ts';

const KINDS = {
  priorities: { type: 'array', items: { enum: PRIORITY_WORDS } },
  count: { type: 'integer', minimum: 0 },
  share: { type: 'string', pattern: '^\\d{1,3} ?%$' },
  duration: { type: 'string', pattern: '^\\d{1,6} (s|min|h|days?)$' },
  span: { type: 'string', pattern: '^\\d{1,6} (days?|weeks?|months?|years?)$' },
};

/** The schema as data. */
export function configSchema(rules: readonly Rule[]): unknown {
  const profile = { enum: PROFILE_WORDS };
  const severities = {
    type: 'object',
    properties: Object.fromEntries(
      rules.map(({ id, severity, title }) => [
        id,
        { description: title.en, enum: severity === 'error' ? ['warning', 'error'] : SEVERITY_WORDS },
      ]),
    ),
    additionalProperties: false,
  };
  const parts: Readonly<Record<(typeof CONFIG_KEYS)[number], unknown>> = {
    $schema: { type: 'string' },
    profile,
    rules: severities,
    limits: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(DEFAULT_LIMITS).map(([key, usual]) => [key, KINDS[limitKind(key, usual)]]),
      ),
      additionalProperties: false,
    },
    folders: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { profile, rules: { $ref: '#/properties/rules' } },
        additionalProperties: false,
      },
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'waakvlam.config.json: what a folder of plans is held to',
    type: 'object',
    properties: Object.fromEntries(CONFIG_KEYS.map((key) => [key, parts[key]])),
    additionalProperties: false,
  };
}
