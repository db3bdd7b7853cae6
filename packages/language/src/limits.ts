/** Numbers that rules measure against. An organisation can set its own in its configuration. */
import type { BasisPoints, CalendarSpan, Priority, Seconds } from '@waakvlam/analysis';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Limits {
  /** Priorities of processes whose stopping cannot be borne for long. */
  readonly weighty: readonly Priority[];
  /** How far ahead a single point of failure is told beyond the horizon. */
  readonly 'horizon.later': Seconds;
  /** From a call to the begin of an action by hand, where the action states no time. Field practice. */
  readonly reaction: Seconds;
  /** An action due within this needs somebody on duty or on call. */
  readonly 'oncall.within': Seconds;
  /** How many in a row may decide. Field practice. */
  readonly 'succession.depth': number;
  /** A pool of so many people needs no deputies. */
  readonly 'pool.enough': number;
  /** How old the last test of a generator under load may be. */
  readonly 'power.test': CalendarSpan;
  /** What must be left in a tank when the fuel arrives. Field practice. */
  readonly 'fuel.margin': BasisPoints;
  /** How long a mobile mast goes on without power. Field practice. */
  readonly 'mast.autonomy': Seconds;
  /** How old the last check of a contact may be. */
  readonly 'contact.verify': CalendarSpan;
  /** How many kinds of means a person who must be called has. */
  readonly 'contact.means': number;
  /** An action due within this needs people who can be reached in more than one way. */
  readonly 'contact.due': Seconds;
  /** Notice before an agreement ends. Field practice. */
  readonly 'agreement.notice': CalendarSpan;
  /** Within which every scenario was exercised. */
  readonly 'exercise.scenario': CalendarSpan;
  /** Within which every reserve was switched on for real. */
  readonly 'exercise.live': CalendarSpan;
  /** Within which whoever decides took part in an exercise. */
  readonly training: CalendarSpan;
  /** The longest that a risk may be accepted at once. Field practice. */
  readonly 'accept.max': CalendarSpan;
  /** Within which care in the aftermath must have begun. */
  readonly 'care.within': Seconds;
  /** A crisis that lasts longer than this keeps people from their families. */
  readonly 'homefront.after': Seconds;
  /** How long the longest scenario should be for an audit. */
  readonly 'scenario.long': Seconds;
  /** Within which a partner was met. */
  readonly 'partner.seen': CalendarSpan;
  /** How long making a copy of data takes. */
  readonly 'rpo.copy': Seconds;
  /** What share of `every` something may be late. */
  readonly 'overdue.grace': BasisPoints;
  /** How long a lesson may be without owner and date. */
  readonly 'lesson.grace': CalendarSpan;
  /** Within which a message to the public must be out. */
  readonly 'message.due': Seconds;
  /** How long people can work from home without power. */
  readonly 'telework.battery': Seconds;
  /** How many of the worst single points of failure a scenario should look at. */
  readonly 'spof.top': number;
  /** Notice before a date. */
  readonly notice: CalendarSpan;
}

const months = (count: number): CalendarSpan => ({ count, unit: 'month' });
const days = (count: number): CalendarSpan => ({ count, unit: 'day' });

export const DEFAULT_LIMITS: Limits = {
  weighty: ['vital', 'critical'],
  'horizon.later': 168 * HOUR,
  reaction: 15 * MINUTE,
  'oncall.within': 8 * HOUR,
  'succession.depth': 3,
  'pool.enough': 5,
  'power.test': months(12),
  'fuel.margin': 2000,
  'mast.autonomy': 2 * HOUR,
  'contact.verify': months(6),
  'contact.means': 2,
  'contact.due': 24 * HOUR,
  'agreement.notice': days(90),
  'exercise.scenario': months(36),
  'exercise.live': months(12),
  training: months(24),
  'accept.max': months(24),
  'care.within': 72 * HOUR,
  'homefront.after': 24 * HOUR,
  'scenario.long': 14 * DAY,
  'partner.seen': months(12),
  'rpo.copy': 0,
  'overdue.grace': 1000,
  'lesson.grace': days(30),
  'message.due': HOUR,
  'telework.battery': 3 * HOUR,
  'spof.top': 3,
  notice: days(30),
};
