import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { type Editor, editor, ROOT } from './protocol-editor.ts';

/** Completes where a `|` stands in a new file; the labels in the order in which they are shown. */
function completions({ client, open, until }: Editor) {
  return async (path: string, text: string): Promise<string[]> => {
    const before = text.split('|')[0]!;
    await open(path, text.replace('|', ''));
    await until(path, () => true);
    const lines = before.split('\n');
    type Item = { readonly label: string; readonly sortText?: string };
    const { items } = await client.sendRequest<{ items: Item[] }>('textDocument/completion', {
      textDocument: { uri: `${ROOT}/${path}` },
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    });
    const key = ({ label, sortText = '' }: Item) => `${sortText} ${label.toLowerCase()}`;
    return items.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ label }) => label);
  };
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const unknown = (diagnostics: readonly Diagnostic[]) => codes(diagnostics).includes('unknown-name');
const known = (diagnostics: readonly Diagnostic[]) => !unknown(diagnostics);

describe('the language server', () => {
  it('finds what is wrong in files that nobody opened', async () => {
    const { until } = await editor({
      'a.continuity': 'proces P { vereist Strom }',
      'b.continuity': 'stroom Stroom',
    });
    const found = await until('a.continuity', unknown);
    expect(found.find(({ code }) => code === 'unknown-name')).toMatchObject({
      severity: 1,
      range: { start: { line: 0, character: 19 }, end: { line: 0, character: 24 } },
      source: 'waakvlam',
      message: expect.stringContaining('Stroom'),
    });
  });

  it('keeps two plan sets in one window apart', async () => {
    const { until } = await editor({
      'one/waakvlam.config.json': '{}',
      'one/a.continuity': 'organisation A { power Net process P { needs Net } }',
      'one/deep/b.continuity': 'process Q { needs Net }',
      'two/waakvlam.config.json': '{}',
      'two/c.continuity': 'organisation C { process R { needs Net } }',
    });
    await until('two/c.continuity', unknown);
    await until('one/deep/b.continuity', known);
    await until('one/a.continuity', known);
  });

  it('follows a change in one file into the others', async () => {
    const { open, change, until } = await editor({
      'a.continuity': 'process P { needs Net }',
      'b.continuity': 'power Net',
    });
    await until('a.continuity', known);
    await open('b.continuity', 'power Net');
    await change('b.continuity', 'power Other');
    await until('a.continuity', unknown);
    await change('b.continuity', 'power Net');
    await until('a.continuity', known);
  });

  it('follows files that come and go', async () => {
    const { client, files, until } = await editor({
      'a.continuity': 'process P { needs Net }',
      'sub/b.continuity': 'power Net',
    });
    await until('a.continuity', known);
    files.set(`${ROOT}/sub/waakvlam.config.json`, '{}');
    const tell = (path: string, type: number) =>
      client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${ROOT}/${path}`, type }],
      });
    await tell('sub/waakvlam.config.json', 1);
    await until('a.continuity', unknown);
    files.delete(`${ROOT}/sub/waakvlam.config.json`);
    await tell('sub/waakvlam.config.json', 3);
    await until('a.continuity', known);
    files.delete(`${ROOT}/sub/b.continuity`);
    await tell('sub/b.continuity', 3);
    await until('a.continuity', unknown);
    await until('sub/b.continuity', (diagnostics) => diagnostics.length === 0);
  });

  it('holds a plan to what its configuration says, also when that changes', async () => {
    const { client, files, until } = await editor({
      'waakvlam.config.json': '{ "rules": { "single-point-of-failure": "off" } }',
      'a.continuity':
        'plan P { language en }\nprocess P1 { priority vital; mtpd 15 min; rto 20 min; needs Net }\npower Net',
    });
    const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);
    const first = await until('a.continuity', (found) => codes(found).includes('rto-after-mtpd'));
    expect(codes(first)).not.toContain('single-point-of-failure');
    files.set(`${ROOT}/waakvlam.config.json`, '{}');
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${ROOT}/waakvlam.config.json`, type: 2 }],
    });
    await until('a.continuity', (found) => codes(found).includes('single-point-of-failure'));
  });

  it('counts columns without the byte order mark', async () => {
    const { until } = await editor({ 'a.continuity': '\uFEFFprocess P { needs Net }' });
    const found = await until('a.continuity', unknown);
    expect(found.find(({ code }) => code === 'unknown-name')?.range.start).toEqual({
      line: 0,
      character: 18,
    });
  });

  it('completes in the language of the plan', async () => {
    const complete = completions(await editor({}));
    const dutch = await complete(
      'nl/a.continuity',
      'plan X { taal nl }\nproces P {\n  mtpd 5 min\n  |\n}\nstroom Net',
    );
    expect(dutch).toContain('vereist');
    expect(dutch).not.toContain('needs');
    expect(dutch).not.toContain('minuut2');
    const english = await complete('en/a.continuity', 'plan X { language en }\nprocess P {\n  |');
    expect(english).toContain('needs');
    expect(english).not.toContain('vereist');
    const names = await complete('en/b.continuity', 'power Grid2 location Hall2\nprocess Q { needs |');
    expect(names).toContain('Grid2');
    const places = await complete('en/c.continuity', 'power Grid3 location Hall3\nprocess R { at |');
    expect(places).toContain('Hall3');
    expect(places).not.toContain('Grid3');
    const more = await complete(
      'en/e.continuity',
      'power Grid5 power Grid6 process T { needs one of { Grid5, |',
    );
    expect(more).toContain('Grid6');
    expect(more).not.toContain('Grid5');
    const units = await complete('en/d.continuity', 'process S { mtpd 5 | }');
    expect(units).toContain('min');
    expect(units).not.toContain('uur');
  });

  it('completes with what is wanted at the place, that first', async () => {
    const complete = completions(await editor({}));
    const rest = `
power Grid
template power Generic { lasts 4 h }
power Ups like Generic
location Hall
role Nurse
zone Polder
fuel Diesel
scenario Storm { fails Grid }`;
    let count = 0;
    const at = (text: string) =>
      complete(`place${++count}/a.continuity`, `plan X { language en }\n${text}${rest}`);
    const rules = await at('accept |');
    expect(rules[0]).toBe('spof');
    expect(rules).toContain('agreement-ended');
    expect(rules).not.toContain('unknown-name');
    expect(await at('power New like |')).toEqual(['Generic', 'Grid', 'Ups']);
    const needs = await at('process P {\n  needs |\n}');
    expect(needs).not.toContain('Generic');
    expect(needs).not.toContain('P');
    expect(needs.indexOf('Grid')).toBeLessThan(needs.indexOf('Nurse'));
    expect(needs.indexOf('one')).toBeLessThan(needs.indexOf('Nurse'));
    expect(needs).not.toContain('Polder');
    expect(await at('process P { at | }')).toEqual(['Hall']);
    expect(await at('action A { by | }')).toEqual(['Nurse']);
    const failing = await at('scenario S { fails Grid | }');
    expect(failing.slice(0, 2).sort()).toEqual(['for', 'from']);
    expect((await at('process P { mtpd 5 | }'))[0]).not.toBe('absent');
    const process = await at('process P {\n  |\n}');
    expect(process).toContain('runs on');
    expect(process).not.toContain('runs');
    expect(await at('measure M { strengthens | }')).toContain('mental resilience');
    expect(await at('role R { | }')).toContain('without network');
  });

  it('shows declarations in the outline and under the mouse, as plain text', async () => {
    const { client, open, until } = await editor({});
    const text =
      '// The <b>grid</b>.\npower Net "Openbaar *net*"\norganisation A { plan X { language en } process P { needs Net } }';
    await open('a.continuity', text);
    await until('a.continuity', () => true);
    const textDocument = { uri: `${ROOT}/a.continuity` };
    const outline = await client.sendRequest('textDocument/documentSymbol', { textDocument });
    expect(outline).toMatchObject([
      { name: 'Net', detail: 'power · Openbaar *net*' },
      { name: 'A', children: [{ name: 'X' }, { name: 'P', detail: 'process' }] },
    ]);
    const position = { line: 2, character: text.split('\n')[2]!.indexOf('Net') + 1 };
    const hover = await client.sendRequest('textDocument/hover', { textDocument, position });
    expect(hover).toMatchObject({
      contents: {
        kind: 'plaintext',
        value: 'Net: power · Openbaar *net*\n\nThe <b>grid</b>.\n\nNeeded by P.',
      },
    });
    const definition = await client.sendRequest('textDocument/definition', { textDocument, position });
    expect(definition).toMatchObject([
      { targetUri: textDocument.uri, targetSelectionRange: { start: { line: 1, character: 6 } } },
    ]);
    const references = await client.sendRequest('textDocument/references', {
      textDocument,
      position,
      context: { includeDeclaration: false },
    });
    expect(references).toHaveLength(1);
  });
});
