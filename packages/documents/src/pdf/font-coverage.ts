/** Which characters a TrueType or OpenType font has, read from its `cmap` table (OpenType specification, cmap). */

/** A run of code points, both ends included. */
type Range = readonly [from: number, until: number];

/** The characters that at least one of the fonts has. */
export function charactersOf(fonts: readonly Uint8Array[]): (codePoint: number) => boolean {
  const ranges = fonts.flatMap(rangesOf).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, until] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], until);
    else merged.push([from, until]);
  }
  return (codePoint) => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (merged[middle]![1] < codePoint) low = middle + 1;
      else high = middle;
    }
    const range = merged[low];
    return range !== undefined && range[0] <= codePoint;
  };
}

function rangesOf(font: Uint8Array): readonly Range[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (view.getUint32(record) === 0x636d6170) return cmapRanges(view, view.getUint32(record + 8));
  }
  return [];
}

function cmapRanges(view: DataView, cmap: number): readonly Range[] {
  const subtables = view.getUint16(cmap + 2);
  const ranges: Range[] = [];
  for (let i = 0; i < subtables; i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...segments(view, subtable));
    else if (format === 12) ranges.push(...groups(view, subtable));
  }
  return ranges;
}

/** Format 4. A code point within a segment can still lack a glyph, so each is looked up. */
function segments(view: DataView, subtable: number): readonly Range[] {
  const count = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + count * 2 + 2;
  const ranges: Range[] = [];
  for (let i = 0; i < count; i++) {
    const start = view.getUint16(starts + i * 2);
    const delta = view.getUint16(starts + (count + i) * 2);
    const offsetAt = starts + (2 * count + i) * 2;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= view.getUint16(ends + i * 2) && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - start) * 2);
      const glyph = listed === 0 && offset !== 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}

/** Format 12. */
function groups(view: DataView, subtable: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < view.getUint32(subtable + 12); i++) {
    const group = subtable + 16 + i * 12;
    ranges.push([view.getUint32(group), view.getUint32(group + 4)]);
  }
  return ranges;
}
