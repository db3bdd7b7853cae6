import {
  type FaultTree,
  listCutSets,
  minimalCutSets,
  readOpenPsa,
  topsOf,
} from '@waakvlam/analysis/fault-tree';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A model with this in its fault tree. */
function model(inTree: string, behind = ''): string {
  return `<?xml version="1.0"?>\n<opsa-mef><define-fault-tree name="FT">${inTree}</define-fault-tree>${behind}</opsa-mef>`;
}

const gate = (name: string, formula: string) => `<define-gate name="${name}">${formula}</define-gate>`;
const event = (name: string) => `<basic-event name="${name}"/>`;
const AB = `${event('a')}${event('b')}`;

function treeOf(text: string): FaultTree {
  const reading = readOpenPsa(text);
  if ('refusal' in reading) throw new Error(`line ${reading.line}: ${reading.refusal.en}`);
  return reading.tree;
}

/** The cut sets of the first top, as sorted names. */
function cutSetsIn(text: string): readonly string[] {
  const tree = treeOf(text);
  const found = minimalCutSets(tree, topsOf(tree)[0]!);
  const lists = listCutSets(found, Int32Array.from(tree.events.keys()));
  const sets = found.counts[0] === 1n ? [''] : [];
  for (const [order, list] of lists.entries()) {
    for (let at = 0; at < list.length; at += order) {
      sets.push(
        [...list.slice(at, at + order)]
          .map((index) => tree.events[index])
          .sort()
          .join(' '),
      );
    }
  }
  return sets.sort();
}

function refusalOf(text: string): string {
  const reading = readOpenPsa(text);
  if (!('refusal' in reading)) throw new Error('it is read');
  expect(reading.refusal.nl).not.toBe(reading.refusal.en);
  return `${reading.line}: ${reading.refusal.en}`;
}

describe('an Open-PSA model', () => {
  it.each([
    ['and', gate('t', `<and>${AB}</and>`), ['a b']],
    ['or', gate('t', `<or>${AB}</or>`), ['a', 'b']],
    ['and of one', gate('t', `<and>${event('a')}</and>`), ['a']],
    ['or of one', gate('t', `<or>${event('a')}</or>`), ['a']],
    ['a bare reference', gate('t', event('a')), ['a']],
    ['2 of 3', gate('t', `<atleast min="2">${AB}${event('c')}</atleast>`), ['a b', 'a c', 'b c']],
    ['0 of 2', gate('t', `<atleast min="0">${AB}</atleast>`), ['']],
    ['1 of 2', gate('t', `<atleast min="1">${AB}</atleast>`), ['a', 'b']],
    ['2 of 2', gate('t', `<atleast min="2">${AB}</atleast>`), ['a b']],
    ['a formula in a formula', gate('t', `<and>${event('c')}<or>${AB}</or></and>`), ['a c', 'b c']],
    ['a gate defined later', gate('t', '<or><gate name="g"/></or>') + gate('g', `<and>${AB}</and>`), ['a b']],
    [
      'an event without type',
      gate('t', '<or><event name="g"/><event name="a"/></or>') + gate('g', `<and>${AB}</and>`),
      ['a'],
    ],
    [
      'an event with type',
      gate('t', '<or><event name="g" type="gate"/></or>') + gate('g', `<and>${AB}</and>`),
      ['a b'],
    ],
    ['an argument named twice', gate('t', `<and>${AB}${event('a')}</and>`), ['a b']],
    ['constant true', gate('t', `<and><constant value="true"/>${event('a')}</and>`), ['a']],
    ['constant false', gate('t', `<or><constant value="false"/>${event('a')}</or>`), ['a']],
    ['a constant as a whole', gate('t', '<constant value="true"/>'), ['']],
    [
      'a house event that is true',
      `${gate('t', `<and><house-event name="h"/>${event('a')}</and>`)}<define-house-event name="h"><label>x</label><constant value="true"/></define-house-event>`,
      ['a'],
    ],
    [
      'a house event without a value',
      `${gate('t', `<or><house-event name="h"/>${event('a')}</or>`)}<define-house-event name="h"/>`,
      ['a'],
    ],
    [
      'labels and attributes',
      `<label>one &amp; <b>two</b></label><attributes><attribute name="x" value="y"/></attributes><define-gate name="t"><label>top</label><attributes/>${event('a')}</define-gate>`,
      ['a'],
    ],
    [
      'parameters',
      `<define-parameter name="p"><float value="1"/></define-parameter>${gate('t', event('a'))}`,
      ['a'],
    ],
  ])('is read: %s', (_, inTree, expected) => {
    expect(cutSetsIn(model(inTree))).toEqual(expected);
  });

  it('is read with its data, whatever that says of probabilities', () => {
    const data = `<model-data>
      <define-basic-event name="a"><label>A</label><float value="0.1"/></define-basic-event>
      <define-basic-event name="b"><exponential><parameter name="l"/><float value="72"/></exponential></define-basic-event>
      <define-basic-event name="c" role="public"><GLM><float value="0"/><float value="1"/><float value="2"/><float value="3"/></GLM></define-basic-event>
      <define-parameter name="l"><float value="0.001"/></define-parameter>
    </model-data>`;
    const text = model(gate('t', `<or>${AB}<and>${event('b')}${event('c')}</and></or>`), data);
    expect(cutSetsIn(text)).toEqual(['a', 'b']);
    expect(readOpenPsa(text)).toMatchObject({ notes: [] });
    expect(treeOf(text).events).toEqual(['a', 'b', 'c']);
  });

  it('finds names nearest first, then outward, and by path', () => {
    const inner = (role: string) =>
      `<define-component name="C" role="${role}">${gate('g', event('a'))}${gate('x', '<gate name="g"/>')}<define-basic-event name="a"/></define-component>`;
    const text = model(
      gate('t', '<and><gate name="g"/><gate name="C.x"/></and>') + gate('g', event('a')) + inner('private'),
      '<model-data><define-basic-event name="a"/></model-data>',
    );
    expect(cutSetsIn(text)).toEqual(['FT.C.a a']);
    expect(refusalOf(model(gate('t', '<gate name="x"/>') + inner('private')))).toContain(
      'names the gate x, which is not defined',
    );
    expect(cutSetsIn(model(gate('t', '<gate name="x"/>') + inner('public')))).toEqual(['a']);
    expect(cutSetsIn(model(gate('t', '<gate name="FT.C.x"/>') + inner('private')))).toEqual(['FT.C.a']);
  });

  it('takes undeclared events for basic events, with a note', () => {
    const reading = readOpenPsa(
      model(gate('t', `<or>${AB}</or>`), '<model-data><define-basic-event name="a"/></model-data>'),
    );
    expect(reading).toMatchObject({
      tree: { events: ['a', 'b'] },
      notes: [{ en: 'b is used but not defined; it is taken for a basic event.' }],
    });
  });

  it('may have several tops, which share gates', () => {
    const tree = treeOf(
      model(gate('t', '<gate name="g"/>') + gate('u', '<gate name="g"/>') + gate('g', event('a'))),
    );
    expect(topsOf(tree).map((top) => tree.gateNames[top])).toEqual(['t', 'u']);
  });

  it.each([
    ['a BOM', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('><', '>\r\n\t<')],
    ['single quotes', (text: string) => text.replaceAll('"', "'")],
    ['comments', (text: string) => text.replaceAll('><', '><!-- <not/> & "--><')],
    [
      'CDATA',
      (text: string) => text.replace('<define-gate', '<label><![CDATA[<not> & ]] >]]></label><define-gate'),
    ],
    ['space in tags', (text: string) => text.replaceAll('/>', '\n />').replaceAll('=', ' = ')],
    [
      'entities in names',
      (text: string) => text.replaceAll('name="a"', 'name="&#97;"').replaceAll('name="b"', 'name="&#x62;"'),
    ],
    [
      'a namespace',
      (text: string) =>
        text
          .replaceAll('</', '</m:')
          .replaceAll(/<(?=[a-z])/g, '<m:')
          .replace('opsa-mef>', 'opsa-mef xmlns:m="urn:x" m:y="1">'),
    ],
    [
      'a default namespace',
      (text: string) =>
        text.replace(
          '<opsa-mef>',
          '<opsa-mef xmlns="urn:x" xmlns:xsi="urn:y" xsi:noNamespaceSchemaLocation="z">',
        ),
    ],
    [
      'attributes in another order',
      (text: string) => text.replaceAll(' name="a"', ' note="&lt;" name="a" other=""'),
    ],
    ['instructions', (text: string) => text.replace('<opsa-mef>', '<?x <y> ?><opsa-mef>')],
  ])('is read with %s', (_, change) => {
    const text = model(gate('t', `<or>${AB}<and>${event('c')}${event('d')}</and></or>`));
    expect(change(text)).not.toBe(text);
    expect(cutSetsIn(change(text))).toEqual(['a', 'b', 'c d']);
  });

  it('has names as they are written', () => {
    expect(
      cutSetsIn(model(gate('t', `<and>${event('é')}${event('A-1')}${event('a-1')}${event('1')}</and>`))),
    ).toEqual(['1 A-1 a-1 é']);
  });

  it.each(['not', 'xor', 'nand', 'nor', 'iff', 'imply', 'cardinality'])('is refused with %s', (name) => {
    expect(refusalOf(model(gate('t', `<or>${event('a')}\n<${name}>${AB}</${name}></or>`)))).toBe(
      `3: Gate t uses <${name}>, so the fault tree is not coherent. Only <and>, <or> and <atleast> are read.`,
    );
  });

  it.each([
    'define-CCF-group',
    'define-event-tree',
    'define-substitution',
    'include',
    'xi:include',
    'define-gates',
  ])('is refused with %s', (name) => {
    expect(refusalOf(model('', `<${name} name="x"/>`))).toContain(`<${name.replace('xi:', '')}> is not read`);
  });

  it.each([
    [
      'a formula that it does not know',
      gate('t', `<pand>${AB}</pand>`),
      'Gate t uses <pand>, which is not read',
    ],
    ['no formula', gate('t', ''), 'Gate t asks about nothing'],
    ['an empty formula', gate('t', '<or></or>'), 'Gate t asks about nothing'],
    ['two formulas', gate('t', AB), 'Gate t has more than one formula'],
    ['an atleast without min', gate('t', `<atleast>${AB}</atleast>`), 'needs min'],
    ['an atleast of part of one', gate('t', `<atleast min="1.5">${AB}</atleast>`), 'needs min'],
    ['an atleast of too many', gate('t', `<atleast min="3">${AB}</atleast>`), 'Gate t wants at least 3 of 2'],
    [
      'an atleast that counts one twice',
      gate('t', `<atleast min="2">${AB}${event('a')}</atleast>`),
      'Gate t names the same gate or event twice',
    ],
    [
      'a gate that is not there',
      gate('t', '<gate name="g"/>'),
      'Gate t names the gate g, which is not defined',
    ],
    ['a house event that is not there', gate('t', '<house-event name="h"/>'), 'names the house-event h'],
    [
      'a gate for an event',
      gate('t', '<basic-event name="g"/>') + gate('g', event('a')),
      'but it is defined as <define-gate>',
    ],
    ['a name twice', gate('t', event('a')) + gate('t', event('a')), 't is defined twice'],
    [
      'a name for gate and event',
      `${gate('t', event('a'))}<define-basic-event name="t"/>`,
      't is defined twice',
    ],
    ['no name', '<define-gate><basic-event name="a"/></define-gate>', '<define-gate> has no name'],
    ['a name with a space', gate('a b', event('a')), 'A name has no spaces and no dots'],
    ['a name with a dot', gate('a.b', event('a')), 'A name has no spaces and no dots'],
    ['a name that turns text round', gate('a\u202eb', event('a')), 'A name has no spaces and no dots'],
    ['no gate', '<define-basic-event name="a"/>', 'The model has no gate'],
    ['text', gate('t', `${event('a')} and`), 'There is text between the elements'],
    ['CDATA for a formula', gate('t', '<![CDATA[a]]>'), 'There is text between the elements'],
    [
      'an event with something in it',
      gate('t', '<basic-event name="a"><x/></basic-event>'),
      '<x> cannot stand in <basic-event>',
    ],
    ['a constant that is neither', gate('t', '<constant value="maybe"/>'), '<constant> needs value'],
    [
      'an unknown role',
      '<define-gate name="t" role="secret"><basic-event name="a"/></define-gate>',
      'has role secret',
    ],
    ['an unknown type', gate('t', '<event name="a" type="top"/>'), 'has type top'],
  ])('is refused with %s', (_, inTree, words) => {
    expect(refusalOf(model(inTree))).toContain(words);
  });

  it('is refused with a cycle, whose path is named', () => {
    const round =
      gate('x', '<gate name="y"/>') +
      gate('y', `<or>${event('a')}<and>${event('b')}<gate name="z"/></and></or>`) +
      gate('z', '<or><gate name="x"/></or>');
    expect(refusalOf(model(gate('t', '<gate name="x"/>') + round))).toContain('in a round: x → y → z → x.');
    expect(refusalOf(model(gate('t', `<or>${event('a')}<and><gate name="t"/></and></or>`)))).toContain(
      'in a round: t → t.',
    );
  });

  it.each([
    [
      'an entity bomb',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opsa-mef>&b;</opsa-mef>',
      'The file has a document type',
    ],
    [
      'a file from outside',
      '<!DOCTYPE x SYSTEM "file:///etc/passwd"><opsa-mef/>',
      'The file has a document type',
    ],
    ['an unknown entity', '<opsa-mef><label>&a;</label></opsa-mef>', '&a; is no character'],
    ['a control character', model(gate('t', event('&#27;[31m'))), '&#27; is no character'],
    ['an endless entity', `<opsa-mef name="&${'a'.repeat(1e6)}"/>`, 'is no character'],
    ['nothing', '', 'there is no element in it'],
    ['no XML', 'plan P { }', 'there is text outside the elements'],
    ['another root', '<html/>', 'This is no Open-PSA model: it begins with <html>'],
    ['two roots', '<opsa-mef/><opsa-mef/>', 'there is a second outermost element'],
    ['an open element', '<opsa-mef><label>', '<label> is not closed'],
    ['crossed elements', '<opsa-mef><label></opsa-mef></label>', '<label> is not closed before </opsa-mef>'],
    ['a close alone', '</opsa-mef>', '</opsa-mef> closes nothing'],
    ['an open comment', '<opsa-mef><!-- ', '--> is missing'],
    ['an open tag', '<opsa-mef name="a', 'the tag <opsa-mef …> is not written right'],
    ['an attribute without quotes', '<opsa-mef name=a/>', 'the tag <opsa-mef …> is not written right'],
    [
      'attributes grown together',
      '<opsa-mef name="a"label="b"/>',
      'the tag <opsa-mef …> is not written right',
    ],
    ['an attribute twice', '<opsa-mef name="a" name="b"/>', '<opsa-mef> has name twice'],
    ['a stray <', '<opsa-mef>< </opsa-mef>', 'a < stands alone'],
  ])('is refused in a sentence: %s', (_, text, words) => {
    expect(refusalOf(text)).toContain(words);
  });

  it('may be deep: a hundred thousand formulas in each other, or gates behind each other', () => {
    const deep = 100_000;
    expect(cutSetsIn(model(gate('t', `${'<or>'.repeat(deep)}${event('a')}${'</or>'.repeat(deep)}`)))).toEqual(
      ['a'],
    );
    const chain = Array.from({ length: deep }, (_, at) =>
      gate(`g${at}`, `<or><gate name="g${at + 1}"/></or>`),
    );
    expect(cutSetsIn(model(chain.join('') + gate(`g${deep}`, event('a'))))).toEqual(['a']);
    expect(refusalOf(model(chain.join('') + gate(`g${deep}`, '<gate name="g0"/>'))).length).toBeLessThan(300);
  });

  it('is read or refused whatever is taken from it or put in', () => {
    const text = model(gate('t', `<atleast min="2">${AB}<and>${event('c')}${event('d')}</and></atleast>`));
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '&',
      '=',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<and>',
      '</and>',
      '\0',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(8), fc.array(piece, { maxLength: 3 }), (at, taken, put) => {
        const reading = readOpenPsa(text.slice(0, at) + put.join('') + text.slice(at + taken));
        expect('tree' in reading || reading.refusal.en.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
