import { describe, expect, it } from 'vitest';
import { type CheckedFinding, check } from '../src/check.ts';
import { applied } from './applied.ts';
import { readFiles } from './read.ts';
import { NAMES, NO_SLIPS, SLIPS } from './slips.ts';

/** Stands two declarations further down, and must be told too. */
const SECOND = '\n\nrol Tussen\nproces Verder { prioritet vitaal }\n';

async function errors(text: string): Promise<readonly CheckedFinding[]> {
  const set = await readFiles({ 'names.continuity': NAMES, 'slip.continuity': text });
  return check(set, { today: '2026-11-24' }).filter(({ severity }) => severity === 'error');
}

const isSecond = ({ message }: CheckedFinding): boolean => message.nl.startsWith('prioritet ');

function placeOf({ place: { range } }: CheckedFinding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

/** Words of programs, which say nothing to a planner. */
const OF_PROGRAMS = /\b(?:token|EOF|ID|STRING|NUMBER|parser|terminal|undefined|null|NaN|AST)\b|\[object/;

describe('a typical slip', () => {
  it('is one of many', () => {
    expect(SLIPS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(SLIPS.map(({ name }) => name)).size).toBe(SLIPS.length);
    expect(new Set(SLIPS.map(({ text }) => text)).size).toBe(SLIPS.length);
  });

  it.each(SLIPS)('$name', async ({ text, at, nl, en, fixed, noFix }) => {
    const found = await errors(text + SECOND);
    expect(found.filter(isSecond)).toHaveLength(1);
    const [slip, ...others] = found.filter((finding) => !isSecond(finding));
    expect(others).toEqual([]);
    expect(slip).toBeDefined();
    if (slip === undefined) return;
    expect(placeOf(slip)).toBe(at);
    expect(slip.message.nl).toContain(nl);
    expect(slip.message.en).toContain(en);
    for (const words of [slip.message.nl, slip.message.en]) expect(words).not.toMatch(OF_PROGRAMS);
    if (slip.fix === undefined) {
      expect(noFix).toBeTruthy();
      return;
    }
    const mended = applied(text + SECOND, slip.fix.edits);
    expect(mended).toBe(fixed + SECOND);
    expect((await errors(mended)).filter((finding) => !isSecond(finding))).toEqual([]);
    expect(slip.fix.title.nl).not.toBe('');
    expect(slip.fix.title.en).not.toMatch(OF_PROGRAMS);
  });

  it.each(SLIPS)('$name, in a file with Windows line ends inside an organisation', async ({ text }) => {
    const inside = `organisatie Groot {\n${NAMES}}\norganisatie Klein {\n\n${text}${SECOND}}\n`.replaceAll(
      '\n',
      '\r\n',
    );
    const set = await readFiles({ 'all.continuity': inside });
    const lines = inside.split('\r\n');
    const found = check(set, { today: '2026-11-24' }).filter(({ severity }) => severity === 'error');
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const { place, fix } of found) {
      for (const { range } of [place, ...(fix?.edits ?? [])]) {
        expect(range.start.character).toBeLessThanOrEqual(lines[range.start.line]?.length ?? -1);
        expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]?.length ?? -1);
      }
    }
  });

  it.each(NO_SLIPS)('is none: %s', async (_name, text) => {
    expect((await errors(text + SECOND)).map(({ message }) => message.nl)).toEqual([
      expect.stringMatching(/^prioritet /),
    ]);
  });
});

describe('what mends a slip', () => {
  it('speaks the language of the plan', async () => {
    const fixOf = async (text: string) => {
      const [{ fix } = {}] = (await errors(text)).filter((finding) => finding.fix !== undefined);
      return fix && applied(text, fix.edits);
    };
    expect(await fixOf('plan X { language en }\nproces P { needs A or B }')).toBe(
      'plan X { language en }\nproces P { needs one of { A, B } }',
    );
    expect(await fixOf('plan X { taal nl }\nprocess P { needs A or B }')).toBe(
      'plan X { taal nl }\nprocess P { needs een van { A, B } }',
    );
    expect(await fixOf('plan X { language en }\nprocess P { mtpd 5 uurr }')).toBe(
      'plan X { language en }\nprocess P { mtpd 5 h }',
    );
  });

  it('is all that a line needs, or nothing', async () => {
    const text = 'proces P { eigenar Hoofd; foo bar 12 "x" }';
    const [only, ...others] = await errors(text);
    expect(others).toEqual([]);
    expect(only?.fix).toBeUndefined();
  });

  it('is nothing where something else stays wrong on the line', async () => {
    const [only] = await errors('plan P { la\nproces Q { vereist A }');
    expect(only?.message.nl).toContain('Hier ontbreekt }');
    expect(only?.fix).toBeUndefined();
  });

  it('stands before a comment that goes on below', async () => {
    const text = 'proces P {\n  mtpd 5 min /* zie\n  bijlage */\nproces Q { vereist A }';
    const [only] = await errors(text);
    expect(applied(text, only?.fix?.edits ?? [])).toBe(text.replace('min /*', 'min\n} /*'));
  });

  it('is made of edits apart from each other, in the order of the text', async () => {
    const text =
      'organisation O {\n  term A "a" {\n    souce "b"\n  norm B "b" {\n  norm C "c" {\n    without Grid /* \n';
    for (const { fix } of await errors(text)) {
      const starts = (fix?.edits ?? []).map(({ range: { start, end } }) => [start, end] as const);
      starts.slice(1).forEach(([start], index) => {
        const [, before] = starts[index]!;
        expect(start.line * 1000 + start.character).toBeGreaterThanOrEqual(
          before.line * 1000 + before.character,
        );
        expect(start).not.toEqual(starts[index]![0]);
      });
    }
  });

  it('mends an unknown name wherever the file has it', async () => {
    const text = 'proces P { vereist Aggregat }\nproces Q { vereist Aggregat, A }';
    const [only] = await errors(text);
    expect(applied(text, only?.fix?.edits ?? [])).toBe(text.replaceAll('Aggregat', 'Aggregaat'));
  });

  it('is always the same', async () => {
    const text = SLIPS.map(({ text: slip }) => slip).join('\n');
    const fixes = async () => (await errors(text)).map(({ message, fix }) => ({ message, fix }));
    expect(await fixes()).toEqual(await fixes());
  });

  it('is not looked for without end', async () => {
    const lines = 'vereist A en en B of of C 12 of\n';
    for (const text of [
      `proces P { ${lines.replace('\n', ' ').repeat(240)}}`,
      `proces P {\n${lines.repeat(240)}}`,
    ]) {
      expect((await errors(text)).length).toBeGreaterThan(0);
    }
  });
});

describe('a text with a slip', () => {
  it('is read as it was meant', async () => {
    const set = await readFiles({
      'a.continuity':
        'proces P {\n  mtpd 5 min, rto 2 min\n  vereist A of B\n  eigenar Hoofd\n\nstroom A\nstroom B\nrol Hoofd',
    });
    expect(set.model.components).toMatchObject([
      { name: 'P', mtpd: 300, rto: 120, owner: 'Hoofd' },
      { name: 'A' },
      { name: 'B' },
      { name: 'Hoofd' },
    ]);
    expect(set.problems.map((problem) => problem.kind)).toEqual(['syntax', 'syntax', 'syntax']);
  });
});

/** Control characters, and those that turn the direction of writing. */
const CONTROLS = ['\u0007', '\u001B[31m', '\u0085', '\u200B', '\u202E', '\u2066', '\u007F'];

describe('no message', () => {
  it.each(CONTROLS)('quotes a control character: %j', async (control) => {
    for (const { text } of SLIPS) {
      const at = Math.floor(text.length / 2);
      const set = await readFiles({ 'a.continuity': text.slice(0, at) + control + text.slice(at) });
      for (const { message, fix } of check(set, { today: '2026-11-24' })) {
        const said = [message.nl, message.en, fix?.title.nl ?? '', fix?.title.en ?? ''].join('');
        expect(said).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
      }
    }
  });
});

it('no message quotes a text in full', async () => {
  const text = 'power A accept spof A "een" "twee\u202E, en dan nog een heel verhaal dat niemand leest"';
  const { problems } = await readFiles({ 'a.continuity': text });
  expect(problems).toMatchObject([
    { message: { nl: expect.stringMatching(/^"twee, en dan .*… komt boven op/) } },
  ]);
});

describe('a plan of a newer language', () => {
  it('says so of words that are not known', async () => {
    const set = await readFiles({
      'a.continuity': 'organisatie X { plan N { taal nl; waakvlam 99 } proces P { veerkracht 5 } }',
      'b.continuity': 'organisatie Y { proces Q { veerkracht 5 } proces R { mtpd vereist } }',
    });
    const said = set.problems.flatMap((problem) => (problem.kind === 'syntax' ? [problem] : []));
    const newer = /Het kan ook een woord uit een nieuwere plantaal zijn\./;
    const of = (file: string) =>
      said.filter(({ place }) => place.uri.endsWith(file)).map(({ message }) => message.nl);
    expect(of('a.continuity')).toEqual([
      expect.stringMatching(newer),
      expect.stringMatching(/versie 99 van de plantaal/),
    ]);
    expect(of('b.continuity').length).toBeGreaterThan(0);
    for (const message of of('b.continuity')) expect(message).not.toMatch(newer);
  });
});
