/** The services of an editor: Langium's, with what plans need in their place. */
import type { IsoDate } from '@waakvlam/analysis';
import { inject, type LangiumCoreServices, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
} from 'langium/lsp';
import { coreModule } from '../core-services.ts';
import { ContinuityGeneratedModule, ContinuityGeneratedSharedModule } from '../generated/module.ts';
import { completionParser } from './completion-parser.ts';
import { factsOf } from './facts.ts';
import { PlanLanguageServer } from './language-server.ts';
import { LastResults } from './last-results.ts';
import { NoLinking, NoReferenceList, NoSymbolLists } from './no-linking.ts';
import { PlanKinds, PlanOutline } from './outline.ts';
import { PlanColours } from './plan-colours.ts';
import { PlanCompletion } from './plan-completion.ts';
import { PlanFindings } from './plan-findings.ts';
import { newPlanFolders, type PlanFolders } from './plan-folders.ts';
import { PlanFormatter } from './plan-formatter.ts';
import { PlanSets } from './plan-sets.ts';
import { symbolProvider } from './plan-symbols.ts';
import { PlanUpdateHandler } from './plan-update-handler.ts';
import { PlanValidator } from './plan-validator.ts';
import { placeProviders } from './providers.ts';
import { QuickFixes } from './quick-fixes.ts';
import { rulePages } from './rule-page.ts';
import { PlanDocumentFactory, PlanIndexManager, PlanWorkspaceManager } from './workspace.ts';

/** Added to Langium's services. */
interface Plans {
  readonly plans: {
    readonly PlanSets: PlanSets;
    readonly Findings: PlanFindings;
    readonly LastResults: LastResults;
  };
}

export type PlanServices = LangiumCoreServices & Plans;
export type EditorServices = LangiumServices & Plans;

function editorModule(
  folders: PlanFolders,
  today: () => IsoDate,
): Module<EditorServices, PartialLangiumServices & Plans> {
  return {
    plans: {
      PlanSets: (services) => new PlanSets(services, folders),
      Findings: (services) => new PlanFindings(services as EditorServices, folders, today),
      LastResults: () => new LastResults(folders),
    },
    parser: { CompletionParser: (services) => completionParser(services) },
    references: {
      ScopeComputation: () => new NoSymbolLists(),
      Linker: (services) => new NoLinking(services),
    },
    workspace: { ReferenceDescriptionProvider: (services) => new NoReferenceList(services) },
    validation: { DocumentValidator: (services) => new PlanValidator(services as EditorServices) },
    documentation: { DocumentationProvider: () => ({ getDocumentation: () => undefined }) },
    lsp: {
      // Langium's own know nothing of organisations, of which a name such as `Noord.Net` says one.
      HoverProvider: provider('HoverProvider'),
      DefinitionProvider: provider('DefinitionProvider'),
      ReferencesProvider: provider('ReferencesProvider'),
      DocumentHighlightProvider: provider('DocumentHighlightProvider'),
      RenameProvider: provider('RenameProvider'),
      CallHierarchyProvider: provider('CallHierarchyProvider'),
      CodeLensProvider: provider('CodeLensProvider'),
      InlayHintProvider: provider('InlayHintProvider'),
      DocumentLinkProvider: provider('DocumentLinkProvider'),
      FoldingRangeProvider: provider('FoldingRangeProvider'),
      SemanticTokenProvider: (services) => new PlanColours(services as EditorServices),
      CompletionProvider: (services) => new PlanCompletion(services as EditorServices),
      DocumentSymbolProvider: (services) => new PlanOutline(services as EditorServices),
      Formatter: (services) => new PlanFormatter(services),
      CodeActionProvider: (services) => new QuickFixes(services as EditorServices),
    },
  };
}

function provider<K extends keyof ReturnType<typeof placeProviders>>(name: K) {
  return (services: PartialLangiumServices & Plans) => placeProviders(services as EditorServices)[name];
}

/** Everything that an editor asks for. `today` is asked at each check, so that a window may stay open overnight. */
export function createServices(
  context: DefaultSharedModuleContext,
  today: () => IsoDate,
): { readonly shared: LangiumSharedServices; readonly continuity: EditorServices } {
  const folders = newPlanFolders();
  const shared = inject(createDefaultSharedModule(context), ContinuityGeneratedSharedModule, {
    lsp: {
      LanguageServer: (services: LangiumSharedServices) => new PlanLanguageServer(services),
      NodeKindProvider: () => new PlanKinds(),
      WorkspaceSymbolProvider: (services: LangiumSharedServices) =>
        symbolProvider(services, () => continuity),
      TextDocumentContentProvider: () => rulePages,
      DocumentUpdateHandler: (services: LangiumSharedServices) => new PlanUpdateHandler(services, folders),
    },
    workspace: {
      WorkspaceManager: (services: LangiumSharedServices) => new PlanWorkspaceManager(services, folders),
      LangiumDocumentFactory: (services: LangiumSharedServices) => new PlanDocumentFactory(services),
      IndexManager: (services: LangiumSharedServices) => new PlanIndexManager(services, folders),
    },
  });
  const continuity: EditorServices = inject(
    createDefaultModule({ shared }),
    ContinuityGeneratedModule,
    coreModule,
    editorModule(folders, today),
  );
  shared.ServiceRegistry.register(continuity);
  const { Findings, LastResults: results } = continuity.plans;
  Findings.onCalculated((root, input) => results.put(root, factsOf(input)));
  return { shared, continuity };
}
