/**
 * `npm run bench:language`: how long it takes to read plan sets, and how that grows. Each size runs in a process of
 * its own, so that its memory is its own. The growth is that of the time against that of the text since the size
 * before: 1.0 is linear.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createCoreServices } from '../../packages/language/src/core-services.ts';
import { lower } from '../../packages/language/src/lowering/lower.ts';
import { parsePlan } from '../../packages/language/src/parse-plan.ts';
import { planTexts } from './plan-text.ts';

const FILES = 200;
const SIZES = [5_000, 10_000, 20_000, 40_000];
const RUNS = 7;

interface Measured {
  readonly lines: number;
  readonly bytes: number;
  readonly declarations: number;
  /** Milliseconds, the best of all runs: the others were held up by something else. */
  readonly parse: number;
  readonly link: number;
  /** Bytes that stay in use while the set is held. */
  readonly held: number;
}

function measure(lines: number): Measured {
  const texts = planTexts(lines, FILES, 1);
  const services = createCoreServices();
  const parse = () => texts.map(({ uri, text }) => parsePlan(services, uri, text));
  const times = { parse: [] as number[], link: [] as number[] };
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let held = 0;
  let declarations = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const files = parse();
    const parsed = performance.now();
    const set = lower(files);
    times.parse.push(parsed - start);
    times.link.push(performance.now() - parsed);
    if (set.problems.length > 0) throw new Error(`the plan has problems: ${JSON.stringify(set.problems[0])}`);
    globalThis.gc?.();
    held = process.memoryUsage().heapUsed - before;
    declarations = Object.values(set.model).flat().length;
  }
  const bytes = texts.reduce((sum, { text }) => sum + text.length, 0);
  const count = texts.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
  return {
    lines: count,
    bytes,
    declarations,
    parse: Math.min(...times.parse),
    link: Math.min(...times.link),
    held,
  };
}

function inProcess(lines: number): Measured {
  const file = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', file, String(lines)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function table(rows: readonly Measured[]): string {
  const head = [
    'lines',
    'files',
    'MB text',
    'declarations',
    'parse ms',
    'link ms',
    'µs per line',
    'growth',
    'MB held',
  ];
  const cells = rows.map((row, index) => {
    const before = rows[index - 1];
    const time = row.parse + row.link;
    const growth =
      before === undefined
        ? '-'
        : (Math.log(time / (before.parse + before.link)) / Math.log(row.bytes / before.bytes)).toFixed(2);
    return [
      String(row.lines),
      String(FILES),
      (row.bytes / 1e6).toFixed(2),
      String(row.declarations),
      row.parse.toFixed(0),
      row.link.toFixed(0),
      ((time / row.lines) * 1000).toFixed(1),
      growth,
      (row.held / 1e6).toFixed(0),
    ];
  });
  const widths = head.map((word, column) =>
    Math.max(word.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...cells]
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}

const [size] = process.argv.slice(2);
if (size !== undefined) process.stdout.write(JSON.stringify(measure(Number(size))));
else process.stdout.write(`${table(SIZES.map(inProcess))}\n`);
