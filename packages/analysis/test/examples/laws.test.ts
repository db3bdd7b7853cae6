/** The examples at laws L1 and L2 of docs/semantics.md, section 4: where they end. In minutes. */
import { describe, expect, it } from 'vitest';
import { implementations } from '../implementations.ts';
import { model, oneOf, process, resource } from '../reference/build.ts';
import { EVER, fails } from './say.ts';

describe.each(implementations)('$name', ({ down }) => {
  it('L1: the exception that is known, a reserve that bridges and stands idle', () => {
    const plan = model(
      process('P', { needs: [oneOf('N', 'A', 'R')] }),
      process('Q', { needs: ['F'] }),
      resource('N'),
      resource('A', { lasts: 15 }),
      resource('R', { starts: 0, bridges: 30, needs: ['F'] }),
      resource('F', { lasts: 10 }),
    );
    expect(down({ model: plan, failures: [fails('N')], end: 60 }, 'P')).toEqual([[15, EVER]]);
    expect(down({ model: plan, failures: [fails('N'), fails('A')], end: 60 }, 'P')).toEqual([[40, EVER]]);
  });

  it.each([
    [0, []],
    [1, [[0, 1]]],
  ])('L2: what lasts %i and has a manual behind it', (lasts, expected) => {
    const plan = model(process('A', { needs: ['B'], manuals: [{ starts: 1 }] }), resource('B', { lasts }));
    expect(down({ model: plan, failures: [fails('B')], end: 10 }, 'A')).toEqual(expected);
  });
});
