import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { ContinuityGrammar } from '../src/generated/grammar.ts';
import { canonical, KEYWORDS, keyword, UNIT_KEYWORDS, unit, wordIn } from '../src/keywords.ts';

const isNameRule = (rule: string): boolean => /^Keyword[A-Z]To[A-Z]$/.test(rule);
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

const inGrammar = wordsOfRules((rule) => !isNameRule(rule));
const inTable = new Set(KEYWORDS.flatMap(({ en, nl }) => [...en.split(' '), ...nl.split(' ')]));

const isPartOf = (en: string, nl: string, phrase: { en: string; nl: string }): boolean =>
  phrase.en !== en && (phrase.en.split(' ').includes(en) || phrase.nl.split(' ').includes(nl));

describe('the keyword table and the grammar', () => {
  it('hold the same words', () => {
    expect([...inGrammar].filter((word) => !inTable.has(word) && keyword(word) === undefined)).toEqual([]);
    expect([...inTable].filter((word) => !inGrammar.has(word))).toEqual([]);
  });

  it('let both words of a pair stand wherever one stands', () => {
    for (const rule of ContinuityGrammar().rules.filter(GrammarAST.isParserRule)) {
      if (isNameRule(rule.name)) continue;
      const here = wordsOfRules((name) => name === rule.name);
      for (const { en, nl } of KEYWORDS) {
        const has = (phrase: string): boolean => phrase.split(' ').every((word) => here.has(word));
        const inPhrase = KEYWORDS.some((longer) => isPartOf(en, nl, longer) && has(longer.en));
        if (inPhrase) continue;
        expect(`${rule.name} ${en} ${has(en)}`).toBe(`${rule.name} ${en} ${has(nl)}`);
      }
    }
  });

  it('let every word that looks like a name be one', () => {
    const names = wordsOfRules(isNameRule);
    const wanted = [...inGrammar].filter((word) => /^[a-z_]\w*(?:-\w+)*$/i.test(word));
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
