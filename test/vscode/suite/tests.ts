import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { coloursOf } from './colours.ts';
import { codes, file, finding, open, pause, placeOf, until } from './window.ts';

const PLAN = 'een/plan.continuity';

export const tests: { readonly [name: string]: () => Promise<void> } = {
  async 'a plan that is not open gets its findings at start'() {
    await open(PLAN);
    await finding('een/stroom.continuity', 'unknown-name');
  },

  async 'a finding speaks the language of its plan and names its rule'() {
    await open(PLAN);
    const { message, source, range } = await finding(PLAN, 'rto-after-mtpd');
    assert.match(message, /ontoelaatbaar/);
    assert.equal(source, 'waakvlam');
    assert.equal(range.start.line, 6);
    assert.match((await finding('twee/plan.continuity', 'unknown-name')).message, /Net/);
  },

  async 'what only the calculation shows is a finding too'() {
    const { message } = await finding('kleuren/plan.continuity', 'single-point-of-failure');
    assert.match(message, /15 min/);
  },

  async 'two plan sets in one window do not mix'() {
    const { message } = await finding('twee/plan.continuity', 'unknown-name');
    assert.match(message, /Net/, 'a name of the other set is not seen');
    for (const path of [PLAN, 'twee/plan.continuity']) assert.ok(!codes(path).includes('name-not-unique'));
  },

  async 'an older version beside the file is no second plan'() {
    const older = vscode.workspace.registerTextDocumentContentProvider('older', {
      provideTextDocumentContent: async () => (await vscode.workspace.openTextDocument(file(PLAN))).getText(),
    });
    const uri = file(PLAN).with({ scheme: 'older' });
    await vscode.languages.setTextDocumentLanguage(
      await vscode.workspace.openTextDocument(uri),
      'continuity',
    );
    await pause(1500);
    assert.ok(!codes(PLAN).includes('name-not-unique'));
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    older.dispose();
  },

  async 'a name leads to where it is declared, in another file'() {
    const editor = await open(PLAN);
    const [found] = await until(
      'a definition',
      () =>
        vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          editor.document.uri,
          placeOf('Stroom', editor),
        ),
      (all) => all.length > 0,
    );
    assert.ok(found);
    assert.match(('uri' in found ? found.uri : found.targetUri).path, /een\/stroom\.continuity$/);
  },

  async 'the outline shows what is declared'() {
    const { document } = await open(PLAN);
    const symbols = await until(
      'an outline',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      (all) => (all?.length ?? 0) > 0,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Proef', 'Intake', 'Systeem'],
    );
    assert.match(symbols[1]!.detail, /Aanname van meldingen/);
  },

  async 'completion speaks the language of the plan'() {
    for (const [path, word, other] of [
      [PLAN, 'vereist', 'needs'],
      ['twee/plan.continuity', 'needs', 'vereist'],
    ] as const) {
      const editor = await open(path);
      const list = await until(
        'completion',
        () =>
          vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            editor.document.uri,
            placeOf(word, editor),
          ),
        ({ items }) => items.length > 0,
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes(word), `${word} is among ${labels}`);
      assert.ok(!labels.includes(other), `${other} is not among ${labels}`);
    }
  },

  async 'words of the language have colours, and names that hold them have not'() {
    const { document } = await open('kleuren/plan.continuity');
    assert.equal(document.languageId, 'continuity');
    const colours = await coloursOf(document.getText());
    const colourOf = (piece: string) => colours.filter(([text]) => text === piece).map(([, scope]) => scope);
    assert.deepEqual(colourOf('organisatie'), ['keyword.declaration']);
    assert.deepEqual(colourOf('Noord'), ['entity.name.namespace']);
    assert.deepEqual(colourOf('proces'), ['keyword.declaration']);
    assert.deepEqual(colourOf('Intake'), ['entity.name.type']);
    assert.deepEqual(
      colourOf('Stroomkast'),
      ['entity.name.type'],
      'where it is declared, not where it is used',
    );
    assert.deepEqual(colourOf('proces-bord'), ['entity.name.type']);
    assert.deepEqual(colourOf('rol'), ['keyword.declaration', 'entity.name.type'], 'not in Noord.rol');
    assert.deepEqual(colourOf('zone'), ['keyword.control', 'keyword.declaration']);
    assert.deepEqual(colourOf('vitaal'), ['variable.other.enummember']);
    assert.deepEqual(colourOf('min'), ['keyword.other.unit', 'keyword.other.unit', 'keyword.other.unit']);
    assert.deepEqual(colourOf('24/7'), ['constant.numeric']);
    assert.deepEqual(colourOf('Aanname van {meldingen}'), ['string.quoted.double']);
  },

  async 'the window shows it'() {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await open(PLAN);
    await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await vscode.commands.executeCommand('outline.focus');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await pause(1500);
    console.log(`PICTURE ${join(process.env.WAAKVLAM_PICTURES ?? '.', 'window.png')}`);
    await pause(1500);
  },

  async 'mending the text takes the finding away'() {
    const editor = await open(PLAN);
    await finding(PLAN, 'rto-after-mtpd');
    const at = placeOf('rto 1 uur', editor);
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 9)), 'rto 5 min'));
    await until(
      'the finding is gone',
      () => codes(PLAN),
      (all) => !all.includes('rto-after-mtpd'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await finding(PLAN, 'rto-after-mtpd');
  },

  async 'checking starts again when asked to, twice at once as well'() {
    const restart = () => vscode.commands.executeCommand('waakvlam.restart');
    const [{ message }] = [await finding(PLAN, 'rto-after-mtpd')];
    const gone = until(
      'old findings go',
      () => codes(PLAN),
      (all) => all.length === 0,
    );
    await Promise.all([restart(), restart()]);
    await gone;
    assert.equal((await finding(PLAN, 'rto-after-mtpd')).message, message);
    assert.equal(codes(PLAN).filter((code) => code === 'rto-after-mtpd').length, 1);
  },
};
