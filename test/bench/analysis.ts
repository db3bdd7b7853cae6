/**
 * `npm run bench:analysis`: all single points of failure of made nets within 72 hours, and how the time grows. Each
 * net runs in a process of its own, so that its memory is its own. The growth is that of the time, and of what is found,
 * against that of the net since the size before: 1.0 is linear. `again`: all single points again after one declaration has
 * changed, half of so many changes take longer; also in a process of its own. MB: the peak of the process with the net
 * before the first search, and what the first search adds to it.
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
  /** Megabytes. */
  readonly before: number;
  readonly peak: number;
}

type Net = readonly [kind: number, size: number];

function made([kind, size]: Net): Model {
  const { and, across } = KINDS[kind]!;
  return netOfShape({ components: size, and, across }, 1);
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1000;
}

function measure(net: Net): Measured {
  const model = made(net);
  let seconds = Number.POSITIVE_INFINITY;
  let result = singlePoints({ ...model, components: [] }, { horizon: HORIZON, today: '2026-11-24' });
  const before = peakMegabytes();
  let peak = before;
  for (let run = 0; run < (net[1] <= 10_000 ? 5 : 2); run++) {
    const start = performance.now();
    result = singlePoints(model, { horizon: HORIZON, today: '2026-11-24' });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    if (run === 0) peak = peakMegabytes();
  }
  return {
    components: model.components.length,
    points: result.points.length,
    hits: result.points.reduce((sum, { hits }) => sum + hits.length, 0),
    unsettled: result.unsettled.length,
    seconds,
    before,
    peak,
  };
}

/** Seconds for all single points again after one declaration has changed: the median of some changes. */
function again(net: Net): number {
  const model = made(net);
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

const TASKS = { measure, again };

function inProcess<Task extends keyof typeof TASKS>(task: Task, net: Net): ReturnType<(typeof TASKS)[Task]> {
  const file = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, task, ...net.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<(typeof TASKS)[Task]>;
}

function growth(of: number, before: number, size: number, sizeBefore: number): string {
  return (Math.log(of / before) / Math.log(size / sizeBefore)).toFixed(2);
}

const HEAD = [
  'net',
  'components',
  'points',
  'hits',
  'unsettled',
  's',
  'growth',
  'of hits',
  'again',
  'MB before',
  'and more',
];

function row(name: string, now: Measured, again: number, before: Measured | undefined): readonly string[] {
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
    again.toFixed(3),
    now.before.toFixed(0),
    (now.peak - now.before).toFixed(0),
  ];
}

const [task, kind, size] = process.argv.slice(2);
if (task === 'measure' || task === 'again')
  process.stdout.write(JSON.stringify(TASKS[task]([Number(kind), Number(size)])));
else {
  const widths = [10, 10, 7, 9, 9, 7, 7, 7, 6, 9, 8];
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
      const now = inProcess('measure', [number, components]);
      print(row(name, now, inProcess('again', [number, components]), before));
      before = now;
    }
  });
}
