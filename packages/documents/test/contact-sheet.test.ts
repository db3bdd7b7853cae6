import { describe, expect, it } from 'vitest';
import { scenarioSheets } from '../src/index.ts';
import { wordsOf } from '../src/sheets/text.ts';
import { plain, sheetOf, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const sheet = plain(sheetOf(scenarioSheets(sampleModel, sampleResult), 'contacts'));

const boxOf = ({ blocks }: typeof sheet) =>
  blocks.flatMap((block) => (block.kind === 'boxed' ? block.lines.map(wordsOf) : []));

describe('the contact sheet', () => {
  it('has first whom to reach first, who leads before all', () => {
    const first = tableOf(sheet, 'Eerste uur').map(([, who]) => who?.[0]);
    expect(first).toEqual([
      'Hoofd meldkamer',
      'Facilitair medewerker',
      'M. Yıldız',
      'Calamiteitencoördinator',
    ]);
    expect(tableOf(sheet, 'Daarna').map(([, who]) => who?.[0])).toContain('Oliehandel De Vries');
  });

  it('says how to reach them with a telephone and without, and what is down by then', () => {
    const row = tableOf(sheet, 'Daarna').find(([, who]) => who?.[0] === 'Oliehandel De Vries');
    expect(row?.slice(1)).toEqual([
      ['Oliehandel De Vries', 'vanaf T+5 uur'],
      ['0512 34 56 78 (werkt dan niet)', 'gecontroleerd 1 nov 2026'],
      ['Havenweg 9, poort B, dag en nacht'],
    ]);
    const other = tableOf(sheet, 'Eerste uur').find(([, who]) => who?.[0] === 'Facilitair medewerker');
    expect(other?.slice(2)).toEqual([
      ['06 12 34 56 78 (werkt tot T+4 uur)', 'niet gecontroleerd'],
      ['portofoon kanaal 3'],
    ]);
  });

  it('says what becomes of the networks, and that there is no place to meet', () => {
    expect(boxOf(sheet)).toContain('Mobiel netwerk: werkt tot T+4 uur');
    expect(boxOf(sheet).at(-1)).toContain('Het plan noemt geen plek');
  });

  it('says where to go when nobody can be called, and who calls whom', () => {
    const components = sampleModel.components.map((one) =>
      one.id === 'VRN.Facilitair' && one.kind === 'role'
        ? { ...one, meetsAt: 'VRN.Uitwijk', calls: ['VRN.BalieNoord'] }
        : one,
    );
    const told = plain(sheetOf(scenarioSheets({ ...sampleModel, components }, sampleResult), 'contacts'));
    expect(boxOf(told)).toContain('Ga naar Uitwijk Kazerne Noord: Facilitair medewerker');
    expect(tableOf(told, 'Wie belt wie').map((row) => row.map((cell) => cell[0]))).toEqual([
      ['Facilitair medewerker', 'Balie Kazerne Noord'],
    ]);
  });

  it('leaves room to write what the plan does not say', () => {
    const components = sampleModel.components.map((one) =>
      one.id === 'VRN.HoofdMeldkamer' && one.kind === 'role' ? { ...one, means: [] } : one,
    );
    const told = plain(sheetOf(scenarioSheets({ ...sampleModel, components }, sampleResult), 'contacts'));
    expect(tableOf(told, 'Eerste uur')[0]?.slice(2)).toEqual([['staat niet in het plan:'], ['–']]);
  });
});
