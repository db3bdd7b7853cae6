/** The client: starts the language server and lets people see what it does. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { words } from './words.ts';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Waakvlam', { log: true });
  const started = newClient(context, log);
  client = started;
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('waakvlam.restart', () => start(() => started.restart(), log)),
    vscode.commands.registerCommand('waakvlam.showLog', () => log.show()),
  );
  await start(() => started.start(), log);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function newClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  return new LanguageClient(
    'waakvlam',
    'Waakvlam',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      documentSelector: [{ language: 'continuity' }],
      outputChannel: log,
      synchronize: {
        fileEvents: [
          vscode.workspace.createFileSystemWatcher('**/*.continuity'),
          vscode.workspace.createFileSystemWatcher('**/waakvlam.config.json'),
        ],
      },
    },
  );
}

/** A server that does not start is said once, with a way to see why. */
async function start(action: () => Promise<void>, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await action();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const text = words(vscode.env.language);
    const chosen = await vscode.window.showErrorMessage(text.notStarted, text.showLog, text.tryAgain);
    if (chosen === text.showLog) log.show();
    if (chosen === text.tryAgain) await start(action, log);
  }
}
