import { createHash } from 'node:crypto';

/** Devices of Windows, which no file can be called. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 70;

/**
 * File names for texts of a plan, the same every time: in characters that every file system takes, never a
 * path, never hidden, and different for different texts, also where letter case does not count.
 *
 * @param reserved names in lower case that are taken already
 * @param wish what a text would like to be called
 */
export function fileNames(
  texts: readonly string[],
  reserved: readonly string[] = [],
  wish: (text: string) => string = (text) => text,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(reserved);
  for (const text of texts) {
    const plain = plainName(wish(text));
    const name =
      plain === undefined || taken.has(plain.toLowerCase()) ? `${plain ?? 'x'}-${mark(text)}` : plain;
    taken.add(name.toLowerCase());
    names.set(text, name);
  }
  return names;
}

function plainName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]/gu, '-')
    .replace(/^\.+/, '');
  if (name === '' || DEVICES.test(name)) return undefined;
  return name.length <= LONGEST ? name : `${[...name].slice(0, LONGEST / 2).join('')}-${mark(text)}`;
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
