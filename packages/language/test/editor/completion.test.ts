/** Completion where people type: in lines that are not finished, in blocks that are not closed, in both languages. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver';
import { createCoreServices } from '../../src/core-services.ts';
import { parsePlan } from '../../src/parse-plan.ts';
import { constructsOf } from '../../src/reference/constructs.ts';
import { snippetFor } from '../../src/server/snippets.ts';
import { usualBehind } from '../../src/server/usual-durations.ts';
import { open, type Texts } from './editor.ts';

const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** What is offered at the mark, in the order in which an editor shows it. */
async function items(texts: Texts | string, withSnippets = false): Promise<readonly CompletionItem[]> {
  const { lsp, cursor } = await open(texts);
  const provider = lsp.CompletionProvider as unknown as { initialize(params: unknown): void };
  if (withSnippets) provider.initialize({ capabilities: SNIPPETS });
  const list = await lsp.CompletionProvider!.getCompletion(cursor.document, cursor);
  const key = ({ label, sortText = '' }: CompletionItem) => `${sortText} ${label.toLowerCase()}`;
  return [...(list?.items ?? [])].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function labels(texts: Texts | string): Promise<string[]> {
  return (await items(texts)).map(({ label }) => label);
}

const REST = {
  en: `
plan X { language en }
power Grid "Public grid" { zone Polder }
power Wind { zone Polder }
power Generator { zone Hill }
ict Radio { zone Hill }
location Hall { zone Polder }
location Annex { zone Polder }
location Barn { zone Hill }
role Nurse
person Jansen
agreement Diesel
supplier Oil
scenario Storm { fails Grid }
zone Polder
zone Hill
`,
  nl: `
plan X { taal nl }
stroom Grid "Openbaar net" { zone Polder }
stroom Wind { zone Polder }
stroom Generator { zone Hill }
ict Radio { zone Hill }
locatie Hall { zone Polder }
locatie Annex { zone Polder }
locatie Barn { zone Hill }
rol Nurse
persoon Jansen
overeenkomst Diesel
leverancier Oil
scenario Storm { uitval Grid }
zone Polder
zone Hill
`,
};

const NEEDS = { en: 'process P {\n  needs |', nl: 'proces P {\n  vereist |' };
const CHOICE = { en: 'process P {\n  needs one of { Grid, |', nl: 'proces P {\n  vereist een van { Grid, |' };
const PLACE = { en: 'process P {\n  at Hall, fallback |', nl: 'proces P {\n  op Hall, uitwijk |' };
const LANGUAGES: readonly PlanLanguage[] = ['en', 'nl'];

describe.each(LANGUAGES)('completion (%s)', (language) => {
  const rest = REST[language];

  it('offers after needs what can be needed: things first, people last, zones and agreements not', async () => {
    for (const end of ['\n}', '', '\n  mtpd 5']) {
      const found = await labels(NEEDS[language] + end + rest);
      expect(found).toEqual(expect.arrayContaining(['Grid', 'Generator', 'Radio', 'Hall', 'Oil', 'Nurse']));
      for (const wrong of ['Polder', 'Diesel', 'Storm', 'P', 'X']) expect(found).not.toContain(wrong);
      expect(found.indexOf('Oil')).toBeLessThan(found.indexOf('Nurse'));
    }
  });

  it('offers beside an alternative first its own kind from elsewhere, and last what would fall with it', async () => {
    const found = (await labels(CHOICE[language] + rest)).filter((one) => /^[A-Z]/.test(one));
    expect(found[0]).toBe('Generator');
    expect(found).not.toContain('Grid');
    expect(found.indexOf('Radio')).toBeLessThan(found.indexOf('Wind'));
    const places = await labels(PLACE[language] + rest);
    expect(places).toEqual(['Barn', 'Annex']);
  });

  it('keeps the name that is being typed, and shows titles', async () => {
    const found = await items(NEEDS[language].replace('|', 'Gri|') + rest);
    expect(found.map(({ label, detail }) => [label, detail])).toEqual([
      ['Grid', language === 'en' ? 'power · Public grid' : 'stroom · Openbaar net'],
    ]);
  });

  it('offers the usual times where a time stands, in the words of the plan', async () => {
    const lasts = language === 'en' ? 'power Ups { lasts |' : 'stroom Ups { volstaat |';
    const found = await items(lasts + rest);
    expect(found.slice(0, 2).map(({ label, detail }) => [label, detail])).toEqual([
      ['15 min', language === 'en' ? 'a UPS at full load' : 'een UPS bij volle belasting'],
      ['30 min', language === 'en' ? 'a UPS' : 'een UPS'],
    ]);
    const h = language === 'en' ? 'h' : 'uur';
    expect(await labels(`process P { mtpd |\n}${rest}`)).toEqual([
      '15 min',
      `1 ${h}`,
      `4 ${h}`,
      `24 ${h}`,
      `72 ${h}`,
    ]);
    const starts = language === 'en' ? 'power Ups { starts in |' : 'stroom Ups { start in |';
    expect((await labels(starts + rest))[1]).toBe('2 min');
    const reviewed =
      language === 'en' ? 'process Q { reviewed 2026-01-01 every |' : 'proces Q { herzien 2026-01-01 elke |';
    expect((await labels(reviewed + rest)).slice(0, 2)).toEqual(
      language === 'en' ? ['month', '3 months'] : ['maand', '3 maanden'],
    );
    expect(await labels(`${language === 'en' ? 'role R { people' : 'rol R { mensen'} |\n}${rest}`)).toEqual(
      [],
    );
  });

  it('speaks the language of the plan only', async () => {
    const found = await labels(`process P {\n  |\n}${rest}`);
    expect(found).toContain(language === 'en' ? 'needs' : 'vereist');
    expect(found).not.toContain(language === 'en' ? 'vereist' : 'needs');
  });

  it('offers snippets where the editor can stop in them', async () => {
    const found = await items(`|\n${rest}`, true);
    const process = found.find(({ label }) => label === (language === 'en' ? 'process …' : 'proces …'));
    expect(process?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect((process?.textEdit?.newText ?? process?.insertText)?.replaceAll('$', '¤')).toBe(
      language === 'en'
        ? 'process ¤{1:NAME} "¤{2:title}" {\n\towner ¤{3:PARTY}\n\tpriority ¤{4|vital,critical,important,deferrable|}\n\tmtpd ¤{5:15 min}\n\trto ¤{6:5 min}\n\tneeds ¤{7:WHAT}\n}'
        : 'proces ¤{1:NAAM} "¤{2:titel}" {\n\teigenaar ¤{3:PARTIJ}\n\tprioriteit ¤{4|vitaal,kritiek,belangrijk,uitstelbaar|}\n\tmtpd ¤{5:15 min}\n\trto ¤{6:5 min}\n\tvereist ¤{7:WAT}\n}',
    );
    expect((await items(`|\n${rest}`)).some(({ kind }) => kind === 15)).toBe(false);
  });
});

describe('completion', () => {
  it('reads nothing of what is complete before the cursor', async () => {
    const before = 'power A { }\n'.repeat(200);
    for (const broken of ['power B {', 'process Q { needs one of {', '} } ;;']) {
      const found = await labels(`${before}${broken}\nprocess P {\n  needs |\n}\npower Net`);
      expect(found).toContain('Net');
    }
    const inside = `organisation A {\n${before}process P {\n  |\n}\n}\n`;
    expect(await labels(inside)).toContain('mtpd');
    expect(await labels(`organisation A {\n${before}|\n}\n`)).toEqual(
      expect.arrayContaining(['process', 'level']),
    );
    expect(await labels(`organisation A {\n${before}}\n|`)).toEqual(
      expect.arrayContaining(['process', 'organisation']),
    );
    expect(await labels(`organisation A {\n${before}}\n|`)).not.toContain('level');
    expect(await labels(`${before}process P { needs A }\n|`)).toContain('organisation');
  });

  it('gives what still can follow a declaration that is not closed', async () => {
    expect(await labels('plan X { language en }\nprocess P |\npower A')).toContain('like');
    expect(await labels('plan X { language en }\nprocess P {\n  needs one of { A }\n|\npower A')).toContain(
      'mtpd',
    );
  });
});

describe('usual times and snippets', () => {
  const services = createCoreServices();
  const read = (text: string) =>
    parsePlan(services, 'file:///a.continuity', text).mistakes.map(({ message }) => message.en);

  it('are all read by the language', () => {
    for (const language of LANGUAGES) {
      for (const word of ['mtpd', 'lasts', 'bridges', 'starts in', 'horizon', 'contract'])
        for (const { text } of usualBehind(word.split(' '), language))
          expect(read(`process P { mtpd ${text} }`)).toEqual([]);
      for (const { text } of usualBehind(['every'], language))
        expect(read(`process P { reviewed 2026-01-01 every ${text} }`)).toEqual([]);
    }
  });

  /** What an editor puts there when somebody goes through the stops and takes what stands in them. */
  const taken = (snippet: string): string =>
    snippet
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
      .replace(/\$0/g, '')
      .replace(/\b(?:DATE|DATUM)\b/g, '2026-01-01')
      .replace(/\b(?:AMOUNT|HOEVEELHEID)\b/g, '200 kW')
      .replace(/\b(?:RATE|TEMPO)\b/g, '50 l per h')
      .replace(/\b(?:UNIT|EENHEID)\b/g, 'h')
      .replace(/\b(?:TIMES|TIJDEN)\b/g, '24/7')
      .replace(/\b(?:SIGN|TEKEN)\b/g, '"sign"')
      .replace(/\b(?:NEED|BEHOEFTE)\b/g, 'safety')
      .replace(/\b(?:HARM|SCHADE)\b/g, 'safety')
      .replace(/\b(?:RULE|REGEL)\b/g, 'spof');
  const types: Readonly<Record<string, string>> = {
    ZoneType: 'flood',
    LocationType: 'hot',
    ExerciseType: 'tabletop',
    Zone: 'flood',
    Exercise: 'tabletop',
  };

  it.each(LANGUAGES)('are whole for every declaration and property (%s)', (language) => {
    const all = constructsOf(services.Grammar);
    let count = 0;
    for (const { rule, kind, keywords, owners } of all) {
      if (kind === 'part' || rule === 'Template') continue;
      for (const word of keywords) {
        const snippet = snippetFor(services.Grammar, rule, word[language], language);
        if (snippet === undefined) continue;
        count++;
        const text = taken(snippet).replace(/\bTYPE\b/g, types[rule] ?? 'TYPE');
        const owner = all.find((one) => one.rule === owners[0])?.keywords[0]?.[language];
        expect([
          rule,
          word.en,
          text,
          ...read(kind === 'declaration' ? text : `${owner} P { ${text} }`),
        ]).toEqual([rule, word.en, text]);
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
