/** What mends findings, offered where they stand: one by one, and all at once where nobody has to look at each. */
import type { Words } from '@waakvlam/analysis';
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import type { CheckedFinding } from '../check.ts';
import { safeFixes } from '../fix-plan-set.ts';
import type { EditorServices } from './services.ts';

/** What an editor asks for when it is set to mend what it can, such as when a file is saved. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.waakvlam`;

export class QuickFixes implements CodeActionProvider {
  private readonly services: EditorServices;

  constructor(services: EditorServices) {
    this.services = services;
  }

  async getCodeActions({ uri }: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
    const wants = (kind: string) => params.context.only?.some((one) => isWithin(kind, one)) ?? true;
    const [quick, source] = [wants(CodeActionKind.QuickFix), wants(FIX_ALL)];
    if (!quick && !source) return [];
    const findings = await this.services.plans.Findings.in(uri.toString());
    return [
      ...(quick ? quickFixes(findings, params) : []),
      ...(quick ? ofOneKind(findings, params) : []),
      ...(source ? all(findings) : []),
    ];
  }
}

function quickFixes(findings: readonly CheckedFinding[], params: CodeActionParams): readonly CodeAction[] {
  const actions = findings
    .filter(({ place }) => meet(place.range, params.range))
    .flatMap((finding) => action(finding, params.context.diagnostics));
  return actions.map((one) => ({ ...one, isPreferred: actions.length === 1 }));
}

function action(
  finding: CheckedFinding,
  diagnostics: CodeActionParams['context']['diagnostics'],
): CodeAction[] {
  const { rule, place, language, fix } = finding;
  if (fix === undefined) return [];
  return [
    {
      title: fix.title[language],
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ code, range }) => code === rule && meet(range, place.range)),
      edit: editOf([finding]),
    },
  ];
}

/** For each rule that speaks at a place and can be mended safely in more places of the file: all of those at once. */
function ofOneKind(findings: readonly CheckedFinding[], { range }: CodeActionParams): readonly CodeAction[] {
  const here = findings.filter(({ place, fix }) => fix?.isSafe && meet(place.range, range));
  return [...Map.groupBy(here, ({ rule }) => rule)].flatMap(([rule, [one]]) => {
    const same = safeFixes(findings.filter((other) => other.rule === rule));
    if (one === undefined || same.length < 2) return [];
    const title: Words = {
      en: `Mend all of ${rule} in this file (${same.length})`,
      nl: `Herstel alle van ${rule} in dit bestand (${same.length})`,
    };
    return [{ title: title[one.language], kind: CodeActionKind.QuickFix, edit: editOf(same) }];
  });
}

function all(findings: readonly CheckedFinding[]): readonly CodeAction[] {
  const safe = safeFixes(findings);
  if (safe[0] === undefined) return [];
  const title: Words = {
    en: 'Mend what needs no choice of yours',
    nl: 'Herstel wat zonder keuze van u kan',
  };
  return [{ title: title[safe[0].language], kind: FIX_ALL, edit: editOf(safe) }];
}

function editOf(findings: readonly CheckedFinding[]): NonNullable<CodeAction['edit']> {
  const edits = findings.flatMap(({ place: { uri }, fix }) =>
    (fix?.edits ?? []).map(({ range, text: newText }) => ({ uri, edit: { range, newText } })),
  );
  const files = Map.groupBy(edits, ({ uri }) => uri);
  return { changes: Object.fromEntries([...files].map(([uri, own]) => [uri, own.map(({ edit }) => edit)])) };
}

/** Whether a kind of actions is the one asked for, or a kind of it. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function meet(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
