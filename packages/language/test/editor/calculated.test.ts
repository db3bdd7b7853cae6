/** What stands beside names and under the mouse: facts that were calculated. */
import { describe, expect, it } from 'vitest';
import type { CallHierarchyItem, InlayHint } from 'vscode-languageserver';
import { type Editor, open } from './editor.ts';

const EN = `plan P { language en; horizon 72 h }
power Net "Public grid"
power Ups { lasts 30 min }
// The red one
// in the yard.
power Generator { starts in 2 min; lasts 24 h }
power Power { needs one of { Net, Ups, Generator } }
ict Dispatch { needs Power; restarts in 20 min }
process Intake "Answering calls" { priority vital; mtpd 15 min; rto 5 min; needs Dispatch, 2 of Taker 24/7; at Hall, fallback Spare starts in 45 min }
process Archive { priority deferrable; mtpd 1 h; rto 30 min; needs Dispatch }
location Hall
location Spare
role Taker { people 9; contract 36 h per week; absent 20 % }
role Guard { people 4 }
scenario Blackout { fails Net for 72 h }
action Move { when Spare is called; by Guard }
`;
const NL = `plan P { taal nl; horizon 72 uur }
stroom Net "Openbaar net"
stroom Ups { volstaat 30 min }
// De rode
// op het erf.
stroom Generator { start in 2 min; volstaat 24 uur }
stroom Power { vereist een van { Net, Ups, Generator } }
ict Dispatch { vereist Power; herstart in 20 min }
proces Intake "Aannemen van meldingen" { prioriteit vitaal; mtpd 15 min; rto 5 min; vereist Dispatch, 2 van Taker 24/7; op Hall, uitwijk Spare start in 45 min }
proces Archive { prioriteit uitstelbaar; mtpd 1 uur; rto 30 min; vereist Dispatch }
locatie Hall
locatie Spare
rol Taker { mensen 9; contract 36 uur per week; afwezig 20 % }
rol Guard { mensen 4 }
scenario Blackout { uitval Net voor 72 uur }
actie Move { wanneer Spare wordt ingezet; door Guard }
`;
/** What somebody may have made of it: a line that is not finished, a brace that is gone. */
const broken = (text: string): string =>
  text.replace('restarts in 20 min }', 'restarts in').replace('herstart in 20 min }', 'herstart in');

/** The text with the cursor in the first use of a name. */
const at = (text: string, name: string): string =>
  text.replace(new RegExp(`(?<=\\b\\w+ )${name}\\b`), `${name.slice(0, 1)}|${name.slice(1)}`);

async function hover({ lsp, cursor }: Editor): Promise<string | undefined> {
  const found = await lsp.HoverProvider!.getHoverContent(cursor.document, cursor);
  return (found?.contents as { value: string } | undefined)?.value;
}

async function lenses({ lsp, cursor }: Editor): Promise<string[]> {
  const found = await lsp.CodeLensProvider!.provideCodeLens(cursor.document, cursor);
  return (found ?? []).map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

async function hints({ lsp, cursor }: Editor, lines = [0, 100]): Promise<string[]> {
  const range = { start: { line: lines[0]!, character: 0 }, end: { line: lines[1]!, character: 0 } };
  const found = await lsp.InlayHintProvider!.getInlayHints(cursor.document, { ...cursor, range });
  const text = cursor.document.textDocument;
  return (found ?? []).map(({ position, label }: InlayHint) => {
    const line = text.getText({ start: { line: position.line, character: 0 }, end: position });
    return `${line.split(/[;{] ?/).at(-1)} ← ${label}`;
  });
}

describe('hover on a name', () => {
  it('tells what it needs, who leans on it, and what stops when it fails', async () => {
    expect(await hover(await open(at(EN, 'Dispatch')))).toBe(
      `Dispatch: ict

Needs Power.
Needed by Intake and Archive.

When it fails, Intake stops at T+0, intolerable from T+15 min.
When it fails, Archive stops at T+0, intolerable from T+1 h.`,
    );
    expect(await hover(await open(at(NL, 'Dispatch')))).toBe(
      `Dispatch: ict

Vereist Power.
Nodig voor Intake en Archive.

Valt het uit, dan stopt Intake op T+0; ontoelaatbaar vanaf T+15 min.
Valt het uit, dan stopt Archive op T+0; ontoelaatbaar vanaf T+1 uur.`,
    );
  });

  it('tells when a reserve must be called on and when its store is empty, under its comment', async () => {
    const text = await hover(await open(at(EN, 'Generator')));
    expect(text).toContain('Generator: power\n\nThe red one\nin the yard.');
    expect(text).toContain('Call on by T+28 min: nobody does (Blackout).');
    expect(text).toContain('Empty at T+24 h 30 min in Blackout.');
    expect(await hover(await open(at(NL, 'Generator')))).toContain(
      'Uiterlijk op T+28 min inzetten: niemand doet het (Blackout).',
    );
  });

  it('tells people needed against people there, and what a scenario stops', async () => {
    expect(await hover(await open(at(EN, 'Taker')))).toContain('12 people needed, 9 there.');
    expect(await hover(await open(at(NL, 'Taker')))).toContain('12 mensen nodig, 9 aanwezig.');
    expect(await hover(await open(at(EN, 'Blackout')))).toContain(
      '2 processes stop, the first at T+24 h 30 min.',
    );
  });

  it('still tells what was calculated last when the text breaks, and what leans on what before anything was', async () => {
    const editor = await open(at(EN, 'Net'));
    await editor.write('plan', broken(at(EN, 'Net')));
    expect(
      await hover({ ...editor, cursor: { ...editor.cursor, document: editor.document('plan') } }),
    ).toContain('Needed by Power.');
    const fresh = await hover(await open(broken(at(NL, 'Power'))));
    expect(fresh).toContain('Vereist Net, Ups en Generator.');
    expect(fresh).not.toContain('stopt');
  });

  it('tells what a rule is for', async () => {
    expect(
      await hover(await open('plan P { taal nl }\naccepteer role-|of-one Baas\nrol Baas { mensen 1 }')),
    ).toMatch(/^role-of-one: /);
  });
});

describe('a code lens', () => {
  it('says what stops, and who calls on a reserve', async () => {
    const english = await lenses(await open(EN));
    expect(english).toContain('5: call on by T+28 min: nobody does');
    expect(english).toContain('7: stops 2 processes, the first at once');
    expect(english).toContain('14: 2 processes stop, the first at T+24 h 30 min');
    const dutch = await lenses(await open(NL));
    expect(dutch).toContain('5: uiterlijk op T+28 min inzetten: niemand doet het');
    expect(dutch).toContain('7: legt 2 processen stil, het eerste meteen');
    expect(dutch).toContain('14: 2 processen stoppen, het eerste op T+24 uur 30 min');
  });

  it('is never waited for: there is none before the first calculation, and the last ones stay', async () => {
    expect(await lenses(await open(broken(EN)))).toEqual([]);
    const editor = await open(EN);
    const before = await lenses(editor);
    await editor.write('plan', broken(EN));
    const cursor = { ...editor.cursor, document: editor.document('plan') };
    expect(await lenses({ ...editor, cursor })).toEqual(before);
  });

  it('names who calls on a fallback, at the line that says it', async () => {
    const text = EN.replace('fails Net for', 'fails Hall, Net for');
    expect((await lenses(await open(text))).filter((one) => one.startsWith('8'))).toEqual([
      '8: call on Spare at once: Guard',
    ]);
  });
});

describe('inlay hints', () => {
  it('stand beside the number that they are to be held against', async () => {
    expect(await hints(await open(EN))).toEqual([
      'lasts 30 min ← empty at T+30 min in Blackout',
      'lasts 24 h ← empty at T+24 h 30 min in Blackout',
      'rto 5 min ← 47 h 50 min in Blackout',
      'rto 30 min ← 47 h 50 min in Blackout',
      'people 9 ← 12 people needed, 9 there',
    ]);
    expect(await hints(await open(NL), [12, 12])).toEqual(['mensen 9 ← 12 mensen nodig, 9 aanwezig']);
  });

  it('tell what starting takes where no scenario stops a process', async () => {
    expect(await hints(await open(EN.replace(/scenario.*/, '').replace(/, fallback[^}]*/, ' ')))).toContain(
      'rto 5 min ← starting takes 20 min',
    );
  });

  it('stay in a broken document', async () => {
    const editor = await open(NL);
    await editor.write('plan', broken(NL));
    const cursor = { ...editor.cursor, document: editor.document('plan') };
    expect(await hints({ ...editor, cursor }, [1, 5])).toHaveLength(2);
  });
});

describe('the call hierarchy', () => {
  async function tree({ lsp, cursor, text }: Editor) {
    const [item] = (await lsp.CallHierarchyProvider!.prepareCallHierarchy(cursor.document, cursor)) ?? [];
    const incoming = await lsp.CallHierarchyProvider!.incomingCalls({ item: item! });
    const outgoing = await lsp.CallHierarchyProvider!.outgoingCalls({ item: item! });
    const shown = (
      { name, detail, uri }: CallHierarchyItem,
      ranges: Parameters<Editor['text']>[1][],
      from = uri,
    ) =>
      `${name} (${detail}) by ${ranges.map((range) => `${range.start.line} ${text(from, range)}`).join(', ')}`;
    return {
      item: item?.name,
      stops: (incoming ?? []).map(({ from, fromRanges }) => shown(from, fromRanges)),
      needs: (outgoing ?? []).map(({ to, fromRanges }) => shown(to, fromRanges, item!.uri)),
    };
  }

  it('goes from a thing to what stops with it, and to what it needs', async () => {
    expect(await tree(await open(at(EN, 'Dispatch')))).toEqual({
      item: 'Dispatch',
      stops: ['Intake (process · Answering calls) by 8 Dispatch', 'Archive (process) by 9 Dispatch'],
      needs: ['Power (power) by 7 Power'],
    });
    expect((await tree(await open(at(NL, 'Power')))).needs).toEqual([
      'Net (stroom · Openbaar net) by 6 Net',
      'Ups (stroom) by 6 Ups',
      'Generator (stroom) by 6 Generator',
    ]);
  });

  it('goes through groups, patterns and other files', async () => {
    const found = await tree(
      await open({
        a: 'organisation A { power N|et power Ups group Supply { Net, Ups } }',
        b: 'organisation B { template ict Std { needs A.Supply } ict Mail like Std process P { needs 1 of A.Supply } }',
      }),
    );
    expect(found.stops).toEqual(['Mail (ict) by 0 Mail', 'P (process) by 0 Supply']);
  });

  it('works in a broken document', async () => {
    const found = await tree(await open(broken(at(NL, 'Power'))));
    expect(found.stops.map((one) => one.split(' ')[0])).toEqual(['Dispatch']);
    expect(found.needs).toHaveLength(3);
  });
});
