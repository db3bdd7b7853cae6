/**
 * Nets of any size, made from a seed: organisations of about forty components (power, ICT, telecom, water, people, places) that
 * stand on shared substations, ducts, tankers and national systems. All times are quarters of an hour. `node generate.ts`
 * writes them as files.
 */
import type { Component, Line, Net, Option, Question } from './format.ts';

export interface Recipe {
  readonly name: string;
  /** About this many components. */
  readonly size: number;
  /** In hundredths: how often a system leans on a second one with no alternative. */
  readonly and: number;
  /** In hundredths: how often what is needed stands in another organisation. */
  readonly across: number;
  /** In hundredths: how often systems lean on each other in a circle. */
  readonly circles: number;
  readonly seed: number;
}

const KINDS = [
  { kind: 'sparse', and: 5, across: 0, circles: 10 },
  { kind: 'linked', and: 15, across: 3, circles: 10 },
  { kind: 'dense', and: 40, across: 5, circles: 0 },
  { kind: 'circles', and: 10, across: 2, circles: 60 },
] as const;

function recipes(size: number, seeds: readonly number[], kinds: number = KINDS.length): Recipe[] {
  return seeds.flatMap((seed) =>
    KINDS.slice(0, kinds).map(({ kind, ...shape }) => ({
      name: `made-${size}-${kind}-${seed}`,
      size,
      ...shape,
      seed,
    })),
  );
}

/** Small enough to be stored as files, too. */
export const stored: readonly Recipe[] = [
  ...recipes(40, [1, 2]),
  ...recipes(120, [3, 4]),
  ...recipes(400, [5]),
  ...recipes(1000, [6]),
];

/** Made when they are needed. */
export const generated: readonly Recipe[] = [
  ...recipes(3000, [7], 2),
  ...recipes(10_000, [8], 2),
  ...recipes(30_000, [9], 1),
  ...recipes(100_000, [10], 2),
];

/** How many components an organisation has, on average. */
const ORGANISATION = 39;
const MINUTE = 60;
const HOUR = 3600;
const UNIT = 15 * MINUTE;
const HORIZON = 72 * HOUR;

/** The same net for the same recipe. */
export function generatedNet(recipe: Recipe): Net {
  const { name, size, seed } = recipe;
  const random = numbers(seed);
  const organisations = Math.round(size / ORGANISATION);
  const regions = Math.max(1, Math.round(organisations / 8));
  const components: Component[] = [];
  for (let at = 0; at < regions; at++) {
    components.push(
      { id: `Substation${at}`, kind: 'zone' },
      { id: `Duct${at}`, kind: 'zone' },
      { id: `Tanker${at}`, kind: 'fuel', startsIn: 6 * HOUR, lasts: (24 + random(48)) * HOUR },
    );
  }
  for (let at = 0; at < 2; at++) {
    components.push({ id: `National${at}`, kind: 'ict', bridges: 4 * HOUR, restartsIn: 30 * MINUTE });
  }
  for (let at = 0; at < organisations; at++)
    components.push(...organisation(at, organisations, recipe, regions, random));
  const longest = Math.max(...components.map(({ mtpd = 0 }) => mtpd));
  return {
    format: 'continuity-net/1',
    name,
    title: `${organisations} organisations, made from seed ${seed}`,
    about:
      'Made by generated.ts; its times are of the size of those in sources.json, rounded to quarters of an hour.',
    horizon: HORIZON,
    until: HORIZON + longest + UNIT,
    unit: UNIT,
    components,
    questions: questions(components, random),
  };
}

type Random = (below: number) => number;

function organisation(
  at: number,
  organisations: number,
  { and, across, circles }: Recipe,
  regions: number,
  random: Random,
): Component[] {
  const id = (name: string, number: number, of = at): string => `O${of}.${name}${number}`;
  const chance = (hundredths: number): boolean => random(100) < hundredths;
  const elsewhere = (): number => (chance(across) ? random(organisations) : at);
  const region = at % regions;
  const all: Component[] = [];
  for (let site = 0; site < 2; site++) {
    // The first of a region counts on the tanker of the region, of the others every second one.
    const isShared = (at < regions && site === 0) || chance(50);
    if (!isShared) {
      all.push({ id: id('Fuel', site), kind: 'fuel', startsIn: 4 * HOUR, lasts: (12 + random(36)) * HOUR });
    }
    all.push(
      { id: id('Grid', site), kind: 'power', zones: [`Substation${region}`] },
      { id: id('Ups', site), kind: 'power', lasts: 30 * MINUTE, rechargesIn: 8 * HOUR },
      {
        id: id('Generator', site),
        kind: 'power',
        startsIn: 15 * MINUTE,
        lasts: (8 + random(17)) * HOUR,
        refilledBy: isShared ? `Tanker${region}` : id('Fuel', site),
      },
      {
        id: id('Power', site),
        kind: 'power',
        needs: [oneOf([id('Grid', site), id('Ups', site), id('Generator', site)])],
      },
      { id: id('Place', site), kind: 'location', needs: [id('Power', site)] },
      { id: id('Staff', site), kind: 'role', people: 8 + random(5) },
    );
  }
  for (let system = 0; system < 12; system++) {
    const needs: (string | Line)[] = [
      chance(33) ? oneOf([id('Power', 0), id('Power', 1)]) : id('Power', random(2)),
    ];
    if (system > 0) {
      const first = id('System', random(system), elsewhere());
      needs.push(chance(and) ? first : oneOf([first, id('System', random(system))]));
    }
    // A circle: it leans on one that may lean on it, or on none that does.
    if (system < 11 && chance(circles)) {
      needs.push(oneOf([id('System', system + 1 + random(11 - system)), `National${random(2)}`]));
    }
    if (chance(3)) needs.push(`National${random(2)}`);
    all.push({
      id: id('System', system),
      kind: 'ict',
      needs,
      ...(chance(10) ? { bridges: HOUR } : {}),
      restartsIn: (1 + random(3)) * UNIT,
    });
  }
  all.push(
    { id: id('Tank', 0), kind: 'water', lasts: (2 + random(5)) * HOUR, refilledBy: id('Pump', 0) },
    { id: id('Pump', 0), kind: 'water', needs: [id('Power', random(2)), id('Source', 0)] },
    { id: id('Source', 0), kind: 'water' },
    { id: id('Mast', 0), kind: 'telecom', needs: [id('Power', random(2))], bridges: (1 + random(3)) * HOUR },
    { id: id('Route', 0), kind: 'telecom', zones: [`Duct${region}`] },
    { id: id('Route', 1), kind: 'telecom', ...(chance(50) ? { zones: [`Duct${region}`] } : {}) },
    {
      id: id('Lines', 0),
      kind: 'telecom',
      needs: [oneOf([id('Route', 0), id('Route', 1), id('Mast', 0)])],
    },
  );
  for (let process = 0; process < 7; process++) {
    const needs: (string | Line)[] = [
      id('System', random(12)),
      oneOf([{ role: id('Staff', random(2)), people: 2 + random(7) }]),
    ];
    if (chance(30)) needs.push(id('Tank', 0));
    if (chance(40)) needs.push(id('Lines', 0));
    const place = random(2);
    all.push({
      id: id('Process', process),
      kind: 'process',
      mtpd: (1 + random(8)) * UNIT,
      needs,
      at: oneOf([id('Place', place), { component: id('Place', 1 - place), startsIn: 45 * MINUTE }]),
      ...(chance(40) ? { manuals: [{ startsIn: UNIT, lasts: 4 * HOUR }] } : {}),
    });
  }
  return all;
}

function oneOf(options: readonly Option[]): Line {
  const names = new Set(options);
  return { atLeast: 1, of: [...names] };
}

/** All in small nets, a sample in large ones. */
function questions(components: readonly Component[], random: Random): Question[] {
  const size = components.length;
  const processes = components.filter(({ kind }) => kind === 'process').map(({ id }) => id);
  const own = components.filter(({ id }) => id.includes('.')).map(({ id }) => id);
  const shared = components.filter(({ id }) => !id.includes('.')).map(({ id }) => id);
  const all: Question[] = [];
  if (size < 500) all.push({ id: 'alone', ask: 'alone', of: components.map(({ id }) => id) });
  else {
    all.push({ id: 'alone', ask: 'alone', of: sample(own, 60, random) });
    all.push({ id: 'alone-shared', ask: 'alone', of: sample(shared, 6, random) });
  }
  const asked = size < 200 ? processes : sample(processes, size < 2000 ? 15 : 5, random);
  all.push({ id: 'single-points', ask: 'single-points', of: asked });
  if (size < 200) {
    all.push({ id: 'cut-sets', ask: 'cut-sets', order: 2, of: sample(processes, size < 50 ? 2 : 1, random) });
  }
  if (size > 20_000) return all;
  // In larger nets of sites with fuel of their own: a shared tanker reaches too much for slow tools.
  const sites =
    size < 200 ? own.filter((id) => id.includes('.Grid')) : own.filter((id) => id.includes('.Fuel'));
  const grids = sample(sites, 2, random).map((id) => id.replace('Fuel', 'Grid'));
  for (const [index, component] of grids.entries()) {
    all.push({ id: `decide-grid-${index}`, ask: 'decisions', failures: [{ component, from: 0 }] });
  }
  return all;
}

/** So many of them, in their order. */
function sample(of: readonly string[], count: number, random: Random): string[] {
  const left = [...of];
  const taken = new Set<string>();
  while (taken.size < count && left.length > 0) taken.add(left.splice(random(left.length), 1)[0]!);
  return of.filter((one) => taken.has(one));
}

/** Whole numbers from 0 up to but not with a bound (mulberry32). */
function numbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
