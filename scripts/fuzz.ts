/** `npm run fuzz [runs]`: the engine against the reference simulator on plans that no run before has seen. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const seed = randomInt(2 ** 31);
const runs = process.argv[2] ?? '5000';
console.log(`REFERENCE_SEED=${seed} REFERENCE_RUNS=${runs}`);
const { status } = spawnSync(
  'vitest',
  ['run', 'packages/analysis/test/reference/against-engine.test.ts', '--testTimeout', '3600000'],
  { stdio: 'inherit', env: { ...process.env, REFERENCE_SEED: String(seed), REFERENCE_RUNS: runs } },
);
process.exit(status ?? 1);
