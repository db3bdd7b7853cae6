/** What another version of a plan set comes to, for machines: ids as they are, moments and durations as ISO 8601. */
import { type BeforeAndNow, isoDuration, type RolePeople, type Seconds } from '@waakvlam/analysis';
import type { ComparedSet } from '../diff/compared.ts';
import { shownPath } from '../shown-path.ts';

const iso = (seconds: Seconds | undefined) => (seconds === undefined ? undefined : isoDuration(seconds));

export function comparedJson({ folder, language, change, changes, isWeaker, sheets }: ComparedSet) {
  const { declarations, processes, scenarios, staff, unsettled } = changes;
  return {
    folder: shownPath(folder),
    language,
    change,
    isWeaker,
    declarations,
    processes: processes.map(({ process, change, mtpd, rto, broken, points }) => ({
      process,
      change,
      mtpd: mtpd && both(mtpd, iso),
      rto: rto && both(rto, iso),
      brokenFromTheStart: broken && both(broken, iso),
      points: points.map(({ component, onePerson, change, ...moments }) => ({
        component,
        onePerson,
        change,
        ...both(moments, ({ begin, breach, accepted }) => ({
          begin: iso(begin),
          breach: iso(breach),
          accepted: accepted && { until: accepted.until, by: accepted.by, reason: accepted.reason },
        })),
      })),
    })),
    scenarios: scenarios.map(({ scenario, change, settled, breaches, decisions }) => ({
      scenario,
      change,
      settled,
      breaches: breaches.map(({ process, change, planned, changed }) => ({
        process,
        change,
        before: iso(planned),
        now: iso(changed),
      })),
      decisions: decisions.map(({ reserve, change, ...moments }) => ({
        reserve,
        change,
        ...both(moments, ({ decideBy, neededAt, tooLate }) => ({
          decideBy: iso(decideBy),
          neededAt: iso(neededAt),
          tooLate,
        })),
      })),
    })),
    staff: staff.map(({ role, ...sides }) => ({ role, ...both(sides, peopleJson) })),
    sheets,
    unsettled,
  };
}

/** JSON has no infinity. */
function peopleJson({ people, needed }: RolePeople) {
  return {
    people,
    needed: Number.isFinite(needed) ? needed : undefined,
    possible: needed !== Number.POSITIVE_INFINITY,
  };
}

function both<T, J>({ before, now }: BeforeAndNow<T>, json: (side: T) => J) {
  return {
    before: before === undefined ? undefined : json(before),
    now: now === undefined ? undefined : json(now),
  };
}
