/** From elements to gates whose references are still names. */
import type { Gate } from '../fault-tree.ts';
import { type Container, type ElementKind, type Names, names } from './names.ts';
import { Refusal } from './refusal.ts';
import { scanXml, type Tag } from './scan-xml.ts';
import { constantOf, isPrivate, minOf, nameOf, pathOf, type ReferenceKind, referenceKind } from './values.ts';

/** Something that a formula names. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly from: Container;
  readonly at: number;
}

/** A gate being read; a formula within a formula is one without a name. */
export interface DraftGate {
  readonly name: string | undefined;
  connective: Gate['connective'];
  min: number;
  /** Numbers are gates without a name. */
  readonly args: (number | Reference)[];
  readonly at: number;
}

export interface Draft {
  readonly gates: readonly DraftGate[];
  readonly events: readonly string[];
  readonly names: Names;
}

/** What may stand in the element that is being read. */
type Place =
  | { readonly in: 'file' }
  | { readonly in: 'container'; readonly container: Container; readonly element: string }
  | { readonly in: 'gate'; readonly gate: number; readonly container: Container; isFilled: boolean }
  | { readonly in: 'formula'; readonly gate: number; readonly container: Container }
  | { readonly in: 'house event'; readonly gate: number }
  | { readonly in: 'nothing'; readonly element: string }
  | { readonly in: 'what is passed over' };

const MODEL: Container = { path: '', parent: undefined, isPrivate: false };
const PASSED_OVER: Place = { in: 'what is passed over' };

/** @throws Refusal if there is something in the text that is not read */
export function draftOf(text: string): Draft {
  const gates: DraftGate[] = [];
  const events: string[] = [];
  const known = names();
  const places: Place[] = [{ in: 'file' }];
  /** Where the text is, for whoever must mend it. */
  let currentGate: string | undefined;

  scanXml(text, { open: (tag) => places.push(placeOf(tag)), close: closePlace, text: refuseText });
  return { gates, events, names: known };

  function placeOf(tag: Tag): Place {
    const place = places.at(-1)!;
    switch (place.in) {
      case 'what is passed over':
        return PASSED_OVER;
      case 'file':
        if (tag.name === 'opsa-mef') return { in: 'container', container: MODEL, element: tag.name };
        throw new Refusal(
          tag.at,
          `This is no Open-PSA model: it begins with <${tag.name}>, not with <opsa-mef>.`,
          `Dit is geen Open-PSA-model: het begint met <${tag.name}>, niet met <opsa-mef>.`,
        );
      case 'container':
        return inContainer(tag, place.container, place.element);
      case 'gate':
        return inGate(tag, place);
      case 'formula':
        return inFormula(tag, gates[place.gate]!.args, place.container);
      case 'house event':
        return inHouseEvent(tag, place.gate);
      case 'nothing':
        throw misplaced(tag, place.element);
    }
  }

  function inContainer(tag: Tag, container: Container, element: string): Place {
    switch (tag.name) {
      case 'label':
      case 'attributes':
      case 'define-parameter':
        return PASSED_OVER;
      case 'model-data':
        if (element !== 'opsa-mef') throw misplaced(tag, element);
        return { in: 'container', container: MODEL, element: tag.name };
      case 'define-fault-tree':
        if (element !== 'opsa-mef') throw misplaced(tag, element);
        return { in: 'container', container: containerOf(tag, container), element: tag.name };
      case 'define-component':
        if (element !== 'define-fault-tree' && element !== 'define-component') throw misplaced(tag, element);
        return { in: 'container', container: containerOf(tag, container), element: tag.name };
      case 'define-gate':
        if (element === 'opsa-mef' || element === 'model-data') throw misplaced(tag, element);
        return defineGate(tag, container);
      case 'define-basic-event':
        define(tag, container, { kind: 'basic-event', argument: events.length }, (name) => events.push(name));
        return PASSED_OVER;
      case 'define-house-event':
        define(tag, container, { kind: 'house-event', argument: ~gates.length }, () =>
          gates.push({ name: undefined, connective: 'or', min: 0, args: [], at: tag.at }),
        );
        return { in: 'house event', gate: gates.length - 1 };
      default:
        throw notRead(tag, undefined);
    }
  }

  function containerOf(tag: Tag, parent: Container): Container {
    const name = nameOf(tag);
    return {
      path: parent.path === '' ? name : `${parent.path}.${name}`,
      parent,
      isPrivate: isPrivate(tag, parent),
    };
  }

  function define(
    tag: Tag,
    container: Container,
    element: { readonly kind: ElementKind; readonly argument: number },
    make: (name: string) => void,
  ): void {
    make(known.define(nameOf(tag), container, isPrivate(tag, container), element, tag.at));
  }

  function defineGate(tag: Tag, container: Container): Place {
    const gate = gates.length;
    define(tag, container, { kind: 'gate', argument: ~gate }, (name) => {
      gates.push({ name, connective: 'or', min: 0, args: [], at: tag.at });
      currentGate = name;
    });
    return { in: 'gate', gate, container, isFilled: false };
  }

  function inGate(tag: Tag, place: Place & { in: 'gate' }): Place {
    if (tag.name === 'label' || tag.name === 'attributes') return PASSED_OVER;
    if (place.isFilled) {
      throw new Refusal(
        tag.at,
        `Gate ${currentGate} has more than one formula. Put them in one <and> or <or>.`,
        `Poort ${currentGate} heeft meer dan één formule. Zet ze samen in één <and> of <or>.`,
      );
    }
    place.isFilled = true;
    const gate = gates[place.gate]!;
    if (!isConnective(tag.name)) return inFormula(tag, gate.args, place.container);
    return formula(tag, place.gate, place.container);
  }

  function formula(tag: Tag, index: number, container: Container): Place {
    const gate = gates[index]!;
    gate.connective = tag.name as Gate['connective'];
    if (tag.name === 'atleast') gate.min = minOf(tag, currentGate!);
    return { in: 'formula', gate: index, container };
  }

  function inFormula(tag: Tag, args: (number | Reference)[], container: Container): Place {
    if (isConnective(tag.name)) {
      gates.push({ name: undefined, connective: 'or', min: 0, args: [], at: tag.at });
      args.push(~(gates.length - 1));
      return formula(tag, gates.length - 1, container);
    }
    const kind = referenceKind(tag);
    if (kind !== undefined) {
      args.push({ kind, name: pathOf(tag), from: container, at: tag.at });
    } else if (tag.name === 'constant') {
      gates.push({ name: undefined, connective: constantOf(tag), min: 0, args: [], at: tag.at });
      args.push(~(gates.length - 1));
    } else throw notRead(tag, currentGate);
    return { in: 'nothing', element: tag.name };
  }

  function inHouseEvent(tag: Tag, gate: number): Place {
    if (tag.name === 'label' || tag.name === 'attributes') return PASSED_OVER;
    if (tag.name !== 'constant') throw misplaced(tag, 'define-house-event');
    gates[gate]!.connective = constantOf(tag);
    return { in: 'nothing', element: tag.name };
  }

  function closePlace(): void {
    const place = places.pop()!;
    if (place.in === 'gate') {
      if (!place.isFilled) throw empty(place.gate);
      currentGate = undefined;
    }
    if (place.in === 'formula' && gates[place.gate]!.args.length === 0) throw empty(place.gate);
  }

  function empty(gate: number): Refusal {
    return new Refusal(
      gates[gate]!.at,
      `Gate ${currentGate} asks about nothing. Name at least one gate or event in it.`,
      `Poort ${currentGate} verwijst naar niets. Noem er minstens één poort of gebeurtenis in.`,
    );
  }

  function refuseText(at: number): void {
    if (places.at(-1)!.in === 'what is passed over') return;
    throw new Refusal(
      at,
      'There is text between the elements, where none belongs.',
      'Er staat tekst tussen de elementen, op een plek waar die niet hoort.',
    );
  }
}

function isConnective(name: string): name is Gate['connective'] {
  return name === 'and' || name === 'or' || name === 'atleast';
}

const NOT_COHERENT = new Set(['not', 'xor', 'nand', 'nor', 'iff', 'imply', 'cardinality']);

function notRead(tag: Tag, gate: string | undefined): Refusal {
  const { name, at } = tag;
  if (gate === undefined) {
    return new Refusal(
      at,
      `<${name}> is not read. A model is read if it has fault trees of gates, basic events and house events only.`,
      `<${name}> wordt niet gelezen. Een model is te lezen als het alleen foutenbomen van poorten, basisgebeurtenissen en house-events heeft.`,
    );
  }
  if (NOT_COHERENT.has(name)) {
    return new Refusal(
      at,
      `Gate ${gate} uses <${name}>, so the fault tree is not coherent. Only <and>, <or> and <atleast> are read.`,
      `Poort ${gate} gebruikt <${name}>; daardoor is de foutenboom niet coherent. Alleen <and>, <or> en <atleast> worden gelezen.`,
    );
  }
  return new Refusal(
    at,
    `Gate ${gate} uses <${name}>, which is not read. Only <and>, <or> and <atleast> are.`,
    `Poort ${gate} gebruikt <${name}>, en dat wordt niet gelezen. Alleen <and>, <or> en <atleast> wel.`,
  );
}

function misplaced({ name, at }: Tag, element: string): Refusal {
  return new Refusal(at, `<${name}> cannot stand in <${element}>.`, `<${name}> hoort niet in <${element}>.`);
}
