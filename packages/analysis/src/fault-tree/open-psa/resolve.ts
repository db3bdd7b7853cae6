/** From names to indices. */
import type { Words } from '../../words.ts';
import type { Argument, FaultTree, Gate } from '../fault-tree.ts';
import type { Draft, DraftGate, Reference } from './draft.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal if a name stands for nothing, or for something else than is said */
export function resolve({ gates, events, names }: Draft): {
  readonly tree: FaultTree;
  readonly notes: readonly Words[];
} {
  if (!gates.some(({ name }) => name !== undefined)) {
    throw new Refusal(
      0,
      'The model has no gate, so there is nothing to analyse.',
      'Het model heeft geen poort, dus er valt niets te analyseren.',
    );
  }
  const undeclared = new Map<string, Argument>();
  const resolved = gates.map((gate, index): Gate => {
    const args = gate.args.map((arg) => (typeof arg === 'number' ? arg : argumentOf(arg, index)));
    if (gate.connective === 'atleast') refuseAtLeast(gate, args, gateName(gates, index));
    return { connective: gate.connective, min: gate.min, args };
  });
  const tree = {
    events: [...events, ...undeclared.keys()],
    gates: resolved,
    gateNames: gates.map(({ name }) => name),
  };
  return { tree, notes: undeclared.size === 0 ? [] : [noteOf([...undeclared.keys()])] };

  function argumentOf({ kind, name, from, at }: Reference, index: number): Argument {
    const found = names.find(name, from);
    if (found !== undefined) {
      if (kind === 'event' || kind === found.kind) return found.argument;
      throw new Refusal(
        at,
        `Gate ${gateName(gates, index)} names ${name} as <${kind}>, but it is defined as <define-${found.kind}>.`,
        `Poort ${gateName(gates, index)} noemt ${name} als <${kind}>, maar het is gedefinieerd als <define-${found.kind}>.`,
      );
    }
    if (kind === 'gate' || kind === 'house-event') {
      throw new Refusal(
        at,
        `Gate ${gateName(gates, index)} names the ${kind} ${name}, which is not defined.`,
        `Poort ${gateName(gates, index)} noemt ${kind} ${name}, maar die is niet gedefinieerd.`,
      );
    }
    const known = undeclared.get(name);
    if (known !== undefined) return known;
    const event = events.length + undeclared.size;
    undeclared.set(name, event);
    return event;
  }
}

/** The name of the gate that a formula stands in. */
function gateName(gates: readonly DraftGate[], index: number): string {
  for (let at = index; at >= 0; at--) if (gates[at]!.name !== undefined) return gates[at]!.name!;
  return '?';
}

function refuseAtLeast({ min, at }: DraftGate, args: readonly Argument[], gate: string): void {
  if (min > args.length) {
    throw new Refusal(
      at,
      `Gate ${gate} wants at least ${min} of ${args.length}, which can never be.`,
      `Poort ${gate} vraagt minstens ${min} van ${args.length}, en dat kan nooit.`,
    );
  }
  if (new Set(args).size === args.length) return;
  throw new Refusal(
    at,
    `Gate ${gate} names the same gate or event twice in <atleast>, so it is not clear how it counts.`,
    `Poort ${gate} noemt in <atleast> twee keer dezelfde poort of gebeurtenis; hoe die telt, is niet duidelijk.`,
  );
}

function noteOf(names: readonly string[]): Words {
  const some = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
  return names.length === 1
    ? {
        en: `${some} is used but not defined; it is taken for a basic event.`,
        nl: `${some} wordt gebruikt maar is niet gedefinieerd; het telt als basisgebeurtenis.`,
      }
    : {
        en: `${names.length} events are used but not defined (${some}); they are taken for basic events.`,
        nl: `${names.length} gebeurtenissen worden gebruikt maar zijn niet gedefinieerd (${some}); ze tellen als basisgebeurtenissen.`,
      };
}
