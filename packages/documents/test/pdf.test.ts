import { beforeAll, describe, expect, it } from 'vitest';
import { pdf, scenarioSheets } from '../src/index.ts';
import { claimPdfUa } from '../src/pdf/claim-pdf-ua.ts';
import { charactersOf } from '../src/pdf/font-coverage.ts';
import { pdfData } from '../src/pdf/pdf.ts';
import { printable } from '../src/pdf/printable.ts';
import { TEMPLATE } from '../src/pdf/template.ts';
import { engineFromPackages } from './engine.ts';
import { sampleSaying } from './hostile.ts';
import { has, read } from './programs.ts';
import { sampleModel, sampleResult } from './sample.ts';

/** The words on each page and where they stand, in points from the top left corner. */
function pagesOf(pdf: Uint8Array) {
  const { text } = read('pdftotext', ['-bbox', 'FILE', '-'], pdf);
  return text
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</g);
      return {
        width: Number(width),
        height: Number(height),
        words: [...words].map(([, x0, y0, x1, y1, word]) => ({
          x0: Number(x0),
          y0: Number(y0),
          x1: Number(x1),
          y1: Number(y1),
          text: word,
        })),
      };
    });
}

const engine = engineFromPackages();
const sheets = scenarioSheets(sampleModel, sampleResult);

const ENDLESS_WORD = 'A'.repeat(10_000);
const ENDLESS_TEXT = 'Loop naar ruimte 0.14 en weer terug. '.repeat(270);
const MARKUP = '#include "/etc/passwd" *x* _y_ $z$ `w` <q> @r = kop // \\ ]) }';

let bytes: Uint8Array;
let raw: string;

beforeAll(async () => {
  bytes = await pdf(sheets, engine);
  raw = Buffer.from(bytes).toString('latin1');
});

describe('the PDF', () => {
  it('is the same bytes twice', async () => {
    const again = await Promise.all([pdf(sheets, engine), pdf(sheets, engine)]);
    for (const other of again) expect(Buffer.compare(bytes, other)).toBe(0);
  });

  it('has a language, a title that is shown, tags, and says that it is PDF/UA-1', () => {
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    const catalog = raw.slice(raw.lastIndexOf('/Type /Catalog'));
    expect(catalog).toContain('/Lang (nl)');
    expect(catalog).toContain('/DisplayDocTitle true');
    expect(catalog).toContain('/Marked true');
    expect(catalog).toContain('/StructTreeRoot');
    expect(raw.slice(raw.lastIndexOf('<?xpacket begin'))).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('Stroomuitval 72 uur');
  });

  it('has tagged headings, lists and tables', () => {
    for (const tag of ['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TH', 'TD', 'Figure']) {
      expect(raw).toMatch(new RegExp(`/S /${tag}\\b`));
    }
  });

  it.skipIf(!has('qpdf'))('is sound', () => {
    expect(read('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ code: 0 });
  });

  it.skipIf(!has('pdffonts'))('has all its fonts in it, with what their characters mean', () => {
    const fonts = read('pdffonts', ['FILE'], bytes).text.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });

  it.skipIf(!has('pdftotext'))('has an item in order: number, action, done-when, and the end last', () => {
    const text = read('pdftotext', ['-raw', 'FILE', '-'], bytes).text.replace(/\s+/g, ' ');
    const places = [
      'Facilitair medewerker',
      'Start als',
      'Openbaar stroomnet',
      'Aggregaat starten',
      'Doet niemand iets',
      'Zet de sleutel in stand II',
      'Klaar als: Groene lamp brandt',
      'Diesel bestellen',
      '0512 34 56 78 (werkt dan niet)',
      'Meld aan Hoofd meldkamer',
      'Einde',
    ];
    let at = text.indexOf('Lees – doe');
    for (const words of places) {
      at = text.indexOf(words, at);
      expect(at, words).toBeGreaterThan(0);
    }
  });

  it.skipIf(!has('pdftotext'))(
    'has version, mark and page on every page, and begins sheets on odd pages',
    () => {
      const pages = read('pdftotext', ['FILE', '-'], bytes).text.split('\f').slice(0, -1);
      for (const page of pages) {
        expect(page).toMatch(/versie 2026\.2/);
        expect(page).toMatch(/merk \w{4}-\w{4} · blad \d+ van 10 · pagina \d+ van \d+/);
        expect(page).toContain('TLP:AMBER');
      }
      const firsts = pages.flatMap((page, i) => (/pagina 1 van/.test(page) ? [i + 1] : []));
      expect(firsts).toHaveLength(10);
      expect(firsts.every((page) => page % 2 === 1)).toBe(true);
    },
  );

  it.skipIf(!has('pdftotext'))('keeps 20 mm free at the binding edge and 5 mm at the others', () => {
    const mm = 72 / 25.4;
    pagesOf(bytes).forEach(({ width, height, words }, i) => {
      const free = { left: 5, right: 5, top: 5, bottom: 5 };
      if (width > height) free.top = 20;
      else free[i % 2 === 0 ? 'left' : 'right'] = 20;
      for (const { x0, y0, x1, y1 } of words) {
        expect(x0).toBeGreaterThan(free.left * mm);
        expect(y0).toBeGreaterThan(free.top * mm);
        expect(x1).toBeLessThan(width - free.right * mm);
        expect(y1).toBeLessThan(height - free.bottom * mm);
      }
    });
  });

  it.skipIf(!has('pdftotext'))('gives names back as they went in, and shows what no font has', async () => {
    const name = 'Şahin Yıldız, Dąbrowska, ĳsbaan, ő, Ελένη, Žižek 😀 → einde';
    const { text } = read(
      'pdftotext',
      ['FILE', '-'],
      await pdf(scenarioSheets(sampleSaying(name), sampleResult), engine),
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Şahin Yıldız, Dąbrowska, ĳsbaan, ő, Ελένη, Žižek [U+1F600] [U+2192] einde',
    );
  });

  it.skipIf(!has('pdftotext'))('prints markup of its own source as text', async () => {
    const { text } = read(
      'pdftotext',
      ['FILE', '-'],
      await pdf(scenarioSheets(sampleSaying(MARKUP), sampleResult), engine),
    );
    expect(text.replace(/\s+/g, ' ')).toContain(MARKUP);
  });

  it.skipIf(!has('pdftotext')).each([{ paper: 'a5' }, { large: true }] as const)(
    'stays on the paper and keeps the edges free as %o',
    async (options) => {
      const mm = 72 / 25.4;
      const other = await pdf(sheets, engine, options);
      const pages = pagesOf(other);
      const small = 'paper' in options;
      pages.forEach(({ width, height, words }, i) => {
        expect(Math.round(Math.max(width, height) / mm)).toBe(small ? 210 : 297);
        const free = { left: 5, right: 5, top: 5, bottom: 5 };
        if (width > height) free.top = 20;
        else free[i % 2 === 0 ? 'left' : 'right'] = 20;
        for (const { x0, y0, x1, y1 } of words) {
          expect(x0).toBeGreaterThan(free.left * mm);
          expect(y0).toBeGreaterThan(free.top * mm);
          expect(x1).toBeLessThan(width - free.right * mm);
          expect(y1).toBeLessThan(height - free.bottom * mm);
        }
      });
      // On A5 is what is held in the hand: the number of a sheet stays what it was.
      const { text } = read('pdftotext', ['FILE', '-'], other);
      const numbers = [...text.matchAll(/blad (\d+) van 10 · pagina 1 van/g)].map(([, number]) =>
        Number(number),
      );
      const all = sheets.map((_, i) => i + 1);
      expect(numbers).toEqual(small ? all.filter((number) => !sheets[number - 1]!.landscape) : all);
    },
  );

  it.skipIf(!has('pdftotext'))('is one sheet under its own number, if that is asked', async () => {
    const { text } = read('pdftotext', ['FILE', '-'], await pdf(sheets, engine, { only: 4 }));
    expect([...text.matchAll(/blad (\d+) van 10/g)].map(([, number]) => number)).toEqual(['5', '5']);
    expect(text).toContain(sheets[4]!.title);
  });

  it.skipIf(!has('pdftotext')).each([
    ['word', ENDLESS_WORD],
    ['text', ENDLESS_TEXT],
  ])('keeps everything on the paper with an endless %s', async (_, endless) => {
    const hostile = scenarioSheets(sampleSaying(endless), sampleResult);
    const pages = pagesOf(await pdf(hostile, engine));
    const words = pages.flatMap((page) => page.words.map((word) => ({ ...word, ...page })));
    const off = words.filter(
      ({ x0, y0, x1, y1, width, height }) => x0 < 14 || y0 < 14 || x1 > width - 14 || y1 > height - 14,
    );
    expect(off).toEqual([]);
    // Once for each sheet of which the end must be known: not for what is filled in.
    const ending = hostile.filter(({ mode }) => mode === 'read-do' || mode === 'do-confirm');
    expect(words.filter(({ text }) => text === 'Einde').length).toBeGreaterThanOrEqual(ending.length);
  });

  it('is refused without sheets, and by what is no PDF of this engine', async () => {
    await expect(pdf([], engine)).rejects.toThrow('No sheets');
    expect(() => claimPdfUa(new TextEncoder().encode('%PDF-2.0\n%%EOF'))).toThrow('not known here');
  });
});

describe('what can be printed', () => {
  const hasCharacter = charactersOf(engine.fonts);

  it('is what the fonts have', () => {
    for (const character of 'Aéĳşłő€–“αЖ')
      expect(hasCharacter(character.codePointAt(0)!), character).toBe(true);
    for (const character of '→☐😀漢') expect(hasCharacter(character.codePointAt(0)!), character).toBe(false);
  });

  it('shows the rest by its number, and lets endless words break', () => {
    expect(printable('pomp → A\u202e\u0007', hasCharacter)).toBe('pomp [U+2192] A');
    expect(
      printable('x'.repeat(60), hasCharacter)
        .split('\u200b')
        .map(({ length }) => length),
    ).toEqual([8, 8, 8, 8, 8, 8, 8, 4]);
    expect(printable('Calamiteitencoördinator', hasCharacter)).toBe('Calamiteitencoördinator');
  });
});

describe('the native build of the engine, told to refuse what breaks PDF/UA-1', async () => {
  const native = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);

  const compile = (data: string): Uint8Array => {
    const compiler = native!.NodeCompiler.create({
      workspace: '/',
      fontArgs: [{ fontBlobs: engine.fonts.map((font) => Buffer.from(font)) }],
    });
    compiler.addSource('/main.typ', TEMPLATE);
    compiler.mapShadow('/data.json', Buffer.from(data));
    return compiler.pdf({ mainFilePath: '/main.typ' }, { pdfStandard: 'ua-1' });
  };

  it.skipIf(native === undefined)('accepts the sheets', () => {
    for (const options of [{}, { large: true }, { paper: 'a5' }] as const) {
      expect(compile(pdfData(sheets, engine.fonts, options)).length).toBeGreaterThan(10_000);
    }
  });

  it.skipIf(native === undefined)('accepts hostile ones', () => {
    for (const text of [
      MARKUP,
      ENDLESS_WORD,
      '😀→☐ \u202e\u001b',
      'e\u0301\u0323'.repeat(400),
      'שלום 漢字 ١٢٣ ⁦x⁩',
    ]) {
      const hostile = scenarioSheets(sampleSaying(text), sampleResult);
      expect(compile(pdfData(hostile, engine.fonts)).length).toBeGreaterThan(10_000);
    }
  });

  it.skipIf(native === undefined)('refuses a character that no font has', () => {
    expect(() => compile(pdfData(sheets, engine.fonts).replaceAll('Aggregaat', '→'))).toThrow();
  });
});
