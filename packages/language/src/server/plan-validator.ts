/** Findings for who builds documents and asks for their diagnostics; the editor is sent them as they come. */
import type { DocumentValidator, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { EditorServices } from './services.ts';

/** Takes the place of Langium's own checks for each node: all files of a set are checked together. */
export class PlanValidator implements DocumentValidator {
  private readonly services: EditorServices;

  constructor(services: EditorServices) {
    this.services = services;
  }

  validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    return this.services.plans.Findings.whole(document.uri.toString());
  }
}
