/** A finding as editors show it. */
import type { Words } from '@waakvlam/analysis';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckedFinding } from '../check.ts';
import type { Severity } from '../rule.ts';
import { ruleAddress } from './rule-page.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Why a finding is still that of an older text. */
export type Waiting = 'calculating' | 'mistake';

const WAITING: Readonly<Record<Waiting, Words>> = {
  calculating: { en: 'Being recalculated.', nl: 'Wordt herberekend.' },
  mistake: {
    en: 'From before the mistake in the text; recalculated once that is mended.',
    nl: 'Van vóór de fout in de tekst; wordt herberekend zodra die is hersteld.',
  },
};

/** @param waiting said of a finding that is an earlier one; nothing if not given */
export function diagnostic(finding: CheckedFinding, waiting: Waiting | undefined): Diagnostic {
  const { rule, severity, place, message, language, related, isEarlier } = finding;
  const isWaiting = isEarlier && waiting !== undefined;
  return {
    source: 'waakvlam',
    code: rule,
    codeDescription: { href: ruleAddress(rule, language) },
    severity: SEVERITIES[severity],
    range: place.range,
    message: isWaiting ? `${message[language]} (${WAITING[waiting][language]})` : message[language],
    relatedInformation: related.map((one) => ({
      location: { uri: one.place.uri, range: one.place.range },
      message: one.message[language],
    })),
    ...(isWaiting && { data: { waiting } }),
  };
}
