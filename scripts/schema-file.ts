/** Writes the schemas in packages/cli/schema: of model and documents from their types, of the configuration from the rules. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DOCUMENTS_VERSION } from '@waakvlam/documents';
import { rules } from '@waakvlam/language';
import { SCHEMA_VERSION } from '../packages/cli/src/json/document.ts';
import { configSchema } from './config-schema.ts';
import { modelSchema, sheetsSchema } from './model-schema.ts';
import { registerSchema } from './register-schema.ts';

const textsOf = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'));
const schemas = {
  model: modelSchema(textsOf('packages/analysis/src/{model.ts,model/*.ts}'), SCHEMA_VERSION),
  sheets: sheetsSchema(
    textsOf('{packages/documents/src/sheets/{sheet,text,chart}.ts,packages/analysis/src/model/declared.ts}'),
    DOCUMENTS_VERSION,
  ),
  register: registerSchema(DOCUMENTS_VERSION),
  config: configSchema(rules),
};
mkdirSync('packages/cli/schema', { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`packages/cli/schema/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
}
