/**
 * `npm run bench:analysis`: all single points of failure of made nets within 72 hours, and how the time grows. Each
 * net runs in a process of its own, so that its memory is its own. The growth is that of the time, and of what is found,
 * against that of the net since the size before: 1.0 is linear. `again`: all single points again after one declaration has
 * changed, half of so many changes take longer.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Model, singlePointSearch, singlePoints } from '@waakvlam/analysis';
import { netOfShape, type Shape } from './nets.ts';

const KINDS: readonly (Omit<Shape, 'components'> & { readonly name: string })[] = [
  { name: 'sparse', and: 5, across: 0 },
  { name: 'more AND', and: 15, across: 3 },
  { name: 'much AND', and: 40, across: 5 },
];
const SIZES = [1_000, 10_000, 100_000];
const HORIZON = 72 * 3600;

interface Measured {
  readonly components: number;
  readonly points: number;
  readonly hits: number;
  readonly unsettled: number;
  readonly seconds: number;
  readonly again: number;
  readonly megabytes: number;
}

function measure(kind: number, size: number): Measured {
  const { and, across } = KINDS[kind]!;
  const model = netOfShape({ components: size, and, across }, 1);
  const small = size <= 10_000;
  let seconds = Number.POSITIVE_INFINITY;
  let result = singlePoints({ ...model, components: [] }, { horizon: HORIZON, today: '2026-11-24' });
  for (let run = 0; run < (small ? 5 : 1); run++) {
    const start = performance.now();
    result = singlePoints(model, { horizon: HORIZON, today: '2026-11-24' });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return {
    components: model.components.length,
    points: result.points.length,
    hits: result.points.reduce((sum, { hits }) => sum + hits.length, 0),
    unsettled: result.unsettled.length,
    seconds,
    again: again(model),
    megabytes: process.resourceUsage().maxRSS / 1000,
  };
}

/** Seconds for all single points again after one declaration has changed: the median of some changes. */
function again(model: Model): number {
  const search = singlePointSearch();
  const options = { horizon: HORIZON, today: '2026-11-24' };
  search(model, options);
  const times: number[] = [];
  let changed = model;
  for (let edit = 0; edit < 25; edit++) {
    const at = (edit * 7919) % model.components.length;
    const one = { ...changed.components[at]!, restarts: 60 * (edit + 1) };
    changed = { ...changed, components: changed.components.with(at, one) };
    const start = performance.now();
    search(changed, options);
    times.push((performance.now() - start) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function inProcess(kind: number, size: number): Measured {
  const file = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, String(kind), String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function growth(of: number, before: number, size: number, sizeBefore: number): string {
  return (Math.log(of / before) / Math.log(size / sizeBefore)).toFixed(2);
}

const HEAD = ['net', 'components', 'points', 'hits', 'unsettled', 's', 'growth', 'of hits', 'again', 'MB'];

function row(name: string, now: Measured, before: Measured | undefined): readonly string[] {
  const grows = (key: 'seconds' | 'hits'): string =>
    before === undefined ? '-' : growth(now[key], before[key], now.components, before.components);
  return [
    name,
    String(now.components),
    String(now.points),
    String(now.hits),
    String(now.unsettled),
    now.seconds.toFixed(2),
    grows('seconds'),
    grows('hits'),
    now.again.toFixed(3),
    now.megabytes.toFixed(0),
  ];
}

const [kind, size] = process.argv.slice(2);
if (size !== undefined) process.stdout.write(JSON.stringify(measure(Number(kind), Number(size))));
else {
  const widths = [10, 10, 7, 9, 9, 7, 7, 7, 6];
  const print = (cells: readonly string[]): void => {
    const line = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    process.stdout.write(`${line.join(' ')}\n`);
  };
  print(HEAD);
  KINDS.forEach(({ name }, number) => {
    let before: Measured | undefined;
    for (const components of SIZES) {
      const now = inProcess(number, components);
      print(row(name, now, before));
      before = now;
    }
  });
}
