/** What holds for every sheet of a pack, in both languages. */
import { describe, expect, it } from 'vitest';
import { type Sheet, scenarioSheets } from '../src/index.ts';
import { wordsOf } from '../src/sheets/text.ts';
import { allWords, plain, sheetOf, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const languages = ['nl', 'en'] as const;
const packs = languages.map((language) => scenarioSheets(sampleModel, sampleResult, { language }));

const kindsOf = ({ blocks }: Sheet) => new Set(blocks.map(({ kind }) => kind));

describe.each(packs.map((sheets, i) => [languages[i]!, sheets] as const))('a pack in %s', (_, sheets) => {
  it('never has to read and do, and to do and confirm, on one sheet', () => {
    for (const sheet of sheets) {
      const kinds = kindsOf(sheet);
      expect(kinds.has('steps'), sheet.title).toBe(sheet.mode === 'read-do');
      expect(kinds.has('checks'), sheet.title).toBe(sheet.mode === 'do-confirm');
    }
    expect(sheets.filter(({ mode }) => mode === 'do-confirm')).toHaveLength(2);
  });

  it('ends each checklist with one report, numbered after all of its items', () => {
    for (const { blocks, mode, title } of sheets) {
      const reports = blocks.filter((block) => block.kind === 'report');
      expect(reports.length, title).toBe(mode === 'read-do' || mode === 'do-confirm' ? 1 : 0);
      const items = blocks.flatMap((block) =>
        block.kind === 'steps' || block.kind === 'checks' ? block.items.map(({ number }) => number) : [],
      );
      if (reports.length === 1) {
        const numbers = [...items, ...reports.map(({ number }) => number)];
        expect(numbers, title).toEqual(numbers.map((__, i) => i + 1));
        const after = blocks.slice(blocks.findIndex(({ kind }) => kind === 'report') + 1);
        expect(after.every(({ kind }) => kind === 'table')).toBe(true);
      }
    }
  });

  it('asks and orders no more than seven things at a time', () => {
    for (const { blocks } of sheets) {
      for (const block of blocks) {
        if (block.kind === 'steps' || block.kind === 'checks') expect(block.items.length).toBeLessThan(8);
      }
    }
  });

  it('has a cell for every column', () => {
    for (const { blocks } of sheets) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
    }
  });

  it('has ids that differ, and are names of files', () => {
    const ids = sheets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}_.-]{1,80}$/u);
  });
});

describe('the front page', () => {
  const [sheets] = packs as [readonly Sheet[]];
  const front = plain(sheetOf(sheets, 'front'));

  it('lists every other sheet with its number and its current mark', () => {
    expect(tableOf(front, 'Pak uw blad').map((row) => row.slice(0, 3).map((cell) => cell[0]))).toEqual(
      sheets.slice(1).map(({ title, mark }, i) => [`${i + 2}`, title, mark]),
    );
  });

  it('says who may start it: who leads, where the plan says no more', () => {
    expect(allWords(front)).toContain('Hoofd meldkamer');
    const nobody = sheetOf(
      scenarioSheets(
        { ...sampleModel, plans: [{ ...sampleModel.plans[0]!, owner: undefined }] },
        sampleResult,
      ),
      'front',
    );
    expect(allWords(nobody)).toContain('Het plan noemt niemand.');
  });

  it('says on which signs and by whom, in order, where the plan does', () => {
    const plans = [
      {
        ...sampleModel.plans[0]!,
        activation: [
          {
            when: [{ kind: 'stops', component: 'VRN.Net', for: 900 } as const],
            decides: { by: ['VRN.HoofdMeldkamer', 'VRN.Calamiteiten'] },
          },
        ],
        distribution: ['VRN.Facilitair'],
        keptAt: ['VRN.Uitwijk'],
      },
    ];
    const told = plain(sheetOf(scenarioSheets({ ...sampleModel, plans }, sampleResult), 'front'));
    const facts = told.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    const lines = (label: string) => facts.find((fact) => fact.label === label)?.lines.map(wordsOf);
    expect(lines('Wie mag dit starten')).toEqual([
      'Hoofd meldkamer portofoon kanaal 3 · zonder netwerk crisisruimte 1.02',
      'anders Calamiteitencoördinator telefoon 06 98 76 54 32 (werkt tot T+4 uur) · zonder netwerk balie Kazerne Noord, elk heel uur',
    ]);
    expect(lines('Tekenen')).toEqual(['Openbaar stroomnet ligt 15 min stil']);
    expect(tableOf(told, 'Wie heeft deze map').map(([who, where]) => [who?.[0], where?.[0]])).toEqual([
      ['Facilitair medewerker', ''],
      ['', 'Uitwijk Kazerne Noord'],
      ['', ''],
    ]);
  });
});
