import { GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../../scripts/reference/comments.ts';
import { createCoreServices } from '../src/core-services.ts';
import { COMMENTS } from '../src/grammar/generated/comments.ts';
import { DECLARATION_KEYWORDS } from '../src/keywords.ts';
import { parsePlan } from '../src/parse-plan.ts';
import { constructsOf, undocumented } from '../src/reference/constructs.ts';
import { formText } from '../src/reference/form-text.ts';
import { grammarTexts } from './grammar-texts.ts';

const services = createCoreServices();
const constructs = constructsOf(services.Grammar);
const named = (rule: string) => {
  const found = constructs.find((construct) => construct.rule === rule);
  if (found === undefined) throw new Error(`no construct ${rule}`);
  return found;
};

describe('the constructs of the language', () => {
  it('are all documented, in both languages and with an example', () => {
    expect(undocumented(services.Grammar)).toEqual([]);
  });

  it('have the comments that stand in the grammar (otherwise: npm run generate)', () => {
    expect(COMMENTS).toEqual(commentsOf(grammarTexts()));
  });

  it.each(constructs.map((construct) => [construct.rule, construct] as const))(
    '%s has an example without mistakes',
    (_, { example }) => {
      expect(parsePlan(services, 'file:///example.continuity', example).mistakes).toEqual([]);
    },
  );

  it('begin with every word that begins a declaration', () => {
    const words = constructs.filter(({ kind }) => kind === 'declaration').flatMap(({ keywords }) => keywords);
    expect(words.map(({ en }) => en).sort()).toEqual(DECLARATION_KEYWORDS.map(({ en }) => en).sort());
  });

  it('leave out no property of a declaration', () => {
    const sets = services.Grammar.rules
      .filter(GrammarAST.isParserRule)
      .filter(({ name }) => /^Of[A-Z]/.test(name));
    const called = sets.flatMap((set) =>
      (GrammarAST.isAlternatives(set.definition) ? set.definition.elements : [set.definition]).flatMap(
        (way) => (GrammarAST.isRuleCall(way) ? [way.rule.$refText] : []),
      ),
    );
    const properties = new Set(called.filter((name) => !/^Of[A-Z]/.test(name)));
    expect(properties.size).toBeGreaterThan(90);
    expect(
      constructs
        .filter(({ kind }) => kind === 'property')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...properties].sort());
  });

  it('know who can say them', () => {
    expect(named('Mtpd').owners).toEqual(['Process']);
    expect(named('Needs').owners).toEqual(
      expect.arrayContaining(['Process', 'Resource', 'Action', 'Manual']),
    );
    expect(named('Needs').owners).not.toContain('Contact');
    expect(named('Options').kind).toBe('part');
  });

  it('begin with the word that tells what they are', () => {
    expect(named('Needs').keywords).toEqual([{ en: 'needs', nl: 'vereist' }]);
    expect(named('RunsOn').keywords).toEqual([{ en: 'runs on', nl: 'draait op' }]);
    expect(named('Activation').keywords.map(({ nl }) => nl)).toEqual(['activering', 'afschaling']);
  });

  it('know their values in both languages', () => {
    expect(named('Priority').values).toEqual([
      {
        rule: 'PriorityWord',
        words: [
          { en: 'vital', nl: 'vitaal' },
          { en: 'critical', nl: 'kritiek' },
          { en: 'important', nl: 'belangrijk' },
          { en: 'deferrable', nl: 'uitstelbaar' },
        ],
      },
    ]);
  });

  it.each([
    [
      'Tested',
      'tested DATE [under load] [passed | partly | failed] ["text"] [except "text"] [every PERIOD]',
      'getest DATUM [onder belasting] [geslaagd | deels | mislukt] ["tekst"] [behalve "tekst"] [elke TERMIJN]',
    ],
    ['RunsOn', 'runs on COMPONENT, …', 'draait op ONDERDEEL, …'],
    ['Process', 'process NAME ["title"] [like …] [{ … }]', 'proces NAAM ["titel"] [zoals …] [{ … }]'],
    ['Options', '( COUNT | all ) of { OPTION, … }', '( AANTAL | alle ) van { OPTIE, … }'],
    [
      'At',
      'at PLACE [fallback PLACE [starts …] [lasts …]] …',
      'op PLEK [uitwijk PLEK [start …] [volstaat …]] …',
    ],
    [
      'Informs',
      'informs PARTY, … [within DURATION] [over ( COMPONENT | "text" )] [every DURATION] ["text"]',
      'informeert PARTIJ, … [binnen DUUR] [via ( ONDERDEEL | "tekst" )] [elke DUUR] ["tekst"]',
    ],
  ])('have a form: %s', (rule, en, nl) => {
    expect(formText(named(rule).form, 'en')).toBe(en);
    expect(formText(named(rule).form, 'nl')).toBe(nl);
  });

  it('have forms without a word of the other language', () => {
    for (const { form, rule } of constructs) {
      const [en, nl] = [formText(form, 'en'), formText(form, 'nl')];
      expect(`${rule}: ${en}`).not.toMatch(/\b(van|vanaf|binnen|elke|tot|sinds|voor|t\/m)\b/);
      expect(`${rule}: ${nl}`).not.toMatch(/\b(of|from|within|every|since|for|until)\b/);
    }
  });
});

describe('the comments of the grammar', () => {
  it('that are for who works on it do not document', () => {
    const text = [
      '/* Not for officers. */',
      'A returns A: "a";',
      '/**',
      ' * @en One.',
      ' * @nl Een.',
      ' * @example a { b; c }',
      ' */',
      'fragment B returns B: "b";',
      '/** @en Stray. */',
      '',
      'type C = B',
    ].join('\n');
    expect(commentsOf([text])).toEqual({ B: { en: 'One.', nl: 'Een.', example: 'a { b; c }' } });
  });
});
