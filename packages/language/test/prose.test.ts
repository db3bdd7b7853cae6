/**
 * Paragraphs as they stand in plans of many kinds of organisations, each written in the language: what can be said
 * reads without problems, and what cannot is told beside it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, planLanguage, readPlanSet } from '../src/index.ts';

const FOLDER = join(import.meta.dirname, 'prose');
const TODAY = { today: '2026-11-24' };

/** The parts of such a file, in their order: a title, one paragraph, one plan, and what is missing from it. */
const FILE =
  /^# .+\n\n(?<prose>[^\n]+)\n\n```continuity\n(?<plan>.+?)\n```\n\n## What could not be said\n\n(?<gaps>.+)$/s;

const paragraphs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort();

describe('a paragraph of plain prose', () => {
  it('is there ten times, in both languages', async () => {
    expect(paragraphs).toHaveLength(10);
    const languages = await Promise.all(
      paragraphs.map(async (name) => {
        const set = await readPlanSet([planOf(name)]);
        return planLanguage(set, set.model.plans[0]?.organisation);
      }),
    );
    expect(languages.filter((language) => language === 'nl')).toHaveLength(5);
    expect(languages.filter((language) => language === 'en')).toHaveLength(5);
  });

  describe.each(paragraphs)('%s', (name) => {
    it('has the length of a paragraph, its plan, and an honest list', () => {
      const { prose, gaps } = partsOf(name);
      const words = prose.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(80);
      expect(words).toBeLessThanOrEqual(150);
      expect(gaps).toMatch(/^(- .+\n)+$/);
    });

    it('can be read whole, and is a plan without errors', async () => {
      const set = await readPlanSet([planOf(name)]);
      expect(set.problems).toEqual([]);
      expect(set.model.components.length).toBeGreaterThan(5);
      expect(set.model.scenarios).not.toEqual([]);
      expect(check(set, TODAY).filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });
});

function planOf(name: string): { uri: string; text: string } {
  return { uri: `file:///prose/${name.replace('.md', '.continuity')}`, text: partsOf(name).plan };
}

function partsOf(name: string): { prose: string; plan: string; gaps: string } {
  const groups = FILE.exec(readFileSync(join(FOLDER, name), 'utf8'))?.groups;
  expect(groups, `${name} has a title, a paragraph, a plan and a list`).toBeDefined();
  const { prose = '', plan = '', gaps = '' } = groups!;
  return { prose, plan, gaps };
}
