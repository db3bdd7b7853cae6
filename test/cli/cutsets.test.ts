import { describe, expect, it } from 'vitest';
import { folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

const TREE = `<?xml version="1.0" encoding="UTF-8"?>
<opsa-mef>
  <define-fault-tree name="Stroom">
    <define-gate name="GeenStroom">
      <or>
        <basic-event name="Verdeler"/>
        <and><gate name="GeenVoeding"/><basic-event name="UpsLeeg"/></and>
        <atleast min="2"><basic-event name="GroepA"/><basic-event name="GroepB"/><basic-event name="GroepC"/></atleast>
      </or>
    </define-gate>
    <define-gate name="GeenVoeding"><and><basic-event name="Net"/><basic-event name="Aggregaat"/></and></define-gate>
  </define-fault-tree>
  <model-data>
    ${['Verdeler', 'UpsLeeg', 'GroepA', 'GroepB', 'GroepC', 'Net', 'Aggregaat']
      .map((name) => `<define-basic-event name="${name}"/>`)
      .join('')}
  </model-data>
</opsa-mef>
`;

const EN = ['--language', 'en'];

interface Printed {
  readonly schemaVersion: number;
  readonly model: string;
  readonly order: number | null;
  readonly tops: readonly {
    readonly top: string;
    readonly complete: boolean;
    readonly completeOrder: number | null;
    readonly total: number | string;
    readonly perOrder: readonly { readonly order: number; readonly count: number | string }[];
    readonly cutSets: readonly (readonly string[])[] | null;
  }[];
}

function model(inTree: string): string {
  return `<opsa-mef><define-fault-tree name="T">${inTree}</define-fault-tree></opsa-mef>`;
}

describe('cutsets', () => {
  it('prints the number per order, then the sets', () => {
    const cwd = folderWith({ 'a.xml': TREE });
    expect(waakvlam(['cutsets', 'a.xml', ...EN], { cwd })).toEqual({
      code: 0,
      out: `GeenStroom: 5 minimal cut sets
  order 1: 1
  order 2: 3
  order 3: 1

Verdeler
GroepA GroepB
GroepA GroepC
GroepB GroepC
Aggregaat Net UpsLeeg
`,
      err: '',
    });
    expect(waakvlam(['cutsets', '--order', '1', '--language=nl', 'a.xml'], { cwd }).out).toBe(
      'GeenStroom: 1 kleinste combinatie van uitval tot en met orde 1\n  orde 1: 1\n\nVerdeler\n',
    );
  });

  it('prints the same for machines', () => {
    const cwd = folderWith({ 'a.xml': TREE });
    expect(waakvlamJson<Printed>(['cutsets', 'a.xml', '--order', '2'], { cwd })).toEqual({
      schemaVersion: 1,
      model: 'a.xml',
      order: 2,
      tops: [
        {
          top: 'GeenStroom',
          complete: true,
          completeOrder: 2,
          total: 4,
          perOrder: [
            { order: 1, count: 1 },
            { order: 2, count: 3 },
          ],
          cutSets: [['Verdeler'], ['GroepA', 'GroepB'], ['GroepA', 'GroepC'], ['GroepB', 'GroepC']],
        },
      ],
    });
  });

  it('takes each top, or the gate that is asked for', () => {
    const shared = '<define-gate name="G"><basic-event name="e"/></define-gate>';
    const tops =
      '<define-gate name="A"><gate name="G"/></define-gate><define-gate name="B"><constant value="true"/></define-gate>';
    const cwd = folderWith({ 'a.xml': model(tops + shared) });
    expect(waakvlam(['cutsets', 'a.xml', ...EN], { cwd })).toEqual({
      code: 0,
      out: 'A: 1 minimal cut set\n  order 1: 1\n\ne\n\nB: 1 minimal cut set\n  order 0: 1\n\nThis happens always, whatever else happens.\n',
      err: 'waakvlam: e is used but not defined; it is taken for a basic event.\n',
    });
    const found = waakvlamJsonWithNotes(['cutsets', 'a.xml', '--top', 'G'], cwd);
    expect(found.tops.map(({ top, cutSets }) => [top, cutSets])).toEqual([['G', [['e']]]]);
    expect(waakvlamJsonWithNotes(['cutsets', 'a.xml', '--top', 'B'], cwd).tops[0]?.cutSets).toEqual([[]]);
    const { code, err } = waakvlam(['cutsets', 'a.xml', '--top', 'X', ...EN], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('There is no gate X. The gates that no other gate asks about are: A, B.');
  });

  it('says so where there are more sets than can be printed, and still counts them', () => {
    // 10 of 40, three times over.
    const part = (of: number) =>
      `<atleast min="10">${Array.from({ length: 40 }, (_, at) => `<event name="e${of}_${at}"/>`).join('')}</atleast>`;
    const cwd = folderWith({
      'a.xml': model(`<define-gate name="A"><and>${part(0)}${part(1)}</and></define-gate>`),
    });
    const total = 847660528n ** 2n;
    const { code, out } = waakvlam(['cutsets', 'a.xml', ...EN], { cwd });
    expect(code).toBe(1);
    expect(out).toBe(
      `A: ${total} minimal cut sets\n  order 20: ${total}\n\nThey are too many to print. Ask for fewer with --order.\n`,
    );
    const [found] = waakvlamJsonWithNotes(['cutsets', 'a.xml'], cwd).tops;
    expect(found).toMatchObject({ total: String(total), complete: false, cutSets: null });
  });

  it('goes deep: tens of thousands of events in a row, or in one set', () => {
    const events = (from: number) =>
      Array.from({ length: 20_000 }, (_, at) => `<event name="e${from + at}"/>`).join('');
    const cwd = folderWith({
      'row.xml': model(
        `<define-gate name="A"><and><or>${events(0)}</or><or>${events(10_000)}</or></and></define-gate>`,
      ),
      'set.xml': model(`<define-gate name="A"><and>${events(0)}</and></define-gate>`),
    });
    const row = waakvlam(['cutsets', 'row.xml', '--order', '1', ...EN], { cwd });
    expect([row.code, row.out.split('\n', 1)]).toEqual([0, ['A: 10000 minimal cut sets up to order 1']]);
    const set = waakvlam(['cutsets', 'set.xml', ...EN], { cwd });
    expect([set.code, set.out.split('\n', 2)]).toEqual([0, ['A: 1 minimal cut set', '  order 20000: 1']]);
    expect(waakvlam(['cutsets', 'set.xml', '--top', 'B', ...EN], { cwd }).code).toBe(2);
  });

  it('refuses what it does not read, with the line, in the language asked for', () => {
    const cwd = folderWith({
      'a.xml': model('\n<define-gate name="A"><not><event name="e"/></not></define-gate>'),
    });
    expect(waakvlam(['cutsets', 'a.xml', '--language', 'nl'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'waakvlam: a.xml:2 Poort A gebruikt <not>; daardoor is de foutenboom niet coherent. Alleen <and>, <or> en <atleast> worden gelezen.\n',
    });
  });

  it.each([
    [['cutsets'], /^waakvlam: The argument model\.xml is missing\./],
    [['cutsets', 'a.xml', 'b.xml'], /^waakvlam: That is more than one argument\./],
    [['cutsets', 'none.xml'], /^waakvlam: none\.xml is not there\./],
    [['cutsets', '.'], /^waakvlam: \. is a folder, not a fault tree\./],
    [['cutsets', 'latin.xml'], /^waakvlam: latin\.xml is no text in UTF-8/],
    [['cutsets', 'a.xml', '--order', '0'], /^waakvlam: --order cannot be 0\./],
    [['cutsets', 'a.xml', '--order'], /^waakvlam: The option .* needs a value\./],
    [['cutsets', 'a.xml', '--format', 'xml'], /^waakvlam: There is no format xml\. Give text or json\./],
    [['cutsets', 'a.xml', '--ordr', '2'], /^waakvlam: There is no option --ordr\. Did you mean --order\?/],
    [['cutsets', 'escape.xml'], /^waakvlam: escape\.xml:1 <define-fault-tree> has the name "a\[31m"\./],
  ])('says in a line what is wrong with %j', ([command, ...args], words) => {
    const cwd = folderWith({
      'a.xml': TREE,
      'latin.xml': Uint8Array.of(60, 97, 0xe9, 62),
      'escape.xml': '<opsa-mef><define-fault-tree name="a\u001b[31m"/></opsa-mef>',
    });
    const { code, out, err } = waakvlam([command!, ...EN, ...args], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err.trim()).not.toContain('\n');
  });
});

/** For models with undeclared events, whose note is on the other stream. */
function waakvlamJsonWithNotes(args: readonly string[], cwd: string): Printed {
  return JSON.parse(waakvlam([...args, '--format', 'json'], { cwd }).out) as Printed;
}
