import { readFileSync } from 'node:fs';
import type { PdfEngine } from '@waakvlam/documents';

/** The PDF engine with its fonts, from where the bundle keeps them. */
export function pdfEngine(): PdfEngine {
  return { wasm: bytes('typst.wasm'), fonts: FONTS.map(bytes) };
}

/** Kept beside the bundle by `build.ts`, under these names. */
const FONTS = ['atkinson-400.ttf', 'atkinson-700.ttf', 'noto-400.ttf', 'noto-700.ttf'];

function bytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`./pdf/${name}`, import.meta.url)));
}
