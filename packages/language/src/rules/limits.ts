/** Numbers that rules measure against, until an organisation can set its own. */
import type { BasisPoints, Seconds } from '@waakvlam/analysis';

const HOUR = 3600;

/** What must be left in a tank when the fuel arrives. Field practice. */
export const FUEL_MARGIN: BasisPoints = 2000;

/** From a call to the begin of an action by hand. Field practice. */
export const REACTION: Seconds = 15 * 60;

/** Within which care in the aftermath must have begun. */
export const CARE_WITHIN: Seconds = 72 * HOUR;

/** Notice before an agreement ends. Field practice. */
export const AGREEMENT_NOTICE_DAYS = 90;

/** The longest that a risk may be accepted at once. Field practice. */
export const ACCEPT_MAX_MONTHS = 24;
