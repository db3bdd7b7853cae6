import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { fixPlanSet } from '../src/fix-plan-set.ts';
import { type PlanText, readPlanSet } from '../src/read-plan-set.ts';
import { rules } from '../src/rules/index.ts';
import { NAMES, SLIPS } from './slips.ts';

const TODAY = '2026-11-24';
const OPTIONS = { today: TODAY };

async function findingsIn(plans: readonly PlanText[]) {
  return check(await readPlanSet(plans), { today: TODAY, upTo: 'set' });
}

const count = (findings: Awaited<ReturnType<typeof findingsIn>>) => ({
  syntax: findings.filter(({ rule }) => rule === 'syntax').length,
  errors: findings.filter(({ severity }) => severity === 'error').length,
});

/** The same set with what was mended in place. */
async function mended(plans: readonly PlanText[]) {
  const changed = await fixPlanSet(plans, OPTIONS);
  const texts = new Map(changed.map(({ uri, text }) => [uri, text]));
  return { changed, after: plans.map(({ uri, text }) => ({ uri, text: texts.get(uri) ?? text })) };
}

const comments = (plans: readonly PlanText[]) =>
  plans.map(({ text }) => text.match(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g) ?? []);

const file = (name: string, text: string): PlanText => ({ uri: `file:///plans/${name}.continuity`, text });

/** A few slips in files of their own, each with comments around it, beside the names that they use. */
const slipped = fc
  .subarray([...SLIPS], { minLength: 1, maxLength: 5 })
  .map((slips) => [
    file('names', NAMES),
    ...slips.map(({ text }, index) =>
      file(`slip${index}`, `// boven ${index}\n${text}\n/* onder ${index} */\n`),
    ),
  ]);

describe('mending without a person who looks', () => {
  it('takes wrong things away, brings no worse, keeps comments and has nothing to do twice', async () => {
    await fc.assert(
      fc.asyncProperty(slipped, async (plans) => {
        const before = count(await findingsIn(plans));
        const { changed, after } = await mended(plans);
        const now = count(await findingsIn(after));
        expect(now.syntax).toBeLessThanOrEqual(before.syntax);
        if (now.syntax === before.syntax) expect(now.errors).toBeLessThanOrEqual(before.errors);
        if (changed.length > 0) expect(now).not.toEqual(before);
        const kept = comments(after);
        comments(plans).forEach((own, index) => {
          expect(kept[index]).toEqual(expect.arrayContaining(own));
        });
        expect((await mended(after)).changed).toEqual([]);
        for (const { text } of changed) expect(text).not.toContain('…');
      }),
      { numRuns: 150 },
    );
  });

  it('mends most slips, and leaves those alone that take a choice', async () => {
    let all = 0;
    for (const { text, fixed } of SLIPS) {
      if (fixed === undefined) continue;
      const { changed } = await mended([file('names', NAMES), file('slip', text)]);
      if (changed[0]?.text === fixed) all++;
    }
    expect(all).toBeGreaterThan(100);
    const choices = [
      'proces P { mtpd 15 m }',
      'proces P { vereist Post3 }',
      'proces P { vereist Ne }',
      'proces P { vereist LijnA }\nstroom LijnB',
      'proces P { vereist\n}',
    ];
    for (const text of choices) {
      expect((await mended([file('names', NAMES), file('slip', text)])).changed, text).toEqual([]);
    }
  });

  it('writes no day, no acceptance and nothing left open, and changes only what a rule says is safe', async () => {
    for (const rule of rules) {
      const plans = [file('a', rule.examples.bad)];
      const { changed, after } = await mended(plans);
      for (const { text, before, mended: fixes } of changed) {
        const words = (of: string): readonly string[] => of.match(/[\p{L}\p{N}_.-]+/gu) ?? [];
        const fresh = words(text).filter((word) => !words(before).includes(word));
        expect(fresh.join(' '), rule.id).not.toMatch(/\d{4}-\d\d-\d\d|accept|…/);
        expect(fixes.length).toBeGreaterThan(0);
      }
      expect((await mended(after)).changed, rule.id).toEqual([]);
    }
  });

  it('changes only the files that it may', async () => {
    const wrong = 'proces P { vereist Aggregat; mtpd 5 min }';
    const plans = [file('names', NAMES), file('a', wrong), file('b', wrong.replace('P', 'Q'))];
    const changed = await fixPlanSet(plans, OPTIONS, (uri) => uri.endsWith('b.continuity'));
    expect(changed.map(({ uri, text }) => [uri, text])).toEqual([
      ['file:///plans/b.continuity', 'proces Q { vereist Aggregaat; mtpd 5 min }'],
    ]);
    expect(changed[0]?.mended).toMatchObject([{ rule: 'unknown-name', title: { nl: 'Schrijf Aggregaat' } }]);
  });
});
