import type { Agreement, PlanLanguage } from '@waakvlam/analysis';
import { called } from '../named.ts';

/** A paragraph for each agreement that a result counts on although it has ended; nothing where there are none. */
export function tellEndedAgreements(ended: readonly Agreement[], language: PlanLanguage): string {
  return ended.map((agreement) => `\n${tellEndedAgreement(agreement, language)}\n`).join('');
}

/** That a result counts on an agreement that has ended, and what to do about it. */
export function tellEndedAgreement(agreement: Agreement, language: PlanLanguage): string {
  const name = called(agreement);
  return {
    en: `Mind: this counts on ${name}, which ended on ${agreement.until}. Renew it, or take out what it provides.`,
    nl: `Let op: dit rekent op ${name}, die op ${agreement.until} is geëindigd. Verleng die, of haal weg wat eruit voortkomt.`,
  }[language];
}
