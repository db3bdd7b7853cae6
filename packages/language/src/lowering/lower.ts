/** From the syntax trees of a plan set to its model. */
import type { Declared, Id, Model, Organisation, PlanLanguage } from '@waakvlam/analysis';
import type { CstNode } from 'langium';
import { documentationOf } from '../documentation.ts';
import * as ast from '../generated/ast.ts';
import { type Homed, homedItems } from '../homes.ts';
import { kindWords } from '../kind-words.ts';
import { nameNode } from '../name-node.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { newPlaces } from '../places.ts';
import { languageOf } from '../plan-language.ts';
import type { Place, PlanSet, Problem } from '../plan-set.ts';
import { idOf, type NamedThing, type Symbols, symbolsOf } from '../symbols.ts';
import { acceptance } from './acceptance.ts';
import { component } from './components.ts';
import { escalation, organisation, plan, tags } from './governance.ts';
import { DEEPEST_GROUPS, inside } from './group-members.ts';
import { patternsOf } from './like.ts';
import { mayBeNewer } from './newer-words.ts';
import { type Properties, propertiesOf } from './properties.ts';
import { reachable } from './reach.ts';
import { findAny, referAll } from './references.ts';
import { goal, measure, norm, term } from './resilience.ts';
import { action, exercise, scenario } from './responses.ts';
import { mistake, type Scope } from './scope.ts';
import { openOf, partyOf } from './values.ts';

/** No property has this name: all of a declaration. */
const WHOLE = '{}';

/** The lists of a model while they grow. */
type Growing = { -readonly [K in keyof Model]: Model[K][number][] };

/** Reads the model off parsed files. Never throws, whatever their text. */
export function lower(files: readonly ParsedFile[]): PlanSet {
  const sorted = [...files].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const symbols = symbolsOf(sorted);
  const places = newPlaces();
  const problems: Problem[] = [...syntaxProblems(sorted, symbols), ...namesTwice(symbols)];
  const uris = new Map(sorted.map(({ root, uri }) => [root.$cstNode?.root, uri]));
  const placeOf = (node: CstNode): Place => ({ uri: uris.get(node.root) ?? '', range: node.range });
  const scopeOf = ({ organisation }: Homed, id: Id): Scope => ({
    organisation,
    id,
    symbols,
    places,
    problems,
    placeOf,
    language: () => languageFor(organisation),
    newerThanKnown: () => newer.add(organisation),
  });
  const newer = new Set<Id | undefined>();
  const languages = new Map<Id | undefined, PlanLanguage>();
  const languageFor = (organisation: Id | undefined): PlanLanguage => {
    const language = languages.get(organisation) ?? languageOf(sorted, symbols.homes, organisation);
    languages.set(organisation, language);
    return language;
  };

  const model = emptyLists();
  const blocks = new Map<Id, { scope: Scope; node: ast.Organisation; declared: Declared }[]>();
  let accepts = 0;

  for (const homed of homedItems(sorted, symbols.homes)) {
    const { node, file, organisation: home, isTemplate } = homed;
    if (ast.isAcceptance(node)) {
      const id = idOf(home, `accept ${++accepts}`);
      places.put({ id }, file.uri, node.$cstNode);
      places.put({ id, property: WHOLE }, file.uri, node.$cstNode);
      const accepted = acceptance(scopeOf(homed, id), node);
      if (accepted !== undefined) model.acceptances.push(accepted);
      continue;
    }
    if (node.name === undefined || !(ast.isOrganisation(node) || symbols.isFirst(node))) continue;
    const id = idOf(home, node.name);
    const scope = scopeOf(homed, id);
    const declared: Declared = {
      id,
      name: node.name,
      title: node.title,
      organisation: home,
      documentation: documentationOf(file.text, isTemplate ? node.$container.$cstNode : node.$cstNode),
    };
    places.put({ id }, file.uri, nameNode(node));
    places.put({ id, property: WHOLE }, file.uri, node.$cstNode);
    if (ast.isOrganisation(node)) {
      const block = { scope, node, declared };
      if (blocks.get(id)?.push(block) === undefined) blocks.set(id, [block]);
      continue;
    }
    if (!isTemplate && !symbols.isThing({ node, file, organisation: home, isTemplate })) {
      onePlan(scope, node);
      continue;
    }
    declare(model, scope, node, declared, isTemplate);
  }

  model.organisations = [...blocks.values()].flatMap((one): Organisation[] => {
    const merged = organisation(one);
    return merged === undefined ? [] : [merged];
  });
  return planSet(sorted, symbols, model, mayBeNewer(sorted, newer, distinct(problems)), (subject) =>
    places.get(subject),
  );
}

/** Adds a declaration to the list of its kind. What a template says is read too, so that its mistakes show at once. */
function declare(
  model: Growing,
  scope: Scope,
  node: ast.Declared,
  bare: Declared,
  isTemplate: boolean,
): void {
  const patterns = patternsOf(scope, node);
  const properties = propertiesOf(
    scope,
    node.properties,
    patterns.map(({ node: pattern }) => pattern.properties ?? []),
  );
  const declared: Declared = { ...bare, tags: tags(scope, properties), like: patterns[0]?.id };
  if (!isTemplate) {
    declareIn(model, scope, node, declared, properties);
    return;
  }
  const { en: kind } = kindWords(node);
  model.templates.push({ ...declared, kind });
  declareIn(emptyLists(), scope, node, declared, properties);
}

function emptyLists(): Growing {
  return {
    organisations: [],
    templates: [],
    groups: [],
    plans: [],
    components: [],
    contacts: [],
    measures: [],
    goals: [],
    terms: [],
    norms: [],
    escalations: [],
    scenarios: [],
    actions: [],
    exercises: [],
    acceptances: [],
  };
}

function declareIn(
  model: Growing,
  scope: Scope,
  node: ast.Declared,
  declared: Declared,
  properties: Properties,
): void {
  switch (node.$type) {
    case 'Plan':
      model.plans.push(plan(scope, declared, properties));
      break;
    case 'Contact':
      model.contacts.push({
        ...declared,
        owner: partyOf(scope, properties, 'owner'),
        open: openOf(scope, properties),
        ...reachable(scope, properties),
      });
      break;
    case 'Group':
      model.groups.push({ ...declared, members: members(scope, node) });
      break;
    case 'Measure':
      model.measures.push(measure(scope, declared, properties));
      break;
    case 'Goal':
      model.goals.push(goal(scope, declared, properties));
      break;
    case 'Term':
      model.terms.push(term(scope, declared, properties));
      break;
    case 'Norm':
      model.norms.push(norm(scope, declared, properties));
      break;
    case 'Escalation':
      model.escalations.push(escalation(scope, declared, properties));
      break;
    case 'Scenario':
      model.scenarios.push(scenario(scope, declared, properties));
      break;
    case 'Action':
      model.actions.push(action(scope, declared, properties));
      break;
    case 'Exercise':
      model.exercises.push(exercise(scope, declared, properties));
      break;
    default:
      model.components.push(component(scope, node, declared, properties));
  }
}

function members(scope: Scope, node: ast.Group): readonly Id[] {
  const ids = referAll(scope, node, 'members', node.members);
  const named = (node.members ?? []).map((one) => findAny(scope, node, 'members', one)?.node);
  if (ids.length === 0 && named.length > 0 && named.every(ast.isGroup)) {
    mistake(scope, nameNode(node), {
      en: `${node.name} holds nothing but itself.`,
      nl: `${node.name} bevat niets dan zichzelf.`,
    });
  }
  const own = scope.symbols.resolve(node.name, scope.organisation, ast.Group.$type);
  if (own.kind === 'found' && inside(scope.symbols, own.thing).isTooDeep) {
    mistake(scope, nameNode(node), {
      en: `More than ${DEEPEST_GROUPS} groups are inside each other here. Put what they hold in fewer groups.`,
      nl: `Hier zitten meer dan ${DEEPEST_GROUPS} groepen in elkaar. Zet wat erin zit in minder groepen.`,
    });
  }
  return [...new Set(ids)];
}

/** A mistake in what others take over is one mistake. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    if (problem.kind === 'name-twice') return true;
    const { uri, range } = problem.place;
    const key = `${problem.kind} ${uri} ${range.start.line}:${range.start.character}:${range.end.line}:${range.end.character}`;
    return !seen.has(key) && seen.add(key);
  });
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
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const planOf = (organisation: Id | undefined) =>
    model.plans.find((one) => one.organisation === organisation);
  return {
    model,
    uris: files.map(({ uri }) => uri),
    problems,
    place,
    declaration(id) {
      const whole = find({ id, property: WHOLE });
      const text = whole && texts.get(whole.uri);
      return whole === undefined || text === undefined ? undefined : { place: whole, text };
    },
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
    for (const { range, message, fix } of file.mistakes) {
      yield { kind: 'syntax', place: { uri: file.uri, range }, message, fix, organisation };
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

function onePlan(scope: Scope, node: ast.Declared): void {
  mistake(scope, nameNode(node), {
    en: 'This organisation has a plan already. Leave one of the two out.',
    nl: 'Deze organisatie heeft al een plan. Laat een van de twee weg.',
  });
}
