/** The laws of docs/semantics.md, section 4, tried on the reference itself: so it is the text that is tested. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, Model, Option } from '../../src/model.ts';
import { resource } from './build.ts';
import { eachComponent, eachOption, expectNoWorse, expectSame, failing, goesOn, idsOf } from './compare.ts';
import { plans, plansAndEvents, plansAndSets } from './generator.ts';
import { simulate } from './simulator.ts';

const END = 40;
const RUNS = 400;

describe('laws that hold', () => {
  it('L1: more failures never help', () => {
    fc.assert(
      fc.property(plansAndSets, ({ plan, few, many }) => {
        const less = simulate({ model: plan, failures: few, end: END });
        const more = simulate({ model: plan, failures: many, end: END });
        expectNoWorse(plan, less, more, idsOf(plan), `${failing(few)} / ${failing(many)}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('L2: a longer store or bridge, a shorter restart or recharge, never makes anything worse', () => {
    const change = fc.record({
      which: fc.constantFrom('lasts' as const, 'bridges' as const, 'restarts' as const, 'recharges' as const),
      of: fc.nat(6),
      by: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(plansAndSets, change, ({ plan, many }, { which, of, by }) => {
        fc.pre(goesOn(plan));
        const { id } = plan.components[of % plan.components.length]!;
        const longer = eachComponent(plan, (component) => {
          const now = component[which];
          // What lasts 0 was never there: see the law.
          if (component.id !== id || now === undefined || (which === 'lasts' && now === 0)) return component;
          const sign = which === 'lasts' || which === 'bridges' ? 1 : -1;
          return { ...component, [which]: Math.max(0, now + sign * by) };
        });
        const better = simulate({ model: longer, failures: many, end: END });
        const worse = simulate({ model: plan, failures: many, end: END });
        expectNoWorse(plan, better, worse, idsOf(plan), `${id} ${which} ${by}; ${failing(many)}`);
      }),
      { numRuns: RUNS },
    );
  });

  const withoutStores = (plan: Model) =>
    eachComponent(plan, (component) => {
      const bare = (line: Line): Line =>
        eachOption(line, ({ lasts: _, of, ...rest }) => ({
          ...rest,
          of: of.kind === 'group' ? { ...of, line: bare(of.line) } : of,
        }));
      const { lasts: _, refilledBy: __, at, ...rest } = component;
      const stripped = { ...rest, needs: rest.needs.map(bare), at: at && bare(at) };
      return stripped.kind === 'process'
        ? {
            ...stripped,
            manuals: stripped.manuals.map(({ lasts: ___, ...manual }) => ({
              ...manual,
              needs: manual.needs.map(bare),
            })),
          }
        : stripped;
    });

  it('L3: a shorter start never makes anything worse in a plan without stores', () => {
    fc.assert(
      fc.property(plansAndSets, fc.nat(6), fc.integer({ min: 1, max: 5 }), ({ plan: some, many }, of, by) => {
        const plan = withoutStores(some);
        const { id } = plan.components[of % plan.components.length]!;
        const shorter = eachComponent(plan, (component) =>
          component.id === id && component.starts
            ? {
                ...component,
                starts: { ...component.starts, after: Math.max(0, component.starts.after - by) },
              }
            : component,
        );
        const better = simulate({ model: shorter, failures: many, end: END });
        const worse = simulate({ model: plan, failures: many, end: END });
        expectNoWorse(plan, better, worse, idsOf(plan), `${id} ${by}; ${failing(many)}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('L4: an option added at the end, new or without stores, never makes anything worse if normal times go on', () => {
    const added = fc.record({
      to: fc.nat(6),
      line: fc.nat(1),
      own: fc.record({ starts: fc.nat(5), lasts: fc.nat(5) }),
      fresh: fc.boolean(),
      from: fc.nat(6),
    });
    fc.assert(
      fc.property(plansAndSets, added, ({ plan: some, many }, { to, line, own, fresh, from }) => {
        const plan = fresh ? some : withoutStores(some);
        const { id } = plan.components[to % plan.components.length]!;
        const target = fresh ? 'New' : plan.components[from % plan.components.length]!.id;
        const wider = eachComponent(plan, (component) => ({
          ...component,
          needs: component.needs.map((each, index) =>
            component.id === id && index === line % component.needs.length
              ? { ...each, options: [...each.options, { of: { kind: 'component', id: target } as const }] }
              : each,
          ),
        }));
        const fuller = fresh ? { ...wider, components: [...wider.components, resource('New', own)] } : wider;
        fc.pre(goesOn(plan));
        const better = simulate({ model: fuller, failures: many, end: END });
        const worse = simulate({ model: plan, failures: many, end: END });
        // Only what processes notice: a reserve that no process depended on was always on, and need be no longer.
        expectNoWorse(plan, better, worse, [...worse.down.keys()], `${id} gets ${target}; ${failing(many)}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('L5: order of declarations and names make no difference', () => {
    fc.assert(
      fc.property(plansAndEvents, fc.integer(), ({ plan, failures, absences }, shuffle) => {
        const ids = idsOf(plan);
        const size = ids.length;
        const rename = (id: string) => ids[(((ids.indexOf(id) + shuffle) % size) + size) % size]!;
        const text = JSON.stringify(plan, (key, value) =>
          key !== 'kind' && typeof value === 'string' && ids.includes(value) ? rename(value) : value,
        );
        const other: Model = JSON.parse(text);
        const renamed = { ...other, components: [...other.components].reverse() };
        const one = simulate({ model: plan, failures, absences, end: END });
        const two = simulate({
          model: renamed,
          failures: failures.map((each) => ({ ...each, component: rename(each.component) })),
          absences: absences.map((each) => ({ ...each, role: rename(each.role) })),
          end: END,
        });
        expectSame(one, two, rename, ids);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('L5: grouping all needs, or a group of one, makes no difference', () => {
    const group = (line: Line): Option => ({ of: { kind: 'group', line } });
    const alone = (of: Option): Option => group({ atLeast: 1, options: [of] });
    fc.assert(
      fc.property(plansAndEvents, fc.nat(127), ({ plan, failures, absences }, which) => {
        const grouped = eachComponent(plan, (component) => {
          if (((which >> (component.id.charCodeAt(0) - 65)) & 1) === 0) {
            return { ...component, needs: component.needs.map((line) => eachOption(line, alone)) };
          }
          const { needs } = component;
          return {
            ...component,
            needs: [{ atLeast: 1, options: [group({ atLeast: needs.length, options: needs.map(group) })] }],
          };
        });
        const one = simulate({ model: plan, failures, absences, end: END });
        const two = simulate({ model: grouped, failures, absences, end: END });
        expectSame(one, two, (id) => id, idsOf(plan));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('L6: the same failures later give the same later, where normal times drain nothing', () => {
    fc.assert(
      fc.property(plansAndEvents, fc.integer({ min: 1, max: 9 }), ({ plan, failures, absences }, later) => {
        const normal = simulate({ model: plan, end: END });
        const drains = [...normal.net.values()].some(
          ({ id, lasts }) => lasts !== undefined && normal.moments.some(({ inUse }) => inUse.has(id)),
        );
        fc.pre(!drains);
        const shift = <T extends { readonly from: number; readonly until?: number | undefined }>(
          each: T,
        ) => ({
          ...each,
          from: each.from + later,
          until: each.until === undefined ? undefined : each.until + later,
        });
        const now = simulate({ model: plan, failures, absences, end: END });
        const then = simulate({
          model: plan,
          failures: failures.map(shift),
          absences: absences.map(shift),
          end: END + later,
        });
        expectSame(now, { ...then, moments: then.moments.slice(later) }, (id) => id, idsOf(plan));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('L7: failures of what nothing depends on change nothing else of what is in use', () => {
    fc.assert(
      fc.property(
        plansAndEvents,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(6),
        ({ plan, failures, absences }, from, length, needs) => {
          const lone = resource('Lone', { needs: [plan.components[needs % plan.components.length]!.id] });
          const wider = { ...plan, components: [...plan.components, lone] };
          const without = simulate({ model: wider, failures, absences, end: END });
          const all = [...failures, { component: 'Lone', from, until: from + length }];
          const withIt = simulate({ model: wider, failures: all, absences, end: END });
          without.moments.forEach(({ inUse, delivering }, t) => {
            const other = withIt.moments[t]!;
            for (const id of inUse) {
              expect(other.inUse.has(id)).toBe(true);
              if (id !== 'Lone') {
                expect([id, t, other.delivering.has(id)]).toEqual([id, t, delivering.has(id)]);
              }
            }
          });
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });

  it('L8: what happens before t does not depend on failures that begin after t', () => {
    fc.assert(
      fc.property(plansAndEvents, fc.integer({ min: 1, max: 20 }), ({ plan, failures, absences }, t) => {
        const all = simulate({ model: plan, failures, absences, end: t });
        const before = simulate({
          model: plan,
          failures: failures.filter(({ from }) => from < t),
          absences: absences.filter(({ from }) => from < t),
          end: t,
        });
        expectSame(all, before, (id) => id, idsOf(plan));
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('N4: without reserves a higher k never helps', () => {
    fc.assert(
      fc.property(plansAndSets, fc.nat(6), ({ plan: some, many }, of) => {
        const bare = (line: Line): Line =>
          eachOption(line, ({ starts: _, of: what, ...rest }) => ({
            ...rest,
            of: what.kind === 'group' ? { ...what, line: bare(what.line) } : what,
          }));
        const plan = eachComponent(some, (component) => {
          const { starts: _, at, ...rest } = component;
          const stripped = { ...rest, needs: rest.needs.map(bare), at: at && bare(at) };
          return stripped.kind === 'process' ? { ...stripped, manuals: [] } : stripped;
        });
        const { id } = plan.components[of % plan.components.length]!;
        const higher = eachComponent(plan, (component) =>
          component.id === id
            ? { ...component, needs: component.needs.map((line) => ({ ...line, atLeast: line.atLeast + 1 })) }
            : component,
        );
        const better = simulate({ model: plan, failures: many, end: END });
        const worse = simulate({ model: higher, failures: many, end: END });
        expectNoWorse(plan, better, worse, idsOf(plan), `${id}; ${failing(many)}`);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe('the generator', () => {
  it('makes plans that work in normal times, and failures that matter', () => {
    const counts = { works: 0, total: 0 };
    for (const plan of fc.sample(plans, { numRuns: 200, seed: 1 })) {
      const normal = simulate({ model: plan, end: 10 });
      counts.total += normal.down.size;
      counts.works += [...normal.down.values()].filter((down) => down.length === 0).length;
    }
    expect(counts.works / counts.total).toBeGreaterThan(0.4);
    let matters = 0;
    for (const { plan, few, many } of fc.sample(plansAndSets, { numRuns: 200, seed: 1 })) {
      const a = simulate({ model: plan, failures: few, end: 20 });
      const b = simulate({ model: plan, failures: many, end: 20 });
      if ([...a.down].some(([id, down]) => JSON.stringify(down) !== JSON.stringify(b.down.get(id)))) {
        matters += 1;
      }
    }
    expect(matters).toBeGreaterThan(40);
  });
});
