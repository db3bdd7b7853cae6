/** What comes back in which order, for machines: moments from T0 as ISO 8601. */
import { isoDuration, type Restoration } from '@waakvlam/analysis';
import { pathJson, type Telling } from './results.ts';

export function restorationJson({ order, notBack }: Restoration, telling: Telling) {
  return {
    order: order.map(({ begin, back, ...one }) => ({
      ...one,
      begin: isoDuration(begin),
      back: isoDuration(back),
    })),
    notBack: notBack.map(({ component, process, from, path }) => ({
      component,
      process,
      begin: isoDuration(from),
      ...pathJson(path, telling),
    })),
  };
}
