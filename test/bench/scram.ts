/**
 * `npm run bench:scram [rounds]`: `waakvlam cutsets` beside scram on the same models, in one run. In every round each
 * of scram's three algorithms runs once and ours three times, in turn, all writing to files; the best time of each side
 * counts, from the start of the process to its end. Counts per order are compared.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HUGE, MILLIONS, SHAPES } from './fault-tree-shapes.ts';
import { faultTreeXml, type TreeShape } from './fault-trees.ts';

const SCRAM = 'scram';
const BUNDLE = join(import.meta.dirname, '../../packages/cli/dist/main.js');
const MODELS = join(import.meta.dirname, 'models');
const ALGORITHMS = ['bdd', 'zbdd', 'mocus'] as const;
/** What scram calls an order without a limit: above that of every set here. Its own default is 20. */
const NO_LIMIT = 9999;
/** The highest order asked for; undefined for all. */
type Order = number | undefined;
const ORDERS: readonly Order[] = [undefined, 2, 3, 4];

/** Milliseconds; what takes longer counts as not finished. */
const LONGEST = 20_000;

interface Timed {
  /** Milliseconds. */
  readonly best: number;
  /** `2 0 5`: two sets of order 1, five of order 3. */
  readonly counts: string;
  readonly by: string;
}

interface Row {
  readonly model: string;
  readonly order: Order;
  readonly ours: Timed;
  readonly theirs: Timed;
}

const rounds = Number(process.argv[2] ?? 5);
if (spawnSync(SCRAM, ['--version']).status !== 0) {
  console.error('scram is not here. On Debian: apt-get install scram.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'waakvlam-scram-'));
try {
  const rows = [...textbook(), ...SHAPES.map(written)].flatMap((file) => measured(file, ORDERS, rounds));
  rows.push(...HUGE.flatMap((shape) => measured(written(shape), ORDERS.slice(1), rounds)));
  const finished = rows.filter(({ theirs }) => theirs.best < Number.POSITIVE_INFINITY);
  const ratios = finished.map(ratio);
  const mean = Math.exp(ratios.reduce((sum, each) => sum + Math.log(each), 0) / ratios.length);
  console.log(
    `${finished.length} pairs that scram finishes in ${LONGEST / 1000} s (of ${rows.length}), ${rounds} rounds: geometric mean ${mean.toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}`,
  );
  rows.push(...measured(written(MILLIONS), [undefined], 1));
  const wrong = rows.filter(differs);
  console.log(`counts differ: ${wrong.length}`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function textbook(): readonly string[] {
  return readdirSync(MODELS).map((name) => join(MODELS, name));
}

function written(shape: TreeShape): string {
  const file = join(folder, `${shape.name}.xml`);
  writeFileSync(file, faultTreeXml(shape));
  return file;
}

function measured(file: string, orders: readonly Order[], times: number): readonly Row[] {
  return orders.map((order) => {
    const ours: Timed[] = [];
    const theirs: Timed[] = [];
    for (let round = 0; round < times; round++) {
      for (const algorithm of ALGORITHMS) {
        theirs.push(scram(file, order, algorithm));
        ours.push(waakvlam(file, order));
      }
    }
    const row = { model: basename(file, '.xml'), order, ours: bestOf(ours), theirs: bestOf(theirs) };
    console.log(line(row));
    return row;
  });
}

function bestOf(runs: readonly Timed[]): Timed {
  return runs.reduce((best, run) => (run.best < best.best ? run : best));
}

function ratio({ ours, theirs }: Row): number {
  return ours.best / theirs.best;
}

/** Whether both have counted, and not the same. */
function differs({ ours, theirs }: Row): boolean {
  return theirs.best < Number.POSITIVE_INFINITY && ours.counts !== theirs.counts;
}

function line(row: Row): string {
  const { model, order, ours, theirs } = row;
  const sets = ours.counts.split(' ').reduce((sum, count) => sum + Number(count), 0);
  return [
    model.padEnd(18),
    (order === undefined ? 'all' : `≤ ${order}`).padEnd(4),
    String(sets).padStart(9),
    `${ours.best.toFixed(0)} ms`.padStart(9),
    `${theirs.best.toFixed(0)} ms ${theirs.by}`.padStart(15),
    ratio(row).toFixed(2).padStart(6),
    differs(row) ? `DIFFERS: ${ours.counts} / ${theirs.counts}` : '',
  ].join('  ');
}

function waakvlam(file: string, order: Order): Timed {
  const out = join(folder, 'ours.txt');
  const best = timed(
    process.execPath,
    [BUNDLE, 'cutsets', file, '--language', 'en', ...(order === undefined ? [] : ['--order', String(order)])],
    out,
  );
  const counts: number[] = [];
  for (const [, of, count] of beginningOf(out).matchAll(/^ {2}order (\d+): (\d+)$/gm))
    counts[Number(of) - 1] = Number(count);
  return { best, counts: Array.from(counts, (count) => count ?? 0).join(' '), by: 'waakvlam' };
}

function scram(file: string, order: Order, algorithm: string): Timed {
  const out = join(folder, 'theirs.xml');
  const best = timed(SCRAM, [`--${algorithm}`, '--limit-order', String(order ?? NO_LIMIT), file], out);
  const counts = /<sum-of-products [^>]*distribution="([^"]*)"/.exec(beginningOf(out))?.[1] ?? '';
  return { best, counts: counts.replace(/( 0)+$/, '').trim(), by: algorithm };
}

function timed(command: string, args: readonly string[], out: string): number {
  const file = openSync(out, 'w');
  const begin = performance.now();
  const { status } = spawnSync(command, args, { stdio: ['ignore', file, 'ignore'], timeout: LONGEST });
  const time = performance.now() - begin;
  closeSync(file);
  return status === 0 ? time : Number.POSITIVE_INFINITY;
}

/** What both print first, of files that may be large. */
function beginningOf(path: string): string {
  const buffer = Buffer.alloc(16_384);
  const file = openSync(path, 'r');
  const length = readSync(file, buffer, 0, buffer.length, 0);
  closeSync(file);
  return buffer.toString('utf8', 0, length);
}
