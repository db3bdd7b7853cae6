/** What mends a finding, offered where it stands. */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import type { CheckedFinding } from '../check.ts';
import type { PlanServices } from './services.ts';

export class QuickFixes implements CodeActionProvider {
  private readonly services: PlanServices;

  constructor(services: PlanServices) {
    this.services = services;
  }

  getCodeActions({ uri }: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    if (context.only?.every((kind) => !isQuickFix(kind))) return [];
    const actions = this.services.plans.PlanSets.findingsIn(uri.toString())
      .filter(({ place }) => meet(place.range, range))
      .flatMap((finding) => action(finding, context.diagnostics));
    return actions.map((one) => ({ ...one, isPreferred: actions.length === 1 }));
  }
}

function action(
  { rule, place, language, fix }: CheckedFinding,
  diagnostics: CodeActionParams['context']['diagnostics'],
): CodeAction[] {
  if (fix === undefined) return [];
  const mends = diagnostics.filter(({ code, range }) => code === rule && meet(range, place.range));
  return [
    {
      title: fix.title[language],
      kind: CodeActionKind.QuickFix,
      diagnostics: mends,
      edit: { changes: { [place.uri]: fix.edits.map(({ range, text }) => ({ range, newText: text })) } },
    },
  ];
}

/** Whether an editor that asks for a kind of actions asks for quick fixes with it. */
function isQuickFix(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function meet(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
