import type { Measure } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { type Checks, type Sheet, scenarioSheets } from '../src/index.ts';
import { plain, reportOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const HOUR = 3600;

const teams = (sheets: readonly Sheet[]) => plain(sheets.filter(({ kind }) => kind === 'team'));
const pausesOf = ({ blocks }: Sheet) => blocks.filter((block): block is Checks => block.kind === 'checks');
const asked = (pause: Checks | undefined) =>
  pause?.items.map(({ who, question, expected }) => [who, question, expected]);

describe('the checklist of the team', () => {
  const [first, later] = teams(scenarioSheets(sampleModel, sampleResult)) as [Sheet, Sheet];

  it('stops three times in the first hour: picture, judgement, decision', () => {
    expect(pausesOf(first).map(({ heading, moment }) => [heading, moment])).toEqual([
      ['Pauze 1: beeld', 'T+15 min'],
      ['Pauze 2: oordeel', 'T+30 min'],
      ['Pauze 3: besluit', 'T+45 min'],
    ]);
  });

  it('asks for what is going on, with what the calculation expects then', () => {
    expect(asked(pausesOf(first)[0])).toEqual([
      ['Facilitair medewerker', 'Hoe ver bent u met: Aggregaat starten?', 'voor T+20 min'],
      ['Hoofd meldkamer', 'Werkt dit nog: Aanname van 112-meldingen?', 'ja'],
      ['Voorzitter', 'Werkt dit nog: Uitgifte aan eenheden?', 'ja, tot T+30 uur'],
      ['Voorzitter', 'Werkt dit nog: Archief van gesprekken?', 'ja, tot T+2 uur'],
    ]);
  });

  it('asks how long stores last, and for the decisions of the first hours', () => {
    const [, judgement, decision] = pausesOf(first);
    expect(asked(judgement)?.slice(0, 2)).toEqual([
      ['Voorzitter', 'Wat wordt het eerst erg, en wanneer?', 'Archief van gesprekken, T+50 uur'],
      ['Voorzitter', 'Hoe lang houdt dit het vol: UPS?', 'leeg op T+30 min'],
    ]);
    expect(asked(decision)?.map(([, question]) => question)).toEqual([
      'Besluit A genomen? Aggregaat starten',
      'Besluit B genomen? Uitwijk openen',
      'Verteld aan Oliehandel De Vries, Balie Kazerne Noord?',
      'Wanneer is het volgende overleg?',
    ]);
  });

  it('asks later for what came back, in its order, and for the people', () => {
    const measures = (['response', 'aftermath', 'preparation'] as const).map(
      (phase): Measure => ({
        id: `VRN.${phase}`,
        name: phase,
        title: `Maatregel ${phase}`,
        organisation: 'VRN',
        phase,
        strengthens: { what: 'mental resilience', roles: ['VRN.Centralist'] },
        within: { after: HOUR, event: 'melding' },
        serves: [],
      }),
    );
    const [, sheet] = teams(scenarioSheets({ ...sampleModel, measures }, sampleResult)) as [Sheet, Sheet];
    const words = pausesOf(sheet).map((pause) => [pause.heading, asked(pause)] as const);
    const questions = new Map(words);
    expect(questions.get('Bij elke wisseling van dienst')).toContainEqual([
      'Voorzitter',
      'Geregeld: Maatregel response, voor Centralist?',
      'binnen 1 uur na “melding”',
    ]);
    expect(questions.get('Nazorg: uw mensen')?.[0]?.[1]).toBe(
      'Geregeld: Maatregel aftermath, voor Centralist?',
    );
    expect(questions.get('Terug naar gewoon')?.slice(0, 2)).toEqual([
      ['Voorzitter', 'Werkt dit weer: Uitgifte aan eenheden?', 'vanaf T+30 uur 8 min'],
      ['Voorzitter', 'Werkt dit weer: Archief van gesprekken?', 'vanaf T+73 uur'],
    ]);
  });

  it('ends with a report to who leads', () => {
    expect(reportOf(first).text).toBe('Meld aan Hoofd meldkamer: “Eerste uur crisisteam is klaar”');
    expect(reportOf(later).text).toBe('Meld aan Hoofd meldkamer: “Crisisteam is klaar”');
  });
});
