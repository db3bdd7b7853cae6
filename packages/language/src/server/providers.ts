/** The services of this folder in the shape in which Langium asks for them. */
import type { PlanLanguage } from '@waakvlam/analysis';
import { type AstNode, type LangiumDocument, URI } from 'langium';
import {
  type CallHierarchyItem,
  type Hover,
  LSPErrorCodes,
  type Position,
  ResponseError,
} from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { parsePlan } from '../parse-plan.ts';
import { hierarchyItems, leaning, needed, type Shown } from './call-hierarchy.ts';
import { codeLenses } from './code-lenses.ts';
import { documentLinks } from './document-links.ts';
import { fileOf } from './file-of.ts';
import { foldings } from './folding.ts';
import { hoverAt } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { namedAt } from './named-at.ts';
import { detailOf, symbolKindOf } from './outline.ts';
import { definition, highlights, references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-ranges.ts';
import type { EditorServices } from './services.ts';

/** Everything that is asked of a place in a file. */
export function placeProviders(services: EditorServices) {
  const { PlanSets, LastResults } = services.plans;
  const language = (node: AstNode): PlanLanguage => PlanSets.languageAt(node);
  /** A file as it was read, with the names of its set. A file that is in no set has nothing to tell. */
  const at = (document: LangiumDocument, position: Position) => {
    const uri = document.uri.toString();
    const file = fileOf(services, uri);
    if (file === undefined) return undefined;
    const offset = document.textDocument.offsetAt(position);
    return { uri, file, files: PlanSets.filesOf(uri), symbols: PlanSets.symbolsOf(uri), offset };
  };
  return {
    HoverProvider: {
      getHoverContent(document: LangiumDocument, { position }: { position: Position }): Hover | undefined {
        const here = at(document, position);
        if (here === undefined) return undefined;
        const value = hoverAt(services, here.file, here.offset);
        return value === undefined ? undefined : { contents: { kind: 'plaintext', value } };
      },
    },
    DefinitionProvider: {
      getDefinition(document: LangiumDocument, { position }: { position: Position }) {
        const here = at(document, position);
        return here && [...definition(here.files, here.symbols, here.file, here.offset)];
      },
    },
    ReferencesProvider: {
      findReferences(
        document: LangiumDocument,
        { position, context }: { position: Position; context: { includeDeclaration: boolean } },
      ) {
        const here = at(document, position);
        if (here === undefined) return [];
        return [...references(here.files, here.symbols, here.file, here.offset, context.includeDeclaration)];
      },
    },
    DocumentHighlightProvider: {
      getDocumentHighlight(document: LangiumDocument, { position }: { position: Position }) {
        const here = at(document, position);
        return here && [...highlights(here.symbols, here.file, here.offset)];
      },
    },
    RenameProvider: {
      prepareRename(document: LangiumDocument, { position }: { position: Position }) {
        const here = at(document, position);
        return here && namedAt(here.symbols, here.file, here.offset)?.range;
      },
      rename(document: LangiumDocument, { position, newName }: { position: Position; newName: string }) {
        const here = at(document, position);
        const thing = here && namedAt(here.symbols, here.file, here.offset)?.thing;
        if (here === undefined || thing === undefined) return undefined;
        const renamed = rename(here.files, here.symbols, thing, newName, (text) => isName(services, text));
        if ('changes' in renamed) return renamed;
        throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.refused[language(thing.node)]);
      },
    },
    CallHierarchyProvider: {
      prepareCallHierarchy(document: LangiumDocument, { position }: { position: Position }) {
        const here = at(document, position);
        if (here === undefined) return undefined;
        return hierarchyItems(
          here.symbols,
          namedAt(here.symbols, here.file, here.offset)?.thing,
          shown(services),
        );
      },
      incomingCalls({ item }: { item: CallHierarchyItem }) {
        const links = leaning(
          modelOf(services, item),
          PlanSets.symbolsOf(item.uri),
          item.data,
          shown(services),
        );
        return links.map((link) => ({ from: link.item, fromRanges: link.ranges }));
      },
      outgoingCalls({ item }: { item: CallHierarchyItem }) {
        const links = needed(
          modelOf(services, item),
          PlanSets.symbolsOf(item.uri),
          item.data,
          shown(services),
        );
        return links.map((link) => ({ to: link.item, fromRanges: link.ranges }));
      },
    },
    CodeLensProvider: {
      provideCodeLens(document: LangiumDocument) {
        const uri = document.uri.toString();
        const [file, facts] = [fileOf(services, uri), LastResults.of(uri)];
        if (file === undefined || facts === undefined) return [];
        return [...codeLenses(file, PlanSets.symbolsOf(uri), facts, language)];
      },
    },
    InlayHintProvider: {
      getInlayHints(document: LangiumDocument, { range }: { range: Parameters<typeof inlayHints>[4] }) {
        const uri = document.uri.toString();
        const [file, facts] = [fileOf(services, uri), LastResults.of(uri)];
        if (file === undefined || facts === undefined) return [];
        return [...inlayHints(file, PlanSets.symbolsOf(uri), facts, language, range)];
      },
    },
    DocumentLinkProvider: {
      async getDocumentLinks(document: LangiumDocument) {
        const file = fileOf(services, document.uri.toString());
        const links = file === undefined ? [] : documentLinks(file, language);
        const files = services.shared.workspace.FileSystemProvider;
        const isThere = await Promise.all(
          links.map(({ isFile, target }) => !isFile || files.exists(URI.parse(target))),
        );
        return links.filter((_, index) => isThere[index]).map(({ range, target }) => ({ range, target }));
      },
    },
    FoldingRangeProvider: {
      getFoldingRanges({ textDocument }: LangiumDocument) {
        const { tokens, hidden } = services.parser.Lexer.tokenize(textDocument.getText());
        return [...foldings(tokens, hidden)];
      },
    },
  };
}

/** The ranges around each of some places. */
export function selectionRanges(document: LangiumDocument, positions: readonly Position[]) {
  const root = document.parseResult.value;
  return positions.map((position) => {
    const inner = ast.isPlanFile(root)
      ? selectionRange(root, document.textDocument.offsetAt(position))
      : undefined;
    return inner ?? { range: { start: position, end: position } };
  });
}

function shown(services: EditorServices): Shown {
  return {
    kind: ({ node }) => symbolKindOf(node),
    detail: ({ node }) => detailOf(services, node),
  };
}

function modelOf({ plans }: EditorServices, { uri }: CallHierarchyItem) {
  return plans.PlanSets.setOf(uri).model;
}

/** Whether a text can stand where something gets its name. */
function isName(services: EditorServices, text: string): boolean {
  const { root, mistakes } = parsePlan(services, '', `zone ${text}`);
  const [zone, ...others] = root.items;
  return mistakes.length === 0 && others.length === 0 && ast.isZone(zone) && zone.name === text;
}
