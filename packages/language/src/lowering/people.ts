/** Roles and persons. */
import type { Home, OnCall, Person, Role, Training, Travel, WorkLimit } from '@waakvlam/analysis';
import * as ast from '../generated/ast.ts';
import type { ComponentParts } from './base.ts';
import { calendarSpan, count, seconds, share } from './numbers.ts';
import type { Properties } from './properties.ts';
import { reachable } from './reach.ts';
import { refer, referAll } from './references.ts';
import { each, mistake, placed, type Scope } from './scope.ts';
import { countOf, durationOf, refsOf, textOf } from './values.ts';

export function role(scope: Scope, properties: Properties, parts: ComponentParts): Role {
  const contract = properties.one(ast.isContract, 'contract');
  placed(scope, 'contractHours', contract);
  const week = seconds(scope, contract?.hours);
  const absent = properties.one(ast.isAbsent, 'absent');
  placed(scope, 'absent', absent);
  const stated = countOf(scope, properties, 'people', 0);
  const filledBy = refsOf(scope, properties, ast.isStaffProperty, 'filledBy', 'filled');
  return {
    ...parts,
    ...whereAndWhat(scope, properties),
    kind: 'role',
    people: stated ?? (filledBy.length > 0 ? filledBy.length : 1),
    peopleStated: stated !== undefined,
    contractHours: week === undefined ? undefined : week / 3600,
    absent: share(scope, absent?.share),
    exposed: textOf(scope, properties, 'exposed'),
    filledBy,
    onCall: onCall(scope, properties),
    shift: durationOf(scope, properties, 'shift'),
    rest: durationOf(scope, properties, 'rest'),
    limits: limits(scope, properties),
    ...reachable(scope, properties),
  };
}

export function person(scope: Scope, properties: Properties, parts: ComponentParts): Person {
  return { ...parts, ...whereAndWhat(scope, properties), kind: 'person', ...reachable(scope, properties) };
}

function whereAndWhat(
  scope: Scope,
  properties: Properties,
): Pick<Person, 'deputies' | 'trained' | 'homes' | 'travel'> {
  return {
    deputies: refsOf(scope, properties, ast.isStaffProperty, 'deputies', 'deputies'),
    trained: trained(scope, properties),
    homes: homes(scope, properties),
    travel: travel(scope, properties),
  };
}

function trained(scope: Scope, properties: Properties): readonly Training[] {
  return each(scope, 'trained', properties.all(ast.isTrained), (property) => {
    const people = count(scope, property, 'count', 1);
    return referAll(scope, property, 'refs', property.refs).map((id) => ({ role: id, people }));
  });
}

function onCall(scope: Scope, properties: Properties): OnCall | undefined {
  const property = properties.one(ast.isOnCall, 'on call');
  placed(scope, 'onCall', property);
  if (property === undefined) return undefined;
  return { people: count(scope, property, 'count', 1), within: seconds(scope, property.within) };
}

function limits(scope: Scope, properties: Properties): readonly WorkLimit[] {
  return each(scope, 'limits', properties.all(ast.isAtMost), (property): WorkLimit[] => {
    const per = calendarSpan(scope, property.per);
    if (property.per !== undefined && per === undefined) return [];
    for (const kind of ['nights', 'shifts'] as const) {
      const most = count(scope, property, kind, 0);
      if (most !== undefined) return [{ kind, count: most, per }];
    }
    const hours = seconds(scope, property.hours);
    return hours === undefined ? [] : [{ kind: 'hours', hours, per }];
  });
}

function homes(scope: Scope, properties: Properties): readonly Home[] {
  const written = properties.all(ast.isLives).flatMap((property) => property.homes ?? []);
  const result = each(scope, 'homes', written, (home): Home[] => {
    const area = refer(scope, home, 'area', home.area);
    const part = share(scope, home.share);
    return area === undefined || part === undefined ? [] : [{ area, share: part }];
  });
  const all = result.reduce((sum, home) => sum + home.share, 0);
  if (all > 10_000) {
    mistake(scope, properties.all(ast.isLives)[0]?.$cstNode, {
      en: `These shares are ${all / 100} % together. Make them 100 % at most.`,
      nl: `Deze delen zijn samen ${all / 100} %. Maak er hoogstens 100 % van.`,
    });
  }
  return result;
}

function travel(scope: Scope, properties: Properties): readonly Travel[] {
  return each(scope, 'travel', properties.all(ast.isTravel), (property) => {
    const to = refer(scope, property, 'to', property.to);
    const takes = seconds(scope, property.duration);
    return to === undefined || takes === undefined ? [] : [{ to, takes }];
  });
}
