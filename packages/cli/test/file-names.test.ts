import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNames } from '../src/build/file-names.ts';

it('keeps names that are fit to be file names', () => {
  expect([...fileNames(['Blackout', 'Brand_één', 'VRN.Storm']).values()]).toEqual([
    'Blackout',
    'Brand_één',
    'VRN.Storm',
  ]);
});

it('makes names that are safe and different of any texts', () => {
  const hostile = fc.constantFrom('..', '../../etc', 'CON', 'nul.x', '.hidden', 'index', 'a/b', 'A', 'a', '');
  const texts = fc.uniqueArray(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, (some) => {
      const names = [...fileNames(some, ['index']).values()];
      expect(names).toHaveLength(some.length);
      expect(new Set(['index', ...names.map((name) => name.toLowerCase())]).size).toBe(names.length + 1);
      for (const name of names) {
        expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u);
        expect(name).not.toMatch(/^(con|nul)(\.|$)/i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
      }
    }),
  );
});
