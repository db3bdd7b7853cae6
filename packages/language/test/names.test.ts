import { describe, expect, it } from 'vitest';
import { KEYWORDS } from '../src/keywords.ts';
import { named, read } from './read.ts';

/** The words that people want as names, after the project's glossary. */
const WANTED =
  `Water data stroom uitwijk contact partner dienst post plan zone team net rest last door van op in
  h min week effect norm type`.split(/\s+/);

/** What every object of the machine knows, and no plan means. */
const OF_OBJECTS = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'];

const everyWord = [...new Set(KEYWORDS.flatMap(({ en, nl }) => `${en} ${nl}`.split(' ')))].filter((word) =>
  /^[a-z]\w*$/i.test(word),
);

describe('a word of the language as a name', () => {
  it.each([...new Set([...WANTED, ...OF_OBJECTS, ...everyWord])])('%s', async (name) => {
    const { model, problems } = await read(`
      role ${name}_ location Base location ${name}
      process P1 { needs ${name}; needs Base, ${name} at ${name}, fallback ${name} starts in 5 min
                   needs one of { ${name}, all of { ${name} starts in 5 min }, 1 of ${name}_ 24/7 } }
      process P2 { vereist ${name}
                   op ${name}
                   eigenaar ${name}_ }
      scenario Outage { fails ${name}, Base for 3 h }
      action Reply1 { when ${name} is called by ${name}_ }`);
    expect(problems).toEqual([]);
    expect(named(model, 'P2')).toMatchObject({
      owner: `${name}_`,
      needs: [{ options: [{ of: { id: name } }] }],
    });
    expect(named(model, 'P1').needs).toHaveLength(4);
    expect(model.scenarios[0]?.failures).toHaveLength(2);
  });
});

describe('a name', () => {
  it.each([
    'Überlandwerk',
    'Café-Zuid',
    'Łódź',
    'Straße_2',
    'Ærø',
    'Šibenik',
    'Ñandú',
    'IJsbaan',
    'post-12-a',
    'Αθήνα',
  ])('can be %s', async (name) => {
    const { model, problems } = await read(`power ${name} process P { needs ${name} }`);
    expect(problems).toEqual([]);
    expect(model.components[0]?.name).toBe(name.normalize('NFC'));
  });

  it('is the same with its accents apart', async () => {
    const { problems } = await read(
      `power ${'Café'.normalize('NFD')} process P { needs ${'Café'.normalize('NFC')} }`,
    );
    expect(problems).toEqual([]);
  });

  it('may begin with a keyword', async () => {
    const { problems } = await read(
      'power processen power needsX power minuut2 power van-Dam process P { needs processen, needsX, minuut2, van-Dam }',
    );
    expect(problems).toEqual([]);
  });

  it('is declared once in an organisation, letter case aside', async () => {
    const { problems, model } = await read('power Net power Stroom { needs Net } ict NET');
    expect(problems).toMatchObject([{ kind: 'name-twice', name: 'Net', places: [{}, {}] }]);
    expect(model.components.map(({ name }) => name)).toEqual(['Net', 'Stroom', 'NET']);
  });
});
