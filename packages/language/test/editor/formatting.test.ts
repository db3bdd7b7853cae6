/** Formatting through the service, in both languages and where the text is broken; see format-editor.test.ts for more. */
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { type Editor, open } from './editor.ts';

const OPTIONS = { options: { tabSize: 2, insertSpaces: true } };

const CASES = {
  en: {
    text: 'power  Net\nprocess P {\n mtpd 5min\n  needs Net,Ups\n|\npower  Ups',
    whole: 'power Net\nprocess P {\n  mtpd 5 min\n  needs Net, Ups\n}\npower Ups\n',
    part: 'power  Net\nprocess P {\n  mtpd 5 min\n  needs Net, Ups\n}\npower  Ups',
  },
  nl: {
    text: 'stroom  Net\nproces P {\n mtpd 5min\n  vereist Net,Ups\n|\nstroom  Ups',
    whole: 'stroom Net\nproces P {\n  mtpd 5 min\n  vereist Net, Ups\n}\nstroom Ups\n',
    part: 'stroom  Net\nproces P {\n  mtpd 5 min\n  vereist Net, Ups\n}\nstroom  Ups',
  },
} as const;

const typed = (text: string): string => text.replace('|', '}|');

async function result({ cursor, after }: Editor, edits: unknown): Promise<string | undefined> {
  return after({ [cursor.textDocument.uri]: (await edits) as TextEdit[] }).plan;
}

describe.each(['en', 'nl'] as const)('formatting (%s)', (language) => {
  const { text, whole, part } = CASES[language];

  it('takes a whole file, a selection, and what a brace has just closed', async () => {
    const editor = await open(typed(text));
    const { cursor, lsp } = editor;
    const formatter = lsp.Formatter!;
    const asked = { ...cursor, ...OPTIONS };
    expect(await result(editor, formatter.formatDocument(cursor.document, asked))).toBe(whole);
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 4 } };
    expect(await result(editor, formatter.formatDocumentRange(cursor.document, { ...asked, range }))).toBe(
      part,
    );
    expect(await result(editor, formatter.formatDocumentOnType(cursor.document, { ...asked, ch: '}' }))).toBe(
      part,
    );
  });

  it('leaves a broken text as it is', async () => {
    const editor = await open(text);
    const { cursor, lsp } = editor;
    const asked = { ...cursor, ...OPTIONS };
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 4 } };
    expect(await lsp.Formatter!.formatDocument(cursor.document, asked)).toEqual([]);
    expect(await lsp.Formatter!.formatDocumentRange(cursor.document, { ...asked, range })).toEqual([]);
    expect(await lsp.Formatter!.formatDocumentOnType(cursor.document, { ...asked, ch: '}' })).toEqual([]);
  });
});
