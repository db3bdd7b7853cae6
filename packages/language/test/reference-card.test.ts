import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../../../scripts/reference/card-data.ts';
import { cardFiles, cardPdf } from '../../../scripts/reference/card-files.ts';
import { createCoreServices } from '../src/core-services.ts';
import { constructsOf } from '../src/reference/constructs.ts';

const latin1 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const pagesOf = (pdf: Uint8Array): number => latin1(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the card of the language', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await cardFiles();
  });

  it('is one page, A4 on its side, in each language', () => {
    expect([...files.keys()]).toEqual(['docs/card-en.pdf', 'docs/card-nl.pdf']);
    for (const pdf of files.values()) {
      expect(pagesOf(pdf)).toBe(1);
      expect(latin1(pdf)).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/);
    }
  });

  it('is up to date (otherwise: npm run docs:card)', () => {
    for (const [path, pdf] of files) {
      const file = readFileSync(new URL(`../../../${path}`, import.meta.url));
      expect(Buffer.compare(file, pdf), path).toBe(0);
    }
  });

  it('would be more than one page with more on it', async () => {
    const card = cardOf('en');
    expect(pagesOf(await cardPdf({ ...card, rest: [...card.rest, ...card.rest] }))).toBe(2);
  });

  it.each(['en', 'nl'] as const)('has every construct on it: %s', (language) => {
    const { first, rest } = cardOf(language);
    const lines = [...first, ...rest].flatMap((box) => [
      box.title,
      ...box.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(' ')),
    ]);
    for (const { keywords } of constructsOf(createCoreServices().Grammar)) {
      for (const pair of keywords) {
        expect(
          lines.some((line) => ` ${line.replaceAll(',', ' ')} `.includes(` ${pair[language]} `)),
          pair.en,
        ).toBe(true);
      }
    }
  });
});
