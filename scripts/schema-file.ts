/** Writes the schemas in packages/cli/schema: of the model from its types, of the configuration from the rules. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rules } from '@waakvlam/language';
import { SCHEMA_VERSION } from '../packages/cli/src/json/document.ts';
import { configSchema } from './config-schema.ts';
import { modelSchema } from './model-schema.ts';

const sources = globSync('packages/analysis/src/{model.ts,model/*.ts}').map((file) =>
  readFileSync(file, 'utf8'),
);
mkdirSync('packages/cli/schema', { recursive: true });
writeFileSync(
  'packages/cli/schema/model.schema.json',
  `${JSON.stringify(modelSchema(sources, SCHEMA_VERSION), undefined, 2)}\n`,
);
writeFileSync(
  'packages/cli/schema/config.schema.json',
  `${JSON.stringify(configSchema(rules), undefined, 2)}\n`,
);
