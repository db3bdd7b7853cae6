import { complaint } from '../complaint.ts';

/** Parses the value of `--order`: how many events a set may hold. */
export function parseOrder(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw complaint(
    `--order cannot be ${value}. Give a whole number from 1 on, such as 2.`,
    `--order kan niet ${value} zijn. Geef een geheel getal vanaf 1, bijvoorbeeld 2.`,
  );
}
