/** The page to look around in, in a real browser, opened from a file without a network. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asOf, type Model, moment, playScenario, scenarioStates, singlePoints } from '@waakvlam/analysis';
import { dependencyGraph, foldClusters, layout, lookAround } from '@waakvlam/documents';
import { readPlanSet } from '@waakvlam/language';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAroundScript } from '../../packages/documents/build/look-around-script.ts';
import { calculable } from '../../packages/documents/src/look-around/calculable.ts';
import { HOSTILE } from '../../packages/documents/test/graph/hostile-texts.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ROOT = join(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TODAY = '2026-11-24';
const HOUR = 3600;
const MINUTE = 60_000;

const PLAN = `plan P "Plan" { language en }
process Intake "Taking calls" { priority vital; mtpd 15 min; needs System; manual "Paper" { lasts 4 h } }
process Archive { mtpd 48 h; needs Grid, 3 of Guard }
ict System "Call system" { needs Power; restarts in 20 min }
power Power { needs one of { Grid, Ups, Generator } }
power Grid "Public grid"
power Ups { lasts 30 min }
power Generator "Generator" { starts in 2 min; lasts 24 h }
role Guard "Guard" { people 3; phone "0611223344" }
action Start "Start it" { when Generator is called; by Guard; step "Turn the key" }
scenario Dark "Dark" { fails Grid from 1 h for 40 h }
`;

const folder = mkdtempSync(join(tmpdir(), 'waakvlam-look-'));
let browser: Browser | undefined;
let script = '';

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function modelOf(text: string): Promise<Model> {
  const { model } = await readPlanSet([{ uri: 'file:///plan.continuity', text }]);
  return asOf(model, TODAY);
}

async function pageText(
  model: Model,
  language: 'en' | 'nl',
  title = 'Plan',
  folded = false,
): Promise<string> {
  const points = singlePoints(model, { horizon: 'plan', today: TODAY });
  const around = folded ? 'layer' : undefined;
  const graph = dependencyGraph(model, points, { language, around });
  return lookAround(
    {
      language,
      title,
      intro: [title],
      documents: [
        {
          id: 'scenarios',
          title,
          items: model.scenarios.map(({ name, title: own }) => ({
            title: own ?? name,
            files: [{ label: 'PDF', href: `${encodeURIComponent(name)}.pdf` }],
            note: title,
            lines: [title],
          })),
          note: title,
        },
      ],
      model,
      graph,
      picture: await layout(folded ? foldClusters(graph) : graph),
      scenarios: model.scenarios.map(({ id }) => playScenario(model, id)),
      until: 73 * HOUR,
      forms: [{ label: 'SVG', href: 'graph.svg' }],
    },
    { text: script, sha256: (text) => createHash('sha256').update(text).digest('base64') },
  );
}

interface Opened {
  readonly page: Page;
  /** What went wrong or asked for something from elsewhere. */
  readonly trouble: readonly string[];
}

async function open(text: string, name: string, width = 1280, hash = ''): Promise<Opened> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, text);
  const page = await browser!.newPage({ viewport: { width, height: 900 } });
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('dialog', (dialog) => {
    trouble.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== `${pathToFileURL(file).href}${hash}`.split('#')[0]) trouble.push(request.url());
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return { page, trouble };
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`);
}

const box = (id: string) => `.pane [data-component="${id}"]`;
const text = (page: Page, selector: string) => page.locator(selector).innerText();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-component') ?? document.activeElement?.id);

describe.skipIf(!existsSync(CHROMIUM))('the page to look around in', () => {
  let plan: Model;
  let plain: string;
  beforeAll(async () => {
    script = (await lookAroundScript()).text;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    plan = await modelOf(PLAN);
    plain = await pageText(plan, 'en');
  }, MINUTE);

  it('finds parts and documents by any of their words, and leads to them', async () => {
    const { page, trouble } = await open(plain, 'search');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('GRID public');
    expect(await text(page, '#count')).toBe('1 found.');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Grid');
    expect(await text(page, '#about h3:first-child')).toBe('Public grid');
    await page.fill('#search', 'dark');
    expect(await page.locator('#found a').getAttribute('href')).toBe('Dark.pdf');
    await page.fill('#search', 'nowhere');
    expect(await text(page, '#count')).toBe('Nothing found.');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('says what stops when one thing fails, by a click', async () => {
    const { page, trouble } = await open(plain, 'click');
    await page.click(box('System'));
    const about = await text(page, '#about');
    expect(about).toContain('Call system');
    expect(about).toContain('Taking calls: stops at T+4 h, intolerable from T+4 h 15 min.');
    expect(await text(page, '#spoken')).toContain('Taking calls: stops at T+4 h');
    await page.click('#about button:has-text("Power")');
    expect(await text(page, '#about h3:first-child')).toBe('Power');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('takes one person of a role away, as the register of single points of failure does', async () => {
    const { page, trouble } = await open(plain, 'role');
    await page.click(box('Guard'));
    const about = await text(page, '#about');
    expect(about).toContain('What stops when one person of this is away');
    expect(about).toContain('Archive: stops at T+0, intolerable from T+48 h.');
    await page.click('#about button:has-text("Take one person away")');
    expect(await text(page, '#outcome')).toContain('Archive');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('walks along the lines by keys, with one stop for Tab, and lets things fail by a key', async () => {
    const { page, trouble } = await open(plain, 'keys');
    expect(await page.locator('.pane [tabindex="0"]').count()).toBe(1);
    await page.focus('.pane [tabindex="0"]');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('Intake');
    const path = [];
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
    ]) {
      await page.keyboard.press(key);
      path.push(await focused(page));
    }
    expect(path).toEqual(['System', 'Power', 'Grid', 'Ups', 'Generator', 'Ups', 'Power']);
    expect(await page.locator('.pane [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await text(page, '#about h3:first-child')).toBe('Power');
    await page.keyboard.press('u');
    expect(await text(page, '#said')).toBe('At T+0: 2 out, 0 starting, 1 bridging.');
    expect(await page.getByRole('button', { name: /^power Power .*OUT since T\+0$/ }).count()).toBe(1);
    await page.keyboard.press('u');
    expect(await text(page, '#said')).toContain('Nothing fails.');
    const seen = () => page.locator('.pane svg').getAttribute('viewBox');
    const before = await seen();
    await page.keyboard.press('+');
    expect(await seen()).not.toBe(before);
    await page.keyboard.press('0');
    await page.keyboard.press('End');
    expect(await page.locator(box((await focused(page))!)).count()).toBe(1);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('shows every part at the hour of the slider, as the command calculates it', async () => {
    const { page, trouble } = await open(plain, 'slider');
    await page.selectOption('#run', { label: 'Dark' });
    const played = scenarioStates(plan, playScenario(plan, 'Dark'));
    for (const hours of [0, 0.5, 1, 1.25, 2, 24, 26, 30]) {
      const at = hours * HOUR;
      await page.locator('#at').evaluate((slider: HTMLInputElement, value) => {
        slider.value = String(value);
        slider.dispatchEvent(new Event('input'));
      }, at);
      expect(await text(page, '#moment')).toBe(moment(at, 'en'));
      for (const [id, spans] of played.states) {
        const { state } = spans.findLast(({ from }) => from <= at)!;
        const drawn = page.locator(box(id));
        if ((await drawn.count()) === 0) continue;
        expect(await drawn.getAttribute('class'), `${id} at ${hours}`).toContain(`is-${state}`);
      }
    }
    await page.click('#before');
    expect(await text(page, '#moment')).toBe('T+29 h 30 min');
    await page.focus('#at');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#at').getAttribute('aria-valuetext')).toBe('T+29 h 45 min');
    expect(await text(page, '#outcome')).toContain('Processes that stop');
    await page.click('#next');
    const first = await focused(page);
    await page.keyboard.press('n');
    expect(await focused(page)).not.toBe(first);
    expect(await page.locator(box((await focused(page))!)).getAttribute('class')).toMatch(
      /is-(down|bridging)/,
    );
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('opens at the part that a link names', async () => {
    const { page, trouble } = await open(plain, 'link', 1280, '#Generator');
    expect(await text(page, '#about h3:first-child')).toBe('Generator');
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('pans by dragging and by buttons, and a drag is no click', async () => {
    const { page } = await open(plain, 'drag');
    const seen = () => page.locator('.pane svg').getAttribute('viewBox');
    const pane = (await page.locator('#pane').boundingBox())!;
    const before = await seen();
    await page.mouse.move(pane.x + 300, pane.y + 200);
    await page.mouse.down();
    await page.mouse.move(pane.x + 200, pane.y + 150, { steps: 5 });
    await page.mouse.up();
    const after = await seen();
    expect(after).not.toBe(before);
    expect(await page.locator('#about').isHidden()).toBe(true);
    await page.click('#left');
    expect(await seen()).not.toBe(after);
    await page.close();
  });

  it.each([
    ['en', 1280],
    ['nl', 1280],
    ['nl', 320],
  ] as const)(
    'has no barrier that axe can find, in use (%s, %d pixels)',
    async (language, width) => {
      const { page, trouble } = await open(await pageText(plan, language), `axe-${language}`, width);
      expect(await violationsOf(page)).toEqual([]);
      await page.fill('#search', 'gri');
      await page.selectOption('#run', { index: 1 });
      await page.click('#found button');
      await page.click('#near');
      await page.click('#after');
      expect(await violationsOf(page)).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
      expect(trouble).toEqual([]);
      await page.close();
    },
    MINUTE,
  );

  it('says of what is folded how much of it is out, and lists it', async () => {
    const { page, trouble } = await open(await pageText(plan, 'en', 'Plan', true), 'folded');
    await page.fill('#search', 'grid');
    await page.click('#found button');
    expect(await text(page, '#about')).toContain('In the picture: in the box Power, fuel and water.');
    await page.click('#about button:has-text("Let this fail")');
    const power = page.getByRole('button', { name: /Power, fuel and water/ });
    expect(await power.getAttribute('class')).toContain('is-bridging');
    expect(await power.locator('title').textContent()).toContain('1 out, 1 bridging');
    await power.focus();
    await page.keyboard.press('Enter');
    expect(await text(page, '#about li:first-child')).toBe('Public grid OUT since T+0');
    await page.click('#about li button:has-text("Generator")');
    expect(await text(page, '#about h3:first-child')).toBe('Generator');
    expect(await violationsOf(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('carries no telephone number', () => {
    expect(plain).not.toContain('0611223344');
    expect(plain).toContain('Guard');
  });

  it.each(Object.entries(HOSTILE))(
    'takes %s as text everywhere',
    async (name, hostile) => {
      const named = (model: Model): Model => ({
        ...model,
        components: model.components.map((one) => ({ ...one, title: hostile })),
        scenarios: model.scenarios.map((one) => ({ ...one, title: hostile })),
      });
      const { page, trouble } = await open(await pageText(named(plan), 'en', hostile), `hostile-${name}`);
      await page.locator(box('Grid')).dispatchEvent('click');
      await page.selectOption('#run', { index: 1 });
      await page.click('#after');
      await page.fill('#search', 'grid');
      await page.locator('#about button').first().click();
      expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(2);
      expect(await page.evaluate(() => document.querySelectorAll('img, iframe, b, [onload]').length)).toBe(0);
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(
        /[\u202a-\u202e\u2066-\u2069\u001b]/,
      );
      expect(trouble).toEqual([]);
      await page.close();
    },
    MINUTE,
  );

  it('asks for nothing from elsewhere, by its own policy', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(plain)![1]!;
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).not.toContain('unsafe');
    expect(plain).not.toMatch(/(?:src|href)="https?:/);
  });

  it('shows documents, picture and list without a script', async () => {
    const context = await browser!.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const file = join(folder, 'bare.html');
    writeFileSync(file, plain);
    await page.goto(pathToFileURL(file).href);
    expect(await page.locator('.documents a').count()).toBe(1);
    expect(await page.locator('.pane svg').isVisible()).toBe(true);
    expect(await page.locator('#controls').isVisible()).toBe(false);
    await page.click('summary');
    expect(await text(page, '#list')).toContain('ICT: Call system (System)');
    await context.close();
  });
});

describe('what the page calculates with', () => {
  it.each(globSync('examples/*/waakvlam.config.json', { cwd: ROOT }))(
    '%s gives the same states',
    async (path) => {
      const files = globSync('*.continuity', { cwd: join(ROOT, path, '..') });
      const { model } = await readPlanSet(
        files.map((file) => ({
          uri: `file:///${file}`,
          text: readFileSync(join(ROOT, path, '..', file), 'utf8'),
        })),
      );
      const whole = asOf(model, TODAY);
      const bare = JSON.parse(JSON.stringify(calculable(whole))) as Model;
      for (const scenario of whole.scenarios) {
        const result = playScenario(whole, scenario.id);
        const part = { ...bare, scenarios: [scenario] };
        expect(scenarioStates(part, result).states).toEqual(scenarioStates(whole, result).states);
      }
      const said = JSON.stringify(bare);
      const phones = JSON.stringify(whole).match(/"text":"\+?\d[\d ]{6,}"/g) ?? [];
      for (const phone of phones) expect(said).not.toContain(phone);
    },
  );
});
