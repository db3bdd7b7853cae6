/** Organisations and the headers of their plans. */
import type { Declared, Organisation, Plan } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import { nameNode } from '../name-node.ts';
import { calendarSpan, day } from './numbers.ts';
import { propertiesOf } from './properties.ts';
import { mistake, placed, type Scope } from './scope.ts';
import { durationOf, partyOf, textOf, wordOf } from './values.ts';

export function plan(scope: Scope, node: ast.Plan, declared: Declared): Plan {
  const properties = propertiesOf(scope, node.properties);
  const reviewed = properties.one(ast.isReviewed, 'reviewed');
  placed(scope, 'reviewed', reviewed);
  return {
    ...declared,
    language: wordOf(scope, properties, 'language'),
    status: wordOf(scope, properties, 'status'),
    version: textOf(scope, properties, 'version'),
    owner: partyOf(scope, properties, 'owner'),
    reviewed: day(scope, reviewed, 'date'),
    reviewEvery: calendarSpan(scope, reviewed?.every),
    horizon: durationOf(scope, properties, 'horizon'),
    classification: textOf(scope, properties, 'classification'),
  };
}

/** An organisation out of all the blocks in which it is opened; its title and properties are stated in one of them. */
export function organisation(
  blocks: readonly { readonly scope: Scope; readonly node: ast.Organisation; readonly declared: Declared }[],
): Organisation | undefined {
  let result: Organisation | undefined;
  for (const { scope, node, declared } of blocks) {
    const level = wordOf<NonNullable<Organisation['level']>>(
      scope,
      propertiesOf(scope, node.properties),
      'level',
    );
    if (result === undefined) {
      result = { ...declared, level };
      continue;
    }
    if (result.title !== undefined && declared.title !== undefined) twice(scope, node, 'title', 'titel');
    if (result.level !== undefined && level !== undefined) twice(scope, node, 'level', 'niveau');
    result = {
      ...result,
      title: result.title ?? declared.title,
      documentation: result.documentation ?? declared.documentation,
      level: result.level ?? level,
    };
  }
  return result;
}

function twice(scope: Scope, node: ast.Organisation, en: string, nl: string): void {
  const { name } = node;
  mistake(scope, nameNode(node), {
    en: `${name} has its ${en} already in another block. State it in one of them only.`,
    nl: `${name} heeft al een ${nl} in een ander blok. Vermeld dat in één daarvan.`,
  });
}
