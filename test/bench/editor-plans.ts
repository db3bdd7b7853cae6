/** What the benchmark of the editor opens and types: in plans, and in a LikeC4 model of the same size. */
import { directNeeds } from '@waakvlam/analysis';
import { readPlanSet } from '@waakvlam/language';
import { planTexts } from './plan-text.ts';

/** A place in the file that is typed in. */
interface Spot {
  readonly line: number;
  readonly character: number;
}

/** One workspace with what is done in it. */
export interface Workspace {
  readonly languageId: string;
  /** Texts by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The file that is typed in. */
  readonly typed: string;
  /** Another one, that is opened. */
  readonly opened: string;
  /** What is typed in place of what stood there: number n. */
  readonly key: { readonly at: Spot; readonly text: (n: number) => string };
  /** What a finding says that was found of the text with number n: by looking, and by calculating. */
  readonly found: (n: number) => string;
  readonly calculated?: ((n: number) => string) | undefined;
  readonly complete: Spot;
  readonly hover: Spot;
  readonly rename: Spot;
  readonly elements: number;
  readonly relations: number;
}

const PLAN_PROBE = `organisatie Regio {
  proces Meting "Meting" { prioriteit vitaal; mtpd 10 min; rto 60 min; vereist MeetNet }
  stroom MeetNet { zone Gebied0 }
}
`;

/** A region of about so many lines in so many files. */
export async function planWorkspace(lines: number, files: number): Promise<Workspace> {
  const texts = planTexts(lines, files, 1).map(
    ({ uri, text }) => [uri.slice(uri.lastIndexOf('/') + 1), text] as const,
  );
  const [[first, firstText] = ['', ''], ...others] = texts;
  const headEnd = firstText.indexOf('organisatie Regio {\n');
  const text = firstText.slice(0, headEnd) + PLAN_PROBE + firstText.slice(headEnd);
  const all = new Map([[first, text], ...others]);
  const { model } = await readPlanSet(
    [...all].map(([name, one]) => ({ uri: `file:///plans/${name}`, text: one })),
  );
  const spot = (words: string, behind = words.length): Spot => spotOf(text, text.indexOf(words) + behind);
  return {
    languageId: 'continuity',
    files: all,
    typed: first,
    opened: others.at(-1)?.[0] ?? first,
    key: { at: spot('mtpd 10', 5), text: (n) => String(10 + (n % 40)) },
    found: (n) => `rto-after-mtpd .*\\b${10 + (n % 40)} min`,
    calculated: (n) => `single-point-of-failure .*MeetNet.*T\\+${10 + (n % 40)} min`,
    complete: spot('vereist MeetNet', 8),
    hover: spot('vereist MeetNet', 10),
    rename: spot('zone Gebied0', 8),
    elements: model.components.length,
    relations: model.components.reduce((sum, one) => sum + directNeeds(one).length, 0),
  };
}

/** A LikeC4 model with as many elements and relations, dealt over as many files. */
export function likec4Workspace(elements: number, relations: number, files: number): Workspace {
  const parts: string[][] = Array.from({ length: files }, () => []);
  const name = (index: number): string => `element${index % elements}`;
  for (let index = 0; index < elements; index++) {
    parts[index % files]!.push(
      `  ${name(index)} = component 'Element ${index}' {\n    description 'What ${index} is for'\n  }`,
    );
  }
  for (let index = 0; index < relations; index++) {
    const [from, to] = [index, index * 7 + 1];
    if (name(from) !== name(to)) parts[index % files]!.push(`  ${name(from)} -> ${name(to)} 'needs'`);
  }
  const all = new Map(
    parts.map((statements, file) => [
      `${String(file).padStart(4, '0')}.c4`,
      `model {\n${statements.join('\n')}\n}\n`,
    ]),
  );
  const [first = '', second = first] = [...all.keys()];
  const probe = `specification {\n  element component\n}\nmodel {\n  probe = component 'Probe'\n  probe -> missing10 'needs'\n  probe -> element1 'needs'\n}\n`;
  const text = probe + all.get(first)!;
  all.set(first, text);
  const spot = (words: string, behind = words.length): Spot => spotOf(text, text.indexOf(words) + behind);
  return {
    languageId: 'likec4',
    files: all,
    typed: first,
    opened: second,
    key: { at: spot('missing10', 7), text: (n) => String(10 + (n % 40)) },
    found: (n) => `missing${10 + (n % 40)}\\b`,
    complete: spot('probe -> element1', 9),
    hover: spot('probe -> element1', 12),
    rename: spot('probe -> element1', 12),
    elements: elements + 1,
    relations: relations + 2,
  };
}

function spotOf(text: string, offset: number): Spot {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
