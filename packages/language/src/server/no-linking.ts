/**
 * Langium links every name of a file to its declaration whenever anything in the set changes, and keeps lists of them.
 * Here names are looked up by the symbols of the set when they are asked for, so that an edit costs the files that it did
 * not touch nothing. What a reference of the syntax tree itself says it means is never asked.
 */
import {
  type AstNode,
  type AstNodeDescription,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  type LocalSymbols,
  MultiMap,
  type ScopeComputation,
} from 'langium';

export class NoLinking extends DefaultLinker {
  override async link(): Promise<void> {}
  override unlink(): void {}
}

export class NoReferenceList extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(): Promise<[]> {
    return [];
  }
}

export class NoSymbolLists implements ScopeComputation {
  async collectExportedSymbols(): Promise<[]> {
    return [];
  }

  async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>();
  }
}
