import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from 'jsonschema';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../packages/cli/src/json/document.ts';
import { modelSchema } from '../../scripts/model-schema.ts';
import { EVERYTHING } from './everything.ts';
import { exampleCopy, folderWith, waakvlam } from './waakvlam.ts';

const ROOT = join(import.meta.dirname, '../..');
const schema = JSON.parse(
  readFileSync(join(ROOT, 'packages/cli/schema/model.schema.json'), 'utf8'),
) as Schema;

/** What the schema holds against a document, each as one line. */
function complaints(document: unknown): readonly string[] {
  return new Validator()
    .validate(document, schema)
    .errors.map(({ property, message }) => `${property} ${message}`);
}

function exported(cwd: string): Record<string, unknown> {
  const { code, out, err } = waakvlam(['export', 'json'], { cwd });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

describe('the schema of the model', () => {
  it('is up to date (otherwise: node scripts/schema-file.ts)', () => {
    const sources = globSync('packages/analysis/src/{model.ts,model/*.ts}', { cwd: ROOT });
    expect(schema).toEqual(
      modelSchema(
        sources.map((file) => readFileSync(join(ROOT, file), 'utf8')),
        SCHEMA_VERSION,
      ),
    );
  });

  it.each(globSync('*/', { cwd: join(ROOT, 'examples') }).sort())('holds for the example %s', (example) => {
    expect(complaints(exported(exampleCopy(example)))).toEqual([]);
  });

  it('holds for a plan with everything, and for nothing that says more, less or something else', () => {
    const cwd = folderWith({ 'a.continuity': EVERYTHING });
    expect(complaints(exported(cwd))).toEqual([]);
    const changed = (change: (process: Record<string, unknown>) => void) => {
      const document = exported(cwd) as {
        planSets: { model: { components: Record<string, unknown>[] } }[];
      };
      change(document.planSets[0]!.model.components.find(({ kind }) => kind === 'process')!);
      return complaints(document);
    };
    expect(changed((process) => Object.assign(process, { mtpd: 1.5 }))).not.toEqual([]);
    expect(changed((process) => Object.assign(process, { mtpd: -1 }))).not.toEqual([]);
    expect(changed((process) => Object.assign(process, { colour: 'red' }))).not.toEqual([]);
    expect(changed((process) => Object.assign(process, { priority: 'huge' }))).not.toEqual([]);
    expect(changed((process) => delete process.needs)).not.toEqual([]);
  });
});

describe('export json', () => {
  it('gives what the plans say, and leaves out what they do not', () => {
    const cwd = folderWith({
      'a.continuity': 'plan P { language en }\npower Grid\nprocess Intake { mtpd 15 min; needs Grid }\n',
    });
    expect(exported(cwd)).toMatchObject({
      schemaVersion: 1,
      planSets: [
        { folder: '.', language: 'en', files: ['a.continuity'], model: { plans: [{ language: 'en' }] } },
      ],
    });
    const { out } = waakvlam(['export', 'json'], { cwd });
    expect(out).toContain('"mtpd": 900');
    expect(out).not.toMatch(/null|"rto"/);
  });

  it('writes to a file, and the same twice', () => {
    const cwd = folderWith({ 'a.continuity': EVERYTHING });
    expect(waakvlam(['export', 'json', '--out', 'made/model.json'], { cwd })).toEqual({
      code: 0,
      out: 'made/model.json\n',
      err: '',
    });
    expect(readFileSync(join(cwd, 'made/model.json'), 'utf8')).toBe(
      waakvlam(['export', 'json'], { cwd }).out,
    );
  });

  it('says so where the file cannot be written', () => {
    const cwd = folderWith({ 'a.continuity': EVERYTHING });
    const { code, err } = waakvlam(['export', 'json', '--out', 'a.continuity/model.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^waakvlam: a\.continuity\/model\.json cannot be written \((EEXIST|ENOTDIR)\)/);
  });

  it('gives nothing for plans that cannot be read in full', () => {
    const cwd = folderWith({ 'a.continuity': 'plan P { language en }\nprocess A { needs Nothing }\n' });
    const { code, out, err } = waakvlam(['export', 'json', '--out', 'model.json'], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('unknown-name');
    expect(err).toContain('Nothing was exported');
    expect(globSync('*.json', { cwd })).toEqual([]);
  });

  it('asks for a form', () => {
    const { code, out, err } = waakvlam(['export'], { cwd: folderWith() });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^ {2}json /m);
  });

  it('passes text on as data', () => {
    const text = '\u001b[2J "x" \\ \u202e \u2028 </script> $(rm)';
    const cwd = folderWith({
      'a.continuity': `process A "${text.replaceAll('"', "'").replaceAll('\\', '')}"\n`,
    });
    const { out } = waakvlam(['export', 'json'], { cwd });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    expect(JSON.stringify(JSON.parse(out))).toContain('$(rm)');
  });
});
