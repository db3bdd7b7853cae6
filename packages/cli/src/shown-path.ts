import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanText } from '@waakvlam/documents/plain';

/** A path as people and machines are shown it: relative to the working folder, with forward slashes. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  const shown = isAbsolute(near) ? near : near === '' ? '.' : near;
  return cleanText(shown.split(sep).join('/'));
}

/** The same for the uri of a file. */
export function shownUri(uri: string): string {
  return shownPath(fileURLToPath(uri));
}
