/** Definition, references, highlights and rename. */
import { describe, expect, it } from 'vitest';
import type { LocationLink, WorkspaceEdit } from 'vscode-languageserver';
import { type Editor, open, type Texts } from './editor.ts';

const NL = {
  a: 'organisatie Noord {\n  stroom N|et "Openbaar net"\n  proces Intake { vereist Net }\n}\n',
  b: 'organisatie Zuid {\n  proces Post { vereist Noord.Net }\n}\norganisatie Noord { proces Uit { vereist Net } }\n',
};
const EN = {
  a: 'organisation North {\n  power N|et "Grid"\n  process Intake { needs Net }\n}\n',
  b: 'organisation South {\n  process Post { needs North.Net }\n}\norganisation North { process Out { needs Net } }\n',
};

const fileOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1).replace('.continuity', '');

async function defined(texts: Texts | string): Promise<string[]> {
  const { lsp, cursor, text } = await open(texts);
  const links = await lsp.DefinitionProvider!.getDefinition(cursor.document, cursor);
  return (links ?? []).map(
    ({ targetUri, targetSelectionRange: range }: LocationLink) =>
      `${fileOf(targetUri)}:${range.start.line} ${text(targetUri, range)}`,
  );
}

async function referred(texts: Texts | string, includeDeclaration = true): Promise<string[]> {
  const { lsp, cursor, text } = await open(texts);
  const found = await lsp.ReferencesProvider!.findReferences(cursor.document, {
    ...cursor,
    context: { includeDeclaration },
  });
  return found.map(({ uri, range }) => `${fileOf(uri)}:${range.start.line} ${text(uri, range)}`);
}

async function renamed(texts: Texts | string, newName: string): Promise<Texts> {
  const editor = await open(texts);
  const edit = await renameAt(editor, newName);
  return editor.after(edit?.changes);
}

async function renameAt({ lsp, cursor }: Editor, newName: string): Promise<WorkspaceEdit | undefined> {
  return lsp.RenameProvider!.rename(cursor.document, { ...cursor, newName });
}

describe.each([
  ['in Dutch', NL],
  ['in English', EN],
])('a name %s', (_, texts) => {
  it('is found wherever it stands, in other files and under its organisation', async () => {
    expect(await referred(texts)).toEqual(['a:1 Net', 'a:2 Net', 'b:1 Net', 'b:3 Net']);
    expect(await referred(texts, false)).toHaveLength(3);
  });

  it('is renamed in all files, its organisation left before it', async () => {
    const after = await renamed(texts, 'Hoofdnet');
    expect(Object.values(after).join('')).not.toMatch(/\bNet\b/);
    expect(
      Object.values(after)
        .join('')
        .match(/\bHoofdnet\b/g),
    ).toHaveLength(4);
    expect(after.b).toMatch(/\.Hoofdnet/);
  });
});

describe('a definition', () => {
  it('is where a name was declared, whatever part of a dotted name is under the cursor', async () => {
    const a = 'organisation North { power Net }';
    expect(await defined({ a, b: 'process P { needs North.N|et }' })).toEqual(['a:0 Net']);
    expect(await defined({ a, b: 'process P { needs No|rth.Net }' })).toEqual(['a:0 North']);
    expect(await defined({ a, b: 'process P { needs Net| }' })).toEqual(['a:0 Net']);
    expect(await defined({ a, b: 'process P { needs |Net }' })).toEqual(['a:0 Net']);
  });

  it('is each block of an organisation', async () => {
    const texts = { a: 'organisation A { power X }', b: 'organisation A { power Y }\npower Z { owner |A }' };
    expect(await defined(texts)).toEqual(['a:0 A', 'b:0 A']);
  });

  it('is nothing at a word of the language, a space, an unknown name', async () => {
    expect(await defined('process P { ne|eds X }')).toEqual([]);
    expect(await defined('process P { needs  |  X }')).toEqual([]);
    expect(await defined('process P { needs Un|known }')).toEqual([]);
  });

  it('is found in a broken document', async () => {
    expect(await defined('power Net\nprocess P {\n  mtpd 5\n  needs N|et\n')).toEqual(['plan:0 Net']);
    expect(await defined('stroom Net\nproces P {\n  vereist een van { N|et, \nproces Q {')).toEqual([
      'plan:0 Net',
    ]);
  });
});

describe('highlights', () => {
  it('are in the file of the cursor alone', async () => {
    const { lsp, cursor, text } = await open(EN);
    const found = await lsp.DocumentHighlightProvider!.getDocumentHighlight(cursor.document, cursor);
    expect(
      found?.map(({ range, kind }) => [range.start.line, text(cursor.textDocument.uri, range), kind]),
    ).toEqual([
      [1, 'Net', 3],
      [2, 'Net', 2],
    ]);
  });

  it('stay in a document with a missing brace', async () => {
    const { lsp, cursor } = await open('proces P {\n  vereist N|et\nstroom Net\nproces Q { vereist Net }');
    expect(await lsp.DocumentHighlightProvider!.getDocumentHighlight(cursor.document, cursor)).toHaveLength(
      3,
    );
  });
});

describe('rename', () => {
  it('says which word it would change', async () => {
    const { lsp, cursor, text } = await open({
      a: 'organisation North { power Net }',
      b: 'process P { needs North.N|et }',
    });
    const range = await lsp.RenameProvider!.prepareRename(cursor.document, cursor);
    expect(text(cursor.textDocument.uri, range!)).toBe('Net');
    const other = await open('process P { ne|eds X }');
    expect(
      await other.lsp.RenameProvider!.prepareRename(other.cursor.document, other.cursor),
    ).toBeUndefined();
  });

  it('takes an organisation along in all its blocks and before every dot', async () => {
    const after = await renamed(
      {
        a: 'organisation |North { power Net }',
        b: 'organisation North { }\nprocess P { needs North.Net; owner North }',
      },
      'Polder',
    );
    expect(after).toEqual({
      a: 'organisation Polder { power Net }',
      b: 'organisation Polder { }\nprocess P { needs Polder.Net; owner Polder }',
    });
  });

  it('writes the organisation before a name that would mean another thing', async () => {
    const after = await renamed(
      {
        a: 'organisation A { power N|et power Own { needs Net } }',
        b: 'organisation B { power Grid process P { needs Net, Grid } }',
      },
      'Grid',
    );
    expect(after.b).toBe('organisation B { power Grid process P { needs A.Grid, Grid } }');
    expect(after.a).toBe('organisation A { power Grid power Own { needs Grid } }');
    const other = await renamed(
      { a: 'organisation A { power N|et process P { needs Grid } }', b: 'organisation B { power Grid }' },
      'Grid',
    );
    expect(other.a).toBe('organisation A { power Grid process P { needs B.Grid } }');
  });

  it('refuses what is no name, and one that is there already', async () => {
    const editor = await open('taal\nplan X { taal nl }\nstroom N|et stroom Ander');
    await expect(renameAt(editor, '2e net')).rejects.toThrow('“2e net” kan geen naam zijn.');
    await expect(renameAt(editor, 'Net { vereist')).rejects.toThrow('kan geen naam zijn');
    await expect(renameAt(editor, 'ander')).rejects.toThrow('Ander bestaat al.');
    expect(editor.after((await renameAt(editor, 'stroom'))?.changes).plan).toContain('stroom stroom');
  });

  it('changes the second of two declarations of a name alone', async () => {
    expect(await renamed('power A\npower |A\nprocess P { needs A }', 'B')).toEqual({
      plan: 'power A\npower B\nprocess P { needs A }',
    });
  });

  it('works in a broken document', async () => {
    expect(
      await renamed('power N|et\nprocess P {\n  needs Net\n  mtpd\nprocess Q { needs Net', 'Grid'),
    ).toEqual({
      plan: 'power Grid\nprocess P {\n  needs Grid\n  mtpd\nprocess Q { needs Grid',
    });
  });
});
