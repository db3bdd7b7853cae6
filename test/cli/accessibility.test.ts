/** Every page of a build in a real browser, looked at by axe. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleCopy, waakvlam } from './waakvlam.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MINUTES = 60_000;

let browser: Browser | undefined;

afterAll(() => browser?.close());

/** Reads a page as it comes, with its own policy for what may run: axe is asked for by the browser, not by the page. */
async function violationsOf(file: string, width: number): Promise<readonly string[]> {
  const page = await browser!.newPage({ viewport: { width, height: 800 } });
  try {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate(
      (values) =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
          runOnly: { type: 'tag', values },
          resultTypes: ['violations', 'passes'],
        }) as Promise<AxeResults>,
      RULES,
    );
    expect(passes.length).toBeGreaterThan(10);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`),
      ...(wide ? ['wider than the window'] : []),
    ];
  } finally {
    await page.close();
  }
}

describe.skipIf(!existsSync(CHROMIUM))('the pages of a build', () => {
  let out = '';
  beforeAll(async () => {
    const cwd = exampleCopy('gemeente-waterkant');
    const run = waakvlam(['build', '--out', 'out', '--today', '2026-11-24'], { cwd, timeout: 4 * MINUTES });
    expect(run.err).toBe('');
    out = join(cwd, 'out');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  }, 5 * MINUTES);

  it.each([1280, 320])(
    'break no rule of axe, and fit a window of %d pixels',
    async (width) => {
      const pages = globSync('**/*.html', { cwd: out }).sort();
      expect(pages.length).toBeGreaterThan(3);
      const found: Record<string, readonly string[]> = {};
      for (const page of pages) {
        const violations = await violationsOf(join(out, page), width);
        if (violations.length > 0) found[page] = violations;
      }
      expect(found).toEqual({});
    },
    5 * MINUTES,
  );
});
