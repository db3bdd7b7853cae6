/** Words that a tired reader in a second language stumbles over do not stand on sheets. */
import { describe, expect, it } from 'vitest';
import { componentSheets, markdown, scenarioSheets } from '../src/index.ts';
import { LABELS, MODES } from '../src/sheets/sheet-words.ts';
import { failingSaying } from './hostile.ts';
import { sampleModel, sampleResult } from './sample.ts';

const FORBIDDEN = {
  nl: /\b(dien(t|en) te|middels|indien|teneinde|conform|betreffende|ten behoeve van|in het kader van|uitvoering geven|zorg voor|bewaak|stem af|zo snel mogelijk|regelmatig|ten aanzien van|derhalve|tevens|echter)\b/i,
  en: /\b(shall|hereby|in order to|in the event of|utilise|utilize|commence|ensure|prior to|regarding|as soon as possible|regularly|terminate|facilitate)\b/i,
};

describe.each(['nl', 'en'] as const)('sheets in %s', (language) => {
  const sheets = [
    ...scenarioSheets(sampleModel, sampleResult, { language }),
    ...componentSheets(failingSaying('Tekst'), 'all', { language }),
  ];
  const said = [markdown(sheets), JSON.stringify([LABELS[language], MODES[language]])].join('\n');

  it('have no words of the office', () => {
    expect(FORBIDDEN[language].exec(said)?.[0]).toBeUndefined();
  });

  it('order and ask in short sentences', () => {
    const sentences = sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'checks' ? block.items.map(({ question }) => question) : [])),
    );
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThan(16);
  });

  it('have nothing left of how they are made', () => {
    expect(said).not.toMatch(/undefined|\[object|NaN|Infinity|=>/);
  });
});
