/** A form as a drawing: from left to right along the line is one way to write it. */
import type { PlanLanguage } from '@waakvlam/analysis';
import type { Form } from '../../packages/language/src/reference/form.ts';
import { formText } from '../../packages/language/src/reference/form-text.ts';

/** A line of text says shorter forms just as well. */
const LONGEST_TEXT = 62;

/** Whether a form is worth a drawing. */
export function hasDiagram(form: Form): boolean {
  return formText(form, 'en').length > LONGEST_TEXT;
}

const CHARACTER = 7.4;
const BOX = 24;
const GAP = 14;
const ROUND = 8;
const WIDEST = 760;

/** A piece of the drawing. The line goes through it at height 0; it reaches `up` above that and `down` below. */
interface Piece {
  readonly width: number;
  readonly up: number;
  readonly down: number;
  /** As SVG, from a place where the line comes in. */
  draw(x: number, y: number): string;
}

/** The drawing as a whole SVG file. */
export function diagram(form: Form, language: PlanLanguage): string {
  const lines = linesOf(form, language);
  const width = Math.max(...lines.map((line) => line.width)) + 4 * GAP;
  let y = GAP;
  let drawn = '';
  for (const [i, line] of lines.entries()) {
    y += line.up;
    drawn += line.draw(2 * GAP, y);
    if (i === 0) drawn += `<circle cx="${GAP}" cy="${y}" r="4"/>`;
    drawn += i === 0 ? path(`M${GAP} ${y}H${2 * GAP}`) : '';
    const end = 2 * GAP + line.width;
    const next = lines[i + 1];
    if (next === undefined)
      drawn += `${path(`M${end} ${y}H${end + GAP}`)}<circle cx="${end + GAP}" cy="${y}" r="4"/>`;
    else {
      const turn = y + line.down + GAP;
      const below = turn + Math.max(GAP + next.up, 2 * ROUND);
      drawn += path(
        `M${end} ${y}h${ROUND / 2}${corner('right', 'down')}V${turn - ROUND}${corner('down', 'left')}H${GAP + ROUND}` +
          `${corner('left', 'down')}V${below - ROUND}${corner('down', 'right')}H${2 * GAP}`,
      );
      y = below - next.up;
      continue;
    }
    y += line.down;
  }
  const height = y + GAP;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" ` +
    `viewBox="0 0 ${round(width)} ${round(height)}" role="img">` +
    `<title>${escaped(formText(form, language))}</title><style>${STYLE}</style>` +
    `<rect class="paper" width="100%" height="100%" rx="6"/>${drawn}</svg>\n`
  );
}

const STYLE =
  '.paper{fill:#fff}path{fill:none;stroke:#444;stroke-width:1.5}circle{fill:#444}' +
  'text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;text-anchor:middle;fill:#111}' +
  '.word{fill:#dbe9ff;stroke:#2f5fa8;stroke-width:1.2}.slot{fill:#fff;stroke:#777;stroke-width:1.2}';

/** What does not fit on one line goes on below. */
function linesOf(form: Form, language: PlanLanguage): readonly Piece[] {
  if (form.kind !== 'row') return [pieceOf(form, language)];
  const lines: Piece[][] = [[]];
  let width = 0;
  for (const piece of form.parts.map((part) => pieceOf(part, language))) {
    if (width > 0 && width + piece.width > WIDEST) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)!.push(piece);
    width += piece.width + GAP;
  }
  return lines.map(inRow);
}

function pieceOf(form: Form, language: PlanLanguage): Piece {
  switch (form.kind) {
    case 'word':
      return box(form.word[language], 'word');
    case 'slot':
      return box(form.slot[language], 'slot');
    case 'construct':
    case 'body':
      return box(formText(form, language), 'slot');
    case 'row':
      return inRow(form.parts.map((part) => pieceOf(part, language)));
    case 'choice':
      return choice(form.parts.map((part) => pieceOf(part, language)));
    case 'optional':
      return choice([EMPTY, pieceOf(form.part, language)]);
    case 'repeat':
      return loop(
        pieceOf(form.part, language),
        form.between === undefined ? EMPTY : box(form.between[language], 'word'),
      );
  }
}

const EMPTY: Piece = { width: 0, up: 0, down: 0, draw: () => '' };

function box(text: string, kind: 'word' | 'slot'): Piece {
  const width = text.length * CHARACTER + 2 * ROUND;
  return {
    width,
    up: BOX / 2,
    down: BOX / 2,
    draw: (x, y) =>
      `<rect class="${kind}" x="${round(x)}" y="${round(y - BOX / 2)}" width="${round(width)}" height="${BOX}" rx="${kind === 'word' ? BOX / 2 : 2}"/>` +
      `<text x="${round(x + width / 2)}" y="${round(y + 4.5)}">${escaped(text)}</text>`,
  };
}

function inRow(pieces: readonly Piece[]): Piece {
  return {
    width: pieces.reduce((sum, piece) => sum + piece.width, 0) + GAP * Math.max(0, pieces.length - 1),
    up: Math.max(0, ...pieces.map(({ up }) => up)),
    down: Math.max(0, ...pieces.map(({ down }) => down)),
    draw: (x, y) => {
      let drawn = '';
      let at = x;
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) drawn += path(`M${at} ${y}h${GAP}`);
        if (i > 0) at += GAP;
        drawn += piece.draw(at, y);
        at += piece.width;
      }
      return drawn;
    },
  };
}

/** The first way goes straight on, the others branch off below it. */
function choice(pieces: readonly Piece[]): Piece {
  const inner = Math.max(...pieces.map(({ width }) => width));
  const width = inner + 4 * ROUND;
  const first = pieces[0]!;
  const heights: number[] = [0];
  let y = first.down;
  for (const piece of pieces.slice(1)) {
    y += GAP / 2 + Math.max(piece.up, 2 * ROUND - y);
    heights.push(y);
    y += piece.down;
  }
  return {
    width,
    up: first.up,
    down: y,
    draw: (x, at) =>
      pieces
        .map((piece, i) => {
          const line = at + heights[i]!;
          const from = x + 2 * ROUND;
          const rest = path(`M${from + piece.width} ${line}H${x + width - 2 * ROUND}`);
          const straight = path(`M${x} ${at}H${from}M${x + width - 2 * ROUND} ${at}H${x + width}`);
          const branch = path(
            `M${x} ${at}${corner('right', 'down')}V${line - ROUND}${corner('down', 'right')}` +
              `M${x + width - 2 * ROUND} ${line}${corner('right', 'up')}V${at + ROUND}${corner('up', 'right')}`,
          );
          return piece.draw(from, line) + rest + (i === 0 ? straight : branch);
        })
        .join(''),
  };
}

/** Straight on is once; back below it is once more, by way of what stands between. */
function loop(piece: Piece, between: Piece): Piece {
  const inner = Math.max(piece.width, between.width);
  const width = inner + 4 * ROUND;
  const back = piece.down + GAP / 2 + Math.max(between.up, ROUND / 2);
  return {
    width,
    up: piece.up,
    down: back + Math.max(between.down, 2),
    draw: (x, y) => {
      const from = x + 2 * ROUND;
      const until = x + width - 2 * ROUND;
      const middle = x + (width - between.width) / 2;
      return (
        piece.draw(from, y) +
        path(`M${x} ${y}H${from}M${from + piece.width} ${y}H${x + width}`) +
        between.draw(middle, y + back) +
        path(
          `M${until} ${y}${corner('right', 'down')}V${y + back - ROUND}${corner('down', 'left')}H${middle + between.width}` +
            `M${middle} ${y + back}H${from}${corner('left', 'up')}V${y + ROUND}${corner('up', 'right')}`,
        )
      );
    },
  };
}

const STEPS = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] } as const;

/** A quarter of a circle from one way to another. */
function corner(from: keyof typeof STEPS, to: keyof typeof STEPS): string {
  const [fx, fy] = STEPS[from];
  const [tx, ty] = STEPS[to];
  return `q${fx * ROUND} ${fy * ROUND} ${(fx + tx) * ROUND} ${(fy + ty) * ROUND}`;
}

const round = (number: number): number => Math.round(number * 10) / 10;
const path = (d: string): string =>
  `<path d="${d.replace(/\d+\.\d+/g, (number) => String(round(Number(number))))}"/>`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
