/** Findings in the editor: those of the whole set, for each of its files. */
import { type DocumentValidator, interruptAndCheck, type LangiumDocument } from 'langium';
import { type CancellationToken, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckedFinding } from '../check.ts';
import type { Severity } from '../rule.ts';
import type { PlanServices } from './services.ts';

/** How long the keys must be quiet before a set is calculated again, in milliseconds. */
const QUIET = 200;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * Takes the place of Langium's own checks for each node: a finding can come from any file of a set, so all files
 * of a set are checked together. A new change cancels the wait for quiet.
 */
export class PlanValidator implements DocumentValidator {
  private readonly services: PlanServices;

  constructor(services: PlanServices) {
    this.services = services;
  }

  async validateDocument(
    document: LangiumDocument,
    _options?: unknown,
    cancelToken?: CancellationToken,
  ): Promise<Diagnostic[]> {
    const uri = document.uri.toString();
    const { PlanSets } = this.services.plans;
    if (cancelToken !== undefined && !PlanSets.isChecked(uri)) {
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      await interruptAndCheck(cancelToken);
    }
    return PlanSets.findingsIn(uri).map(diagnostic);
  }
}

function diagnostic({ rule, severity, place, message, language, related }: CheckedFinding): Diagnostic {
  return {
    source: 'waakvlam',
    code: rule,
    severity: SEVERITIES[severity],
    range: place.range,
    message: message[language],
    relatedInformation: related.map((one) => ({
      location: { uri: one.place.uri, range: one.place.range },
      message: one.message[language],
    })),
  };
}
