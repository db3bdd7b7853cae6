/** An editor on plans in memory, with the cursor marked by `|` in one of them. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver';
import { checkInSteps } from '../../src/check.ts';
import { factsOf } from '../../src/server/facts.ts';
import { createServices } from '../../src/server.ts';

const TODAY = '2026-11-24';
const ROOT = 'file:///plans';

/** Texts by the name of their file, without `.continuity`. */
export type Texts = Readonly<Record<string, string>>;

interface Cursor {
  readonly document: LangiumDocument;
  readonly position: Position;
  readonly textDocument: { readonly uri: string };
}

export interface Editor {
  readonly lsp: ReturnType<typeof createServices>['continuity']['lsp'];
  readonly shared: ReturnType<typeof createServices>['shared'];
  /** Where the mark stands. */
  readonly cursor: Cursor;
  document(name: string): LangiumDocument;
  /** Writes a file anew; the results of before stay. */
  write(name: string, text: string): Promise<void>;
  /** The text that a range of a file has. */
  text(uri: string, range: TextEdit['range']): string;
  /** The texts of all files after some edits. */
  after(changes: Readonly<Record<string, readonly TextEdit[]>> | undefined): Texts;
}

/** Opens files, and calculates what can be. The mark is taken out. */
export async function open(texts: Texts | string, there: readonly string[] = []): Promise<Editor> {
  const all: Texts = typeof texts === 'string' ? { plan: texts } : texts;
  const plain = (text: string): string => text.replace('|', '');
  const { shared, continuity } = createServices(files(all, there), () => TODAY);
  const { LangiumDocuments: documents, LangiumDocumentFactory: factory } = shared.workspace;
  for (const [name, text] of Object.entries(all))
    documents.addDocument(factory.fromString(plain(text), uriOf(name)));
  await shared.workspace.DocumentBuilder.build(documents.all.toArray(), { validation: false });
  const { PlanSets, LastResults } = continuity.plans;
  for (const name of Object.keys(all)) {
    const set = PlanSets.setOf(uriOf(name).toString());
    if (set.problems.length > 0) continue;
    for (const step of checkInSteps(set, { today: TODAY }))
      if (step?.upTo === 'slow') LastResults.put(ROOT, factsOf(step.input));
    break;
  }
  const document = (name: string): LangiumDocument => documents.getDocument(uriOf(name))!;
  const [marked = '', text = ''] =
    Object.entries(all).find(([, one]) => one.includes('|')) ?? Object.entries(all)[0]!;
  const at = document(marked);
  const offset = Math.max(0, text.indexOf('|'));
  return {
    lsp: continuity.lsp,
    shared,
    cursor: {
      document: at,
      position: at.textDocument.positionAt(offset),
      textDocument: { uri: at.uri.toString() },
    },
    document,
    async write(name, newText) {
      const uri = uriOf(name);
      documents.deleteDocument(uri);
      documents.addDocument(factory.fromString(plain(newText), uri));
      await shared.workspace.DocumentBuilder.build([document(name)], { validation: false });
    },
    text: (uri, range) => documents.getDocument(URI.parse(uri))!.textDocument.getText(range),
    after: (changes) =>
      Object.fromEntries(
        Object.keys(all).map((name) => {
          const { textDocument, uri } = document(name);
          return [name, applied(textDocument, changes?.[uri.toString()] ?? [])];
        }),
      ),
  };
}

const uriOf = (name: string): URI => URI.parse(`${ROOT}/${name}.continuity`);

function files(texts: Texts, there: readonly string[]) {
  return {
    fileSystemProvider: () =>
      Object.assign(Object.create(EmptyFileSystem.fileSystemProvider()), {
        readFile: async (uri: URI) =>
          texts[uri.path.slice('/plans/'.length).replace('.continuity', '')] ?? '',
        exists: async (uri: URI) => there.includes(uri.path.slice('/plans/'.length)),
      }),
  };
}

function applied(document: LangiumDocument['textDocument'], edits: readonly TextEdit[]): string {
  const text = document.getText();
  return edits
    .map(({ range, newText }) => ({
      from: document.offsetAt(range.start),
      to: document.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, newText }) => so.slice(0, from) + newText + so.slice(to), text);
}
