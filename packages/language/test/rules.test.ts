import { describe, expect, it } from 'vitest';
import { type CheckedFinding, check } from '../src/check.ts';
import { readConfig } from '../src/config.ts';
import { formatPlanSet } from '../src/format/format-plan.ts';
import { EXAMPLE_DAY, type Profile, type Rule } from '../src/rule.ts';
import { rules } from '../src/rules/index.ts';
import { applied } from './applied.ts';
import { read } from './read.ts';

async function found(text: string, profile: Profile, config = '{}'): Promise<readonly CheckedFinding[]> {
  const ids = { ruleIds: rules.map(({ id }) => id), errors: [] };
  const said = readConfig(config, 'file:///plans/waakvlam.config.json', ids);
  return check(await read(text), { today: EXAMPLE_DAY, config: { ...said, profile } });
}

async function foundOf({ id }: Rule, text: string, profile: Profile): Promise<readonly CheckedFinding[]> {
  return (await found(text, profile)).filter(({ rule }) => rule === id);
}

const comments = (text: string): readonly string[] => text.match(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g) ?? [];
const errors = (findings: readonly CheckedFinding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const profile = rule.profile === 'strict' ? 'strict' : 'standard';

  it('speaks on its bad example as often as it says, in both languages, and nothing else there is an error', async () => {
    const findings = await found(rule.examples.bad, profile, rule.examples.config);
    const own = findings.filter((finding) => finding.rule === id);
    expect(own).toHaveLength(rule.examples.findings ?? 1);
    const isDraft = rule.examples.bad.includes('status draft');
    if (profile !== 'strict' && !isDraft)
      expect(own.map(({ severity }) => severity)).toContain(rule.severity);
    for (const { message, related } of own) {
      for (const words of [message, ...related.map((one) => one.message)]) {
        expect(words.en.trim()).not.toBe('');
        expect(words.nl.trim()).not.toBe('');
        expect(`${words.en} ${words.nl}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
      expect(message.en).not.toBe(message.nl);
      // What is wrong, and how to mend it; what cannot be read has a voice of its own.
      if (id !== 'syntax') for (const text of Object.values(message)) expect(text).toMatch(/[.?] .+[.?]$/);
    }
    expect(errors(findings).filter((one) => one !== id)).toEqual([]);
  });

  it('is silent on its good example, where nothing is an error', async () => {
    const findings = await found(rule.examples.good, profile);
    expect(findings.filter((one) => one.rule === id)).toEqual([]);
    expect(errors(findings)).toEqual([]);
  });

  it('is not asked of a plan of a lower profile', async () => {
    const { bad } = rule.examples;
    if (rule.profile === 'strict') expect(await foundOf(rule, bad, 'standard')).toEqual([]);
    if (rule.profile === 'standard') expect(await foundOf(rule, asDraft(bad), 'standard')).toEqual([]);
  });

  it('has a fix that mends it, brings no error, keeps comments and has nothing to do twice', async () => {
    const begun = commented(rule.examples.bad);
    for (const text of [rule.examples.bad, begun, dutch(rule.examples.bad)]) {
      const first = (await foundOf(rule, text, profile)).filter(({ fix }) => fix !== undefined);
      const before = errors(await found(text, profile));
      for (const { fix, message } of first) {
        const mended = applied(text, fix!.edits);
        expect(mended).not.toBe(text);
        const after = await found(mended, profile);
        const again = after.filter((one) => one.rule === id && one.message.en === message.en);
        expect(again).toEqual([]);
        expect(errors(after).filter((one) => !before.includes(one))).toEqual([]);
        expect(comments(mended)).toEqual(expect.arrayContaining([...comments(text)]));
      }
      let all = text;
      for (let round = 0; round < 6; round++) {
        const [next] = (await foundOf(rule, all, profile)).filter(({ fix }) => fix !== undefined);
        if (next === undefined) break;
        all = applied(all, next.fix!.edits);
      }
      expect((await foundOf(rule, all, profile)).filter(({ fix }) => fix !== undefined)).toEqual([]);
    }
  });

  it('says why, and after what', () => {
    for (const words of [rule.title, rule.why, ...(rule.quiet === undefined ? [] : [rule.quiet])]) {
      expect(words.en).not.toBe('');
      expect(words.nl).not.toBe('');
    }
    expect(rule.source).not.toBe('');
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const better of rule.yieldsTo ?? []) expect(rules.map((one) => one.id)).toContain(better);
  });
});

/** The same plan in Dutch, laid out as the formatter does; as it is where it cannot be read. */
function dutch(text: string): string {
  const plan = text.replace(/\blanguage en\b/, 'language nl');
  const [formatted] = formatPlanSet([{ uri: 'file:///plans/plan.continuity', text: plan }], {
    language: 'nl',
  });
  return formatted?.text ?? text;
}

/** The same plan as a draft. */
function asDraft(text: string): string {
  return text.replace(/\bplan (\w+) \{/, 'plan $1 { status draft;');
}

/** The same plan with a comment after every line. */
function commented(text: string): string {
  return text
    .split('\n')
    .map((line, number) => `${line} // remark ${number}`)
    .join('\n');
}

it('has every id once', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
