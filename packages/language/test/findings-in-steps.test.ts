import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { editor } from './protocol-editor.ts';

const PROCESSES =
  'plan P { language en }\nprocess Intake { priority vital; mtpd 15 min; rto 5 min; needs Net; owner Boss }\nrole Boss { people 3 }\n';
const POWER = 'power Net\n';
const BOTH = { 'a.continuity': PROCESSES, 'b.continuity': POWER };

setFlagsFromString('--expose-gc');
/** Throws away whatever nobody holds. */
const collect: () => void = runInNewContext('gc');

const has = (code: string) => (all: readonly Diagnostic[]) => all.some((one) => one.code === code);
const lacks = (code: string) => (all: readonly Diagnostic[]) => !has(code)(all);
const linesOf = (code: string, all: readonly Diagnostic[]) =>
  all.filter((one) => one.code === code).map(({ range }) => range.start.line);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('findings while somebody types', () => {
  it('come from the cheap rules first', async () => {
    const { open, change, until, history } = await editor(BOTH);
    await open('a.continuity', PROCESSES);
    await until('b.continuity', has('single-point-of-failure'));
    history.length = 0;
    await change('a.continuity', PROCESSES.replace('rto 5 min', 'rto 20 min').replace('needs Net;', ''));
    await until('a.continuity', has('rto-after-mtpd'));
    await until('b.continuity', lacks('single-point-of-failure'));
    const first = (holds: (one: (typeof history)[number]) => boolean) => history.findIndex(holds);
    const fast = first(
      ({ path, diagnostics }) => path === 'a.continuity' && has('rto-after-mtpd')(diagnostics),
    );
    const slow = first(
      ({ path, diagnostics }) => path === 'b.continuity' && lacks('single-point-of-failure')(diagnostics),
    );
    expect(fast).toBeGreaterThanOrEqual(0);
    expect(slow).toBeGreaterThan(fast);
  });

  it('reach the other files of the set when they change', async () => {
    const { open, change, until } = await editor(BOTH);
    await open('a.continuity', PROCESSES);
    await until('b.continuity', has('single-point-of-failure'));
    await change(
      'a.continuity',
      `${PROCESSES.replace('needs Net;', 'needs one of { Net, Spare };')}power Spare\n`,
    );
    await until('b.continuity', lacks('single-point-of-failure'));
    await change('a.continuity', PROCESSES.replace('mtpd 15 min', 'mtpd 14 min'));
    const found = await until('b.continuity', has('single-point-of-failure'));
    expect(found.find(({ code }) => code === 'single-point-of-failure')?.message).toContain('14 min');
  });

  it('do not flicker: what is calculated stays, and moves with the text above it', async () => {
    const text = PROCESSES + POWER;
    const { open, change, until, history } = await editor({});
    await open('a.continuity', text);
    const [line] = linesOf(
      'single-point-of-failure',
      await until('a.continuity', has('single-point-of-failure')),
    );
    history.length = 0;
    for (let added = 1; added <= 5; added++) {
      await change('a.continuity', '\n'.repeat(added) + text);
      await until('a.continuity', (all) => linesOf('single-point-of-failure', all)[0] === line! + added);
    }
    await pause(400);
    expect(history.length).toBeGreaterThanOrEqual(5);
    for (const { diagnostics } of history)
      expect(linesOf('single-point-of-failure', diagnostics)).toHaveLength(1);
  });

  it('stay while a line is half typed, where they were, and say after a while that they wait', async () => {
    const text = PROCESSES + POWER;
    const { open, change, until, history } = await editor({});
    await open('a.continuity', text);
    const whole = await until('a.continuity', has('single-point-of-failure'));
    history.length = 0;
    // The declaration that it points at is half gone too.
    await change('a.continuity', `\n${text.replace('power Net', 'power Net { lasts')}`);
    await until('a.continuity', has('syntax'));
    const waiting = await until('a.continuity', (all) => all.some(({ data }) => data?.waiting === 'mistake'));
    const [point] = waiting.filter(({ code }) => code === 'single-point-of-failure');
    expect(point?.message).toMatch(/\(From before the mistake in the text.*\)$/);
    expect(point?.range.start.line).toBe(linesOf('single-point-of-failure', whole)[0]! + 1);
    await change('a.continuity', text);
    const after = await until('a.continuity', (all) => all.every(({ data }) => data?.waiting === undefined));
    expect(after).toEqual(whole);
    for (const { diagnostics } of history) expect(has('single-point-of-failure')(diagnostics)).toBe(true);
  });

  it('are those of the file once a window is closed without saving', async () => {
    const { client, open, until } = await editor(BOTH);
    await until('b.continuity', has('single-point-of-failure'));
    await open('a.continuity', PROCESSES.replace('needs Net', 'needs Nett'));
    await until('a.continuity', has('unknown-name'));
    await open('new.continuity', 'power Net');
    await until('new.continuity', has('name-not-unique'));
    for (const path of ['a.continuity', 'new.continuity']) {
      await client.sendNotification('textDocument/didClose', {
        textDocument: { uri: `file:///work/${path}` },
      });
    }
    await until('a.continuity', lacks('unknown-name'));
    await until('b.continuity', lacks('name-not-unique'));
    await until('new.continuity', (all) => all.length === 0);
  });

  it('of a text that is out of date already are not shown any more', async () => {
    const { open, change, until, history } = await editor({});
    const text = (minutes: number) => (PROCESSES + POWER).replace('mtpd 15 min', `mtpd ${minutes} min`);
    await open('a.continuity', text(15));
    await until('a.continuity', has('single-point-of-failure'));
    history.length = 0;
    for (let minutes = 16; minutes <= 60; minutes++) {
      await change('a.continuity', text(minutes));
      await pause(5);
    }
    await until('a.continuity', (all) =>
      all.some(({ message }) => String(message).includes('intolerable from T+1 h')),
    );
    const told = history.flatMap(({ diagnostics }) =>
      diagnostics.flatMap(({ code, message }) =>
        code === 'single-point-of-failure' ? [/from T\+([^:]*):/.exec(String(message))?.[1]] : [],
      ),
    );
    expect(new Set(told.filter((time) => time !== '15 min'))).toEqual(new Set(['1 h']));
  });

  it('do not offer what would mend an older text', async () => {
    const { client, open, change, until, history } = await editor({});
    const text = `${PROCESSES}${POWER}power Other\n`;
    await open('a.continuity', text);
    await until('a.continuity', has('single-point-of-failure'));
    history.length = 0;
    await change('a.continuity', `\n\n${text}`);
    const actions = await client.sendRequest<
      { title: string; edit: { changes: Record<string, { range: unknown }[]> } }[]
    >('textDocument/codeAction', {
      textDocument: { uri: 'file:///work/a.continuity' },
      range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
      context: { diagnostics: [] },
    });
    const starts = actions.flatMap(({ edit }) =>
      Object.values(edit.changes).flatMap((edits) =>
        edits.map(({ range }) => range as { start: { line: number } }),
      ),
    );
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.every(({ start }) => start.line >= 2)).toBe(true);
  });

  it('take no memory that a thousand edits do not give back', async () => {
    const { open, change, until, published } = await editor({});
    const text = (number: number) =>
      `${PROCESSES}${POWER}// ${number}\n${'\n'.repeat(number % 7)}power Other${number % 3}\n`;
    const edits = async (from: number, to: number) => {
      for (let number = from; number < to; number++) {
        await change('a.continuity', text(number));
        if (number % 10 === 0) await pause(1);
      }
      const line = linesOf('unused-component', published.get('file:///work/a.continuity') ?? [])[0];
      await until('a.continuity', (all) => linesOf('unused-component', all)[0] !== line || all.length > 0);
      await pause(300);
      collect();
      return process.memoryUsage().heapUsed;
    };
    await open('a.continuity', text(0));
    await edits(1, 200);
    const before = await edits(200, 400);
    const after = await edits(400, 1400);
    expect(after - before).toBeLessThan(8e6);
  }, 60_000);
});
