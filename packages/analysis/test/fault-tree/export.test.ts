import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportOpenPsa,
  listCutSets,
  minimalCutSets,
  type OpenPsaExport,
  ranked,
  readOpenPsa,
  topsOf,
} from '../../src/fault-tree/index.ts';
import { cutSets, type Id, type Model, playFailures } from '../../src/index.ts';
import { atLeast, model, oneOf, option, peopleOf, process, resource, role } from '../reference/build.ts';
import { inWords, plans, plansAndSetsWith } from '../reference/generator.ts';

const MIN = 60;

/** Example 19 of docs/semantics.md, in seconds. */
const example = model(
  process('P', { needs: ['GMS'], mtpd: 15 * MIN }),
  resource('GMS', { needs: ['Stroom'], restarts: 20 * MIN }),
  resource('Stroom', { needs: [oneOf('Net', 'UPS', 'Gen')] }),
  resource('Net'),
  resource('UPS', { lasts: 30 * MIN }),
  resource('Gen', { starts: 2 * MIN, lasts: 60 * MIN, refilledBy: 'Diesel' }),
  resource('Diesel', { starts: 40 * MIN }),
);

const EN = { process: 'P', language: 'en' } as const;

function exported(plan: Model, horizon: number, order = 3): OpenPsaExport {
  const made = exportOpenPsa(plan, { ...EN, horizon, order });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

/** Minimal cut sets of the file, as its own reader finds them; names of test plans are their own ids. */
function setsIn(text: string, order?: number): readonly (readonly Id[])[] {
  const reading = readOpenPsa(text);
  if ('refusal' in reading) throw new Error(reading.refusal.en);
  expect(reading.notes).toEqual([]);
  const { tree } = reading;
  const tops = topsOf(tree);
  expect(tops).toHaveLength(1);
  const { rankOf, names } = ranked(tree.events);
  return listCutSets(minimalCutSets(tree, tops[0]!, { order }), rankOf).flatMap((list, size) =>
    Array.from({ length: size === 0 ? 0 : list.length / size }, (_, at) =>
      [...list.slice(at * size, (at + 1) * size)].map((rank) => names[rank]!),
    ),
  );
}

function sorted(sets: readonly (readonly Id[])[]): string[] {
  return sets.map((set) => [...set].sort().join()).sort();
}

describe('a process as an Open-PSA fault tree', () => {
  it('has the cut sets of the worked example, and fewer within a shorter horizon', () => {
    const { text, exact } = exported(example, 100 * MIN);
    expect(exact).toBe('all');
    expect(sorted(setsIn(text))).toEqual(['Diesel,Net', 'GMS', 'Gen,Net', 'Net,UPS', 'Stroom']);
    expect(sorted(setsIn(exported(example, 60 * MIN).text))).toEqual(['GMS', 'Gen,Net', 'Net,UPS', 'Stroom']);
  });

  it('says for which horizon, and how exact it is', () => {
    const { text } = exported(example, 100 * MIN);
    expect(text).toContain('<attribute name="horizon" value="PT1H40M"/>');
    expect(text).toContain('<attribute name="exact_up_to_order" value="all"/>');
    expect(text).toContain('The minimal cut sets are exactly those that the calculation in time finds.');
    expect(text).toMatch(/P is down for longer than 15 min|P \(P\)/);
  });

  it('takes away what the stretches of time have too many', () => {
    // One lost after the other: A rests in between, which the tree does not see.
    const plan = model(
      process('P', { needs: ['C'], mtpd: 3 }),
      resource('C', { needs: [oneOf('N', 'R')] }),
      resource('N', { needs: [oneOf('X', option('Y', { starts: 2 }))], bridges: 1 }),
      resource('R', { starts: 1, lasts: 4 }),
      ...['X', 'Y'].map((name) => resource(name)),
    );
    const { text, exact } = exported(plan, 30);
    expect(sorted(setsIn(text, exact === 'all' ? undefined : exact))).toEqual(
      sorted(cutSets(plan, { process: 'P', order: 3, horizon: 30 }).sets),
    );
  });

  it('lets no circle that came back stand on what ran out at that moment', () => {
    const plan = model(
      process('P', { needs: ['C'], mtpd: 2, manuals: [{ needs: [oneOf('B', 'P')], starts: 1 }] }),
      resource('B', { needs: [atLeast(0, option('P', { starts: 0, lasts: 0 }))], lasts: 1 }),
      resource('C', { runsOn: ['P'] }),
    );
    const { text, exact } = exported(plan, 40, 1);
    expect([exact, sorted(setsIn(text))]).toEqual(['all', ['C']]);
  });

  it('takes a role one person at a time, and persons with a name by themselves', () => {
    const plan = model(process('P', { needs: [peopleOf('R', 2)], mtpd: 0 }), role('R', 3), resource('A'));
    const named = { ...plan, components: plan.components.map((one) => ({ ...one })) };
    expect(exportOpenPsa(named, { ...EN, horizon: 10, order: 3 })).toBe('never');
    const two = model(process('P', { needs: [peopleOf('R', 3)], mtpd: 0 }), role('R', 3));
    expect(sorted(setsIn(exported(two, 10).text))).toEqual(['R']);
  });

  it('writes no gate with one argument around it, no doubles and no constants', () => {
    const plan = model(
      process('P', { needs: [atLeast(2, 'A', 'B', 'C')], mtpd: 0 }),
      ...['A', 'B', 'C'].map((name) => resource(name)),
    );
    const { text } = exported(plan, 10);
    expect(text).toContain('<atleast min="2">');
    expect(text).not.toMatch(/constant|house-event/);
  });

  it('keeps names apart, and titles in labels', () => {
    const ids = ['a.b', 'a_b', 'a__b', '1a', 'é', 'a.g1'];
    const plan = model(
      process('P', { needs: ids, mtpd: 0 }),
      ...ids.map((id) => ({ ...resource(id), title: '<b>"x" & \u202e\u0007]]></b>' })),
    );
    const { text } = exported(plan, 10);
    expect(setsIn(text)).toHaveLength(ids.length);
    expect(text).toContain('name="a__b"');
    expect(text).not.toMatch(/<b>|[\u202e\u0007]/);
    const names = [...text.matchAll(/<define-(?:gate|basic-event) name="([^"]*)"/g)].map(([, name]) => name!);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
  });

  it('is none where nothing stops the process, or it breaks with nothing failed', () => {
    const never = model(process('P', { mtpd: 0 }));
    expect(exportOpenPsa(never, { ...EN, horizon: 10, order: 3 })).toBe('never');
    const always = model(process('P', { needs: [atLeast(2, 'A')], mtpd: 0 }), resource('A'));
    expect(exportOpenPsa(always, { ...EN, horizon: 10, order: 3 })).toBe('always');
    expect(() => exportOpenPsa(never, { ...EN, process: 'Q', order: 3 })).toThrow(RangeError);
  });
});

describe('the fault tree of any plan', () => {
  const MTPD = 2;
  const END = 40;
  const anyPlans = fc.oneof(
    plans,
    plansAndSetsWith({ capacity: true }).map(({ plan }) => plan),
  );

  it('has up to its order the cut sets of the calculation, and the same text twice', () => {
    fc.assert(
      fc.property(anyPlans, fc.constantFrom(1, 2, 3), (plan, order) => {
        const timed = withMtpd(plan);
        const asked = timed.components[0]!.id;
        const options = { process: asked, horizon: END, order };
        const { sets } = cutSets(timed, options);
        const made = exportOpenPsa(timed, { ...options, language: 'nl' });
        if (typeof made === 'string') {
          if (made === 'always') expect(stops(timed, asked)).toBe(true);
          else expect([made, sets], inWords(timed)).toEqual(['never', []]);
          return;
        }
        const words = inWords(timed);
        expect(sorted(setsIn(made.text, order)), words).toEqual(sorted(sets));
        if (!hasBridgingReserve(timed)) expect(made.text, words).not.toContain('value="unknown"');
        expect(exportOpenPsa(timed, { ...options, language: 'nl' })).toEqual(made);
        if (made.exact === 'all') {
          const all = cutSets(timed, { ...options, order: timed.components.length });
          expect(sorted(setsIn(made.text)), words).toEqual(sorted(all.sets));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lacks no set that stops the process, of whatever order', () => {
    fc.assert(
      fc.property(anyPlans, (plan) => {
        const timed = withMtpd(plan);
        fc.pre(!hasBridgingReserve(timed));
        const asked = timed.components[0]!.id;
        const made = exportOpenPsa(timed, { process: asked, horizon: END, order: 1, language: 'en' });
        if (made === 'always') return;
        const sets = made === 'never' ? [] : typeof made === 'string' ? undefined : setsIn(made.text);
        const { sets: all } = cutSets(timed, {
          process: asked,
          horizon: END,
          order: timed.components.length,
        });
        for (const set of all) {
          expect(
            sets?.some((small) => small.every((id) => set.includes(id))),
            inWords(timed),
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  function withMtpd(plan: Model): Model {
    const components = plan.components.map((one) => (one.kind === 'process' ? { ...one, mtpd: MTPD } : one));
    return { ...plan, components };
  }

  /** For these more failures can help: docs/semantics.md, L1. */
  function hasBridgingReserve(plan: Model): boolean {
    return plan.components.some(({ starts, bridges }) => starts !== undefined && bridges !== undefined);
  }

  /** With nothing failed. */
  function stops(plan: Model, id: Id): boolean {
    return playFailures(plan, { failures: [], absences: [] }, END + MTPD + 1).disruptions.some(
      (one) => one.process === id && one.from < END && one.breach !== undefined,
    );
  }
});
