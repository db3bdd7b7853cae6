import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { createServices } from '../src/server.ts';

const { shared, continuity } = createServices(EmptyFileSystem, () => '2026-06-01');
const formatter = continuity.lsp.Formatter!;
const options = { tabSize: 2, insertSpaces: true };

function documentOf(text: string): LangiumDocument {
  return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///plans/plan.continuity'));
}

function params(document: LangiumDocument) {
  return { textDocument: { uri: document.uri.toString() }, options };
}

function applied({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): string {
  return [...edits].reverse().reduce((text, { range, newText }) => {
    return (
      text.slice(0, textDocument.offsetAt(range.start)) +
      newText +
      text.slice(textDocument.offsetAt(range.end))
    );
  }, textDocument.getText());
}

/** The text after the part between the marks is selected and formatted. */
async function formatSelection(marked: string): Promise<string> {
  const [before = '', selected = '', after = ''] = marked.split('|');
  const document = documentOf(before + selected + after);
  const range = {
    start: document.textDocument.positionAt(before.length),
    end: document.textDocument.positionAt(before.length + selected.length),
  };
  return applied(document, await formatter.formatDocumentRange(document, { ...params(document), range }));
}

/** The text after a `}` is typed at the mark. */
async function type(marked: string): Promise<string> {
  const document = documentOf(marked.replace('|', '}'));
  const position = document.textDocument.positionAt(marked.indexOf('|') + 1);
  return applied(
    document,
    await formatter.formatDocumentOnType(document, { ...params(document), position, ch: '}' }),
  );
}

describe('formatting a file in the editor', () => {
  it('changes only what is not right', async () => {
    const document = documentOf('process P {\n  mtpd 5min\n  rto 2 min\n  needs A,B\n}\n');
    const edits = await formatter.formatDocument(document, params(document));
    expect(edits.map(({ range, newText }) => [range.start, range.end, newText])).toEqual([
      [{ line: 1, character: 8 }, { line: 1, character: 8 }, ' '],
      [{ line: 3, character: 10 }, { line: 3, character: 10 }, ' '],
    ]);
    expect(applied(document, edits)).toBe('process P {\n  mtpd 5 min\n  rto 2 min\n  needs A, B\n}\n');
  });

  it('leaves a file with mistakes of syntax alone', async () => {
    const document = documentOf('process P {\nmtpd 5min\n');
    expect(await formatter.formatDocument(document, params(document))).toEqual([]);
  });
});

describe('formatting a selection', () => {
  it('takes the declarations that it touches, with the comments above them', async () => {
    expect(
      await formatSelection('power  A\n  // why\n   power  B {lasts |5min}\npower | C\n\n\n\npower  D'),
    ).toBe('power  A\n// why\npower B { lasts 5 min }\npower C\n\n\n\npower  D');
  });

  it('takes those within an organisation apart', async () => {
    expect(await formatSelection('organisation  O {\npower  A\npower | | B\npower  C\n}')).toBe(
      'organisation  O {\npower  A\n  power B\npower  C\n}',
    );
  });

  it('takes the whole organisation where its head is selected', async () => {
    expect(await formatSelection('organisation | O {\npower | A\n}')).toBe('organisation O {\n  power A\n}');
  });

  it('changes nothing where nothing is', async () => {
    expect(await formatSelection('power  A\n\n\n\n|\n|\n\npower  B')).toBe('power  A\n\n\n\n\n\n\npower  B');
  });
});

describe('typing }', () => {
  it('formats what it closes', async () => {
    expect(await type('power  A\nprocess  P {\nmtpd 5min\n|\npower  B')).toBe(
      'power  A\nprocess P {\n  mtpd 5 min\n}\npower  B',
    );
  });

  it('formats nothing more than a group', async () => {
    expect(await type('process  P { needs one of {A,B| }')).toBe('process  P { needs one of { A, B } }');
  });

  it('changes nothing within a text or a comment', async () => {
    for (const text of ['process  P "{|"', 'process  P // {|'])
      expect(await type(text)).toBe(text.replace('|', '}'));
  });

  it('is what the editor is told to ask for', () => {
    expect(formatter.formatOnTypeOptions).toEqual({ firstTriggerCharacter: '}' });
  });
});
