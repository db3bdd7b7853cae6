import { complaint } from '../complaint.ts';

/**
 * From which finding on the exit code is 1: `error`; `warning`: those too; `spof`: errors, and single points of
 * failure that nobody has accepted.
 */
export type FailOn = 'error' | 'warning' | 'spof';

/** Parses the value of `--fail-on`. */
export function parseFailOn(value: string): FailOn {
  if (value === 'error' || value === 'warning' || value === 'spof') return value;
  throw complaint(
    `--fail-on cannot be ${value}. Give error, warning or spof.`,
    `--fail-on kan niet ${value} zijn. Geef error, warning of spof.`,
  );
}
