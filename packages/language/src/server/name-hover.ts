/** What a name stands for: kind, title and comment, what it needs, who leans on it, and what was calculated of it. */
import type { Model, PlanLanguage } from '@waakvlam/analysis';
import { documentationOf } from '../documentation.ts';
import type { NamedThing } from '../symbols.ts';
import { type Facts, neighboursIn } from './facts.ts';
import { tellCalculated, tellNeighbours } from './tell-facts.ts';

/** Plain text: a plan must not become markup. Before anything was calculated the model tells what leans on what. */
export function nameHover(
  thing: NamedThing,
  detail: string,
  facts: Facts | undefined,
  model: () => Model,
  language: PlanLanguage,
): string {
  const comment = documentationOf(thing.file.text, thing.node.$cstNode);
  const neighbours = facts ?? neighboursIn(model()).get(thing.id);
  return [
    [`${thing.name}: ${detail}`],
    comment === undefined ? [] : [comment],
    neighbours === undefined ? [] : tellNeighbours(neighbours, language),
    facts === undefined ? [] : tellCalculated(facts, language),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
