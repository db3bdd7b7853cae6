/** Writes packages/cli/schema/model.schema.json from the types of the model. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SCHEMA_VERSION } from '../packages/cli/src/json/document.ts';
import { modelSchema } from './model-schema.ts';

const sources = globSync('packages/analysis/src/{model.ts,model/*.ts}').map((file) =>
  readFileSync(file, 'utf8'),
);
mkdirSync('packages/cli/schema', { recursive: true });
writeFileSync(
  'packages/cli/schema/model.schema.json',
  `${JSON.stringify(modelSchema(sources, SCHEMA_VERSION), undefined, 2)}\n`,
);
