/** From the syntax trees of a plan set to its model. */
import type {
  Acceptance,
  Action,
  Component,
  Contact,
  Declared,
  Id,
  Measure,
  Model,
  Organisation,
  Plan,
  Scenario,
} from '@waakvlam/analysis';
import { documentationOf } from '../documentation.ts';
import * as ast from '../generated/ast.ts';
import { type Homed, homedItems } from '../homes.ts';
import { nameNode } from '../name-node.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { newPlaces } from '../places.ts';
import { languageOf } from '../plan-language.ts';
import type { Place, PlanSet, Problem } from '../plan-set.ts';
import { idOf, type NamedThing, type Symbols, symbolsOf } from '../symbols.ts';
import { component } from './components.ts';
import { organisation, plan } from './plans.ts';
import { propertiesOf } from './properties.ts';
import { reachable } from './reach.ts';
import { acceptance, action, measure, scenario } from './responses.ts';
import { mistake, type Scope } from './scope.ts';

/** Reads the model off parsed files. Never throws, whatever their text. */
export function lower(files: readonly ParsedFile[]): PlanSet {
  const sorted = [...files].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const symbols = symbolsOf(sorted);
  const places = newPlaces();
  const problems: Problem[] = [...syntaxProblems(sorted, symbols), ...namesTwice(symbols)];
  const scopeOf = ({ file, organisation }: Homed, id: Id): Scope => ({
    file,
    organisation,
    id,
    symbols,
    places,
    problems,
  });

  const organisations = new Map<Id, { scope: Scope; node: ast.Organisation; declared: Declared }[]>();
  const plans: Plan[] = [];
  const components: Component[] = [];
  const contacts: Contact[] = [];
  const measures: Measure[] = [];
  const scenarios: Scenario[] = [];
  const actions: Action[] = [];
  const acceptances: Acceptance[] = [];
  let accepts = 0;
  const planned = new Set<Id | undefined>();

  for (const homed of homedItems(sorted, symbols.homes)) {
    const { node, file } = homed;
    if (ast.isAcceptance(node)) {
      const id = idOf(homed.organisation, `accept ${++accepts}`);
      places.put({ id }, file.uri, node.$cstNode);
      const accepted = acceptance(scopeOf(homed, id), node);
      if (accepted !== undefined) acceptances.push(accepted);
      continue;
    }
    if (node.name === undefined) continue;
    const declared: Declared = {
      id: idOf(homed.organisation, node.name),
      name: node.name,
      title: node.title,
      organisation: homed.organisation,
      documentation: documentationOf(file.text, node.$cstNode),
    };
    const scope = scopeOf(homed, declared.id);
    places.put({ id: declared.id }, file.uri, nameNode(node));
    if (ast.isOrganisation(node)) {
      const blocks = organisations.get(declared.id) ?? [];
      organisations.set(declared.id, [...blocks, { scope, node, declared }]);
      continue;
    }
    if (!symbols.isFirst(node)) continue;
    if (ast.isPlan(node)) {
      if (planned.has(homed.organisation)) onePlan(scope, node);
      else plans.push(plan(scope, node, declared));
      planned.add(homed.organisation);
    } else if (ast.isComponent(node)) components.push(component(scope, node, declared));
    else if (ast.isContact(node)) {
      contacts.push({ ...declared, ...reachable(scope, propertiesOf(scope, node.properties)) });
    } else if (ast.isMeasure(node)) measures.push(measure(scope, node, declared));
    else if (ast.isScenario(node)) scenarios.push(scenario(scope, node, declared));
    else if (ast.isAction(node)) actions.push(action(scope, node, declared));
  }

  const model: Model = {
    organisations: [...organisations.values()].flatMap((blocks): Organisation[] => {
      const merged = organisation(blocks);
      return merged === undefined ? [] : [merged];
    }),
    plans,
    components,
    contacts,
    measures,
    scenarios,
    actions,
    acceptances,
  };
  return planSet(sorted, symbols, model, problems, (subject) => places.get(subject));
}

function planSet(
  files: readonly ParsedFile[],
  symbols: Symbols,
  model: Model,
  problems: readonly Problem[],
  find: (subject: Parameters<PlanSet['place']>[0]) => Place | undefined,
): PlanSet {
  const start: Place = {
    uri: files[0]?.uri ?? '',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  };
  const place: PlanSet['place'] = (subject) => find(subject) ?? start;
  const planOf = (organisation: Id | undefined) =>
    model.plans.find((one) => one.organisation === organisation);
  return {
    model,
    uris: files.map(({ uri }) => uri),
    problems,
    place,
    planPlace(organisation) {
      const header = planOf(organisation);
      return header === undefined ? start : place({ id: header.id });
    },
    language: (organisation) => languageOf(files, symbols.homes, organisation),
  };
}

function* syntaxProblems(files: readonly ParsedFile[], symbols: Symbols): Generator<Problem> {
  for (const file of files) {
    const organisation = symbols.homes.ofFile(file);
    for (const { range, message } of file.mistakes) {
      yield { kind: 'syntax', place: { uri: file.uri, range }, message, organisation };
    }
  }
}

function* namesTwice(symbols: Symbols): Generator<Problem> {
  for (const same of symbols.twice) {
    yield {
      kind: 'name-twice',
      name: same[0]?.name ?? '',
      places: same.flatMap(placeOf),
      organisation: same[0]?.organisation,
    };
  }
}

function placeOf({ file, node }: NamedThing): Place[] {
  const name = nameNode(node);
  return name === undefined ? [] : [{ uri: file.uri, range: name.range }];
}

function onePlan(scope: Scope, node: ast.Plan): void {
  mistake(scope, nameNode(node), {
    en: 'This organisation has a plan already. Leave one of the two out.',
    nl: 'Deze organisatie heeft al een plan. Laat een van de twee weg.',
  });
}
