import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { constructRows, constructsPage } from '../../../scripts/reference/constructs-table.ts';
import { createCoreServices } from '../src/core-services.ts';
import { type Construct, constructsOf } from '../src/reference/constructs.ts';
import { type ConstructRow, constructRow } from './construct-checks.ts';

const services = createCoreServices();

describe('every construct of the language', () => {
  let rows: readonly ConstructRow[];
  beforeAll(async () => {
    rows = await constructRows();
  });

  it('is parsed, lowered, described, shown, formatted and translated', () => {
    expect(rows.length).toBe(constructsOf(services.Grammar).length);
    const empty = rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) => (cell === '' ? [`${row.rule} is not ${column}`] : [])),
    );
    expect(empty).toEqual([]);
  });

  it('has a row in the table (otherwise: npm run docs:constructs)', () => {
    const page = readFileSync(new URL('../../../docs/constructs.md', import.meta.url), 'utf8');
    expect(page).toBe(constructsPage(rows));
  });
});

describe('a cell stays empty', () => {
  const mtpd = constructsOf(services.Grammar).find(({ rule }) => rule === 'Mtpd')!;
  const rowOf = (change: Partial<Construct>, page = '') =>
    constructRow(services, { ...mtpd, ...change }, [{ text: page, anchor: 'mtpd', example: 'mtpd 15 min' }]);

  it('when the example does not use the construct', async () => {
    expect(await rowOf({ example: 'process P { rto 5 min }' })).toMatchObject({ parsed: '', lowered: '' });
  });

  it('when the example does not read', async () => {
    expect(await rowOf({ example: 'process P { mtpd 5 min' })).toMatchObject({
      parsed: '',
      formatted: '',
      translated: '',
    });
  });

  it('when the example names what is not there', async () => {
    expect(await rowOf({ example: 'process P { mtpd 5 min; needs Grid }' })).toMatchObject({
      parsed: 'yes',
      example: '',
    });
  });

  it('when the model is the same without the construct', async () => {
    const second = 'process P { mtpd 5 min } process P { mtpd 9 min }';
    expect(await rowOf({ rule: 'Rto', example: 'process P { rto 5 min }' })).toMatchObject({
      lowered: 'cut out',
    });
    expect(await rowOf({ rule: 'Fails', example: `${second} scenario P { fails P }` })).toMatchObject({
      lowered: '',
    });
  });

  it('when a part of it can be left out and the model is the same', async () => {
    expect(await rowOf({ example: 'process P { mtpd 5 min 1 s }' })).toMatchObject({ lowered: 'cut out' });
    expect(await rowOf({ example: 'process P { mtpd 5 min 0 s }' })).toMatchObject({ lowered: '' });
  });

  it('when a page has no place for it, or does not show it', async () => {
    expect(await rowOf({})).toMatchObject({ page: '', example: '' });
    expect(await rowOf({}, '<a id="mtpd"></a>')).toMatchObject({ page: 'yes', example: '' });
    expect(await rowOf({}, '<a id="mtpd"></a> mtpd 15 min')).toMatchObject({ page: 'yes', example: 'yes' });
  });
});
