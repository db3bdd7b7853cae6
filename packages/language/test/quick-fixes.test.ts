import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { createServices } from '../src/server.ts';
import { applied } from './applied.ts';

/** The actions that an editor is offered for a file, with the diagnostics that it shows. */
async function actionsIn(text: string, only?: string[], range?: Range) {
  const { shared, continuity } = createServices(EmptyFileSystem, () => '2026-11-24');
  const uri = URI.parse('file:///plans/a.continuity');
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document], { validation: true });
  const diagnostics: readonly Diagnostic[] = document.diagnostics ?? [];
  const all: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const actions = await continuity.lsp.CodeActionProvider?.getCodeActions(document, {
    textDocument: { uri: uri.toString() },
    range: range ?? all,
    context: { diagnostics: [...diagnostics], ...(only && { only }) },
  });
  return { actions: (actions ?? []) as CodeAction[], diagnostics, uri: uri.toString() };
}

describe('a quick fix', () => {
  it('is offered for a slip, and preferred when it is the only one', async () => {
    const text = 'stroom Net\nproces P { vereist Nett; mtpd 5 min }';
    const { actions, diagnostics, uri } = await actionsIn(text);
    expect(actions).toMatchObject([{ title: 'Schrijf Net', kind: 'quickfix', isPreferred: true }]);
    expect(actions[0]?.diagnostics).toEqual(diagnostics.filter(({ code }) => code === 'unknown-name'));
    const edits = actions[0]?.edit?.changes?.[uri] ?? [];
    expect(
      applied(
        text,
        edits.map(({ range, newText }) => ({ range, text: newText })),
      ),
    ).toBe(text.replace('Nett', 'Net'));
  });

  it('speaks the language of the plan', async () => {
    const { actions } = await actionsIn(
      'plan X { language en }\npower Grid process P { needs Grid of 5 ; mtpd 5 m }',
    );
    expect(actions.map(({ title }) => title)).toContain('Write 5 min');
  });

  it('stands only where its finding does', async () => {
    const text = 'proces P { mtpd 5 m }\nproces Q { mtpd 6 m }';
    const second: Range = { start: { line: 1, character: 17 }, end: { line: 1, character: 17 } };
    expect((await actionsIn(text)).actions.map(({ isPreferred }) => isPreferred)).toEqual([false, false]);
    expect((await actionsIn(text, undefined, second)).actions).toMatchObject([
      { title: 'Schrijf 6 min', isPreferred: true },
    ]);
  });

  it('is not offered to who asks for something else, nor where nothing mends', async () => {
    expect((await actionsIn('proces P { mtpd 5 m }', ['refactor'])).actions).toEqual([]);
    expect((await actionsIn('proces P { mtpd 5 m }', ['quickfix'])).actions).toHaveLength(1);
    expect((await actionsIn('proces P { mtpd 5 }')).actions).toEqual([]);
  });

  it('mends all of a kind where that takes no choice, and everything of that sort when asked for', async () => {
    const text =
      'plan X { language en }\nprocess P { needs Dispacth }\nprocess Q { needs Generater }\nprocess R { mtpd 5 m }\nict Dispatch power Generator\n';
    const here: Range = { start: { line: 1, character: 19 }, end: { line: 1, character: 19 } };
    const { actions, uri } = await actionsIn(text, ['quickfix'], here);
    expect(actions.map(({ title }) => title)).toEqual([
      'Write Dispatch',
      'Mend all of unknown-name in this file (2)',
    ]);
    const [all, ...others] = (await actionsIn(text, ['source.fixAll'])).actions;
    expect(others).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.waakvlam');
    const edits = (all?.edit?.changes?.[uri] ?? []).map((edit) => ({
      range: edit.range,
      text: edit.newText,
    }));
    expect(applied(text, edits)).toBe(text.replace('Dispacth', 'Dispatch').replace('Generater', 'Generator'));
    expect((await actionsIn(text, ['source.organizeImports'])).actions).toEqual([]);
  });
});
