/**
 * `npm run bench:documents`: the documents of made plan sets of 100, 1,000 and 10,000 components. Each set in a process of
 * its own, so that its memory is its own. Seconds and, of what is printed, pages and pages per second; megabytes: of the
 * files, and the peak of the process. With a number: that many components only.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asOf, improvements, playScenario, singlePoints, staffing } from '@waakvlam/analysis';
import {
  canFail,
  componentSheets,
  dependencyGraph,
  excel,
  html,
  impactRegister,
  layout,
  pdf,
  reports,
  type Sheet,
  scenarioSheets,
  svg,
} from '@waakvlam/documents';
import { readPlanSet } from '@waakvlam/language';
import { engineFromPackages } from '../../packages/documents/test/engine.ts';
import { planTexts } from './plan-text.ts';

const SIZES = [100, 1_000, 10_000];
const TODAY = '2026-11-24';
/** What one unit of the made region takes. */
const [UNIT_LINES, UNIT_COMPONENTS] = [48, 11];
/** As many as `waakvlam build` puts in a book at most. */
const BOOK = 300;
/** As many points as `waakvlam build` looks at for what helps. */
const HELPED = 10;

interface Step {
  readonly name: string;
  readonly seconds: number;
  readonly sheets?: number | undefined;
  readonly pages?: number | undefined;
  readonly megabytes?: number | undefined;
}

interface Measured {
  readonly components: number;
  readonly steps: readonly Step[];
  readonly peak: number;
}

async function measure(size: number): Promise<Measured> {
  const steps: Step[] = [];
  const timed = async <T>(
    name: string,
    work: () => T | Promise<T>,
    more: (made: T) => Partial<Step> = () => ({}),
  ) => {
    const start = performance.now();
    const made = await work();
    const seconds = (performance.now() - start) / 1000;
    // The large ones take minutes: whoever waits sees how far it is.
    process.stderr.write(`${size}: ${name} ${seconds.toFixed(1)} s\n`);
    steps.push({ name, seconds, ...more(made) });
    return made;
  };
  const lines = Math.round((size / UNIT_COMPONENTS) * UNIT_LINES);
  const { model } = await timed('read', () => readPlanSet(planTexts(lines, Math.ceil(size / 100), 1)));
  const now = asOf(model, TODAY);
  const options = { horizon: 'plan', today: TODAY } as const;
  const points = await timed('single points', () => singlePoints(model, options));
  const helps = await timed(
    'what helps',
    () =>
      new Map(points.points.slice(0, HELPED).map((point) => [point, improvements(model, point, options)])),
  );
  const scenario = now.scenarios[0]!.id;
  const one = { ...now, scenarios: now.scenarios.slice(0, 1) };
  const result = await timed('play a scenario', () => playScenario(now, scenario));
  const staff = await timed('staffing', () => staffing(one, { manualWays: true, results: [result] }));
  const engine = engineFromPackages();
  const printed = async (name: string, make: () => readonly Sheet[]) => {
    const sheets = await timed(name, make, (made) => ({ sheets: made.length }));
    if (sheets.length === 0) return;
    await timed(`${name}: PDF`, () => pdf(sheets, engine), pagesIn);
    await timed(`${name}: HTML`, () => html(sheets), sizeOf);
  };
  await printed('pack of the scenario', () => scenarioSheets(now, result));
  const failing = canFail(now).map(({ id }) => id);
  await printed(`sheets of ${Math.min(BOOK, failing.length)} components`, () =>
    componentSheets(now, failing.length <= BOOK ? 'all' : failing.slice(0, BOOK)),
  );
  const calculated = { today: TODAY, points, helps, results: [result], staffing: staff };
  await printed('reports', () => reports(one, calculated, 'nl'));
  await timed('register as Excel', () => excel(impactRegister(model, 'nl')), sizeOf);
  await timed(
    'graph',
    async () => svg(await layout(dependencyGraph(model, points, { language: 'nl' }))),
    sizeOf,
  );
  return { components: model.components.length, steps, peak: process.resourceUsage().maxRSS / 1000 };
}

const sizeOf = (made: string | Uint8Array): Partial<Step> => ({ megabytes: Buffer.byteLength(made) / 1e6 });

function pagesIn(made: Uint8Array): Partial<Step> {
  const pages = Buffer.from(made)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;
  return { pages, ...sizeOf(made) };
}

function show({ components, steps, peak }: Measured): void {
  console.log(`\n${components} components, peak ${peak.toFixed(0)} MB`);
  const row = (cells: readonly string[]) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(10))).join(''));
  row(['', 's', 'sheets', 'pages', 'pages/s', 'MB']);
  for (const { name, seconds, sheets, pages, megabytes } of steps) {
    row([
      name,
      seconds.toFixed(2),
      `${sheets ?? ''}`,
      `${pages ?? ''}`,
      pages === undefined ? '' : (pages / seconds).toFixed(0),
      megabytes?.toFixed(2) ?? '',
    ]);
  }
}

const [mode, size] = process.argv.slice(2);
if (mode === 'one') {
  process.stdout.write(JSON.stringify(await measure(Number(size))));
} else {
  for (const size of mode === undefined ? SIZES : [Number(mode)]) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), 'one', `${size}`],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    if (status !== 0) process.exit(status ?? 1);
    show(JSON.parse(stdout) as Measured);
  }
}
