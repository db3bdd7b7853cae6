import { musts, readyAfter } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { named, read } from './read.ts';

async function mustsOf(name: string, text: string): Promise<readonly string[]> {
  const { model } = await read(text);
  return [...musts(model).of(named(model, name).id)].sort();
}

describe('musts', () => {
  it('are what every way goes through', async () => {
    const text = `process P { needs one of { A, B }, C } power A { needs Net } power B { needs Net } power C { zone Z }
      power Net zone Z`;
    expect(await mustsOf('P', text)).toEqual(['C', 'Net', 'Z']);
    expect(await mustsOf('A', text)).toEqual(['Net']);
    expect(await mustsOf('Net', text)).toEqual([]);
  });

  it('count a reserve as on, a bridge as nothing, and a store only if it is refilled or outlasts the horizon', async () => {
    const plan = (
      spare: string,
    ) => `process P { needs Power } power Power { needs one of { Net, Spare }; bridges 99 h }
      power Net power Spare { ${spare} } fuel Diesel { starts in 6 h }`;
    expect(await mustsOf('P', plan('starts in 1 h'))).toEqual(['Power']);
    expect(await mustsOf('P', plan('starts in 1 h; lasts 71 h'))).toEqual(['Net', 'Power']);
    expect(await mustsOf('P', plan('starts in 1 h; lasts 72 h'))).toEqual(['Power']);
    expect(await mustsOf('P', plan('starts in 1 h; lasts 24 h; refilled by Diesel'))).toEqual(['Power']);
    expect(await mustsOf('P', plan('starts in 1 h; lasts 24 h; refilled by Net'))).toEqual(['Net', 'Power']);
  });

  it('are lifted by a manual way and by a fallback', async () => {
    const plan = (manual: string) =>
      `process P { needs Gms; at A, fallback B starts in 1 h; ${manual} } ict Gms location A location B`;
    expect(await mustsOf('P', plan(''))).toEqual(['Gms']);
    expect(await mustsOf('P', plan('manual "Paper"'))).toEqual([]);
    expect(await mustsOf('P', plan('manual "Paper" lasts 4 h'))).toEqual(['Gms']);
  });

  it('hold a component itself where it needs itself by way of others, which a process with a manual way does not', async () => {
    expect(await mustsOf('A', 'ict A { needs B } ict B { needs A }')).toEqual(['A', 'B']);
    expect(await mustsOf('P', 'process P { needs A; manual "Paper" lasts 4 h } ict A')).toEqual(['A']);
  });

  it('of a line count how many options fall', async () => {
    const { model } = await read(`process P { needs 2 of { A, B, one of { C, D } } } zone Z
      power A { zone Z } power B { zone Z } power C { zone Z } power D`);
    const [line] = named(model, 'P').needs;
    expect([...musts(model).ofLine(line!)]).toEqual(['Z']);
  });
});

describe('ready after', () => {
  it('adds up the starts of a chain, and takes the quickest of a choice', async () => {
    const { model } =
      await read(`power A { starts in 2 min; needs one of { B, C } } power B { starts in 60 min }
      power C { starts in 5 min; needs D } power D { needs E } power E { starts in 1 min } power F power G { needs one of { F, B } }`);
    const ready = readyAfter(model);
    expect(['A', 'C', 'D', 'F', 'G'].map((name) => ready(name) / 60)).toEqual([8, 6, 1, 0, 0]);
  });

  it('is never for reserves that wait for each other', async () => {
    const { model } = await read('power A { starts in 1 min; needs B } power B { needs A }');
    expect(readyAfter(model)('B')).toBe(Number.POSITIVE_INFINITY);
  });
});
