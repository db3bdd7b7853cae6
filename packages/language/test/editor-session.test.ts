import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { check, hasGaps } from '../src/check.ts';
import { readPlanSet } from '../src/read-plan-set.ts';
import { createServices } from '../src/server.ts';

const TODAY = '2026-11-24';
const TEXTS: Readonly<Record<string, string>> = {
  a: `organisation A "One" {
  plan Plan { language en; horizon 24 h }
  power Net "Grid"
  power Ups { lasts 30 min }
  process Intake { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Ups }; owner Boss }
  role Boss { people 3 }
}
`,
  b: `organisation B {
  template location Std { seats 4; needs A.Net }
  location P1 like Std
  location P2 like Std { seats 6 }
  group Posts { P1, P2 }
  process Turnout { mtpd 1 h; rto 30 min; priority vital; needs 1 of Posts; at P1, fallback P2 }
}
`,
  c: `scenario Blackout { fails A.Net for 4 h }
action Start { when Blackout begins; by A.Boss; step "x" }
accept spof A.Net for A.Intake until 2027-01-01 by A.Boss "because"
`,
};
const NAMES = ['Net', 'Ups', 'Intake', 'Boss', 'Std', 'P1', 'Posts', 'Blackout', 'A', 'B', 'New'];

/** Always the same numbers: below a bound, one after the other. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An editor on three files, and what it shows of each. */
async function session() {
  const texts = new Map(
    Object.entries(TEXTS).map(([name, text]) => [`file:///plans/${name}.continuity`, text]),
  );
  const fileSystemProvider = () =>
    Object.assign(Object.create(EmptyFileSystem.fileSystemProvider()), {
      readFile: async (uri: URI) => texts.get(uri.toString()) ?? '',
    });
  const { shared } = createServices({ fileSystemProvider }, () => TODAY);
  const {
    LangiumDocuments: documents,
    DocumentBuilder: builder,
    LangiumDocumentFactory: factory,
  } = shared.workspace;
  const add = (uri: string) => documents.addDocument(factory.fromString(texts.get(uri)!, URI.parse(uri)));
  for (const uri of texts.keys()) add(uri);
  await builder.build(documents.all.toArray(), { validation: true });
  return {
    texts,
    async write(uri: string, text: string) {
      const isNew = !texts.has(uri);
      texts.set(uri, text);
      if (isNew) add(uri);
      await builder.update([URI.parse(uri)], []);
    },
    async remove(uri: string) {
      texts.delete(uri);
      await builder.update([], [URI.parse(uri)]);
    },
    /** What of the text as it is now, apart from what stays of an earlier one until a mistake is mended. */
    shown(uri: string) {
      const all = documents.getDocument(URI.parse(uri))?.diagnostics ?? [];
      const [stay, fresh] = [true, false].map((waits) =>
        all.filter(({ data }) => 'waiting' in (data ?? {}) === waits),
      );
      return { stay: stay!, fresh: fresh!.map(({ code, range, message }) => ({ code, range, message })) };
    },
  };
}

describe('what the editor shows', () => {
  it('is what a fresh check of the same texts finds, whatever was edited before', async () => {
    const next = numbers(7);
    const pick = <T>(of: readonly T[]): T => of[next(of.length)]!;
    const { texts, write, remove, shown } = await session();
    for (let edit = 0; edit < 40; edit++) {
      const uri = pick([...texts.keys()]);
      const text = texts.get(uri)!;
      const lines = text.split('\n');
      const kind = next(6);
      if (kind === 0 && texts.size > 2) await remove(uri);
      else if (kind === 1 && texts.size < 5)
        await write(`file:///plans/n${edit}.continuity`, pick(Object.values(TEXTS)));
      else if (kind === 2) await write(uri, lines.toSpliced(next(lines.length), 1).join('\n'));
      else if (kind === 3)
        await write(uri, `${text}\n${pick(['power', 'role', 'group', 'organisation'])} ${pick(NAMES)} { }`);
      else if (kind === 4) await write(uri, pick(Object.values(TEXTS)));
      else await write(uri, text.replaceAll(pick(NAMES), pick(NAMES)));
      const set = await readPlanSet([...texts].map(([uri, text]) => ({ uri, text })));
      const found = Map.groupBy(check(set, { today: TODAY }), ({ place }) => place.uri);
      for (const file of texts.keys()) {
        const fresh = (found.get(file) ?? []).map(({ rule, place, message, language }) => ({
          code: rule,
          range: place.range,
          message: message[language],
        }));
        expect(shown(file).fresh).toEqual(fresh);
        if (!hasGaps(set)) expect(shown(file).stay).toEqual([]);
      }
    }
  });
});
