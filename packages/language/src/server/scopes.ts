/** What names mean in the editor: the same tables as the model is built with. */
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  AstUtils,
  DefaultScopeComputation,
  EMPTY_SCOPE,
  type LocalSymbols,
  MultiMap,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  stream,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { NamedThing, Symbols } from '../symbols.ts';
import type { PlanServices } from './services.ts';

export class PlanScopes implements ScopeProvider {
  private readonly services: PlanServices;

  constructor(services: PlanServices) {
    this.services = services;
  }

  getScope(context: ReferenceInfo): Scope {
    const uri = uriOf(context.container);
    if (uri === undefined) return EMPTY_SCOPE;
    const symbols = this.services.plans.PlanSets.symbolsOf(uri);
    const from = organisationOf(symbols, context.container, uri);
    const type = ast.reflection.getReferenceType(context);
    return scope(this.services.workspace.AstNodeDescriptionProvider, symbols, from, type);
  }
}

function scope(
  descriptions: AstNodeDescriptionProvider,
  symbols: Symbols,
  from: string | undefined,
  type: string,
): Scope {
  const describe = (thing: NamedThing, name: string): AstNodeDescription =>
    descriptions.createDescription(thing.node, name);
  const getElement = (name: string): AstNodeDescription | undefined => {
    const meaning = symbols.resolve(name, from, type);
    return meaning.kind === 'found' ? describe(meaning.thing, name) : undefined;
  };
  return {
    getElement,
    getElements(name) {
      const found = getElement(name);
      return stream(found === undefined ? [] : [found]);
    },
    getAllElements: () =>
      stream([...symbols.visible(from, type)].map(({ name, thing }) => describe(thing, name))),
  };
}

/** The organisation in which a node is written, also for one that completion makes up and that stands in no tree. */
function organisationOf(symbols: Symbols, node: AstNode, uri: string): string | undefined {
  return symbols.homes.of(node, uri);
}

function uriOf(node: AstNode): string | undefined {
  return AstUtils.getDocument(node).uri.toString();
}

/** Every declaration is known everywhere; nothing is known in one place only. */
export class PlanScopeComputation extends DefaultScopeComputation {
  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>();
  }

  override async collectExportedSymbolsForNode(
    root: AstNode,
    document: Parameters<DefaultScopeComputation['collectExportedSymbolsForNode']>[1],
  ): Promise<AstNodeDescription[]> {
    const exported: AstNodeDescription[] = [];
    const items = ast.isPlanFile(root) ? root.items : [];
    for (const item of items) {
      this.addExportedSymbol(declarationOf(item), exported, document);
      if (ast.isOrganisation(item))
        for (const member of item.items) this.addExportedSymbol(declarationOf(member), exported, document);
    }
    return exported;
  }
}

/** What an item declares: a template, its pattern. */
function declarationOf(item: ast.Item): AstNode {
  return ast.isTemplate(item) ? (item.declaration ?? item) : item;
}
