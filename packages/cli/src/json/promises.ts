/** What a scenario leaves of what was promised, for machines: durations, and moments from T0, as ISO 8601. */
import { isoDuration, type Promises } from '@waakvlam/analysis';

const iso = (seconds: number | undefined) => (seconds === undefined ? undefined : isoDuration(seconds));

export function promisesJson({ processes, posts, norms }: Promises) {
  return {
    processes: processes.map(({ mtpd, rto, longest, ...one }) => ({
      ...one,
      mtpd: iso(mtpd),
      rto: iso(rto),
      longest: iso(longest),
    })),
    posts: posts.map(({ at, ...one }) => ({ ...one, at: iso(at) })),
    norms: norms.map(({ tested, at, ...one }) => ({ ...one, tested: iso(tested), at: iso(at) })),
  };
}
