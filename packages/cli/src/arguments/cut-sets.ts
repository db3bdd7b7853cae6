import type { Format } from './format.ts';
import { parseOrder } from './order.ts';

/** What `waakvlam cutsets` was asked. */
export interface CutSetArguments {
  readonly path: string;
  readonly order?: number;
  readonly top?: string;
  readonly format?: Format;
}

const ARGUMENT = /^--(order|top|format|language)(?:=(.*))?$/s;

/**
 * Reads the arguments of `waakvlam cutsets` where there is nothing to say about them. Loading all commands with their
 * help takes longer than most fault trees; so only what is asked for help, or is not right, is left to those.
 *
 * @param args of the whole command line
 * @returns undefined for another command, for help, and for mistakes
 */
export function plainCutSetArguments([command, ...args]: readonly string[]): CutSetArguments | undefined {
  if (command !== 'cutsets') return undefined;
  const paths: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (!arg.startsWith('-')) {
      paths.push(arg);
      continue;
    }
    const [, name, joined] = ARGUMENT.exec(arg) ?? [];
    const value = joined ?? args[++at];
    if (name === undefined || value === undefined || value === '' || value.startsWith('-')) return undefined;
    values.set(name, value);
  }
  const [path] = paths;
  const order = values.get('order');
  const top = values.get('top');
  const format = values.get('format') ?? 'text';
  const language = values.get('language') ?? 'en';
  if (path === undefined || paths.length > 1) return undefined;
  if (format !== 'text' && format !== 'json') return undefined;
  if (language !== 'nl' && language !== 'en') return undefined;
  return {
    path,
    format,
    ...(order !== undefined && { order: parseOrder(order) }),
    ...(top !== undefined && { top }),
  };
}
