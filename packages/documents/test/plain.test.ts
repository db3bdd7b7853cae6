import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, shorten } from '../src/index.ts';

describe('text from a plan', () => {
  it('cannot steer a terminal', () => {
    expect(cleanText('\u001b[31mrood\u0007\u009b2J')).toBe('[31mrood2J');
  });

  it('cannot turn the text around it', () => {
    expect(cleanText('Bel \u202e1 2 3\u2069 nu')).toBe('Bel 1 2 3 nu');
  });

  it('is one line, in composed form, and keeps its no-break spaces', () => {
    expect(cleanText('  Meldkamer\r\n\tNoord\u2028e\u0301e\u0301n 06\u00a012 ')).toBe(
      'Meldkamer Noord één 06\u00a012',
    );
  });

  it('keeps every letter of a name', () => {
    for (const name of ['Şahin Yıldız', 'Dąbrowska', 'Ĳsbrand', 'Őry', 'Ελένη', 'محمد']) {
      expect(cleanText(name)).toBe(name);
    }
  });

  it('is well formed, free of controls and stays so, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(`${text}\ud800`);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('is cut short between characters, with an ellipsis', () => {
    expect(shorten('Aggregaat', 9)).toBe('Aggregaat');
    expect(shorten('Aggregaat starten', 11)).toBe('Aggregaat…');
    expect(shorten('😀😀😀', 2)).toBe('😀…');
  });
});
