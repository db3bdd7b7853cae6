import type { PlanLanguage, Words } from '@waakvlam/analysis';
import { type LineStyle, lineStyle } from './edge-label.ts';
import { failingLines } from './failing-lines.ts';
import type { Graph } from './graph.ts';
import type { Family } from './kinds.ts';

/** One thing that is drawn, and what it means. */
export interface LegendEntry {
  readonly sample:
    | { readonly kind: 'family'; readonly family: Family }
    | { readonly kind: 'line'; readonly line: LineStyle }
    | { readonly kind: 'state'; readonly state: DrawnState }
    | { readonly kind: 'choice' | 'spof' | 'accepted' | 'organisation' | 'failing' };
  readonly words: string;
}

/** States that are drawn otherwise than what is up. */
type DrawnState = 'down' | 'starting' | 'bridging';

interface LegendWords {
  readonly title: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly lines: Readonly<Record<LineStyle, string>>;
  readonly choice: string;
  readonly spof: string;
  readonly accepted: string;
  readonly organisation: string;
  readonly states: Readonly<Record<DrawnState, string>>;
  readonly failing: string;
}

const WORDS: Words<LegendWords> = {
  en: {
    title: 'Legend',
    families: {
      process: 'process',
      manual: 'working by hand',
      supply: 'power, fuel, water',
      technical: 'ICT, telecom, data, equipment, vehicle, other',
      place: 'location',
      people: 'role or person',
      party: 'supplier, partner or agreement',
      zone: 'zone: fails as one',
      folded: 'folded: all of it in one box',
    },
    lines: {
      need: 'arrow: needs what it points to',
      option: 'dashes: one of the options; 1 comes first',
      standby: 'long dashes: reserve, takes this long to start',
      refill: 'dots: is refilled by',
      supplier: 'open arrow: supplied by, no need',
    },
    choice: 'circle: so many of the options are enough',
    spof: 'double border, octagon with register number: single point of failure; time until a process is too late',
    accepted: 'dotted second border and octagon: the same, but the risk is accepted',
    organisation: 'box around: what belongs together, such as an organisation',
    states: {
      down: 'thick border, crossed corner: OUT',
      starting: 'dots: starting, not there yet',
      bridging: 'hatch: works on what runs out, for as long as it says',
    },
    failing: 'thick line: along this the failure spreads',
  },
  nl: {
    title: 'Legenda',
    families: {
      process: 'proces',
      manual: 'werken met de hand',
      supply: 'stroom, brandstof, water',
      technical: 'ICT, telecom, gegevens, materieel, voertuig, overig',
      place: 'locatie',
      people: 'rol of persoon',
      party: 'leverancier, partner of overeenkomst',
      zone: 'zone: valt samen uit',
      folded: 'samengevouwen: alles bij elkaar in één vak',
    },
    lines: {
      need: 'pijl: heeft nodig waar hij naar wijst',
      option: 'streepjes: een van de opties; 1 gaat voor',
      standby: 'lange strepen: reserve, met de starttijd',
      refill: 'stippen: wordt bijgevuld door',
      supplier: 'open pijl: geleverd door, niet nodig om te werken',
    },
    choice: 'cirkel: zo veel van de opties is genoeg',
    spof: 'dubbele rand, achthoek met nummer in het register: SPOF. Valt dit alleen uit, dan is een proces na deze tijd te laat',
    accepted: 'gestippelde tweede rand en achthoek: hetzelfde, maar het risico is geaccepteerd',
    organisation: 'kader: wat bij elkaar hoort, zoals een organisatie',
    states: {
      down: 'dikke rand, gekruiste hoek: UIT',
      starting: 'stippen: start, is er nog niet',
      bridging: 'arcering: werkt op iets wat opraakt, zo lang als erbij staat',
    },
    failing: 'dikke lijn: hierlangs breidt de uitval zich uit',
  },
};

const FAMILIES: readonly Family[] = [
  'process',
  'manual',
  'supply',
  'technical',
  'place',
  'people',
  'party',
  'zone',
  'folded',
];
const STATES: readonly DrawnState[] = ['down', 'starting', 'bridging'];
const LINES: readonly LineStyle[] = ['need', 'option', 'standby', 'refill', 'supplier'];

export function legendTitle(language: PlanLanguage): string {
  return WORDS[language].title;
}

/** Only what the graph holds is explained. */
export function legendOf(graph: Graph): readonly LegendEntry[] {
  const words = WORDS[graph.language];
  const boxes = graph.nodes.filter((node) => node.node === 'box');
  const marks = boxes.flatMap((box) => box.marks);
  const families = new Set(boxes.map((box) => box.family));
  const lines = new Set(graph.edges.map(lineStyle));
  const states = new Set(boxes.map((box) => box.shown?.state));
  const single = (
    kind: 'choice' | 'spof' | 'accepted' | 'organisation' | 'failing',
    there: boolean,
  ): LegendEntry[] => (there ? [{ sample: { kind }, words: words[kind] }] : []);
  return [
    ...STATES.filter((state) => states.has(state)).map(
      (state): LegendEntry => ({ sample: { kind: 'state', state }, words: words.states[state] }),
    ),
    ...single('failing', failingLines(graph).size > 0),
    ...single(
      'spof',
      marks.some((mark) => !mark.accepted),
    ),
    ...single(
      'accepted',
      marks.some((mark) => mark.accepted),
    ),
    ...LINES.filter((line) => lines.has(line)).map(
      (line): LegendEntry => ({ sample: { kind: 'line', line }, words: words.lines[line] }),
    ),
    ...single('choice', boxes.length < graph.nodes.length),
    ...FAMILIES.filter((family) => families.has(family)).map(
      (family): LegendEntry => ({ sample: { kind: 'family', family }, words: words.families[family] }),
    ),
    ...single('organisation', graph.clusters.length > 0),
  ];
}
