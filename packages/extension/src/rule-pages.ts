/** The page about the rule behind a finding: written by the server, shown by VS Code as it shows Markdown. */
import * as vscode from 'vscode';

export const SHOW_RULE = 'waakvlam.showRule';
const SCHEME = 'waakvlam-rule';

/** The code of a finding leads to the page about its rule, which would otherwise open as bare text. */
export function withPreview(finding: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = finding;
  if (typeof code === 'object') finding.code = { value: code.value, target: toPreview(code.target) };
  return finding;
}

/** The same for a rule that a plan names. */
export function linkWithPreview(link: vscode.DocumentLink): vscode.DocumentLink {
  if (link.target !== undefined) link.target = toPreview(link.target);
  return link;
}

function toPreview(target: vscode.Uri): vscode.Uri {
  if (target.scheme !== SCHEME) return target;
  const address = encodeURIComponent(JSON.stringify([target.toString()]));
  return vscode.Uri.parse(`command:${SHOW_RULE}?${address}`);
}

/** Shows a page beside the plan. */
export async function showRule(address: unknown): Promise<void> {
  if (typeof address !== 'string' || !address.startsWith(`${SCHEME}:/`)) return;
  await vscode.commands.executeCommand('markdown.showPreviewToSide', vscode.Uri.parse(address));
}
