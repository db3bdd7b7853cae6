/** The suite that VS Code runs inside its extension host. */
import { writeFileSync } from 'node:fs';
import { restrictedTests } from './restricted-tests.ts';
import { tests } from './tests.ts';

/** Called by VS Code. Rejects if a test failed, which ends VS Code with another exit code than 0. */
export async function run(): Promise<void> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, test] of Object.entries(
    process.env.WAAKVLAM_SUITE === 'restricted' ? restrictedTests : tests,
  )) {
    try {
      await test();
      counts.passed++;
      console.log(`TEST ✓ ${name}`);
    } catch (error) {
      counts.failed++;
      console.log(`TEST ✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const report = process.env.WAAKVLAM_SUITE_REPORT;
  if (report !== undefined) writeFileSync(report, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
