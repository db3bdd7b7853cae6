import { describe, expect, it } from 'vitest';
import { named, readFiles } from './read.ts';

describe('an organisation', () => {
  it('is opened in any number of files', async () => {
    const { model, problems } = await readFiles({
      'a.continuity': 'organisation VRN "Noord" { level regional  power Net }',
      'b.continuity': 'organisatie VRN { proces P { vereist Net } }',
    });
    expect(problems).toEqual([]);
    expect(model.organisations).toMatchObject([{ id: 'VRN', title: 'Noord', level: 'regional' }]);
    expect(named(model, 'P')).toMatchObject({
      id: 'VRN.P',
      needs: [{ options: [{ of: { id: 'VRN.Net' } }] }],
    });
  });

  it('owns what stands outside in its folder and below, when it is the only one there', async () => {
    const { model } = await readFiles({
      'noord/organisatie.continuity': 'organisation VRN',
      'noord/stroom.continuity': 'power Net',
      'noord/diep/meer.continuity': 'power Dieper',
      'los.continuity': 'power Los',
      'twee/a.continuity': 'organisation A',
      'twee/b.continuity': 'organisation B power Van',
    });
    expect(model.components.map(({ id }) => id).sort()).toEqual(['Los', 'VRN.Dieper', 'VRN.Net', 'Van']);
  });

  it('looks at home first, then across the set', async () => {
    const { model, problems } = await readFiles({
      'a.continuity': 'organisation A { power Net process P { needs Net, Water } }',
      'b.continuity': 'organisation B { power Net water Water process Q { needs Net, A.Net } }',
    });
    expect(problems).toEqual([]);
    const ids = (name: string) => named(model, name).needs.map(({ options }) => options[0]?.of);
    expect(ids('P')).toMatchObject([{ id: 'A.Net' }, { id: 'B.Water' }]);
    expect(ids('Q')).toMatchObject([{ id: 'B.Net' }, { id: 'A.Net' }]);
  });

  it('is asked for when a plain name fits several others', async () => {
    const { model, problems } = await readFiles({
      'a.continuity':
        'organisation A { power Net } organisation B { power Net } organisation C { process P { needs Net } }',
    });
    expect(problems).toMatchObject([
      { kind: 'ambiguous-name', name: 'Net', candidates: ['A.Net', 'B.Net'], organisation: 'C' },
    ]);
    expect(named(model, 'P').needs).toEqual([]);
  });

  it('tells things of another kind apart from things that fit', async () => {
    const { model, problems } = await readFiles({
      'a.continuity': 'organisation A { power X  process P { owner X } } organisation B { role X }',
    });
    expect(problems).toEqual([]);
    expect(named(model, 'P').owner).toBe('B.X');
  });

  it('has one plan, and its title once', async () => {
    const { model, problems } = await readFiles({
      'a.continuity': 'organisation A "Een" { plan P { language en } }',
      'b.continuity': 'organisation A "Twee" { plan Q { language nl } }',
    });
    expect(model.plans).toMatchObject([{ id: 'A.P' }]);
    expect(problems.map(({ kind }) => kind)).toEqual(['syntax', 'syntax']);
  });

  it('does not depend on the order in which files come', async () => {
    const files = {
      'a.continuity': 'organisation A { power Net }',
      'b.continuity': 'process P { needs Net }',
      'c.continuity': 'power Net process Q { needs Nett }',
    };
    const one = await readFiles(files);
    const other = await readFiles(Object.fromEntries(Object.entries(files).reverse()));
    expect(other.model).toEqual(one.model);
    expect(other.problems).toEqual(one.problems);
  });
});

describe('the language of a plan', () => {
  it('is stated, or is that of most keywords', async () => {
    const set = await readFiles({
      'a.continuity': 'organisation A { plan P { language nl } process Q }',
      'b.continuity': 'organisation B { process X { owner R } role R }',
      'c.continuity': 'organisatie C { proces X { eigenaar R } rol R }',
    });
    expect(['A', 'B', 'C'].map((organisation) => set.language(organisation))).toEqual(['nl', 'en', 'nl']);
  });
});
