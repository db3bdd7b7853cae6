/** Times, days, shares and quantities. */

/** Whole seconds; never negative. */
export type Seconds = number;

/** A share in hundredths of a per cent, so that sums stay whole: 20 % is 2000. From 0 to 10000. */
export type BasisPoints = number;

/** A day without time, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A span on the calendar, which is no fixed number of seconds. */
export interface CalendarSpan {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** An amount in a unit of the language (`kW`, `kVA`, `A`, `l`, `m3`) or in the plan's own word. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

/** An amount used in so many seconds. */
export interface Rate extends Quantity {
  readonly per: Seconds;
}

/** What something carries at once, or in so many seconds. */
export interface Capacity extends Quantity {
  readonly per?: Seconds | undefined;
}

/** When a post is filled or a thing is open. */
export type Cover =
  | { readonly kind: '24/7' }
  | { readonly kind: 'office hours' }
  | { readonly kind: 'hours'; readonly hours: Seconds; readonly per: 'day' | 'week' };

/** How long one post is filled in a week; office hours are taken as five days of eight hours. */
export function weekOf(cover: Cover): Seconds {
  switch (cover.kind) {
    case '24/7':
      return 7 * 24 * 3600;
    case 'office hours':
      return 5 * 8 * 3600;
    case 'hours':
      return cover.hours * (cover.per === 'day' ? 7 : 1);
  }
}
