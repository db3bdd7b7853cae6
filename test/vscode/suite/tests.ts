import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';

const SOON_MS = 40_000;

function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

/** Waits until something holds; what it last was goes into the message if it does not. */
async function until<T>(what: string, get: () => T | Thenable<T>, holds: (value: T) => boolean): Promise<T> {
  const end = Date.now() + SOON_MS;
  for (;;) {
    const value = await get();
    if (holds(value)) return value;
    assert.ok(Date.now() < end, `${what}; last: ${JSON.stringify(value)?.slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function codes(path: string): readonly string[] {
  return vscode.languages
    .getDiagnostics(file(path))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

export const tests: { readonly [name: string]: () => Promise<void> } = {
  async 'a plan that is not open gets its findings at start'() {
    await open('een/plan.continuity');
    await until(
      'findings of the unopened file',
      () => codes('een/stroom.continuity'),
      (all) => all.includes('unknown-name'),
    );
  },

  async 'an open plan shows findings in its own language'() {
    await open('een/plan.continuity');
    await until(
      'findings',
      () => codes('een/plan.continuity'),
      (all) => all.includes('rto-after-mtpd'),
    );
    const [finding] = vscode.languages
      .getDiagnostics(file('een/plan.continuity'))
      .filter(({ code }) => JSON.stringify(code).includes('rto-after-mtpd'));
    assert.match(finding?.message ?? '', /ontoelaatbaar/);
  },

  async 'two plan sets in one window do not mix'() {
    await until(
      'the second set is clean',
      () => codes('twee/plan.continuity'),
      (all) => !all.includes('name-not-unique'),
    );
    assert.ok(!codes('een/plan.continuity').includes('name-not-unique'));
  },

  async 'a name leads to where it is declared, in another file'() {
    const editor = await open('een/plan.continuity');
    const at = editor.document.positionAt(editor.document.getText().indexOf('Stroom') + 2);
    const found = await until(
      'a definition',
      () =>
        vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          editor.document.uri,
          at,
        ),
      (all) => all.length > 0,
    );
    const [first] = found;
    assert.ok(first);
    assert.match(('uri' in first ? first.uri : first.targetUri).path, /een\/stroom\.continuity$/);
  },

  async 'the outline shows what is declared'() {
    const { document } = await open('een/plan.continuity');
    const symbols = await until(
      'an outline',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      (all) => (all?.length ?? 0) > 0,
    );
    assert.ok(JSON.stringify(symbols).includes('Intake'));
  },

  async 'completion speaks the language of the plan'() {
    const editor = await open('een/plan.continuity');
    const at = editor.document.positionAt(editor.document.getText().indexOf('vereist'));
    const list = await until(
      'completion',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          at,
        ),
      ({ items }) => items.length > 0,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('vereist'), labels.join());
    assert.ok(!labels.includes('needs'), labels.join());
  },

  async 'the window shows it'() {
    await open('een/plan.continuity');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    console.log(`PICTURE ${join(process.env['WAAKVLAM_PICTURES'] ?? '.', 'window.png')}`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  },

  async 'mending the text takes the finding away'() {
    const editor = await open('een/plan.continuity');
    const at = editor.document.getText().indexOf('rto 1 uur');
    const range = new vscode.Range(
      editor.document.positionAt(at),
      editor.document.positionAt(at + 'rto 1 uur'.length),
    );
    await editor.edit((edit) => edit.replace(range, 'rto 5 min'));
    await until(
      'the finding is gone',
      () => codes('een/plan.continuity'),
      (all) => !all.includes('rto-after-mtpd'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },
};
