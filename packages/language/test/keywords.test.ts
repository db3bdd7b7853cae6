import { readFileSync } from 'node:fs';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { ContinuityGrammar } from '../src/generated/grammar.ts';
import { canonical, KEYWORDS, UNIT_KEYWORDS, unit, wordIn } from '../src/keywords.ts';
import { read } from './read.ts';

const NAME_RULES = ['KeywordToL', 'KeywordFromM'];
const isWord = (text: string): boolean => /\w|%/.test(text);

function wordsOfRules(wanted: (rule: string) => boolean): Set<string> {
  return new Set(
    ContinuityGrammar()
      .rules.filter(GrammarAST.isParserRule)
      .filter(({ name }) => wanted(name))
      .flatMap((rule) => AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).toArray())
      .map(({ value }) => value)
      .filter(isWord),
  );
}

const inGrammar = wordsOfRules((rule) => !NAME_RULES.includes(rule));
const inTable = new Set(KEYWORDS.flatMap(({ en, nl }) => [...en.split(' '), ...nl.split(' ')]));

describe('the keyword table and the grammar', () => {
  it('hold the same words', () => {
    expect([...inGrammar].filter((word) => !inTable.has(word))).toEqual([]);
    expect([...inTable].filter((word) => !inGrammar.has(word))).toEqual([]);
  });

  it('let both words of a pair stand wherever one stands', () => {
    for (const rule of ContinuityGrammar().rules.filter(GrammarAST.isParserRule)) {
      if (NAME_RULES.includes(rule.name)) continue;
      const here = wordsOfRules((name) => name === rule.name);
      for (const { en, nl } of KEYWORDS) {
        const has = (phrase: string): boolean => phrase.split(' ').every((word) => here.has(word));
        const beginsPhrase = KEYWORDS.some((longer) => longer.en.startsWith(`${en} `) && has(longer.en));
        if (beginsPhrase) continue;
        expect(`${rule.name} ${en} ${has(en)}`).toBe(`${rule.name} ${en} ${has(nl)}`);
      }
    }
  });

  it('let every word that looks like a name be one', () => {
    const names = wordsOfRules((rule) => NAME_RULES.includes(rule));
    const wanted = [...inGrammar].filter((word) => /^[a-z_]\w*$/i.test(word));
    expect([...names].sort()).toEqual(wanted.sort());
  });
});

describe('the keyword table', () => {
  it('gives no spelling two meanings', () => {
    const meaning = new Map<string, string>();
    for (const { en, nl } of KEYWORDS) {
      for (const spelling of new Set([en, nl])) {
        expect(meaning.get(spelling), spelling).toBeUndefined();
        meaning.set(spelling, en);
      }
    }
  });

  it('goes from one language to the other and back', () => {
    for (const { en, nl } of KEYWORDS) {
      expect(wordIn('nl', en)).toBe(nl);
      expect(wordIn('en', nl)).toBe(en);
      expect(canonical(nl)).toBe(en);
    }
  });

  it('knows what every unit means', () => {
    for (const { en, nl } of UNIT_KEYWORDS) expect(unit(en)).toBe(unit(nl));
    expect([unit('uren'), unit('minuten'), unit('jaar'), unit('m')]).toEqual(['h', 'min', 'year', undefined]);
  });
});

describe('the language reference', () => {
  it('lists every pair', () => {
    const page = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8');
    const plain = page.replace(/ +/g, ' ');
    for (const { en, nl } of KEYWORDS) expect(plain).toContain(`| ${en} | ${nl} |`);
  });

  it('shows a plan that can be read', async () => {
    const page = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8');
    const plan = /```continuity\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect((await read(plan)).problems.filter(({ kind }) => kind !== 'unknown-name')).toEqual([]);
  });
});
