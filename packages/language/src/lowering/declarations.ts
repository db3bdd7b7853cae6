/** From one declaration to its place in the model. */
import { type Declared, emptyModel, type GrowingModel, type Id } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { kindWords } from '../kind-words.ts';
import { nameNode } from '../name-node.ts';
import { component } from './components.ts';
import { escalation, plan, tags } from './governance.ts';
import { DEEPEST_GROUPS, inside } from './group-members.ts';
import { patternsOf } from './like.ts';
import { type Properties, propertiesOf } from './properties.ts';
import { reachable } from './reach.ts';
import { findAny, referAll } from './references.ts';
import { goal, measure, norm, term } from './resilience.ts';
import { action, exercise, scenario } from './responses.ts';
import { mistake, type Scope } from './scope.ts';
import { openOf, partyOf } from './values.ts';

/** Adds a declaration to the list of its kind. What a template says is read too, so that its mistakes show at once. */
export function declare(
  model: GrowingModel,
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
  declareIn(emptyModel(), scope, node, declared, properties);
}

function declareIn(
  model: GrowingModel,
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
