/** Formatting in the editor: of a whole file, of what is selected, and of what a `}` has just closed. */
import { type AstNode, type CstNode, CstUtils, type LangiumDocument, type TextDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatEdits } from '../format/format-edits.ts';
import { lineEnds } from '../format/line-ends.ts';
import { parsePlan } from '../parse-plan.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Edit } from '../syntax/edits.ts';

/** A part of a text, from and up to an offset. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Gives small changes, so that the cursor and what is folded stay as they are; none where the syntax has mistakes. */
export class PlanFormatter implements Formatter {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    this.services = services;
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '}' };
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return this.edits(document, { from: 0, to: Number.POSITIVE_INFINITY });
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const text = this.textOf(document);
    const selected = { from: text.offsetAt(range.start), to: text.offsetAt(range.end) };
    return this.edits(document, declarationsIn(this.asItIs(document).root, selected));
  }

  formatDocumentOnType(document: LangiumDocument, { position }: DocumentOnTypeFormattingParams): TextEdit[] {
    const root = this.asItIs(document).root.$cstNode;
    const closed = root && CstUtils.findLeafNodeAtOffset(root, this.textOf(document).offsetAt(position) - 1);
    if (closed?.text !== '}' || closed.container === undefined) return [];
    return this.edits(document, partOf(closed.container));
  }

  /** What is open in the editor: a document that has just been opened may still have the text of the file. */
  private textOf({ uri, textDocument }: LangiumDocument): TextDocument {
    return this.services.shared.workspace.TextDocuments.get(uri) ?? textDocument;
  }

  /** The text is new as soon as something is typed, and its tree only some time later: together they would be garbage. */
  private asItIs(document: LangiumDocument): ParsedFile {
    return parsePlan(this.services, document.uri.toString(), this.textOf(document).getText());
  }

  private edits(document: LangiumDocument, part: Part | undefined): TextEdit[] {
    if (part === undefined) return [];
    const edits = formatEdits(this.asItIs(document)) ?? [];
    const text = this.textOf(document);
    return edits
      .filter(({ offset, end }) => end >= part.from && offset < part.to)
      .map((edit) => textEdit(text, edit));
  }
}

function textEdit(document: TextDocument, { offset, end, text }: Edit): TextEdit {
  return {
    range: { start: document.positionAt(offset), end: document.positionAt(end) },
    newText: text,
  };
}

/** The declarations that a selection touches, with the comments above them; of one that holds others, those in it. */
function declarationsIn(holder: AstNode, selected: Part): Part | undefined {
  const items: readonly AstNode[] = 'items' in holder ? (holder.items as AstNode[]) : [];
  const touched = items.filter(
    ({ $cstNode: node }) => node !== undefined && node.offset <= selected.to && node.end >= selected.from,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (first?.$cstNode === undefined || last?.$cstNode === undefined) return undefined;
  const inside = first === last ? declarationsIn(first, selected) : undefined;
  if (inside !== undefined && inside.from <= selected.from && inside.to >= selected.to) return inside;
  return { from: partOf(first.$cstNode).from, to: last.$cstNode.end };
}

/** A part of the tree with the comments right above it. */
function partOf(node: CstNode): Part {
  let from = node.offset;
  for (let above = CstUtils.getPreviousNode(node); above?.hidden; above = CstUtils.getPreviousNode(above)) {
    if (lineEnds(node.root.fullText.slice(above.end, from)) > 1) break;
    from = above.offset;
  }
  return { from, to: node.end };
}
