import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'jsonschema';
import { afterAll, describe, expect, it } from 'vitest';
import { compare } from '../../../bench/continuity/compare.ts';
import type { Answers, Component, Net, Question } from '../../../bench/continuity/format.ts';
import { generated, generatedNet, stored } from '../../../bench/continuity/generated.ts';
import { netText } from '../../../bench/continuity/net-text.ts';
import { calculationOf } from './by-calculation.ts';
import { simulatorOf } from './by-simulator.ts';
import { modelOf } from './model-of.ts';
import { netNamed, netNames, publishedAnswers, storedNames } from './nets.ts';

const FOLDER = join(import.meta.dirname, '../../../bench/continuity');
const json = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** Moments times components squared: about what playing one failure costs the simulator. */
function costOf({ until, unit, components }: Net): number {
  return (until / unit) * components.length ** 2;
}

describe('the nets of ContinuityBench', () => {
  it('are at least sixty of ten components and more', () => {
    const large = storedNames().filter((name) => netNamed(name).components.length >= 10);
    expect(large.length + generated.length).toBeGreaterThanOrEqual(60);
    expect(Math.max(...generated.map(({ size }) => size))).toBe(100_000);
  });

  it('are what the schemas say', () => {
    const [net, answers] = [json('net.schema.json'), json('answers.schema.json')];
    for (const name of storedNames()) expect(validate(netNamed(name), net).errors, name).toEqual([]);
    for (const name of netNames()) expect(validate(publishedAnswers(name), answers).errors, name).toEqual([]);
  });

  it('have an answer to each question, and each net its own name', () => {
    for (const name of storedNames()) {
      const net = netNamed(name);
      const { answers } = publishedAnswers(name);
      expect(net.name).toBe(name);
      expect(Object.keys(answers)).toEqual(net.questions.map(({ id }) => id));
      for (const question of net.questions)
        expect(Object.keys(answers[question.id]!)).toEqual(itemsOf(question));
    }
  });

  it('calculate far enough, in units that divide every time', () => {
    for (const name of storedNames()) {
      const net = netNamed(name);
      const longest = Math.max(0, ...net.components.map(({ mtpd = 0 }) => mtpd));
      expect(net.until, name).toBe(net.horizon + longest + net.unit);
      expect(() => modelOf(net, net.unit), name).not.toThrow();
    }
  });

  it('say where each time of a net that was made by hand comes from', () => {
    const known = Object.keys(json('sources.json'));
    const byHand = storedNames().filter((name) => !name.startsWith('made-'));
    for (const component of byHand.flatMap((name) => netNamed(name).components)) {
      const sources = Object.values(component.sources ?? {});
      expect(sources, component.id).toHaveLength(timesIn(component));
      for (const source of sources) expect(known).toContain(source);
    }
  });

  it('are made from their seed, the same each time', () => {
    for (const recipe of stored) expect(netNamed(recipe.name)).toEqual(generatedNet(recipe));
    const sums = json('checksums.json');
    expect(Object.keys(sums)).toEqual(generated.map(({ name }) => name));
    for (const recipe of generated.filter(({ size }) => size <= 10_000)) {
      expect(createHash('sha256').update(netText(recipe)).digest('hex')).toBe(sums[recipe.name]);
    }
  });
});

describe('the published answers', () => {
  it('were found by both engines', () => {
    for (const name of netNames()) {
      for (const [question, by] of Object.entries(publishedAnswers(name).confirmedBy ?? {})) {
        expect([name, question, by]).toEqual([name, question, ['calculation', 'simulator']]);
      }
    }
  });

  it('are those of the calculation', () => {
    for (const name of storedNames().filter((one) => netNamed(one).components.length < 500)) {
      const net = netNamed(name);
      const calculate = calculationOf(net);
      const answers = Object.fromEntries(net.questions.map((question) => [question.id, calculate(question)]));
      expect(compare(publishedAnswers(name), { net: name, answers })).toMatchObject({ wrong: 0, missing: 0 });
    }
  });

  it('are those of the simulator, where that is quick', () => {
    for (const name of storedNames()) {
      const net = netNamed(name);
      const simulator = simulatorOf(net);
      const published = publishedAnswers(name);
      for (const question of net.questions.filter((one) => costOf(net) * runsFor(net, one) < 120_000)) {
        const { id } = question;
        const expected: Answers = { net: name, answers: { [id]: published.answers[id]! } };
        const verdict = compare(expected, { net: name, answers: { [id]: simulator.answer(question)! } });
        expect([id, verdict]).toEqual([id, expect.objectContaining({ wrong: 0, missing: 0 })]);
      }
    }
  });
});

describe('the README', () => {
  it('shows a net and its answers', () => {
    const text = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const [net, answers] = [...text.matchAll(/```json\n([^`]*)```/g)].map(([, block]) => JSON.parse(block!));
    expect(validate(net, json('net.schema.json')).errors).toEqual([]);
    expect(validate(answers, json('answers.schema.json')).errors).toEqual([]);
    const simulator = simulatorOf(net as Net);
    const found = (net as Net).questions.map((question) => [question.id, simulator.answer(question)]);
    const verdict = compare(answers as Answers, { net: 'example', answers: Object.fromEntries(found) });
    expect(verdict).toMatchObject({ right: 3, wrong: 0, missing: 0 });
  });
});

describe('the checker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'continuity-bench-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const check = (...paths: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(FOLDER, 'check.ts'), ...paths], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const written = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('finds the published answers right', () => {
    const { status, stdout } = check(join(FOLDER, 'answers'));
    expect(stdout).toMatch(/ nets: \d+ right, 0 wrong, 0 missing/);
    expect(status).toBe(0);
  });

  it('tells the first difference in words, and what is missing', () => {
    const published = publishedAnswers('example-01-ups-generator');
    const { alone, ...others } = published.answers;
    const late = {
      ...published,
      answers: { ...others, alone: { ...alone, Net: { P: { down: [[88260, null]] } } } },
    };
    const { status, stdout } = check(written('late.json', JSON.stringify(late)));
    expect(stdout).toContain(
      'alone, Net: should have “P down from 88200 to the end, breach 89100”; has “P down from 88260 to the end, no breach”',
    );
    expect(stdout).toMatch(/example-02-generator-first +0 +0 +\d+/);
    expect(status).toBe(1);
  });

  it('does not mind the order', () => {
    const published = publishedAnswers('example-19-pairs');
    const sets = published.answers['cut-sets']!.P as readonly (readonly string[])[];
    const turned = [...sets].reverse().map((set) => [...set].reverse());
    const given = { ...published, answers: { ...published.answers, 'cut-sets': { P: turned } } };
    expect(compare(published, given)).toMatchObject({ wrong: 0, missing: 0 });
  });

  it('refuses what it cannot read, without a stack trace or a terminal escape', () => {
    for (const content of [
      '{',
      'null',
      '[]',
      '{"net":"\\u001b[31mnope","answers":{}}',
      '{"net":"payroll","answers":7}',
    ]) {
      const { status, stderr } = check(written('bad.json', content));
      expect([content, status]).toEqual([content, 2]);
      expect(stderr).not.toMatch(/\n\s+at |\u001b/);
    }
    expect(check(join(folder, 'not-there.json')).status).toBe(2);
    expect(check().status).toBe(2);
  });

  it('takes any value as an answer, and finds it wrong', () => {
    const published = publishedAnswers('payroll');
    for (const value of [
      null,
      7,
      'x\u001b[31m',
      [],
      [null],
      { P: null },
      { P: { down: [[1]] } },
      [[]],
      [{ reserve: {} }],
    ]) {
      const answers = { alone: { Bank: value }, 'single-points': { Salaries: value } } as never;
      expect(compare(published, { net: 'payroll', answers })).toMatchObject({ right: 0, wrong: 2 });
    }
  });
});

function itemsOf(question: Question): readonly string[] {
  return 'of' in question ? question.of : ['all'];
}

/** How often the simulator plays a net to answer a question. */
function runsFor({ components }: Net, question: Question): number {
  switch (question.ask) {
    case 'alone':
    case 'single-points':
      return components.length;
    case 'cut-sets':
      return components.length ** 2;
    case 'together':
      return 1;
    case 'decisions':
      return 10;
  }
}

/** How many times of its own a component states, beside its mtpd. */
function timesIn(component: Component): number {
  const { sources: _, mtpd: __, people: ___, ...rest } = component;
  return JSON.stringify(rest).match(/"(startsIn|lasts|rechargesIn|bridges|restartsIn)":/g)?.length ?? 0;
}
