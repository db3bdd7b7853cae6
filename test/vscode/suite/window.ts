/** What the tests do in the window, in words. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const SOON_MS = 30_000;

export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)), {
    preview: false,
  });
}

/** The place of the first letter of a text in an editor. */
export function placeOf(text: string, { document }: vscode.TextEditor): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `${text} stands in ${document.uri.path}`);
  return document.positionAt(at);
}

/** Waits until something holds; what it last was goes into the message if it does not. */
export async function until<T>(
  what: string,
  get: () => T | Thenable<T>,
  holds: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + SOON_MS;
  for (;;) {
    const value = await get();
    if (holds(value)) return value;
    assert.ok(Date.now() < end, `${what}; last: ${JSON.stringify(value)?.slice(0, 400)}`);
    await pause(100);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The codes of the findings in a file. */
export function codes(path: string): readonly string[] {
  return vscode.languages
    .getDiagnostics(file(path))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits for a finding, and returns it. */
export async function finding(path: string, code: string): Promise<vscode.Diagnostic> {
  const found = () => vscode.languages.getDiagnostics(file(path)).find((_, i) => codes(path)[i] === code);
  const known = await until(
    `${code} in ${path}, where ${codes(path)} stand`,
    found,
    (one) => one !== undefined,
  );
  assert.ok(known);
  return known;
}

/** What is shown when the mouse rests on the first letter of a text. */
export async function hoverOn(text: string, editor: vscode.TextEditor): Promise<string> {
  const hovers = await until(
    `a hover on ${text}`,
    () =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        placeOf(text, editor),
      ),
    (all) => all.some(({ contents }) => contents.length > 0),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => plain(typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** VS Code keeps plain text as markdown that looks the same. */
function plain(markdown: string): string {
  return markdown.replaceAll('&nbsp;', ' ').replace(/\\([^\w\s])/g, '$1');
}

export async function typeAtEnd(text: string, { document, edit }: vscode.TextEditor): Promise<void> {
  const end = document.positionAt(document.getText().length);
  assert.ok(await edit((builder) => builder.insert(end, text)));
}

/** Saves a file that is open, and reads it from where it is kept. */
export async function savedText({ document }: vscode.TextEditor): Promise<string> {
  assert.ok(document.isDirty, 'there is something to save');
  assert.ok(await document.save());
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
}

/** Formats the file that is open, as a person asks for it. */
export async function format({ document }: vscode.TextEditor): Promise<string> {
  await vscode.commands.executeCommand('editor.action.formatDocument');
  return document.getText();
}
