import { describe, expect, it } from 'vitest';
import { at, read } from './read.ts';

/** What is wrong, where it is told, and what must be in the words. */
const BAD: readonly (readonly [name: string, text: string, at: string, nl: RegExp, en: RegExp])[] = [
  [
    'unclosed brace',
    'proces A {\n  mtpd 5 min\n\nproces B { mtpd 5 min }',
    '2:10',
    /ontbreekt \}: proces A begint met \{ op regel 1/,
    /proces A is opened with \{ on line 1 and never closed/,
  ],
  [
    'unclosed before a zone',
    'proces A {\n  mtpd 5 min\nzone Z "Polder" { type flood }',
    '2:10',
    /proces A/,
    /on line 1/,
  ],
  [
    'unclosed in an organisation',
    'organisatie X {\n  proces A {\n    mtpd 5 min\n  rol R\n}',
    '3:12',
    /proces A/,
    /line 2/,
  ],
  ['unclosed at the end', 'organisatie X {\n  proces A {}\n', '2:13', /organisatie X/, /never closed/],
  ['closed too often', 'proces A { mtpd 5 min } }', '1:25', /sluit niets/, /closes nothing/],
  [
    'Dutch or',
    'stroom B stroom C proces A { vereist B of C }',
    '1:40',
    /een van \{ B, … \}/,
    /one of \{ B, … \}/,
  ],
  ['and', 'stroom B stroom C proces A { vereist B en C }', '1:40', /komma.*: B, C/, /comma/],
  ['misspelt property', 'rol B proces A { eigenar B }', '1:18', /Bedoelt u eigenaar\?/, /Did you mean/],
  ['misspelt declaration', 'procces X', '1:1', /Bedoelt u proces\?/, /Did you mean process\?/],
  [
    'a property of another kind',
    'stroom A { mtpd 5 min }',
    '1:12',
    /mtpd hoort hier niet, maar bij proces\./,
    /goes with process/,
  ],
  [
    'unknown value',
    'proces A { prioriteit hoog }',
    '1:23',
    /vitaal, kritiek, belangrijk of uitstelbaar, niet hoog/,
    /vital, critical/,
  ],
  ['name with a space', 'proces Intake 112 { }', '1:8', /Intake-112/, /no spaces/],
  ['no name', 'proces "Titel" { }', '1:8', /Eerst een naam/, /First a name/],
  [
    'no name to refer to',
    'proces A { eigenaar "Jan" }',
    '1:21',
    /naam, zonder aanhalingstekens/,
    /without quotes/,
  ],
  [
    'open quote',
    'proces A "Titel { mtpd 5 min }\nrol B',
    '1:10',
    /sluitend aanhalingsteken/,
    /closing quote/,
  ],
  ['curly quotes', 'rol B “Titel”', '1:7', /rechte aanhalingstekens/, /straight quotes/],
  ['open comment', 'rol B /* rol C', '1:7', /\*\/ aan het eind/, /never closed/],
  ['colon', 'proces A { mtpd: 5 min }', '1:16', /^: hoort hier niet/, /^: is not used/],
  ['hash', '# titel\nrol R', '1:1', /Een opmerking begint met \/\//, /A comment begins/],
  ['round brackets', 'proces A ( )', '1:10', /Gebruik \{ en \}/, /Use \{ and \}/],
  ['text for a date', 'overeenkomst B { t/m "mei" }', '1:22', /een datum zoals/, /a date such as/],
  [
    'the wrong kind of thing',
    'stroom B proces A { eigenaar B }',
    '1:30',
    /B is een stroom; hier hoort de naam van een rol/,
    /B is a power/,
  ],
  ['binary content', 'PNG\u0000\u0001', '1:1', /platte tekst/, /plain text/],
  [
    'too deep',
    `proces A { vereist ${'een van { '.repeat(5000)}`,
    '1:1018',
    /meer dan 100 accolades/,
    /More than 100/,
  ],
];

describe('a mistake of syntax', () => {
  it.each(BAD)('%s', async (_name, text, where, nl, en) => {
    const { problems } = await read(text);
    const syntax = problems.filter((problem) => problem.kind === 'syntax');
    expect(syntax.map(at)).toEqual([where]);
    expect(syntax[0]?.message.nl).toMatch(nl);
    expect(syntax[0]?.message.en).toMatch(en);
  });

  it('leaves the rest of the text readable', async () => {
    const { model } = await read(
      'proces A {\n  mtpd 5 min\n\nproces B { eigenar R; mtpd 10 min }\nrol R { mensen drie; afwezig 5 % }',
    );
    expect(model.components).toMatchObject([{ mtpd: 300 }, { mtpd: 600 }, { name: 'R', absent: 500 }]);
  });

  it('is in its column, with a byte order mark and Windows line ends', async () => {
    const { problems } = await read('\uFEFFproces A {\r\n  mtpd 5 m\r\n}\r\nprocces B');
    expect(problems.map(at)).toEqual(['4:1', '2:8']);
  });

  it('comes in no more than a screenful', async () => {
    const { problems } = await read(
      `rol B\n${'proces A { eigenar B }\n'.repeat(1000)}`.replaceAll(/A/g, () =>
        `A${Math.random()}`.replace('.', ''),
      ),
    );
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({ message: { nl: expect.stringMatching(/^Nog \d+ fouten/) } });
  });

  it('is none in an empty file', async () => {
    expect((await read('')).problems).toEqual([]);
    expect((await read('\r\n \t// nothing')).problems).toEqual([]);
  });
});
