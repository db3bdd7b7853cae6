import type { LangiumSharedCoreServices } from 'langium';
import type { NamedThing } from '../symbols.ts';
import { symbolKindOf } from './outline.ts';
import type { EditorServices } from './services.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Declarations of all sets of the workspace. */
export function symbolProvider(shared: EditorServices['shared'], services: () => EditorServices) {
  return {
    getSymbols({ query }: { readonly query: string }) {
      return [
        ...workspaceSymbols(
          thingsOf(shared, services()),
          query,
          (wanted, name) => shared.lsp.FuzzyMatcher.match(wanted, name),
          ({ node }) => symbolKindOf(node),
        ),
      ];
    },
  };
}

function* thingsOf(shared: LangiumSharedCoreServices, { plans }: EditorServices): Generator<NamedThing> {
  const seen = new Set<unknown>();
  for (const { uri } of shared.workspace.LangiumDocuments.all) {
    const symbols = plans.PlanSets.symbolsOf(uri.toString());
    if (seen.has(symbols)) continue;
    seen.add(symbols);
    yield* symbols.things;
  }
}
