/** What was calculated, for machines: ids as they are, moments and durations from T0 as ISO 8601. */
import {
  type Acceptance,
  type Agreement,
  type Consequence,
  type Curtailing,
  type Decision,
  type Disruption,
  type Down,
  type Id,
  type Improvement,
  isoDuration,
  type Model,
  type Part,
  type Path,
  type PlanLanguage,
  type ScenarioResult,
  type Seconds,
  type SinglePoint,
  tellPath,
} from '@waakvlam/analysis';

const iso = (seconds: Seconds | undefined) => (seconds === undefined ? undefined : isoDuration(seconds));

/** Results are told in words as well, beside the ids. */
export interface Telling {
  readonly model: Model;
  readonly language: PlanLanguage;
}

export function singlePointJson({ component, onePerson, hits }: SinglePoint, telling: Telling) {
  return {
    component,
    title: titleOf(component, telling),
    onePerson,
    hits: hits.map(({ process, begin, breach, path, accepted }) => ({
      process,
      title: titleOf(process, telling),
      begin: iso(begin),
      breach: iso(breach),
      ...pathJson(path, telling),
      accepted: accepted && acceptanceJson(accepted),
    })),
  };
}

export function disruptionJson(disruption: Disruption, telling: Telling) {
  const { process, from, until, late, breach, path } = disruption;
  return {
    process,
    title: titleOf(process, telling),
    begin: iso(from),
    end: iso(until),
    late: iso(late),
    breach: iso(breach),
    ...pathJson(path, telling),
  };
}

export function scenarioJson(result: ScenarioResult, telling: Telling) {
  const { scenario, until, settled, disruptions, down, decisions, curtailings } = result;
  return {
    scenario,
    until: iso(until),
    settled,
    disruptions: disruptions.map((disruption) => disruptionJson(disruption, telling)),
    decisions: decisions.map(decisionJson),
    curtailings: curtailings.map(curtailingJson),
    down: down.map((stretch) => downJson(stretch, telling)),
  };
}

export function improvementJson(improvement: Improvement) {
  switch (improvement.kind) {
    case 'reserve': {
      const { kind, startsIn, lasts } = improvement;
      return { kind, startsIn: iso(startsIn), lasts: iso(lasts) };
    }
    case 'second':
      return { kind: improvement.kind, lasts: iso(improvement.lasts) };
    case 'restart': {
      const { kind, component, within } = improvement;
      return { kind, component, within: iso(within) };
    }
    default:
      return improvement;
  }
}

export function agreementJson({ id, with: party, provides, until }: Agreement) {
  return { agreement: id, with: party, provides: provides.map(({ component }) => component), until };
}

function titleOf(id: Id, { model }: Telling): string | undefined {
  return model.components.find((component) => component.id === id)?.title;
}

function acceptanceJson({ until, by, reason }: Acceptance) {
  return { until, by, reason };
}

function decisionJson(decision: Decision) {
  return {
    reserve: partJson(decision.reserve),
    automatically: decision.automatically,
    decideBy: iso(decision.decideBy),
    neededAt: iso(decision.neededAt),
    knownSince: iso(decision.knownSince),
    takes: iso(decision.takes),
    tooLate: decision.tooLate,
    latest: iso(decision.latest),
    actions: decision.actions,
    instead: decision.instead.map(partJson),
    ifLate: decision.ifLate.map(consequenceJson),
    ifNever: decision.ifNever.map(consequenceJson),
  };
}

function curtailingJson({ action, stores, at, ifNever }: Curtailing) {
  return { action, stores, at: iso(at), ifNever: ifNever.map(consequenceJson) };
}

function consequenceJson({ process, begin, until, breach }: Consequence) {
  return { process, begin: iso(begin), end: iso(until), breach: iso(breach) };
}

function downJson({ what, from, until, path }: Down, telling: Telling) {
  return { what: partJson(what), begin: iso(from), end: iso(until), ...pathJson(path, telling) };
}

export function pathJson(path: Path, { model, language }: Telling) {
  return {
    path: path.map(({ at, what, event }) => ({ at: iso(at), event, what: partJson(what) })),
    because: tellPath(path, model, language),
  };
}

function partJson({ component, part, of, manual }: Part) {
  return { component, part, of, manual };
}
