/** The client: starts the checker of plans, starts it again when asked to, and says it once when that fails. */
import * as vscode from 'vscode';
import { newPlanClient, type PlanClient } from './plan-client.ts';
import { SHOW_RULE, showRule } from './rule-pages.ts';
import { words } from './words.ts';

let client: PlanClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Waakvlam', { log: true });
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const watchers = ['**/*.continuity', '**/waakvlam.config.json'].map((files) =>
    vscode.workspace.createFileSystemWatcher(files),
  );

  async function restart(): Promise<void> {
    const old = client;
    const fresh = newPlanClient(server, watchers, log, () => tell(words(vscode.env.language).stopped));
    client = fresh;
    await stop(old, log);
    if (client !== fresh) return;
    try {
      await fresh.start();
    } catch {
      if (client === fresh) tell(words(vscode.env.language).notStarted);
    }
  }

  /** Nobody waits for the answer: a message may stay open for hours. */
  function tell(problem: string): void {
    const { showLog, tryAgain } = words(vscode.env.language);
    void vscode.window.showErrorMessage(problem, tryAgain, showLog).then((chosen) => {
      if (chosen === showLog) log.show();
      if (chosen === tryAgain) void restart();
    });
  }

  context.subscriptions.push(
    log,
    ...watchers,
    vscode.commands.registerCommand('waakvlam.restart', restart),
    vscode.commands.registerCommand(SHOW_RULE, showRule),
    vscode.commands.registerCommand('waakvlam.showLog', () => log.show()),
  );
  void restart();
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}

/** Ends a client in whatever state it is: one that never came to run refuses to stop, but lets its process go. */
async function stop(old: PlanClient | undefined, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await old?.stop();
  } catch (error) {
    log.debug(String(error));
  }
}
