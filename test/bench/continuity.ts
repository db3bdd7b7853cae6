/**
 * `npm run bench:continuity [names]`: our own calculation answers ContinuityBench (bench/continuity), each net in turn, and is
 * held against the published answers. The time is that of answering, without reading or making the net.
 */
import { compare, itemsIn } from '../../bench/continuity/compare.ts';
import { calculationOf } from './continuity/by-calculation.ts';
import { netNamed, netNames, publishedAnswers } from './continuity/nets.ts';

const asked = process.argv.slice(2);
const stranger = asked.find((name) => !netNames().includes(name));
if (stranger !== undefined) {
  console.error(`There is no net ${JSON.stringify(stranger)}.`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : netNames();
const width = Math.max(...names.map(({ length }) => length));
const print = (name: string, cells: readonly string[]): void =>
  console.log([name.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join(' '));

print('net', ['components', 'items', 's', 'right']);
let right = 0;
let items = 0;
for (const name of names) {
  const net = netNamed(name);
  const published = publishedAnswers(name);
  const begin = performance.now();
  const calculate = calculationOf(net);
  const answers = Object.fromEntries(net.questions.map((question) => [question.id, calculate(question)]));
  const seconds = (performance.now() - begin) / 1000;
  const verdict = compare(published, { net: name, answers });
  const count = itemsIn(published.answers);
  right += verdict.right;
  items += count;
  print(name, [String(net.components.length), String(count), seconds.toFixed(2), String(verdict.right)]);
  if (verdict.difference !== undefined) console.log(`  ${verdict.difference}`);
}
console.log(`\n${names.length} nets: ${right} of ${items} right`);
if (right < items) process.exitCode = 1;
