import type { Acceptance } from '@waakvlam/analysis';
import type * as ast from '../generated/ast.ts';
import { day } from './numbers.ts';
import { once } from './properties.ts';
import { refer } from './references.ts';
import { placed, type Scope } from './scope.ts';

/** A finding that somebody answers for. Which rules there are, a rule knows. */
export function acceptance(scope: Scope, node: ast.Acceptance): Acceptance | undefined {
  const subject = refer(scope, node, 'subject', node.subject);
  const process = refer(scope, node, 'process', once(scope, node, 'process'));
  const by = refer(scope, node, 'by', once(scope, node, 'by'));
  const until = day(scope, node, 'until');
  placed(scope, 'subject', node);
  // Half a read acceptance would accept more than was meant.
  const gap =
    (node.process?.length > 0 && process === undefined) || (node.until?.length > 0 && until === undefined);
  if (subject === undefined || node.rule === undefined || gap) return undefined;
  return {
    id: scope.id,
    organisation: scope.organisation,
    rule: node.rule === 'spof' ? 'single-point-of-failure' : node.rule,
    subject,
    process,
    until,
    by,
    reason: once(scope, node, 'reason'),
  };
}
