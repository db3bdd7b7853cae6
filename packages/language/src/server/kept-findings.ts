/** What a rule found last, carried over to a text that has changed since. */

import type { Place, PlanSet, Subject } from '../plan-set.ts';
import type { Finding } from '../rule.ts';
import { organisationOfId } from '../rules/lookup.ts';

/** A finding with where the declarations stand that it names: its own first, then the others. */
export interface KeptFinding {
  readonly finding: Finding;
  readonly places: readonly Place[];
}

export function keep(set: PlanSet, findings: readonly Finding[]): readonly KeptFinding[] {
  return findings.map((finding) => {
    const { at } = finding;
    const organisation = 'uri' in at ? finding.organisation : organisationOfId(set.model, at.id);
    return {
      finding: { ...finding, organisation },
      places: namedBy(finding).map((one) => ('uri' in one ? one : set.place(one))),
    };
  });
}

/** The same in a newer text: a declaration that is still there says itself where; for another its place is moved. */
export function carry(
  set: PlanSet,
  kept: readonly KeptFinding[],
  move: (place: Place) => Place,
): readonly KeptFinding[] {
  return kept.map(({ finding, places }) => ({
    finding,
    places: namedBy(finding).map((one, index) => (isIn(set, one) ? set.place(one) : move(places[index]!))),
  }));
}

/** As findings of the newer text. Without their fixes, which are changes of the older one. */
export function standing(set: PlanSet, kept: readonly KeptFinding[]): readonly Finding[] {
  return kept.map(({ finding, places }) => {
    const where = (one: Subject | Place, index: number) => (isIn(set, one) ? one : places[index]!);
    return {
      ...finding,
      fix: undefined,
      isEarlier: true,
      at: where(finding.at, 0),
      related: finding.related?.map((one, index) => ({ ...one, at: where(one.at, index + 1) })),
    };
  });
}

function namedBy({ at, related = [] }: Finding): readonly (Subject | Place)[] {
  return [at, ...related.map((one) => one.at)];
}

function isIn(set: PlanSet, at: Subject | Place): at is Subject {
  return !('uri' in at) && set.declaration(at.id) !== undefined;
}
