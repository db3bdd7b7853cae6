import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageScript } from '@waakvlam/documents';

/** The script of the page to look around in, from where the bundle keeps it. */
export function lookAroundScript(): PageScript {
  return {
    text: readFileSync(new URL('./look-around.js', import.meta.url), 'utf8'),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  };
}
