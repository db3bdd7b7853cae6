import { mapStrings } from '../plain.ts';
import { claimPdfUa } from './claim-pdf-ua.ts';
import { charactersOf } from './font-coverage.ts';
import { printable } from './printable.ts';

/** What a PDF is made with. The caller reads it from wherever it is. */
export interface PdfEngine {
  /** The bytes of `typst_ts_web_compiler_bg.wasm`, or the module compiled from them. */
  readonly wasm: BufferSource | WebAssembly.Module;
  /** TrueType files: Atkinson Hyperlegible Next and Noto Sans, each in regular (400) and bold (700). */
  readonly fonts: readonly Uint8Array[];
}

/**
 * Data in the form of a template, as a PDF: tagged, with its fonts in it, and byte for byte the same for the same data.
 * The template is Typst and reads `data.json`; what stands in the data is printed and never read as source. The engine
 * is loaded at the first call and stays.
 *
 * @throws Error if the engine cannot be loaded or refuses
 */
export async function typeset(template: string, data: unknown, engine: PdfEngine): Promise<Uint8Array> {
  const compiler = await compilerOf(engine);
  try {
    compiler.add_source('/main.typ', template);
    compiler.map_shadow('/data.json', new TextEncoder().encode(dataJson(data, engine.fonts)));
    const { result, diagnostics } = compiler.compile('/main.typ', null, 'pdf', DIAGNOSTICS_AS_OBJECTS) as {
      readonly result?: Uint8Array;
      readonly diagnostics?: unknown;
    };
    if (result === undefined) throw new Error(`The PDF engine refused: ${JSON.stringify(diagnostics)}`);
    return claimPdfUa(result);
  } finally {
    compiler.free();
  }
}

const DIAGNOSTICS_AS_OBJECTS = 3;

/** Data as JSON, in characters that the fonts have. */
export function dataJson(data: unknown, fonts: readonly Uint8Array[]): string {
  const hasCharacter = charactersOf(fonts);
  return JSON.stringify(mapStrings(data, (text) => printable(text, hasCharacter)));
}

/** The engine is a module with one memory: it is started once, by whoever comes first. */
let started: Promise<typeof import('@myriaddreamin/typst-ts-web-compiler')> | undefined;

async function compilerOf({ wasm, fonts }: PdfEngine) {
  started ??= import('@myriaddreamin/typst-ts-web-compiler').then(async (typst) => {
    await typst.default({ module_or_path: wasm });
    return typst;
  });
  const typst = await started.catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}
