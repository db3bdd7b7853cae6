import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DUTCH_NAMES } from '../../../scripts/reference/dutch-names.ts';
import { languageFiles, PAGES } from '../../../scripts/reference/files.ts';
import { anchorOf } from '../../../scripts/reference/markdown.ts';
import { createCoreServices } from '../src/core-services.ts';
import { KEYWORDS } from '../src/keywords.ts';
import { namesIn } from '../src/reference/construct-example.ts';
import { constructsOf } from '../src/reference/constructs.ts';
import { read } from './read.ts';

const root = new URL('../../../', import.meta.url);
const fileOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const files = languageFiles();
const services = createCoreServices();
const constructs = constructsOf(services.Grammar);

describe('the language reference', () => {
  it('is up to date (otherwise: npm run docs:language)', () => {
    for (const [path, text] of files) expect(fileOf(path) === text, path).toBe(true);
    const drawn = globSync('docs/diagrams/**/*.svg', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
    expect(drawn.sort()).toEqual([...files.keys()].filter((path) => path.endsWith('.svg')).sort());
  });

  it('names everything in its Dutch examples in Dutch', () => {
    const names = new Set(constructs.flatMap(({ example }) => namesIn(services, example)));
    expect([...names].filter((name) => !DUTCH_NAMES.has(name))).toEqual([]);
    expect([...DUTCH_NAMES.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});

describe.each([
  ['en', 'nl'],
  ['nl', 'en'],
] as const)('the page in %s', (language, other) => {
  const page = files.get(PAGES[language]) ?? '';
  const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);

  it('has a place for every construct', () => {
    expect(anchors).toEqual(expect.arrayContaining(constructs.map(({ rule }) => anchorOf(rule))));
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('has no link that leads nowhere', () => {
    const inside = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter((id) => !anchors.includes(id))).toEqual([]);
    const outside = [...page.matchAll(/\]\(([^#)]+)\)/g)].map(([, path]) => path!);
    expect(outside.filter((path) => !existsSync(new URL(path, new URL('docs/', root))))).toEqual([]);
  });

  it('lists every pair of words', () => {
    for (const pair of KEYWORDS) expect(page).toContain(`| ${pair[language]} | ${pair[other]} |`);
  });

  it('shows only plans that can be read', async () => {
    const plans = [...page.matchAll(/```continuity\n([\s\S]*?)```/g)].map(([, plan]) => plan!);
    expect(plans.length).toBeGreaterThan(constructs.length);
    const [first, ...examples] = plans;
    const { problems } = await read(first!);
    expect(problems.filter(({ kind }) => kind !== 'unknown-name')).toEqual([]);
    for (const plan of examples)
      expect({ plan, problems: (await read(plan)).problems }).toEqual({ plan, problems: [] });
  });
});
