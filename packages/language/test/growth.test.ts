import { describe, expect, it } from 'vitest';
import { createCoreServices } from '../src/core-services.ts';
import { parsePlan } from '../src/parse-plan.ts';
import { symbolsOf } from '../src/symbols.ts';

const services = createCoreServices();

/** How often names are read while a plan of so many processes is resolved. */
function namesRead(processes: number): number {
  const text = Array.from(
    { length: processes },
    (_, i) => `process P${i} { needs P${(i * 7) % processes} }`,
  ).join('\n');
  const file = parsePlan(services, 'file:///p.continuity', text);
  let reads = 0;
  for (const item of file.root.items) {
    const { name } = item as { name: string };
    Object.defineProperty(item, 'name', {
      get: () => {
        reads++;
        return name;
      },
    });
    Object.defineProperty(item, '$type', {
      get: () => {
        reads++;
        return 'Process';
      },
    });
  }
  const symbols = symbolsOf([file]);
  for (let i = 0; i < processes; i++)
    expect(symbols.resolve(`P${i}`, undefined, 'Component').kind).toBe('found');
  return reads;
}

describe('resolving names', () => {
  it('grows with the text, not with its square', () => {
    expect(namesRead(4000) / namesRead(1000)).toBeLessThan(4.2);
  });
});
