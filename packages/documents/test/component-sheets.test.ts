import { describe, expect, it } from 'vitest';
import { action, component, model, plan } from '../../../test/bare.ts';
import { componentSheets } from '../src/index.ts';
import { allWords, factOf, plain, tableOf } from './found.ts';

const MIN = 60;

const line = (...ids: readonly string[]) => ({
  atLeast: 1,
  options: ids.map((id) => ({ of: { kind: 'component', id } as const })),
});

/** Intake stands on the grid, with a generator that somebody must start, and on a system; coffee stands on nothing. */
const made = model({
  plans: [plan('P', { title: 'Continuïteitsplan', language: 'nl' })],
  components: [
    component('process', 'Intake', { mtpd: 15 * MIN, needs: [line('Net', 'Gen'), line('GMS')] }),
    component('process', 'Koffie', {}),
    component('power', 'Net', { title: 'Openbaar net', suppliers: ['Beheerder'] }),
    component('power', 'Gen', { starts: { after: 5 * MIN, automatically: false } }),
    component('ict', 'GMS', { title: 'GMS', restarts: 20 * MIN, needs: [line('Server')] }),
    component('ict', 'Server', {}),
    component('equipment', 'Lamp', {}),
    component('role', 'Technicus', { people: 2 }),
    component('supplier', 'Beheerder', {
      title: 'Netbeheerder',
      means: [{ kind: 'phone', text: '0800 9009' }],
    }),
  ],
  actions: [action('StartGen', { when: [{ kind: 'called', component: 'Gen' }], by: ['Technicus'] })],
});

describe('the sheets of components', () => {
  const sheets = plain(componentSheets(made));
  const sheetOf = (name: string) => sheets.find(({ title }) => title === `Als dit uitvalt: ${name}`)!;

  it('are for what stops a process or asks for a decision, and for nothing else, by name', () => {
    expect(sheets.map(({ title }) => title)).toEqual([
      'Wat als … nu uitvalt',
      'Als dit uitvalt: GMS',
      'Als dit uitvalt: Openbaar net',
      'Als dit uitvalt: Server',
    ]);
  });

  it('are found by what fails', () => {
    expect(tableOf(sheets[0]!, 'Wat als … nu uitvalt')).toEqual([
      [['GMS'], ['–'], ['Intake, T+0'], ['2']],
      [['Openbaar net'], ['meteen'], ['Intake, T+0'], ['3']],
      [['Server'], ['–'], ['Intake, T+0'], ['4']],
    ]);
  });

  it('say whom to call, what fails with it, how it comes back and what must be decided', () => {
    const grid = sheetOf('Openbaar net');
    expect(factOf(grid, 'Bel')).toEqual(['Netbeheerder: telefoon 0800 9009']);
    const [row] = tableOf(grid, 'Besluiten');
    expect(row?.map(([first]) => first).slice(0, 4)).toEqual(['A', 'T+0', 'StartGen', 'Technicus']);
    expect(tableOf(grid, 'Wat stopt wanneer')[0]?.slice(0, 3)).toEqual([['Intake'], ['T+0'], ['T+5 min']]);
    expect(factOf(sheetOf('GMS'), 'Terug')).toEqual(['werkt weer 20 min na de reparatie']);
    expect(factOf(sheetOf('Server'), 'Valt mee uit')).toEqual(['GMS']);
    expect(factOf(sheetOf('Server'), 'Bel')?.[0]).toContain('Het plan zegt niet wie het maakt');
    expect(allWords(grid)).toContain('als alleen dit uitvalt op T0 en uit blijft');
  });

  it('do not depend on the order in which files were read', () => {
    const turned = { ...made, components: made.components.toReversed() };
    expect(componentSheets(turned).map(({ mark }) => mark)).toEqual(
      componentSheets(made).map(({ mark }) => mark),
    );
  });

  it('are for those alone that are asked for', () => {
    const some = componentSheets(made, ['Server', 'Lamp', 'Intake']);
    expect(some.map(({ title }) => title)).toEqual(['Wat als … nu uitvalt', 'Als dit uitvalt: Server']);
    expect(allWords(some[0]!)).toContain('Dit zijn ze niet allemaal');
    expect(allWords(sheets[0]!)).toContain('Staat het er niet bij? Dan stopt er geen proces');
  });

  it('are none where nothing stops anything', () => {
    expect(componentSheets(model({ components: [component('power', 'Net')] }))).toEqual([]);
  });
});
