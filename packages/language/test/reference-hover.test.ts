import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { createServices } from '../src/server.ts';

const { shared, continuity } = createServices(EmptyFileSystem, () => '2026-06-01');
let documents = 0;

/** What hovering says at the `|` of a text. */
async function hover(marked: string): Promise<unknown> {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const document = shared.workspace.LangiumDocumentFactory.fromString(
    text,
    URI.parse(`file:///plans/${documents++}/plan.continuity`),
  );
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document]);
  const found = await continuity.lsp.HoverProvider?.getHoverContent(document, {
    textDocument: { uri: document.uri.toString() },
    position: document.textDocument.positionAt(at),
  });
  return found?.contents;
}

const plain = (...paragraphs: readonly string[]) => ({ kind: 'plaintext', value: paragraphs.join('\n\n') });
const english = (text: string) => hover(`plan X { language en } ${text}`);
const dutch = (text: string) => hover(`plan X { taal nl } ${text}`);

describe('hovering over a word of the language', () => {
  it('says what it means and how it is written, in the language of the plan', async () => {
    expect(await english('power G { test|ed 2026-05-04 under load }')).toEqual(
      plain(
        'tested (Dutch: getest)',
        'That it was tried: on which day, under load or not, with what result, and what was left out.',
        'tested DATE [under load] [passed | partly | failed] ["text"] [except "text"] [every PERIOD]',
      ),
    );
    expect(await dutch('proces P { |mtpd 5 min }')).toEqual(
      plain('mtpd', 'Maximaal toelaatbare uitvalsduur: langer stil is ontoelaatbaar.', 'mtpd DUUR'),
    );
  });

  it('goes by the language of the plan, not by that of the word', async () => {
    expect(await dutch('process P { pri|ority vital }')).toMatchObject({
      value: expect.stringMatching(/^prioriteit \(Engels: priority\)\n\nHoe belangrijk/),
    });
  });

  it('says of which property a value is one', async () => {
    expect(await english('process P { priority vi|tal }')).toMatchObject({
      value: expect.stringMatching(
        /^vital \(Dutch: vitaal\): a value of priority\n\nHow important it is\..*\n\npriority \( vital \|/s,
      ),
    });
    expect(await dutch('rol R maatregel M { versterkt mentale weer|baarheid van R }')).toMatchObject({
      value: expect.stringMatching(
        /^mentale weerbaarheid \(Engels: mental resilience\): een waarde van versterkt\n/,
      ),
    });
    expect(await english('role R process P { needs 6 of R 24|/7 }')).toMatchObject({
      value: expect.stringMatching(/^24\/7: a value of COUNT of ROLE \[TIMES\]\n/),
    });
  });

  it('lists the values that are too many for the form', async () => {
    expect(await english('zone Z { ty|pe flood }')).toMatchObject({
      value: expect.stringMatching(/\n\ntype TYPE\nTYPE: flood, substation, duct, /),
    });
  });

  it('knows a word by where it stands', async () => {
    const fails = (text: unknown) => (text as { value: string }).value.split('\n\n')[1];
    expect(fails(await english('power G { fa|ils once per 5 years }'))).toMatch(/^How often it fails/);
    expect(fails(await english('power G scenario S { fa|ils G }'))).toMatch(/^What fails, from when/);
    expect(fails(await english('power G process P { needs one of { G sta|rts in 2 min } }'))).toMatch(
      /^Makes it a res/,
    );
  });

  it.each([
    ['support poi|nt L', 'support point (Dutch: noodsteunpunt)'],
    ['supp|ort point L', 'support point (Dutch: noodsteunpunt)'],
    ['role R { on ca|ll 1 }', 'on call (Dutch: piket)'],
    ['role R { without net|work "room 1" }', 'without network (Dutch: zonder netwerk)'],
    ['power G process P { needs G; }\npow|er Other', 'power (Dutch: stroom)'],
  ])('takes a phrase as one: %s', async (text, first) => {
    expect(await english(text)).toMatchObject({ value: expect.stringContaining(`${first}\n\n`) });
  });

  it('leaves names that are spelled like words to be names', async () => {
    expect(await english('power pow|er "Grid *x*"')).toEqual(plain('power: power · Grid *x*'));
    expect(await english('power water process P { needs wa|ter }')).toEqual(
      plain('water: power\n\nNeeded by P.'),
    );
  });

  it.each(['power G |{ }', 'power G "ti|tle"', '// pow|er', 'power G { mtpd |', '}|{ "', '|'])(
    'says nothing of signs, texts and comments: %s',
    async (text) => {
      expect(await english(text)).toBeUndefined();
    },
  );
});
