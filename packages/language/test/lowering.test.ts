import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEYWORDS } from '../src/keywords.ts';
import { at, named, read } from './read.ts';

const text = (name: string): string =>
  readFileSync(new URL(`./plans/${name}.continuity`, import.meta.url), 'utf8');

/** Rewrites the keywords of a plan whose names all begin with a capital. */
function translated(plan: string, to: 'nl' | 'en'): string {
  const from = to === 'nl' ? 'en' : 'nl';
  const words = [...KEYWORDS]
    .sort((a, b) => b[from].length - a[from].length)
    .filter(({ en, nl }) => en !== nl);
  const pattern = new RegExp(
    `"[^"]*"|//.*|(?<![\\w-])(?:${words.map((pair) => pair[from]).join('|')})(?![\\w-])`,
    'g',
  );
  return plan.replace(pattern, (found) => words.find((pair) => pair[from] === found)?.[to] ?? found);
}

describe('a plan that says everything', () => {
  it('is the same in Dutch and in English', async () => {
    const dutch = await read(text('everything-nl'));
    const english = await read(text('everything-en'));
    expect(dutch.problems).toEqual([]);
    expect(english.problems).toEqual([]);
    expect(english.model).toEqual(dutch.model);
  });

  it('is translated word by word, and back', () => {
    expect(translated(text('everything-nl'), 'en')).toBe(text('everything-en'));
    expect(translated(text('everything-en'), 'nl')).toBe(text('everything-nl'));
  });

  it('leaves no part of the model empty', async () => {
    const { model } = await read(text('everything-nl'));
    expect(model).toMatchSnapshot();
  });
});

describe('needs', () => {
  const lines = async (property: string) =>
    named((await read(`power A power B power C role R process P { ${property} }`)).model, 'P').needs;
  const component = (id: string) => ({ of: { kind: 'component', id } });

  it('takes each name of a list as a line', async () => {
    expect(await lines('needs A, B')).toEqual([
      { atLeast: 1, options: [component('A')] },
      { atLeast: 1, options: [component('B')] },
    ]);
  });

  it('nests groups, and counts', async () => {
    expect(await lines('needs 2 of { A, all of { B, C } lasts 1 h, 3 of R 24/7 }, C')).toEqual([
      {
        atLeast: 2,
        options: [
          component('A'),
          {
            of: { kind: 'group', line: { atLeast: 2, options: [component('B'), component('C')] } },
            lasts: 3600,
          },
          { of: { kind: 'post', role: 'R', people: 3, cover: { kind: '24/7' } } },
        ],
      },
      { atLeast: 1, options: [component('C')] },
    ]);
  });

  it('leaves a group out when a part of it means nothing', async () => {
    const { model, problems } = await read('power A process P { needs one of { A, Zz }; needs A }');
    expect(named(model, 'P').needs).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'unknown-name', name: 'Zz' }]);
  });
});

describe('the end of a line', () => {
  it('parts what could go on', async () => {
    const { model, problems } = await read(`process P {
  manual "paper" lasts 4 h
  needs A
  at L, fallback M starts in 5 min
  lasts 1 h
}
power A
location L
location M`);
    expect(problems).toEqual([]);
    expect(named(model, 'P')).toMatchObject({
      manuals: [{ lasts: 14_400, needs: [] }],
      needs: [{ options: [{ of: { id: 'A' } }] }],
      at: { options: [{}, { starts: { after: 300 } }] },
      lasts: 3600,
    });
  });

  it('does not matter inside braces', async () => {
    const { model, problems } = await read(
      'process P { manual "paper" {\n lasts 4 h;\n needs A\n }\n needs B }\npower A\npower B',
    );
    expect(problems).toEqual([]);
    expect(named(model, 'P')).toMatchObject({ manuals: [{ needs: [{}], lasts: 14_400 }], needs: [{}] });
  });

  it.each([
    ['process P { manual "paper"\n    lasts 4 h\n}', '2:5'],
    ['process P {\n  manual "paper"\n    lasts 4 h\n}', '3:5'],
    ['power A process P { needs A lasts 4 h }', '1:29'],
    ['power A process P { needs one of { A } starts in 4 h }', '1:40'],
  ])('is asked for when it is not clear: %j', async (plan, where) => {
    const { problems } = await read(plan);
    expect(problems.map(at)).toEqual([where]);
    expect(problems).toMatchObject([{ kind: 'syntax', message: { en: expect.stringContaining('Unclear') } }]);
  });

  it('names the word, without a comment that touches it', async () => {
    const { problems } = await read('power A process P { needs A lasts/* or so */ 4 h }');
    expect(problems).toMatchObject([
      { message: { en: expect.stringMatching(/^Unclear what lasts belongs to/) } },
    ]);
  });

  it('is clear on lines of their own, indented by a word processor', async () => {
    const { model, problems } = await read(
      'power A process P {\n\u00A0\u00A0manual "paper"\n\u00A0\u00A0lasts 4 h\n\u00A0\u00A0needs A\n}',
    );
    expect(problems).toEqual([]);
    expect(named(model, 'P')).toMatchObject({ lasts: 14_400, needs: [{}] });
  });

  it('is not asked for where a semicolon stands', async () => {
    const { model, problems } = await read('power A process P { needs A; lasts 4 h }');
    expect(problems).toEqual([]);
    expect(named(model, 'P').lasts).toBe(14_400);
  });
});

describe('places', () => {
  it('are those of the parts of the text', async () => {
    const set = await read('power A\nprocess P {\n  mtpd 5 min\n  needs A,\n    A\n  zone Z\n}\nzone Z');
    const start = (property?: string, index?: number) => {
      const { line, character } = set.place({ id: 'P', property, index }).range.start;
      return `${line + 1}:${character + 1}`;
    };
    expect([
      start(),
      start('mtpd'),
      start('needs', 0),
      start('needs', 1),
      start('zones', 0),
      start('rto'),
    ]).toEqual(['2:9', '3:3', '4:9', '5:5', '6:8', '2:9']);
    expect(set.place({ id: 'nobody' }).range.start).toEqual({ line: 0, character: 0 });
  });
});

describe('comments', () => {
  it('right above a declaration are its documentation', async () => {
    const { model } = await read(`// not this

// The grid,
// from the north.
power A
/* In
 * a block. */
power B
power C // not this
power D`);
    expect(model.components.map(({ documentation }) => documentation)).toEqual([
      'The grid,\nfrom the north.',
      'In\na block.',
      undefined,
      undefined,
    ]);
  });

  it('behind other words on their line are of those', async () => {
    const { model } = await read(
      'power A /* of A */\npower B\n/* of C */ power C { } /* and\nof C too */\npower D\n// of E, to */\n\u00A0power E',
    );
    expect(model.components.map(({ documentation }) => documentation)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'of E, to */',
    ]);
  });
});

describe('a property that is stated twice', () => {
  it('counts once, and is told', async () => {
    const { model, problems } = await read('process P { mtpd 5 min; mtpd 6 min }');
    expect(named(model, 'P')).toMatchObject({ mtpd: 300 });
    expect(problems).toMatchObject([
      { kind: 'syntax', message: { nl: expect.stringContaining('mtpd staat hierboven al') } },
    ]);
    expect(problems.map(at)).toEqual(['1:25']);
  });
});
