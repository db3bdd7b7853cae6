import type { Absence, Failure, Id, Model, PlanLanguage, ScenarioResult, Seconds } from '@waakvlam/analysis';
import { directNeeds } from '@waakvlam/analysis';
import type { Box, Graph } from '../graph/graph.ts';
import { KIND } from '../graph/kinds.ts';
import { cleanText, shorten } from '../plain.ts';
import { calculable } from './calculable.ts';

/** What the script of the page is given, as JSON. Every text in it is clean, and it is only ever put in as text. */
export interface PageData {
  readonly language: PlanLanguage;
  /** Without names: {@link calculable}. */
  readonly model: Model;
  readonly components: readonly PageComponent[];
  /** What is drawn. */
  readonly boxes: readonly PageBox[];
  readonly scenarios: readonly PageScenario[];
  /** How far a failure that is no scenario is played. */
  readonly until: Seconds;
}

export interface PageComponent {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  /** It is a role: what fails of it is one person. */
  readonly isRole: boolean;
  /** What it stands on, each once. */
  readonly needs: readonly Id[];
  /** Of a single point of failure: its number in the register, and how soon it hurts. */
  readonly marks: readonly string[];
  readonly facts: readonly string[];
}

/** A box of the picture. */
export interface PageBox {
  readonly key: string;
  readonly name: string;
  /** The component that it is, or those that are folded into it. */
  readonly members: readonly Id[];
}

interface PageScenario {
  readonly id: Id;
  readonly name: string;
  readonly failures: readonly Failure[];
  readonly absences: readonly Absence[];
  readonly curtailments: readonly { readonly component: Id; readonly from: Seconds }[];
  readonly until: Seconds;
}

/** Names are told whole up to here. */
const LONGEST = 160;

export function pageData(
  model: Model,
  whole: Graph,
  drawn: Graph,
  results: readonly ScenarioResult[],
  until: Seconds,
): PageData {
  const { language } = whole;
  const boxes = new Map(whole.nodes.flatMap((node) => (node.node === 'box' ? [[node.component, node]] : [])));
  return {
    language,
    model: calculable(model),
    components: model.components.map((component) => {
      const box = boxes.get(component.id);
      return {
        id: component.id,
        name: named(component),
        kind: KIND[language][component.kind],
        isRole: component.kind === 'role',
        needs: [...new Set(directNeeds(component))],
        marks: box?.marks.map(({ number, lines }) => `${number}. ${lines.join(', ')}`) ?? [],
        facts: box?.facts ?? [],
      };
    }),
    boxes: drawn.nodes.flatMap((node) => (node.node === 'box' ? boxOf(node) : [])),
    scenarios: results.flatMap((result) => {
      const scenario = model.scenarios.find(({ id }) => id === result.scenario);
      if (scenario === undefined) return [];
      const { id, failures, absences } = scenario;
      const curtailments = result.curtailings.flatMap(({ stores, at }) =>
        stores.map((component) => ({ component, from: at })),
      );
      return [{ id, name: named(scenario), failures, absences, curtailments, until: result.until }];
    }),
    until,
  };
}

function boxOf({ key, name, component, folds }: Box): readonly PageBox[] {
  const members = component === undefined ? (folds ?? []) : [component];
  return members.length === 0 ? [] : [{ key, name, members }];
}

function named({ title, name }: { readonly title?: string | undefined; readonly name: string }): string {
  return shorten(cleanText(title ?? name), LONGEST) || cleanText(name);
}
