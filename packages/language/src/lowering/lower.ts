/** From the syntax trees of a plan set to its model. */
import {
  type Declared,
  emptyModel,
  type GrowingModel,
  type Id,
  type Model,
  type Organisation,
  type PlanLanguage,
} from '@waakvlam/analysis';
import type { CstNode } from 'langium';
import { documentationOf } from '../documentation.ts';
import * as ast from '../generated/ast.ts';
import { type Homed, homedItems } from '../homes.ts';
import { nameNode } from '../name-node.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { newPlaces, type Places } from '../places.ts';
import { languageOf } from '../plan-language.ts';
import type { Place, PlanSet, Problem } from '../plan-set.ts';
import { idOf, type NamedThing, type Symbols, symbolsOf } from '../symbols.ts';
import { acceptance } from './acceptance.ts';
import { declare } from './declarations.ts';
import { organisation } from './governance.ts';
import { type Kept, keptOf, type Lowered, nothingKept, recording } from './kept.ts';
import { mayBeNewer } from './newer-words.ts';
import { mistake, type Scope } from './scope.ts';

/** No property has this name: all of a declaration. */
const WHOLE = '{}';

/**
 * Reads the model off parsed files. Never throws, whatever their text.
 *
 * @param kept what the time before gave, for those of whom nothing has changed
 */
export function lower(files: readonly ParsedFile[], kept = nothingKept()): PlanSet {
  const sorted = [...files].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  return lowerNamed(sorted, symbolsOf(sorted), kept);
}

/** The same of files in the order of their addresses, whose names have been looked up already. */
export function lowerNamed(sorted: readonly ParsedFile[], symbols: Symbols, kept: Kept): PlanSet {
  const places = new Map<Id, Places>();
  const placesOf = (id: Id): Places => {
    const known = places.get(id) ?? newPlaces();
    places.set(id, known);
    return known;
  };
  const problems: Problem[] = [...syntaxProblems(sorted, symbols), ...namesTwice(symbols)];
  const uris = new Map(sorted.map(({ root, uri }) => [root.$cstNode?.root, uri]));
  const placeOf = (node: CstNode): Place => ({ uri: uris.get(node.root) ?? '', range: node.range });
  const scopeOf = ({ organisation }: Homed, id: Id): Scope => ({
    organisation,
    id,
    symbols,
    places: placesOf(id),
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

  const model = emptyModel();
  const blocks = new Map<Id, { scope: Scope; node: ast.Organisation; declared: Declared }[]>();
  let accepts = 0;
  const before = keptOf(kept, symbols);

  for (const homed of homedItems(sorted, symbols.homes)) {
    const { node, file, organisation: home, isTemplate } = homed;
    if (ast.isAcceptance(node)) {
      const id = idOf(home, `accept ${++accepts}`);
      placesOf(id).put({ id }, file.uri, node.$cstNode);
      placesOf(id).put({ id, property: WHOLE }, file.uri, node.$cstNode);
      const accepted = acceptance(scopeOf(homed, id), node);
      if (accepted !== undefined) model.acceptances.push(accepted);
      continue;
    }
    if (node.name === undefined || !(ast.isOrganisation(node) || symbols.isFirst(node))) continue;
    const id = idOf(home, node.name);
    const isSecond = !isTemplate && !symbols.isThing({ node, file, organisation: home, isTemplate });
    const known = ast.isOrganisation(node) || isSecond ? undefined : before({ node, isTemplate }, id);
    if (known !== undefined) {
      add(model, known);
      places.set(id, known.places);
      continue;
    }
    const scope = scopeOf(homed, id);
    const declared: Declared = {
      id,
      name: node.name,
      title: node.title,
      organisation: home,
      documentation: documentationOf(file.text, isTemplate ? node.$container.$cstNode : node.$cstNode),
    };
    scope.places.put({ id }, file.uri, nameNode(node));
    scope.places.put({ id, property: WHOLE }, file.uri, node.$cstNode);
    if (ast.isOrganisation(node)) {
      const block = { scope, node, declared };
      if (blocks.get(id)?.push(block) === undefined) blocks.set(id, [block]);
      continue;
    }
    if (isSecond) {
      onePlan(scope, node);
      continue;
    }
    const { scope: recorded, lowered } = recording(scope, homed);
    const lists = emptyModel();
    declare(lists, recorded, node, declared, isTemplate);
    const now = lowered(lists);
    kept.lowered.set(node, now);
    add(model, now);
  }

  model.organisations = [...blocks.values()].flatMap((one): Organisation[] => {
    const merged = organisation(one);
    return merged === undefined ? [] : [merged];
  });
  return planSet(sorted, symbols, model, mayBeNewer(sorted, newer, distinct(problems)), (subject) =>
    places.get(subject.id)?.get(subject),
  );
}

/** Adds what one declaration gave to the lists of its kinds. */
function add(model: GrowingModel, { items }: Lowered): void {
  for (const { list, item } of items) (model[list] as unknown[]).push(item);
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
