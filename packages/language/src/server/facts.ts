/** What the last calculation says of each declaration, ready to be shown beside it. */
import {
  type Decision,
  directNeeds,
  type Id,
  type Model,
  type Part,
  type ScenarioResult,
  type Seconds,
} from '@waakvlam/analysis';
import type { RuleInput } from '../rule-input.ts';
import { slowestChain } from '../rules/dependency-slower-than-rto.ts';

/** A process that stops for longer than is tolerable. */
interface Stop {
  readonly process: Id;
  readonly begin: Seconds;
  readonly breach: Seconds;
}

/** A call on a reserve that somebody must make. */
export interface Call {
  readonly reserve: Part;
  /** The scenario in which it is needed soonest. */
  readonly scenario: Id;
  readonly by: Seconds;
  /** The call can only be made at once, and leaves a gap. */
  readonly tooLate: boolean;
  /** Who does it, by the actions of the plan; empty: nobody. */
  readonly who: readonly Id[];
}

/** The longest that a process is down in a scenario; without `time` it does not come back in it. */
interface Longest {
  readonly scenario: Id;
  readonly time?: Seconds | undefined;
}

export interface Facts {
  /** What it names in its needs. */
  readonly needs: readonly Id[];
  /** Who names it in theirs. */
  readonly neededBy: readonly Id[];
  /** What stops beyond what is tolerable when it fails alone and stays failed, soonest first; accepted risks aside. */
  readonly stops: readonly Stop[];
  /** Of a role: one person fewer is enough for that. */
  readonly onePerson: boolean;
  /** The calls that it needs as a reserve, or for a part of it, soonest first; each part once. */
  readonly calls: readonly Call[];
  /** Of a process: how long it is down at the longest. */
  readonly longest?: Longest | undefined;
  /** Of a process: the starts that it must wait for add up to this. */
  readonly restarting: Seconds;
  /** The soonest moment at which its store runs empty. */
  readonly empty?: { readonly scenario: Id; readonly at: Seconds } | undefined;
  /** Of a role: how many people its posts take, and how many there are. */
  readonly people?: { readonly needed: number; readonly there: number } | undefined;
  /** Of a scenario: the processes that stop in it, soonest first. */
  readonly disrupted: readonly { readonly process: Id; readonly begin: Seconds }[];
}

export type FactsById = ReadonlyMap<Id, Facts>;

type Calculated = Pick<RuleInput, 'model' | 'musts' | 'singlePoints' | 'scenarios' | 'staffing'>;
type Draft = { -readonly [K in keyof Facts]: Facts[K] };

/** Gathers what has been calculated; of an input whose slow parts were asked for already this takes no calculating. */
export function factsOf({ model, musts, singlePoints, scenarios, staffing }: Calculated): FactsById {
  const facts = new Map<Id, Draft>();
  const of = (id: Id): Draft => {
    const known = facts.get(id) ?? NOTHING();
    facts.set(id, known);
    return known;
  };
  for (const [id, { needs, neededBy }] of neighboursIn(model)) Object.assign(of(id), { needs, neededBy });
  for (const { component, onePerson, hits } of singlePoints().points) {
    const open = hits.filter(({ accepted }) => accepted === undefined);
    of(component).stops = open.toSorted((a, b) => a.begin - b.begin);
    of(component).onePerson = onePerson;
  }
  const by = new Map(model.actions.map((action) => [action.id, action.by]));
  for (const result of scenarios()) addScenario(result, by, of);
  for (const { role, needed, people } of staffing().needs)
    if (needed !== undefined && Number.isFinite(needed)) of(role).people = { needed, there: people };
  for (const one of model.components) {
    if (one.kind !== 'process' || one.rto === undefined) continue;
    of(one.id).restarting = slowestChain(model, new Set([one.id, ...musts().of(one.id)]), one.id).sum;
  }
  return facts;
}

const NOTHING = (): Draft => ({
  needs: [],
  neededBy: [],
  stops: [],
  onePerson: false,
  calls: [],
  restarting: 0,
  disrupted: [],
});

interface Neighbours {
  readonly needs: readonly Id[];
  readonly neededBy: readonly Id[];
}

/** For each component what it names in its needs, and who names it in theirs. Worked out once for a model. */
export function neighboursIn(model: Model): ReadonlyMap<Id, Neighbours> {
  const known = NEIGHBOURS.get(model) ?? lookForNeighbours(model);
  NEIGHBOURS.set(model, known);
  return known;
}

const NEIGHBOURS = new WeakMap<Model, ReadonlyMap<Id, Neighbours>>();

function lookForNeighbours(model: Model): ReadonlyMap<Id, Neighbours> {
  const all = new Map(
    model.components.map((one) => [one.id, { needs: [...new Set(directNeeds(one))], neededBy: [] as Id[] }]),
  );
  for (const [id, { needs }] of all) for (const need of needs) all.get(need)?.neededBy.push(id);
  return all;
}

type Doers = ReadonlyMap<Id, readonly Id[]>;

function addScenario(
  { scenario, disruptions, down, decisions }: ScenarioResult,
  by: Doers,
  of: (id: Id) => Draft,
): void {
  of(scenario).disrupted = disruptions
    .map(({ process, from }) => ({ process, begin: from }))
    .filter(({ process }, index, all) => all.findIndex((one) => one.process === process) === index)
    .toSorted((a, b) => a.begin - b.begin);
  for (const { process, from, until } of disruptions) {
    const time = until === undefined ? undefined : until - from;
    const known = of(process).longest;
    if (known === undefined || isLonger(time, known.time)) of(process).longest = { scenario, time };
  }
  for (const { what, from, path } of down) {
    const last = path.at(-1);
    if (last?.event !== 'empty' || last.what.component !== what.component) continue;
    const known = of(what.component).empty;
    if (known === undefined || from < known.at) of(what.component).empty = { scenario, at: from };
  }
  for (const decision of decisions) addCall(scenario, decision, by, of(decision.reserve.component));
}

function isLonger(a: Seconds | undefined, b: Seconds | undefined): boolean {
  return b !== undefined && (a === undefined || a > b);
}

function addCall(scenario: Id, decision: Decision, doers: Doers, owner: Draft): void {
  const { reserve, automatically, decideBy: by, tooLate, actions } = decision;
  if (automatically) return;
  const same = (call: Call): boolean =>
    call.reserve.part === reserve.part &&
    call.reserve.of === reserve.of &&
    call.reserve.manual === reserve.manual;
  const known = owner.calls.find(same);
  if (known !== undefined && known.by <= by) return;
  const who = [...new Set(actions.flatMap((action) => doers.get(action) ?? []))];
  const call: Call = { reserve, scenario, by, tooLate, who };
  owner.calls = [...owner.calls.filter((one) => !same(one)), call].toSorted((a, b) => a.by - b.by);
}
