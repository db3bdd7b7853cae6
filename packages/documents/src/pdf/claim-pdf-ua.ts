/**
 * The engine writes tagged PDF but cannot be told to claim PDF/UA-1. What lacks are two entries: the claim in
 * the XMP metadata, and that viewers show the title. They are added as an incremental update (ISO 32000-1,
 * 7.5.6): new versions of two objects, and a cross-reference table that points to the old one.
 */

const CLAIM =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * The PDF with the claim that it is PDF/UA-1.
 *
 * @throws Error if the PDF is not of the form that this engine writes
 */
export function claimPdfUa(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf);
  const oldXref = Number(one(/startxref\s+(\d+)\s+%%EOF\s*$/, text.slice(-64), 'end')[1]);
  const table = text.slice(oldXref);
  const trailer = one(/\ntrailer\s*<<([\s\S]*?)>>\s*startxref/, table, 'trailer')[1]!;
  const root = Number(one(/\/Root (\d+) 0 R/, trailer, 'root')[1]);
  const [catalog] = one(/<<[\s\S]*?\nendobj/, text.slice(offsetOf(table, root)), 'catalog');
  const metadata = Number(one(/\/Metadata (\d+) 0 R/, catalog, 'metadata')[1]);
  const xmp = replaceOne(streamAt(text, offsetOf(table, metadata)), '</rdf:RDF>', `${CLAIM}</rdf:RDF>`);
  const newCatalog = replaceOne(
    catalog.slice(0, -'\nendobj'.length),
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  );

  let update = text.endsWith('\n') ? '' : '\n';
  const offsets = new Map<number, number>();
  const add = (id: number, body: string): void => {
    offsets.set(id, pdf.length + update.length);
    update += `${id} 0 obj\n${body}\nendobj\n`;
  };
  add(metadata, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`);
  add(root, newCatalog);
  const xref = pdf.length + update.length;
  const entries = [...offsets].sort(([a], [b]) => a - b);
  update += 'xref\n';
  for (const [id, offset] of entries) update += `${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  update += `trailer\n<<${trailer.trimEnd()}\n  /Prev ${oldXref}\n>>\nstartxref\n${xref}\n%%EOF\n`;

  const whole = new Uint8Array(pdf.length + update.length);
  whole.set(pdf);
  for (let i = 0; i < update.length; i++) whole[pdf.length + i] = update.charCodeAt(i);
  return whole;
}

/** Where an object begins, by a cross-reference table of one section, whose entries are 20 bytes each. */
function offsetOf(table: string, id: number): number {
  const head = one(/^xref\r?\n0 (\d+)\r?\n/, table, 'cross-reference table');
  const entry = table.slice(head[0].length + id * 20).slice(0, 20);
  if (id >= Number(head[1])) throw unexpected('object number');
  return Number(one(/^(\d{10}) 00000 n/, entry, 'cross-reference entry')[1]);
}

/** The bytes of an uncompressed stream, by its length: what it holds may look like anything. */
function streamAt(text: string, offset: number): string {
  const head = one(
    /^\d+ 0 obj\s*<<([^>]*)>>\s*stream\r?\n/,
    text.slice(offset, offset + 400),
    'metadata stream',
  );
  if (head[1]!.includes('/Filter')) throw unexpected('compressed metadata');
  const length = Number(one(/\/Length (\d+)/, head[1]!, 'length')[1]);
  return text.slice(offset + head[0].length).slice(0, length);
}

function one(pattern: RegExp, text: string, what: string): RegExpExecArray {
  const found = pattern.exec(text);
  if (found === null) throw unexpected(what);
  return found;
}

function replaceOne(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw unexpected(from);
  return text.replace(from, () => to);
}

const unexpected = (what: string): Error =>
  new Error(`The PDF engine wrote a form that is not known here (${what}); PDF/UA cannot be claimed.`);

/** One character for each byte. `TextDecoder` calls something else by this name. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
