import {
  duration,
  list,
  type Model,
  type PlanLanguage,
  type SinglePoints,
  type Words,
} from '@waakvlam/analysis';
import { cleanText, shorten } from '../plain.ts';
import type { GraphOptions } from './dependency-graph.ts';
import type { Box, Graph } from './graph.ts';

/** So many boxes can be read on the largest paper that an office printer takes (A3). */
const READABLE = 60;
/** So many names are told in one note. */
const MOST_NAMES = 12;

interface NoteWords {
  readonly title: (of: string | undefined) => string;
  readonly horizon: (horizon: SinglePoints['horizon'], language: PlanLanguage) => string;
  readonly description: (boxes: number, points: number, accepted: number, horizon: string) => string;
  readonly alone: (names: string) => string;
  readonly unsettled: (names: string) => string;
  readonly large: (boxes: number) => string;
  readonly more: (count: number) => string;
}

export const ARROW: Words = {
  en: 'An arrow points to what is needed.',
  nl: 'Een pijl wijst naar wat nodig is.',
};

const WORDS: Words<NoteWords> = {
  en: {
    title: (of) => (of === undefined ? 'What depends on what' : `What depends on what: ${of}`),
    horizon: (horizon, language) =>
      horizon === 'plan'
        ? 'within the horizon of the plan'
        : horizon === 'ever'
          ? 'at any time'
          : `within ${duration(horizon, language)}`,
    description: (boxes, points, accepted, horizon) =>
      `${boxes} parts. ${points} of them ${points === 1 ? 'is a single point of failure' : 'are single points of failure'} (SPOF) ${horizon}` +
      `${accepted > 0 ? `, ${accepted} accepted` : ''}. ${ARROW.en}`,
    alone: (names) => `Not drawn, because nothing here needs it and it needs nothing: ${names}.`,
    unsettled: (names) => `Not known to the end, because the calculation met its limit: ${names}.`,
    large: (boxes) =>
      `${boxes} boxes are too many for one page (about ${READABLE} on A3). Choose one process or one organisation.`,
    more: (count) => `${count} more`,
  },
  nl: {
    title: (of) => (of === undefined ? 'Wat hangt waarvan af' : `Wat hangt waarvan af: ${of}`),
    horizon: (horizon, language) =>
      horizon === 'plan'
        ? 'binnen de horizon van het plan'
        : horizon === 'ever'
          ? 'zonder grens in de tijd'
          : `binnen ${duration(horizon, language)}`,
    description: (boxes, points, accepted, horizon) =>
      `${boxes} onderdelen. ${points} daarvan ${points === 1 ? 'is' : 'zijn'} een single point of failure (SPOF) ${horizon}` +
      `${accepted > 0 ? `, ${accepted} geaccepteerd` : ''}. ${ARROW.nl}`,
    alone: (names) =>
      `Niet getekend, omdat niets hier het nodig heeft en het zelf niets nodig heeft: ${names}.`,
    unsettled: (names) => `Niet tot het einde bekend, omdat de berekening haar grens raakte: ${names}.`,
    large: (boxes) =>
      `${boxes} vakken zijn te veel voor één bladzijde (ongeveer ${READABLE} op A3). Kies één proces of één organisatie.`,
    more: (count) => `nog ${count}`,
  },
};

/** The heading: of which process, which organisation, or of the only one there is. */
export function titleOfGraph(model: Model, options: GraphOptions): string {
  const id =
    options.process ??
    options.organisation ??
    (model.organisations.length === 1 ? model.organisations[0]?.id : undefined);
  const of = [...model.components, ...model.organisations].find((declared) => declared.id === id);
  return WORDS[options.language].title(
    of === undefined ? undefined : shorten(cleanText(of.title ?? of.name), 120),
  );
}

/** How much is drawn, and what the marks mean. */
export function describe(graph: Pick<Graph, 'nodes'>, points: SinglePoints, language: PlanLanguage): string {
  const boxes = graph.nodes.filter((node) => node.node === 'box');
  const marked = boxes.filter((box) => box.marks.length > 0);
  const accepted = marked.filter((box) => box.marks.every((mark) => mark.accepted));
  const horizon = WORDS[language].horizon(points.horizon, language);
  return WORDS[language].description(boxes.length, marked.length, accepted.length, horizon);
}

/** That it is more than a page can bear, if it is. */
export function tooLarge(graph: Pick<Graph, 'nodes'>, language: PlanLanguage): readonly string[] {
  const boxes = graph.nodes.filter((node) => node.node === 'box').length;
  return boxes > READABLE ? [WORDS[language].large(boxes)] : [];
}

/** What the picture does not show. */
export function notesOf(
  alone: readonly Box[],
  unsettled: readonly string[],
  language: PlanLanguage,
): readonly string[] {
  const words = WORDS[language];
  return [
    ...(alone.length > 0
      ? [
          words.alone(
            names(
              alone.map((box) => box.name),
              language,
            ),
          ),
        ]
      : []),
    ...(unsettled.length > 0 ? [words.unsettled(names(unsettled, language))] : []),
  ];
}

function names(all: readonly string[], language: PlanLanguage): string {
  const told = all.slice(0, MOST_NAMES);
  const left = all.length - told.length;
  return list(left > 0 ? [...told, WORDS[language].more(left)] : told, language);
}
