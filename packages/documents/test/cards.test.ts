import { describe, expect, it } from 'vitest';
import { html, pdf, scenarioCards } from '../src/index.ts';
import { engineFromPackages } from './engine.ts';
import { allWords, factOf, plain } from './found.ts';
import { sampleSaying } from './hostile.ts';
import { has, read } from './programs.ts';
import { sampleModel, sampleResult } from './sample.ts';

const cards = plain(scenarioCards(sampleModel, sampleResult));
const engine = engineFromPackages();
const MM = 72 / 25.4;

describe('the pocket cards', () => {
  it('are one for each who acts: what first, before when, and whom to call', () => {
    const card = cards.find(({ title }) => title === 'Facilitair medewerker')!;
    expect(card.role).toBe('VRN.Facilitair');
    expect(factOf(card, 'Start als')?.[0]).toContain('Openbaar stroomnet');
    expect(allWords(card)).toContain('Zet de sleutel in stand II');
    expect(allWords(card)).toMatch(/Beslis voor[\s\S]*T\+20 min\n Aggregaat starten/);
    expect(allWords(card)).toContain('Hoofd meldkamer');
  });

  it('hold three steps and five people at most, whatever the plan has', () => {
    for (const { blocks } of cards) {
      const first = blocks.find((block) => block.kind === 'boxed');
      expect(first?.kind === 'boxed' && first.lines.length).toBeLessThanOrEqual(4);
      const back = blocks.slice(blocks.findIndex(({ kind }) => kind === 'heading'));
      expect(back.filter(({ kind }) => kind === 'text').length).toBeLessThanOrEqual(5);
    }
  });

  it.skipIf(!has('pdftotext'))(
    'are a front and a back on A6, also of a plan with endless texts',
    async () => {
      for (const some of [
        cards,
        scenarioCards(sampleSaying('Loop naar ruimte 0.14 en weer terug. '.repeat(30)), sampleResult),
      ]) {
        const { text } = read('pdftotext', ['-bbox', 'FILE', '-'], await pdf(some, engine, { paper: 'a6' }));
        const pages = text.split('<page ').slice(1);
        expect(pages).toHaveLength(2 * some.length);
        for (const page of pages) {
          const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
          expect([Number(width) / MM, Number(height) / MM].map(Math.round)).toEqual([105, 148]);
          for (const [, x0, x1, y1] of page.matchAll(/xMin="(.*?)" yMin=".*?" xMax="(.*?)" yMax="(.*?)"/g)) {
            expect(Number(x0)).toBeGreaterThan(5 * MM);
            expect(Number(x1)).toBeLessThan(100 * MM);
            expect(Number(y1)).toBeLessThan(143 * MM);
          }
        }
      }
    },
  );

  it('are none where there is no such scenario, and have the same tags whatever the plan says', () => {
    expect(scenarioCards(sampleModel, { ...sampleResult, scenario: 'x' })).toEqual([]);
    const tags = (text: string) =>
      (html(scenarioCards(sampleSaying(text), sampleResult)).match(/<[^>]*>/g) ?? []).map((tag) =>
        tag.replace(/"[^"]*"/g, '""'),
      );
    expect(tags('"><script>alert(1)</script>')).toEqual(tags('een gewone tekst in het plan'));
  });
});
