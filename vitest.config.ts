import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Where CI wants the counts of every runner. */
const results = process.env.WAAKVLAM_RESULTS;

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...(results === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: join(results, 'vitest.json') } }),
  },
});
