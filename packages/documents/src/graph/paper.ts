import type { Size } from './rows.ts';

const SHEETS = [
  { name: 'A4', long: 297 },
  { name: 'A3', long: 420 },
  { name: 'A2', long: 594 },
  { name: 'A1', long: 841 },
  { name: 'A0', long: 1189 },
] as const;
const SHORT = Math.SQRT1_2;
const POINTS = 72 / 25.4;
/** Millimetres that a printer leaves white at each side. */
const WHITE = 5;

/** The smallest sheet that holds it at its real size, upright or on its side; `undefined` if none does. */
export function paper({ width, height }: Size): string | undefined {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const room = (side: number): number => (side - 2 * WHITE) * POINTS;
  return SHEETS.find((sheet) => long <= room(sheet.long) && short <= room(sheet.long * SHORT))?.name;
}
