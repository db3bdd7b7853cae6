/**
 * Adds up what the test runners counted, for whoever reads only the last line: `N passed, M failed`. Reads every
 * `*.json` in the folder given, or in `WAAKVLAM_RESULTS`: the report of vitest, or plain counts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const folder = process.argv[2] ?? process.env.WAAKVLAM_RESULTS;
if (folder === undefined) throw new Error('Give the folder with the results, or set WAAKVLAM_RESULTS.');

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const counts = files.map((name) => countsOf(join(folder, name)));
for (const [i, { passed, failed, skipped }] of counts.entries()) {
  console.log(`${files[i]}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
const sum = (of: (one: Counts) => number) => counts.reduce((total, one) => total + of(one), 0);
const passed = sum((one) => one.passed);
const failed = sum((one) => one.failed);
const skipped = sum((one) => one.skipped);
if (skipped > 0) console.log(`${skipped} skipped, which is not allowed here.`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || skipped > 0 || passed === 0) process.exitCode = 1;

function countsOf(path: string): Counts {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const number = (key: string): number => {
    const value = report[key];
    if (typeof value !== 'number') throw new Error(`${path} says nothing of ${key}.`);
    return value;
  };
  if (!('numPassedTests' in report)) {
    return { passed: number('passed'), failed: number('failed'), skipped: number('skipped') };
  }
  // A file that cannot be loaded has no tests that fail, and so does what is thrown outside a test.
  const failed = number('numFailedTests');
  const broken = failed === 0 && report.success !== true ? Math.max(1, number('numFailedTestSuites')) : 0;
  return {
    passed: number('numPassedTests'),
    failed: failed + broken,
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}
