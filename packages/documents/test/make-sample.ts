/** Writes the sample as a PDF: `make-sample WASM FONT…`. Bundled and run by a test. */
import { readFileSync } from 'node:fs';
import { pdf, scenarioSheets } from '../src/index.ts';
import { sampleModel, sampleResult } from './sample.ts';

const [wasm, ...fonts] = process.argv.slice(2).map((file) => new Uint8Array(readFileSync(file)));
if (wasm === undefined) throw new Error('No wasm file given.');
process.stdout.write(await pdf(scenarioSheets(sampleModel, sampleResult), { wasm, fonts }));
