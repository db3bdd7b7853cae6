/** The PDF engine as the tests load it: from the installed packages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PdfEngine } from '../src/index.ts';

const fileOf = (module: string) => fileURLToPath(import.meta.resolve(module));

export const WASM_FILE = fileOf('@myriaddreamin/typst-ts-web-compiler/wasm');

export const FONT_FILES = [
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
].map((font) => fileOf(`@expo-google-fonts/${font}`));

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

export function engineFromPackages(): PdfEngine {
  return { wasm: bytesOf(WASM_FILE), fonts: FONT_FILES.map(bytesOf) };
}
