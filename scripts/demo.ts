/** Shows what Waakvlam does: checks and builds every example with the command as people have it, and says what came out. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { duration, type PlanLanguage, type Words } from '@waakvlam/analysis';
import { buildCli } from '../packages/cli/build.ts';

interface Checked {
  readonly planSets: readonly {
    readonly language: PlanLanguage;
    readonly files: readonly string[];
    readonly findings: readonly {
      readonly severity: string;
      readonly message: string;
      readonly file: string;
      readonly line: number;
    }[];
  }[];
}

interface Spof {
  readonly planSets: readonly {
    readonly points: readonly {
      readonly component: string;
      readonly title?: string;
      readonly hits: readonly {
        readonly process: string;
        readonly title?: string;
        readonly breach: string;
        readonly because: string;
      }[];
    }[];
  }[];
}

const WORST = 3;

function show(example: string): void {
  const out = `out/${basename(example)}`;
  const [checked] = json<Checked>('check', example).planSets;
  const [found] = json<Spof>('spof', example).planSets;
  const built = waakvlam('build', example, '--out', out).trim().split('\n');
  const { language, files, findings } = checked!;
  const words = WORDS[language];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  console.log(`\n${example}: ${words.found(files.length, errors, warnings.length, findings.length)}`);
  for (const { message, file, line } of warnings.slice(0, WORST)) {
    console.log(`  ${file}:${line}\n    ${message}`);
  }
  if (warnings.length > WORST) console.log(`  ${words.more(warnings.length - WORST)}`);
  console.log(`\n${words.worst(found!.points.length, Math.min(WORST, found!.points.length))}`);
  for (const [i, { component, title, hits }] of found!.points.slice(0, WORST).entries()) {
    const hit = hits[0]!;
    const breach = duration(secondsOf(hit.breach), language);
    console.log(`  ${i + 1}. ${words.point(title ?? component, hit.title ?? hit.process, breach)}`);
    console.log(`     ${hit.because}`);
  }
  console.log(`\n${words.files}`);
  for (const path of built) console.log(`  ${path}`);
}

function json<T>(...args: readonly string[]): T {
  return JSON.parse(waakvlam(...args, '--format', 'json')) as T;
}

/** What the command prints; its errors are the demo's. */
function waakvlam(...args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, ['packages/cli/bin/waakvlam.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status === 0) return stdout;
  console.error(stdout);
  process.exit(status ?? 1);
}

function secondsOf(iso: string): number {
  const [, h = 0, min = 0, s = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso) ?? [];
  return Number(h) * 3600 + Number(min) * 60 + Number(s);
}

const WORDS: Words<{
  readonly found: (files: number, errors: number, warnings: number, all: number) => string;
  readonly more: (count: number) => string;
  readonly worst: (points: number, shown: number) => string;
  readonly point: (component: string, process: string, after: string) => string;
  readonly files: string;
}> = {
  en: {
    found: (files, errors, warnings, all) =>
      `${files} files read; ${errors} errors, ${warnings} warnings, ${all - errors - warnings} remarks and hints`,
    more: (count) => `and ${count} more warnings: npx waakvlam check examples`,
    worst: (points, shown) => `Single points of failure: ${points}. The ${shown} worst:`,
    point: (component, process, after) =>
      `${component}. If this fails, "${process}" is down intolerably long after ${after}.`,
    files: 'Made to print and to look at:',
  },
  nl: {
    found: (files, errors, warnings, all) =>
      `${files} bestanden gelezen; ${errors} fouten, ${warnings} waarschuwingen, ${all - errors - warnings} opmerkingen en tips`,
    more: (count) => `en nog ${count} waarschuwingen: npx waakvlam check examples`,
    worst: (points, shown) => `Single points of failure: ${points}. De ${shown} ergste:`,
    point: (component, process, after) =>
      `${component}. Valt dit uit, dan ligt "${process}" na ${after} ontoelaatbaar lang stil.`,
    files: 'Gemaakt om te printen en te bekijken:',
  },
};

if (!existsSync('packages/cli/dist/main.js')) await buildCli();
const examples = globSync('examples/*/waakvlam.config.json').map(dirname).sort();
if (examples.length === 0) throw new Error('There are no examples.');
for (const example of examples) show(example);
