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
import { PlanHover, PlanKinds, PlanOutline } from './outline.ts';
import { PlanCompletion } from './plan-completion.ts';
import { newPlanFolders, type PlanFolders } from './plan-folders.ts';
import { PlanFormatter } from './plan-formatter.ts';
import { PlanSets } from './plan-sets.ts';
import { PlanUpdateHandler } from './plan-update-handler.ts';
import { PlanValidator } from './plan-validator.ts';
import { QuickFixes } from './quick-fixes.ts';
import { PlanScopeComputation, PlanScopes } from './scopes.ts';
import { PlanDocumentFactory, PlanIndexManager, PlanWorkspaceManager } from './workspace.ts';

/** Added to Langium's services. */
interface Plans {
  readonly plans: { readonly PlanSets: PlanSets };
}

export type PlanServices = LangiumCoreServices & Plans;
export type EditorServices = LangiumServices & Plans;

function editorModule(
  folders: PlanFolders,
  today: () => IsoDate,
): Module<EditorServices, PartialLangiumServices & Plans> {
  return {
    plans: { PlanSets: (services) => new PlanSets(services, folders, today) },
    references: {
      ScopeProvider: (services) => new PlanScopes(services as EditorServices),
      ScopeComputation: (services) => new PlanScopeComputation(services),
    },
    validation: { DocumentValidator: (services) => new PlanValidator(services as EditorServices) },
    documentation: { DocumentationProvider: () => ({ getDocumentation: () => undefined }) },
    lsp: {
      // Langium's own would take the organisation off a name such as `Noord.Net`.
      RenameProvider: () => undefined as never,
      CompletionProvider: (services) => new PlanCompletion(services as EditorServices),
      DocumentSymbolProvider: (services) => new PlanOutline(services as EditorServices),
      HoverProvider: (services) => new PlanHover(services as EditorServices),
      Formatter: (services) => new PlanFormatter(services),
      CodeActionProvider: (services) => new QuickFixes(services as EditorServices),
    },
  };
}

/** Everything that an editor asks for. `today` is asked at each check, so that a window may stay open overnight. */
export function createServices(
  context: DefaultSharedModuleContext,
  today: () => IsoDate,
): { readonly shared: LangiumSharedServices; readonly continuity: EditorServices } {
  const folders = newPlanFolders();
  const shared = inject(createDefaultSharedModule(context), ContinuityGeneratedSharedModule, {
    lsp: {
      NodeKindProvider: () => new PlanKinds(),
      DocumentUpdateHandler: (services: LangiumSharedServices) => new PlanUpdateHandler(services, folders),
    },
    workspace: {
      WorkspaceManager: (services: LangiumSharedServices) => new PlanWorkspaceManager(services, folders),
      LangiumDocumentFactory: (services: LangiumSharedServices) => new PlanDocumentFactory(services),
      IndexManager: (services: LangiumSharedServices) => new PlanIndexManager(services, folders),
    },
  });
  const continuity = inject(
    createDefaultModule({ shared }),
    ContinuityGeneratedModule,
    coreModule,
    editorModule(folders, today),
  );
  shared.ServiceRegistry.register(continuity);
  return { shared, continuity };
}
