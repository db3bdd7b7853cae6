/** Organisations, the headers of their plans, and what both share with others: signs, mandates, who must be told. */
import type {
  Activation,
  Declared,
  Escalation,
  Informing,
  Mandate,
  Organisation,
  Plan,
} from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { Incomplete } from '../incomplete.ts';
import { LANGUAGE_VERSION } from '../language-version.ts';
import { nameNode } from '../name-node.ts';
import { provisions } from './arrangements.ts';
import { count, day, seconds } from './numbers.ts';
import { once, type Properties, propertiesOf } from './properties.ts';
import { refer, referAll } from './references.ts';
import { each, mistake, placed, type Scope } from './scope.ts';
import { occasions, triggers } from './triggers.ts';
import { durationOf, partyOf, refsOf, reviewOf, textOf, wordOf } from './values.ts';

export function plan(scope: Scope, declared: Declared, properties: Properties): Plan {
  const adopted = properties.one(ast.isAdopted, 'adopted');
  placed(scope, 'adopted', adopted);
  const on = day(scope, adopted, 'date');
  return {
    ...declared,
    ...reviewOf(scope, properties),
    language: wordOf(scope, properties, 'language'),
    languageVersion: languageVersion(scope, properties),
    status: wordOf(scope, properties, 'status'),
    version: textOf(scope, properties, 'version'),
    owner: partyOf(scope, properties, 'owner'),
    horizon: durationOf(scope, properties, 'horizon'),
    classification: textOf(scope, properties, 'classification'),
    adopted: on === undefined ? undefined : { on, by: adopted && refer(scope, adopted, 'by', adopted.by) },
    distribution: refsOf(scope, properties, ast.isPartiesProperty, 'distribution', 'distribution'),
    keptAt: refsOf(scope, properties, ast.isSitesProperty, 'keptAt', 'kept'),
    activation: activation(scope, properties, 'activation'),
    standDown: activation(scope, properties, 'stand-down'),
    informs: informs(scope, properties),
  };
}

/** A plan of a newer language says so itself: what is not known in it may be right. */
function languageVersion(scope: Scope, properties: Properties): number | undefined {
  const stated = properties.one(ast.isCountProperty, 'waakvlam');
  placed(scope, 'languageVersion', stated);
  const version = count(scope, stated, 'count', 1);
  if (version === undefined || version <= LANGUAGE_VERSION) return version;
  scope.newerThanKnown();
  return mistake(scope, stated?.$cstNode, {
    en: `This plan is written for version ${version} of the plan language; this Waakvlam knows version ${LANGUAGE_VERSION}. Words that it does not know may be newer: get a newer Waakvlam.`,
    nl: `Dit plan is geschreven voor versie ${version} van de plantaal; deze Waakvlam kent versie ${LANGUAGE_VERSION}. Woorden die hij niet kent, kunnen nieuwer zijn: haal een nieuwere Waakvlam.`,
  });
}

/** `activation` or `stand-down`: each on its own signs, with its own deciders. */
export function activation(
  scope: Scope,
  properties: Properties,
  key: 'activation' | 'stand-down',
): readonly Activation[] {
  const name = key === 'activation' ? key : 'standDown';
  return each(scope, name, properties.all(ast.isActivation, key), (property) => [
    {
      when: (property.triggers ?? []).flatMap((one) => triggers(scope, one)),
      decides: mandate(scope, property.decides),
    },
  ]);
}

export function mandate(scope: Scope, deciders: Incomplete<ast.Deciders> | undefined): Mandate | undefined {
  if (deciders === undefined) return undefined;
  const node = deciders as ast.Deciders;
  const by = referAll(scope, node, 'refs', node.refs);
  if (node.count === undefined) return { by };
  const together = count(scope, node, 'count', 1);
  if (together !== undefined && by.length > 0 && together > by.length) {
    return mistake(scope, node.$cstNode, {
      en: `Only ${by.length} are named, so never ${together} of them can decide. Name more, or lower the number.`,
      nl: `Er zijn er maar ${by.length} genoemd, dus nooit kunnen ${together} van hen beslissen. Noem er meer, of verlaag het getal.`,
    });
  }
  return { by, together };
}

export function informs(scope: Scope, properties: Properties): readonly Informing[] {
  return each(scope, 'informs', properties.all(ast.isInforms), (property) => [
    {
      parties: referAll(scope, property, 'refs', property.refs),
      within: seconds(scope, once(scope, property, 'within')),
      over: refer(scope, property, 'over', once(scope, property, 'over')),
      through: once(scope, property, 'through'),
      every: seconds(scope, once(scope, property, 'every')),
      text: property.text,
    },
  ]);
}

export function escalation(scope: Scope, declared: Declared, properties: Properties): Escalation {
  const after = properties.one(ast.isEscalationProperty, 'after');
  placed(scope, 'after', after);
  const decides = properties.one(ast.isDecides, 'decides');
  placed(scope, 'decides', decides);
  mistake(scope, properties.one(ast.isActivation, 'activation')?.$cstNode, {
    en: 'A level of scaling up begins with when: write when and decides, each on its own.',
    nl: 'Een opschaling begint met wanneer: schrijf wanneer en beslist, elk apart.',
  });
  return {
    ...declared,
    owner: partyOf(scope, properties, 'owner'),
    after: after && refer(scope, after, 'ref', after.ref),
    when: occasions(scope, properties),
    decides: mandate(scope, decides?.deciders),
    standDown: activation(scope, properties, 'stand-down'),
    informs: informs(scope, properties),
  };
}

/** An organisation out of all the blocks in which it is opened; its title and properties are stated in one of them. */
export function organisation(
  blocks: readonly { readonly scope: Scope; readonly node: ast.Organisation; readonly declared: Declared }[],
): Organisation | undefined {
  let result: Organisation | undefined;
  for (const { scope, node, declared } of blocks) {
    const block = blockOf(scope, node, declared);
    if (result === undefined) {
      result = block;
      continue;
    }
    if (result.title !== undefined && block.title !== undefined) twice(scope, node, 'title', 'titel');
    if (result.level !== undefined && block.level !== undefined) twice(scope, node, 'level', 'niveau');
    result = {
      ...result,
      title: result.title ?? block.title,
      documentation: result.documentation ?? block.documentation,
      level: result.level ?? block.level,
      designated: result.designated ?? block.designated,
      provides: [...result.provides, ...block.provides],
      tags: joined(result.tags, block.tags),
    };
  }
  return result;
}

function blockOf(scope: Scope, node: ast.Organisation, declared: Declared): Organisation {
  const properties = propertiesOf(scope, node.properties);
  return {
    ...declared,
    tags: tags(scope, properties),
    level: wordOf(scope, properties, 'level'),
    designated: textOf(scope, properties, 'designated'),
    provides: provisions(scope, properties),
  };
}

/** The tags of a declaration, each once. */
export function tags(scope: Scope, properties: Properties): readonly string[] | undefined {
  const all = properties.all(ast.isNamesProperty, 'tags');
  placed(scope, 'tags', all[0]);
  const names = new Set(all.flatMap((property) => property.names ?? []));
  return names.size === 0 ? undefined : [...names];
}

function joined(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  return a === undefined ? b : [...new Set([...a, ...(b ?? [])])];
}

function twice(scope: Scope, node: ast.Organisation, en: string, nl: string): void {
  const { name } = node;
  mistake(scope, nameNode(node), {
    en: `${name} has its ${en} already in another block. State it in one of them only.`,
    nl: `${name} heeft al een ${nl} in een ander blok. Vermeld dat in één daarvan.`,
  });
}
