import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { coloursOf } from './colours.ts';
import {
  codes,
  file,
  finding,
  format,
  hoverOn,
  open,
  pause,
  placeOf,
  savedText,
  typeAtEnd,
  until,
} from './window.ts';

const PLAN = 'een/plan.continuity';

/** The author's lines and a slip that does not hinder reading stay. */
const NEAT = `// Met de hand getypt, met een komma waar een punt hoort.
plan Slordig { taal nl; horizon 72 uur }
proces Loket "Balie" { // van negen tot vijf
  prioriteit belangrijk; mtpd 2 dagen
  rto 1,5 dag
  vereist Zaal
}
/* de grote zaal */
locatie Zaal
rol Baliemedewerker { mensen 4 } // vier
`;

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

  async 'the code of a finding leads to the page about its rule, beside the plan'() {
    await open(PLAN);
    const { code } = await finding(PLAN, 'rto-after-mtpd');
    assert.ok(typeof code === 'object');
    const [command, address] = [code.target.path, JSON.parse(decodeURIComponent(code.target.query))[0]];
    assert.deepEqual([code.target.scheme, command], ['command', 'waakvlam.showRule']);
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
    assert.match(page.getText(), /^# .*\n\n`rto-after-mtpd`\n/);
    await vscode.commands.executeCommand(command, address);
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until('a preview is open', labels, (all) => all.some((label) => label.includes('rto-after-mtpd')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },

  async 'a configuration is checked against its schema'() {
    const path = 'een/waakvlam.config.json';
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
    const { document } = vscode.window.activeTextEditor!;
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    await vscode.window.activeTextEditor!.edit((edit) => edit.replace(whole, '{ "profile": "strickt" }'));
    const messages = () => vscode.languages.getDiagnostics(file(path)).map(({ message }) => message);
    await until('its schema speaks', messages, (all) => all.some((message) => message.includes('strict')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },

  async 'what is calculated stays while a line is half typed'() {
    const path = 'kleuren/plan.continuity';
    const editor = await open(path);
    await finding(path, 'single-point-of-failure');
    const lost: string[] = [];
    const watching = vscode.languages.onDidChangeDiagnostics(() => {
      if (!codes(path).includes('single-point-of-failure')) lost.push(editor.document.getText());
    });
    for (const letter of '\nproces Nieuw { vereist ') {
      await typeAtEnd(letter, editor);
      await pause(30);
    }
    await finding(path, 'syntax');
    await pause(500);
    watching.dispose();
    assert.deepEqual(lost, []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
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

  async 'phrases, templates and words with two tasks have colours'() {
    const { document } = await open('drie/plan.continuity');
    const colours = await coloursOf(document.getText());
    const colourOf = (piece: string) => colours.filter(([text]) => text === piece).map(([, scope]) => scope);
    assert.deepEqual(new Set(colourOf('sjabloon')), new Set(['keyword.declaration']));
    assert.deepEqual(new Set(colourOf('noodsteunpunt')), new Set(['keyword.declaration']));
    assert.deepEqual(colourOf('StandaardPost'), [
      'entity.name.type',
      'entity.other.inherited-class',
      'entity.other.inherited-class',
    ]);
    assert.deepEqual(colourOf('draait op'), ['keyword.control']);
    assert.deepEqual(colourOf('h'), ['keyword.other.unit'], 'after `per`');
    assert.deepEqual(colourOf('stroom, klein'), ['variable.other.enummember'], 'a tag');
    for (const value of ['geslaagd', 'resultaat', 'technologie']) {
      assert.deepEqual(colourOf(value), ['variable.other.enummember'], value);
    }
    const english = await coloursOf(
      'template support point Hall "Hall" like Other {\n  runs on Net; home Net\n}',
    );
    assert.deepEqual(english.slice(0, 5), [
      ['template', 'keyword.declaration'],
      ['support point', 'keyword.declaration'],
      ['Hall', 'entity.name.type'],
      ['"', 'string.quoted.double'],
      ['Hall', 'string.quoted.double'],
    ]);
    assert.ok(english.some(([piece, scope]) => piece === 'runs on' && scope === 'keyword.control'));
    assert.ok(!english.some(([piece]) => piece === 'home'), 'a part of a phrase is no word of its own');
  },

  async 'the outline shows templates, groups, support points and goals, with kind and title'() {
    const { document } = await open('drie/plan.continuity');
    const symbols = await until(
      'an outline',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      (all) => (all?.length ?? 0) > 0,
    );
    const detailOf = (name: string) => symbols.find((symbol) => symbol.name === name)?.detail;
    assert.match(detailOf('StandaardPost') ?? '', /locatie/);
    assert.match(detailOf('Standaardpunt') ?? '', /noodsteunpunt/);
    assert.equal(detailOf('Kazernes'), 'groep');
    assert.equal(detailOf('Dorpshuis'), 'noodsteunpunt · Dorpshuis Nes');
    assert.equal(detailOf('DrieDagen'), 'doel · Drie dagen zonder stroom');
  },

  async 'a word of the language is explained in the language of the plan'() {
    const dutch = await hoverOn('vereist', await open(PLAN));
    assert.match(dutch, /^vereist \(Engels: needs\)$/m);
    assert.match(dutch, /Wat er moet zijn\./);
    const english = await hoverOn('needs', await open('twee/plan.continuity'));
    assert.match(english, /^needs \(Dutch: vereist\)$/m);
    assert.match(english, /What must be there\./);
  },

  async 'a name that is made like another shows its kind, its title and its comment'() {
    const text = await hoverOn('PostNes, PostDuin', await open('drie/plan.continuity'));
    assert.match(text, /PostNes: locatie · Kazerne Nes/);
    assert.match(text, /Staat op de terp/);
  },

  async 'a plan typed carelessly is neat once it is saved, with its comments'() {
    const editor = await open('slordig/plan.continuity');
    await typeAtEnd('rol   Baliemedewerker{mensen 4}  // vier\n', editor);
    assert.equal(await savedText(editor), NEAT);
    assert.equal(await format(editor), NEAT, 'formatting what is neat changes nothing');
  },

  async 'a file that cannot be read is left as it is typed, until its fix mends it'() {
    const path = 'slordig/fout.continuity';
    const editor = await open(path);
    const { range } = await finding(path, 'syntax');
    assert.equal(editor.document.getText(range), 'en');
    await typeAtEnd('locatie    Kluis\n', editor);
    const typed = editor.document.getText();
    assert.equal(await format(editor), typed);
    assert.equal(await savedText(editor), typed);
    const [fix] = await until(
      'a fix is offered',
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          range,
          vscode.CodeActionKind.QuickFix.value,
        ),
      (all) => all.length > 0,
    );
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(), typed.replace('Zaal en Kluis', 'Zaal, Kluis'));
    await until(
      'the finding is gone',
      () => codes(path),
      (all) => !all.includes('syntax'),
    );
    assert.equal(
      await savedText(editor),
      [typed.split('\n', 1)[0], 'proces Kas { mtpd 2 dagen; vereist Zaal, Kluis }', 'locatie Kluis', ''].join(
        '\n',
      ),
    );
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
