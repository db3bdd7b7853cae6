import { describe, expect, it } from 'vitest';
import { at, named, read, readFiles } from './read.ts';

const message = async (text: string) => {
  const { problems } = await read(text);
  return problems.map(
    (problem) => `${at(problem)} ${problem.kind === 'syntax' ? problem.message.en : problem.kind}`,
  );
};

describe('what is made like something else', () => {
  it('takes over what it does not state itself', async () => {
    const { model, problems } = await read(`
      power Grid power Own
      template location Standard "Standard post" { seats 6; type hot; needs Grid; tags post }
      location Post1 "First" like Standard { seats 8 }
      location Post2 like Standard { needs Own }
      location Post3 like Standard { also needs Own }`);
    expect(problems).toEqual([]);
    const needs = (name: string) =>
      named(model, name).needs.flatMap(({ options }) => options.map(({ of }) => of));
    expect(named(model, 'Post1')).toMatchObject({
      title: 'First',
      seats: 8,
      type: 'hot',
      tags: ['post'],
      like: 'Standard',
    });
    expect(named(model, 'Post2').title).toBeUndefined();
    expect(needs('Post2')).toEqual([{ kind: 'component', id: 'Own' }]);
    expect(needs('Post3')).toEqual([
      { kind: 'component', id: 'Own' },
      { kind: 'component', id: 'Grid' },
    ]);
    expect(model.components.map(({ name }) => name)).not.toContain('Standard');
    expect(model.templates).toMatchObject([{ id: 'Standard', kind: 'location' }]);
  });

  it('takes over along a chain, nearest first', async () => {
    const { model, problems } = await read(`
      process A { mtpd 1 h; rto 30 min; priority vital }
      process B like A { rto 10 min }
      process C like B { priority important }`);
    expect(problems).toEqual([]);
    expect(named(model, 'C')).toMatchObject({ mtpd: 3600, rto: 600, priority: 'important' });
  });

  it('reads names where they were written, and points there', async () => {
    const set = await readFiles({
      'a.continuity': 'organisation A { power Grid template location Standard {\n needs Grid\n seats 6 } }',
      'b.continuity': 'organisation B { location Post like A.Standard }',
    });
    expect(set.problems).toEqual([]);
    const place = set.place({ id: 'B.Post', property: 'seats' });
    expect([place.uri, place.range.start.line]).toEqual(['file:///plans/a.continuity', 2]);
  });

  it('tells a mistake in a template once', async () => {
    const found = await message(
      'template location S { needs Nothing } location A like S location B like S location C like S',
    );
    expect(found).toEqual(['1:29 unknown-name']);
  });

  it('is not so along a chain that nobody can follow', async () => {
    const chain = Array.from({ length: 1000 }, (_, at) => `location L${at + 1} like L${at}`).join('\n');
    const found = await message(`location L0 { seats 6 }\n${chain}`);
    expect(found).toHaveLength(900);
    expect(found[0]).toMatch(/^102:15 More than 100 declarations are like one another/);
  });

  it.each([
    ['location A like B power B', 'B is a power; a location can only be like another location'],
    ['power A like B ict B', 'B is a ict; a power can only be like another power'],
    ['location A like B location B like A', 'is in the end like itself'],
    ['template power T process P { needs T }', 'T is a template and no thing itself'],
    ['location A like Nowhere', 'unknown-name'],
  ])('%s', async (text, words) => {
    expect((await message(text)).join('\n')).toContain(words);
  });
});

describe('a group', () => {
  const posts = 'location P1 location P2 location P3 group Posts { P1, P2\n P3 }';

  it('stands for all of its members', async () => {
    const { model, problems } = await read(`${posts}
      process All { needs Posts }
      process Two { needs 2 of Posts }
      process Choice { needs one of { Posts, Spare } }
      location Spare
      scenario S { fails Posts for 2 h }`);
    expect(problems).toEqual([]);
    const component = (id: string) => ({ of: { kind: 'component', id } });
    const members = ['P1', 'P2', 'P3'].map(component);
    expect(named(model, 'All').needs).toEqual(members.map((one) => ({ atLeast: 1, options: [one] })));
    expect(named(model, 'Two').needs).toEqual([{ atLeast: 2, options: members }]);
    expect(named(model, 'Choice').needs).toEqual([
      {
        atLeast: 1,
        options: [{ of: { kind: 'group', line: { atLeast: 3, options: members } } }, component('Spare')],
      },
    ]);
    expect(model.scenarios[0]?.failures.map(({ component }) => component)).toEqual(['P1', 'P2', 'P3']);
    expect(model.groups).toMatchObject([{ id: 'Posts', members: ['P1', 'P2', 'P3'] }]);
  });

  it('counts a member once, however often it is named', async () => {
    const doubled = Array.from({ length: 40 }, (_, at) => `group G${at + 1} { G${at}, G${at} }`).join(' ');
    const { model, problems } = await read(
      `power A power B group G0 { A, B, A } ${doubled} process P { needs 2 of G40 }`,
    );
    expect(problems).toEqual([]);
    expect(named(model, 'P').needs).toMatchObject([
      { atLeast: 2, options: [{ of: { id: 'A' } }, { of: { id: 'B' } }] },
    ]);
  });

  it('is refused when groups are inside each other without end', async () => {
    const nested = Array.from({ length: 5000 }, (_, at) => `group G${at + 1} { G${at} }`).join('\n');
    const found = await message(`power A group G0 { A }\n${nested}`);
    expect(found).toHaveLength(4901);
    expect(found[0]).toMatch(/^101:7 More than 100 groups are inside each other/);
  });

  it('can hold groups, and stands where its members can', async () => {
    const { model, problems } = await read(`
      role R1 role R2 role R3
      group Inner { R1, R2 } group Outer { Inner, R3 }
      action A { by Outer } exercise E { participants Outer }`);
    expect(problems).toEqual([]);
    expect(model.actions[0]?.by).toEqual(['R1', 'R2', 'R3']);
    expect(model.exercises[0]?.participants).toEqual(['R1', 'R2', 'R3']);
  });

  it.each([
    [
      'location L role R group G { L, R } action A { by G }',
      'L is a location; here goes the name of a role or person',
    ],
    ['group G { G }', 'G holds nothing but itself'],
    ['group G { H } group H { G } process P { needs G }', 'holds nothing but itself'],
    ['group G { Nowhere }', 'unknown-name'],
    ['power A action B group G { A, B } process P { needs 2 of G }', 'B is a action; here goes'],
    ['role R group G { R } process P { needs 1 of G 24/7 }', 'Hours go with people of a role'],
    ['power A group G { A } power B { refilled by G; lasts 1 h }', 'G is a group'],
  ])('%s', async (text, words) => {
    expect((await message(text)).join('\n')).toContain(words);
  });
});
