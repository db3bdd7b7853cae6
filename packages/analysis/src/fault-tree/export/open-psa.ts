/** The fault tree of a process in the Open-PSA model exchange format. */
import type { Id, Model, PlanLanguage } from '../../model.ts';
import { isoDuration } from '../../words.ts';
import type { Argument, Gate } from '../fault-tree.ts';
import { tellEvent, tellGate, tellTree } from './gate-words.ts';
import { nameOfGate, nameOfId } from './names.ts';
import { type NoTree, type ProcessTree, type ProcessTreeOptions, processTree } from './process-tree.ts';

export interface OpenPsaOptions extends ProcessTreeOptions {
  /** Of the labels. */
  readonly language: PlanLanguage;
}

export interface OpenPsaExport {
  /** The whole file. Names are ids with what readers do not take escaped; labels have the titles and ids. */
  readonly text: string;
  /** Up to which order its minimal cut sets are those of `cutSets`: see `processTree`. */
  readonly exact: number | 'all';
}

/**
 * Writes what stops a process as a coherent fault tree. Everything that fails fails together at 0 and stays so; a role
 * stands for one of its people.
 *
 * Its minimal cut sets of at most `exact` events are those that `cutSets` finds for the same process and horizon, no
 * more and no fewer. With `all` that holds for every order. Otherwise larger sets can be too many: the tree is worked
 * out over stretches of time, in which what was lost or asked once counts as lost or asked from then on, so it errs to
 * the side of saying that the process is stopped. It lacks none, unless the file says so. What fails at different
 * moments, or comes back, is outside of it: a static tree has no clock.
 *
 * @throws RangeError if the model has no process with this id and an mtpd
 */
export function exportOpenPsa(model: Model, options: OpenPsaOptions): OpenPsaExport | NoTree {
  const tree = processTree(model, options);
  return typeof tree === 'string'
    ? tree
    : { text: written(tree, model, options.language), exact: tree.exact };
}

function written(tree: ProcessTree, model: Model, language: PlanLanguage): string {
  const { process, mtpd, horizon, exact, lacksNone, events, gates, meanings } = tree;
  const names = gateNames(tree);
  const attributes = {
    process: process.id,
    horizon: isoDuration(horizon),
    mtpd: isoDuration(mtpd),
    exact_up_to_order: String(exact),
    above_that_order: exact === 'all' ? 'exact' : lacksNone ? 'may have too many, lacks none' : 'unknown',
    failures: 'together at 0, staying',
  };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opsa-mef>',
    `  <define-fault-tree name="${nameOfId(process.id)}">`,
    `    <label>${escaped(tellTree(tree, model, language))}</label>`,
    '    <attributes>',
    ...Object.entries(attributes).map(
      ([name, value]) => `      <attribute name="${name}" value="${escaped(value)}"/>`,
    ),
    '    </attributes>',
    ...gates.flatMap((gate, number) => [
      `    <define-gate name="${names[number]!}">`,
      `      <label>${escaped(tellGate(meanings[number]!, tree, model, language))}</label>`,
      ...formula(gate, events, names).map((line) => `      ${line}`),
      '    </define-gate>',
    ]),
    '  </define-fault-tree>',
    '  <model-data>',
    ...events.flatMap((id) => [
      `    <define-basic-event name="${nameOfId(id)}">`,
      `      <label>${escaped(tellEvent(id, model, language))}</label>`,
      ...rates(id, model),
      '    </define-basic-event>',
    ]),
    '  </model-data>',
    '</opsa-mef>',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * How often it fails and how long its repair takes, for whoever goes on from here. They are no probability: in this tree
 * what fails stays so, and how long a process tolerates that a set is out (docs/likelihood.md) is not in it.
 */
function rates(id: Id, model: Model): readonly string[] {
  const component = model.components.find((one) => one.id === id);
  if (component === undefined || !('failsOncePer' in component)) return [];
  const { failsOncePer, repaired } = component;
  if (failsOncePer === undefined) return [];
  const attribute = (name: string, value: string) => `        <attribute name="${name}" value="${value}"/>`;
  return [
    '      <attributes>',
    attribute('fails_once_per', `${failsOncePer.count} ${failsOncePer.unit}`),
    ...(repaired === undefined ? [] : [attribute('repaired_in', isoDuration(repaired))]),
    '      </attributes>',
  ];
}

/** Gates are counted per component, from the top down. */
function gateNames({ meanings, process }: ProcessTree): readonly string[] {
  const counts = new Map<Id, number>();
  return meanings.map((meaning) => {
    const component = 'part' in meaning ? meaning.part.component : process.id;
    const number = (counts.get(component) ?? 0) + 1;
    counts.set(component, number);
    return nameOfGate(component, number);
  });
}

/** Flat, and never with one argument: not every reader takes that. */
function formula({ connective, min, args }: Gate, events: readonly Id[], names: readonly string[]): string[] {
  const reference = (arg: Argument): string =>
    arg < 0 ? `<gate name="${names[~arg]!}"/>` : `<basic-event name="${nameOfId(events[arg]!)}"/>`;
  const [only] = args;
  if (args.length === 1 && only !== undefined) return [reference(only)];
  const opened = connective === 'atleast' ? `atleast min="${min}"` : connective;
  return [`<${opened}>`, ...args.map((arg) => `  ${reference(arg)}`), `</${connective}>`];
}

/** Text of a plan as text of XML on one line; what XML cannot say or shows as something else is left out. */
function escaped(text: string): string {
  const clean = text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim();
  return clean.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
