/** The same scenario if not all goes as planned, for machines. `stores` and `repair` are per cents of what is planned. */
import { type ChangedScenario, isoDuration, type WhatIf } from '@waakvlam/analysis';

const iso = (seconds: number | undefined) => (seconds === undefined ? undefined : isoDuration(seconds));

export function whatIfJson({ until, settled, changes }: ChangedScenario, whatIf: WhatIf) {
  return {
    decisionsLate: iso(whatIf.decisionsLate),
    stores: whatIf.stores,
    repair: whatIf.repair,
    until: isoDuration(until),
    settled,
    changes: changes.map(({ process, change, planned, changed }) => ({
      process,
      change,
      planned: iso(planned),
      changed: iso(changed),
    })),
  };
}
