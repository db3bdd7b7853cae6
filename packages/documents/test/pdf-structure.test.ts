/** What PDF/UA-1 asks of the tags of a page, looked up in the structure tree of what was printed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { componentSheets, pdf, reports, scenarioCards, scenarioSheets } from '../src/index.ts';
import { calculatedOf } from './calculated.ts';
import { engineFromPackages } from './engine.ts';
import { failingSaying } from './hostile.ts';
import { has, read } from './programs.ts';
import { sampleModel, sampleResult } from './sample.ts';

interface Element {
  readonly tag: string;
  readonly attributes: string[];
  readonly inside: Element[];
}

/** What `pdfinfo -struct` tells, as a tree. */
function treeOf(print: Uint8Array): Element {
  const root: Element = { tag: '', attributes: [], inside: [] };
  const open: { readonly depth: number; readonly element: Element }[] = [{ depth: -1, element: root }];
  for (const line of read('pdfinfo', ['-struct', 'FILE'], print).text.split('\n')) {
    const [, indent, tag] = /^( *)([A-Z][A-Za-z0-9]*)(?=[ :]|$)/.exec(line) ?? [];
    if (tag === undefined || indent === undefined) {
      const attribute = /^ +(\/.*)$/.exec(line)?.[1];
      if (attribute !== undefined) open.at(-1)?.element.attributes.push(attribute);
      continue;
    }
    while (open.at(-1)!.depth >= indent.length) open.pop();
    const element: Element = { tag, attributes: [], inside: [] };
    open.at(-1)!.element.inside.push(element);
    open.push({ depth: indent.length, element });
  }
  return root;
}

const all = ({ inside }: Element): readonly Element[] => inside.flatMap((one) => [one, ...all(one)]);
const tagsIn = ({ inside }: Element): readonly string[] => inside.map(({ tag }) => tag);

const engine = engineFromPackages();
const prints: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'the sheets of a scenario': () => pdf(scenarioSheets(sampleModel, sampleResult), engine),
  'sheets for what fails': () => pdf(componentSheets(failingSaying('Tekst')), engine),
  cards: () => pdf(scenarioCards(sampleModel, sampleResult), engine, { paper: 'a6' }),
  'the reports': () => pdf(reports(sampleModel, calculatedOf(sampleModel), 'nl'), engine),
};

describe.skipIf(!has('pdfinfo')).each(Object.keys(prints))('the tags of %s', (name) => {
  let print: Uint8Array;
  let elements: readonly Element[] = [];
  beforeAll(async () => {
    print = await prints[name]!();
    elements = all(treeOf(print));
    expect(elements.length).toBeGreaterThan(10);
  });

  it('begin with a heading of the first level, and skip no level', () => {
    const levels = elements.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels[0]).toBe(1);
    expect(elements.some(({ tag }) => tag === 'H')).toBe(false);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
  });

  it('make tables of rows with heads that say what they are heads of', () => {
    const tables = elements.filter(({ tag }) => tag === 'Table');
    if (name !== 'cards') expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(tagsIn(table)).toEqual(['THead', 'TBody']);
      for (const part of table.inside) expect(new Set(tagsIn(part))).toEqual(new Set(['TR']));
    }
    for (const row of elements.filter(({ tag }) => tag === 'TR')) {
      expect(tagsIn(row).filter((tag) => tag !== 'TH' && tag !== 'TD')).toEqual([]);
      expect(row.inside.length).toBeGreaterThan(0);
    }
    for (const head of elements.filter(({ tag }) => tag === 'TH'))
      expect(head.attributes.join(' ')).toMatch(/\/Scope \/(Column|Row)/);
  });

  it('make lists of items, and items of a number and a text', () => {
    for (const list of elements.filter(({ tag }) => tag === 'L'))
      expect(tagsIn(list).filter((tag) => tag !== 'LI')).toEqual([]);
    for (const item of elements.filter(({ tag }) => tag === 'LI'))
      expect(tagsIn(item)).toEqual(['Lbl', 'LBody']);
  });

  it('say in words what a picture shows, and promise nothing to click', () => {
    const raw = Buffer.from(print).toString('latin1');
    const pictures = elements.filter(({ tag }) => tag === 'Figure').length;
    expect(raw.match(/\/Alt /g)?.length ?? 0).toBe(pictures);
    expect(raw).not.toMatch(/\/Annots|\/AcroForm|\/JavaScript|\/OpenAction/);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/StructParents/);
  });
});
