import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportGalileo,
  type FaultTree,
  type Gate,
  listCutSets,
  minimalCutSets,
} from '../../src/fault-tree/index.ts';
import { cutSets, type Id, type Model } from '../../src/index.ts';
import { atLeast, model, oneOf, option, peopleOf, process, resource, role } from '../reference/build.ts';
import { inWords, plans } from '../reference/generator.ts';

const EN = { process: 'P', horizon: 100, language: 'en' } as const;

function exported(plan: Model): string {
  const made = exportGalileo(plan, EN);
  if (typeof made === 'string' || 'refusals' in made) throw new Error(JSON.stringify(made));
  return made.text;
}

/** What it says, without comments. */
function said(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('//'));
}

function refused(plan: Model): string[] {
  const made = exportGalileo(plan, EN);
  if (typeof made === 'string' || 'text' in made) throw new Error('not refused');
  return made.refusals.map(({ component, why }) => `${component} ${why.en}`);
}

/** Where everything fails together at 0, a spare gate fails when all that it has fails. */
function cutSetsIn(text: string, order: number): readonly (readonly Id[])[] {
  const lines = said(text).map((line) => line.replace(/;$/, '').replaceAll('"', '').split(' '));
  const basics = lines.filter(([, second]) => second?.startsWith('lambda=')).map(([name]) => name!);
  const gates = lines.filter(
    ([first, second]) => first !== 'param' && first !== 'toplevel' && !second?.startsWith('lambda='),
  );
  const names = gates.map(([name]) => name!);
  const args = (of: readonly string[]) =>
    of.map((arg) => (basics.includes(arg) ? basics.indexOf(arg) : ~names.indexOf(arg)));
  const tree: FaultTree = {
    events: basics,
    gateNames: names,
    gates: gates.map(([, kind, ...of]): Gate => {
      const vote = /^(\d+)of(\d+)$/.exec(kind!);
      if (vote) {
        expect(of).toHaveLength(Number(vote[2]));
        return { connective: 'atleast', min: Number(vote[1]), args: args(of) };
      }
      return { connective: kind === 'or' ? 'or' : 'and', min: 0, args: args(of) };
    }),
  };
  const top = lines.find(([first]) => first === 'toplevel')![1]!;
  if (basics.includes(top)) return [[top]];
  const found = minimalCutSets(tree, names.indexOf(top), { order });
  return listCutSets(
    found,
    Int32Array.from(basics, (_, index) => index),
  ).flatMap((list, size) =>
    Array.from({ length: size === 0 ? 0 : list.length / size }, (_, at) =>
      [...list.slice(at * size, (at + 1) * size)].map((one) => basics[one]!),
    ),
  );
}

describe('a process as a dynamic fault tree', () => {
  it('has gates, votes, spares in order, and rates that the plan states or leaves open', () => {
    const plan = model(
      process('P', { needs: [oneOf('Net', 'Gen', 'Pact'), atLeast(2, 'A', 'B', 'C')], mtpd: 15 }),
      { ...resource('Net'), failsOncePer: { count: 10, unit: 'day' } },
      resource('Gen', { starts: 2 }),
      resource('Pact', { starts: 5 }),
      ...['A', 'B', 'C'].map((name) => resource(name)),
    );
    const text = exported(plan);
    expect(said(text)).toEqual([
      'param rate_Gen;',
      'param rate_Pact;',
      'param rate_A;',
      'param rate_B;',
      'param rate_C;',
      'toplevel "P_g3";',
      '"P_g3" or "P_g1" "P_g2";',
      '"P_g1" wsp "Net" "Gen" "Pact";',
      '"Net" lambda=0.00416667 dorm=1;',
      '"Gen" lambda=rate_Gen dorm=0;',
      '"Pact" lambda=rate_Pact dorm=0;',
      '"P_g2" 2of3 "A" "B" "C";',
      '"A" lambda=rate_A dorm=1;',
      '"B" lambda=rate_B dorm=1;',
      '"C" lambda=rate_C dorm=1;',
    ]);
    expect(text).toContain('Left out: starting times, together 7 s. It may be down for 15 s.');
  });

  it('counts people by number', () => {
    const plan = model(process('P', { needs: [peopleOf('R', 2)], mtpd: 0 }), role('R', 3));
    expect(said(exported(plan)).filter((line) => line.includes('of3'))).toEqual([
      '"P_g1" 2of3 "R_p1" "R_p2" "R_p3";',
    ]);
  });

  it('refuses what needs a clock, by name and reason', () => {
    const plan = model(
      process('P', { needs: ['S', 'G'], mtpd: 15 }),
      resource('S', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
      resource('G', { needs: ['Net'], bridges: 5, restarts: 60 }),
      resource('Net'),
      resource('UPS', { lasts: 30 }),
      resource('Gen', { starts: 2 }),
    );
    expect(refused(plan).map((line) => line.split(';')[0])).toEqual([
      expect.stringMatching(
        /^Net stands in a line with a reserve and is, with what it needs, used by others too/,
      ),
      'G bridges 5 s',
      'G takes 1 min to start',
      'UPS has a store that runs out (30 s)',
      'Gen takes 2 s to start',
    ]);
  });

  it('refuses circles, reserves for several at once, and reserves that are shared', () => {
    const circle = model(
      process('P', { needs: ['A'] }),
      resource('A', { needs: ['B'] }),
      resource('B', { needs: ['A'] }),
    );
    expect(refused(circle)).toEqual([
      expect.stringMatching(/^A needs itself/),
      expect.stringMatching(/^B needs itself/),
    ]);
    const several = model(
      process('P', { needs: [atLeast(2, 'A', 'B', option('C', { starts: 1 }))] }),
      ...['A', 'B', 'C'].map((name) => resource(name)),
    );
    expect(refused(several)).toEqual([
      expect.stringMatching(/^C is a reserve that is not simply behind one other/),
    ]);
    const shared = model(
      process('P', { needs: [oneOf('A', 'R'), oneOf('B', 'R')] }),
      ...['A', 'B'].map((name) => resource(name)),
      resource('R', { starts: 1 }),
    );
    expect(refused(shared)).toEqual([expect.stringMatching(/^R stands in a line with a reserve and is/)]);
  });

  it('keeps text of a plan within its comments', () => {
    const plan = model(process('P', { needs: ['A'], mtpd: 0 }), {
      ...resource('A'),
      title: 'x\n"B" lambda=1; \u2028toplevel "C";',
    });
    expect(said(exported(plan))).toEqual(['param rate_A;', 'toplevel "A";', '"A" lambda=rate_A dorm=1;']);
  });

  it('is none where nothing stops the process', () => {
    expect(exportGalileo(model(process('P', { mtpd: 0 })), EN)).toBe('never');
    expect(() => exportGalileo(model(), EN)).toThrow(RangeError);
  });
});

describe('the dynamic fault tree of any plan', () => {
  it('has, where it is written, the cut sets of the calculation', () => {
    const MTPD = 8;
    let written = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const components = plan.components.map((one) =>
          one.kind === 'process' ? { ...one, mtpd: MTPD } : one,
        );
        const timed = { ...plan, components };
        if (components.some(({ kind }) => kind === 'role')) return;
        const asked = { process: components[0]!.id, horizon: 40, language: 'nl' } as const;
        const made = exportGalileo(timed, asked);
        if (made !== 'never' && 'refusals' in made) return;
        written++;
        const sets = made === 'never' ? [] : cutSetsIn(made.text, 3);
        const sorted = (all: readonly (readonly Id[])[]) => all.map((set) => [...set].sort().join()).sort();
        expect(sorted(sets), inWords(timed)).toEqual(sorted(cutSets(timed, { ...asked, order: 3 }).sets));
      }),
      { numRuns: 1000 },
    );
    expect(written).toBeGreaterThan(100);
  });
});
