/** Outline, folding, selection, colours, links, symbols of the workspace. */
import { SemanticTokensDecoder } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import type { FoldingRange, SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../src/server/providers.ts';
import { open, type Texts } from './editor.ts';

const EN = `// What this is
// about.
organisation North "North" {
  plan P { language en }
  power Net "Public grid"
  process Intake {
    needs one of {
      Net,
      South.Ups
    }
    /* Agreed
       in spring. */
    mtpd 15 min
  }
}
`;
const NL = `// Waar dit
// over gaat.
organisatie North "North" {
  plan P { taal nl }
  stroom Net "Openbaar net"
  proces Intake {
    vereist een van {
      Net,
      South.Ups
    }
    /* Afgesproken
       in het voorjaar. */
    mtpd 15 min
  }
}
`;
const BOTH = [
  ['in English', EN],
  ['in Dutch', NL],
] as const;
const SOUTH = 'organisation South { power Ups }';

async function folds(text: string): Promise<string[]> {
  const { lsp, cursor } = await open(text);
  const found = await lsp.FoldingRangeProvider!.getFoldingRanges(cursor.document, cursor);
  return found.map(
    ({ startLine, endLine, kind }: FoldingRange) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );
}

describe.each(BOTH)('folding %s', (_, text) => {
  it('takes what stands between braces, and comments of more than one line', async () => {
    expect(await folds(text)).toEqual(['0-1 comment', '2-13', '5-12', '6-8', '10-11 comment']);
  });

  it('closes a block that somebody left open before the next declaration', async () => {
    const broken = text.replace('    mtpd 15 min\n  }\n', '    mtpd\n').concat('\nzone A {\n  type\n}\n');
    expect(await folds(broken)).toEqual(
      expect.arrayContaining(['0-1 comment', '6-8', '10-11 comment', '15-16']),
    );
  });
});

async function selections(text: string): Promise<string[]> {
  const { cursor } = await open(text);
  const [range] = selectionRanges(cursor.document, [cursor.position]);
  const found: string[] = [];
  for (let at: SelectionRange | undefined = range; at !== undefined; at = at.parent)
    found.push(cursor.document.textDocument.getText(at.range));
  return found;
}

describe('selecting more and more', () => {
  it('goes from a word to its value, property, declaration and file', async () => {
    const text = 'zone A\nprocess P { mtpd 1|5 min; rto 5 min }';
    expect(await selections(text)).toEqual([
      '15',
      '15 min',
      'mtpd 15 min',
      'process P { mtpd 15 min; rto 5 min }',
      'zone A\nprocess P { mtpd 15 min; rto 5 min }',
    ]);
    const dutch = await selections('proces P { vereist een van { N|et, Ups } }');
    expect(dutch.slice(0, 3)).toEqual(['Net', 'een van { Net, Ups }', 'vereist een van { Net, Ups }']);
  });

  it('has each time more text, also in a broken document and at its ends', async () => {
    for (const text of ['proces P {\n  vereist N|et,\n', '|', 'process |', 'power A }\n}|']) {
      const sizes = (await selections(text)).map((one) => one.length);
      expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
      expect(sizes.length).toBeGreaterThan(0);
    }
  });
});

async function colours(texts: Texts): Promise<string[]> {
  const { lsp, cursor } = await open(texts);
  const provider = lsp.SemanticTokenProvider!;
  const tokens = await provider.semanticHighlight(cursor.document, cursor);
  return SemanticTokensDecoder.decode(tokens, provider.tokenTypes, cursor.document).map(
    ({ text, tokenType, tokenModifiers }) =>
      `${text} ${tokenType}${tokenModifiers ? ` ${tokenModifiers}` : ''}`,
  );
}

describe('colours', () => {
  it.each(BOTH)('tell what a name stands for %s', async (_, text) => {
    expect(await colours({ a: text, b: SOUTH })).toEqual([
      'North namespace 4',
      'P variable 4',
      'Net variable 4',
      'Intake function 4',
      'Net variable',
      'South namespace',
      'Ups variable',
    ]);
  });

  it('take a word of the language that is used as a name for a name', async () => {
    expect(await colours({ a: 'role power power role { needs power }' })).toEqual([
      'power class 4',
      'role variable 4',
      'power class',
    ]);
  });

  it('leave what means nothing as it is, and stay in a broken document', async () => {
    expect(
      await colours({ a: 'stroom Net\nproces P {\n  vereist Net, Onbekend\n  mtpd\nproces Q { vereist Net' }),
    ).toEqual(['Net variable 4', 'P function 4', 'Net variable', 'Q function 4', 'Net variable']);
  });
});

describe('links', () => {
  async function links(text: string, there: readonly string[] = []): Promise<string[]> {
    const { lsp, cursor, text: textOf } = await open(text, there);
    const found = await lsp.DocumentLinkProvider!.getDocumentLinks(cursor.document, cursor);
    return found.map(({ range, target }) => `${textOf(cursor.textDocument.uri, range)} → ${target}`);
  }

  it('lead from an accepted rule to what it is for, in the language of the plan', async () => {
    expect(await links('plan P { language en }\naccept spof Net\npower Net')).toEqual([
      'spof → waakvlam-rule:/en/single-point-of-failure.md',
    ]);
    expect(await links('plan P { taal nl }\naccepteer role-of-one Net\nstroom Net\nproces Q {')).toEqual([
      'role-of-one → waakvlam-rule:/nl/role-of-one.md',
    ]);
    const { shared } = await open('');
    const page = await shared.lsp.TextDocumentContentProvider!.provideTextDocumentContent(
      { uri: 'waakvlam-rule:/nl/role-of-one.md' },
      undefined as never,
    );
    expect(page?.text).toMatch(/^# .+\n\n`role-of-one`\n/);
    const other = await shared.lsp.TextDocumentContentProvider!.provideTextDocumentContent(
      { uri: 'waakvlam-rule:/nl/../../etc/passwd' },
      undefined as never,
    );
    expect(other).toBeUndefined();
  });

  it('lead to pages of the web and to files that are there, and to nothing else', async () => {
    const text = `norm N "Norm" { source "https://example.org/norm?a=1, and bijlagen/plan-b.pdf" }
// See https://example.org/x. Or ../geheim.pdf, C:\\x.pdf, file:///etc/hosts.txt, javascript:alert(1), weg.pdf
process P { needs`;
    expect(await links(text, ['bijlagen/plan-b.pdf', 'geheim.pdf', 'x.pdf'])).toEqual([
      'https://example.org/norm?a=1 → https://example.org/norm?a=1',
      'bijlagen/plan-b.pdf → file:///plans/bijlagen/plan-b.pdf',
      'https://example.org/x → https://example.org/x',
    ]);
  });
});

describe('symbols of the workspace', () => {
  async function symbols(query: string, texts: Texts): Promise<string[]> {
    const { shared } = await open(texts);
    const found = await shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query });
    return found.map(
      ({ name, containerName, location }) => `${name} in ${containerName} ${location.uri.split('/').at(-1)}`,
    );
  }

  it('are found by name and by title, in all files', async () => {
    expect(await symbols('public', { a: EN, b: SOUTH })).toEqual(['Net · Public grid in North a.continuity']);
    expect(await symbols('ups', { a: NL, b: SOUTH })).toEqual(['Ups in South b.continuity']);
    expect(await symbols('', { a: NL, b: SOUTH })).toHaveLength(6);
  });

  it('are there in a broken document', async () => {
    expect(await symbols('Intake', { a: NL.replace('mtpd 15 min\n  }', 'mtpd'), b: SOUTH })).toEqual([
      'Intake in North a.continuity',
    ]);
  });
});

describe('the outline', () => {
  it.each(BOTH)('has organisations with what stands in them %s', async (_, text) => {
    const { lsp, cursor } = await open({ a: text, b: SOUTH });
    const [north] = await lsp.DocumentSymbolProvider!.getSymbols(cursor.document, cursor);
    expect(north?.children?.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'P: plan',
      text === EN ? 'Net: power · Public grid' : 'Net: stroom · Openbaar net',
      text === EN ? 'Intake: process' : 'Intake: proces',
    ]);
  });

  it('goes on behind a line that is not finished', async () => {
    const { lsp, cursor } = await open('proces P {\n  vereist\nstroom Net {\n  volstaat\nzone Z');
    const found = await lsp.DocumentSymbolProvider!.getSymbols(cursor.document, cursor);
    expect(found.map(({ name }) => name)).toEqual(['P', 'Net', 'Z']);
  });
});
