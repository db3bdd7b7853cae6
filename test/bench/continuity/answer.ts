/**
 * `node test/bench/continuity/answer.ts [names]`: answers the questions of nets by the calculation and by the simulator,
 * and writes what is published. Where the two differ it says so and ends with 1; what is written then is the simulator's.
 */
import { writeFileSync } from 'node:fs';
import { compare } from '../../../bench/continuity/compare.ts';
import type { Answer, Answers, Engine, Net } from '../../../bench/continuity/format.ts';
import { calculationOf } from './by-calculation.ts';
import { simulatorOf } from './by-simulator.ts';
import { answersFile, netNamed, netNames } from './nets.ts';

function answered(net: Net): { readonly answers: Answers; readonly differences: readonly string[] } {
  const calculate = calculationOf(net);
  const simulator = simulatorOf(net);
  const answers: Record<string, Answer> = {};
  const confirmedBy: Record<string, readonly Engine[]> = {};
  const differences: string[] = [];
  for (const question of net.questions) {
    const { id } = question;
    const calculated = calculate(question);
    const simulated = simulator.answer(question);
    const published = { net: net.name, answers: { [id]: simulated ?? calculated } };
    const { difference } = compare(published, { net: net.name, answers: { [id]: calculated } });
    if (difference !== undefined) differences.push(difference);
    answers[id] = simulated ?? calculated;
    confirmedBy[id] =
      simulated === undefined
        ? ['calculation']
        : difference === undefined
          ? ['calculation', 'simulator']
          : ['simulator'];
  }
  return { answers: { net: net.name, answers, confirmedBy }, differences };
}

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : netNames()) {
  const begin = performance.now();
  const net = netNamed(name);
  const { answers, differences } = answered(net);
  writeFileSync(answersFile(name), `${JSON.stringify(answers, undefined, 1)}\n`);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${name}: ${net.components.length} components, ${seconds} s`);
  const alone = Object.entries(answers.confirmedBy ?? {}).filter(([, by]) => by.length < 2);
  if (alone.length > 0)
    console.log(`  one engine only: ${alone.map(([id, by]) => `${id} (${by})`).join(', ')}`);
  for (const difference of differences) {
    console.log(`  the engines differ: ${difference}`);
    process.exitCode = 1;
  }
}
