/** When the actions of a plan are done in a scenario, and how the sheet says why. */
import type { Action, PlanLanguage, Scenario, Trigger } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { action } from '../../../test/bare.ts';
import { scenarioSheets } from '../src/index.ts';
import { chartOf, decisionsOf, stepsOf, tableOf } from './found.ts';
import { sampleModel, sampleResult } from './sample.ts';

const MIN = 60;
const HOUR = 3600;

interface Setting {
  readonly scenario?: Partial<Scenario>;
  readonly action?: Partial<Action>;
  readonly language?: PlanLanguage;
}

/** What the sheet of a role that does nothing else says of one action: lead, moment, and why. */
function said(when: Trigger, setting: Setting = {}): readonly (string | undefined)[] | undefined {
  const own = action('VRN.Own', {
    organisation: 'VRN',
    when: [when],
    by: ['VRN.Centralist'],
    steps: [{ text: 'Doe het' }],
    ...setting.action,
  });
  const model = {
    ...sampleModel,
    scenarios: sampleModel.scenarios.map((one) => ({ ...one, ...setting.scenario })),
    actions: [...sampleModel.actions, own],
  };
  const sheets = scenarioSheets(model, sampleResult, { language: setting.language });
  const sheet = sheets.find(({ title }) => title === 'Centralist');
  if (sheet === undefined) return undefined;
  const group = stepsOf(sheet)[0]!;
  const words = [group.lead, group.moment, group.facts[0]?.label, group.facts[0]?.lines[0]];
  return words.map((word) => word?.replaceAll('\u00a0', ' '));
}

const BLACKOUT = 'VRN.Blackout';
/** It ends with the failure. */
const ends: Setting = { scenario: { absences: [] } };

describe('an action is done', () => {
  const cases: readonly [Trigger, Setting, readonly string[]][] = [
    [{ kind: 'stops', component: 'VRN.GMS' }, {}, ['Op', 'T+30 uur', 'Want', 'Meldkamersysteem GMS stopt']],
    [
      { kind: 'stops', component: 'VRN.Archief', for: 10 * MIN },
      {},
      ['Op', 'T+2 uur 10 min', 'Want', 'Archief van gesprekken ligt 10 min stil'],
    ],
    [
      { kind: 'resumes', component: 'VRN.GMS' },
      {},
      ['Op', 'T+30 uur 20 min', 'Want', 'Meldkamersysteem GMS werkt weer'],
    ],
    [{ kind: 'begins', scenario: BLACKOUT }, {}, ['Op', 'T+0', 'Want', 'Stroomuitval 72 uur begint']],
    [
      { kind: 'ends', scenario: BLACKOUT },
      ends,
      ['Op', 'T+72 uur', 'Want', 'Stroomuitval 72 uur is voorbij'],
    ],
    [
      { kind: 'exceeds', scenario: BLACKOUT, after: 24 * HOUR },
      {},
      ['Op', 'T+24 uur', 'Want', 'Stroomuitval 72 uur duurt langer dan 24 uur'],
    ],
    [
      { kind: 'expected', scenario: BLACKOUT },
      { scenario: { expected: 48 * HOUR } },
      ['Op', 'T−48 uur', 'Want', 'Stroomuitval 72 uur wordt verwacht'],
    ],
    [
      { kind: 'announced', scenario: BLACKOUT },
      { scenario: { announced: 30 * MIN }, language: 'en' },
      ['At', 'T−30 min', 'Because', 'Stroomuitval 72 uur is announced'],
    ],
  ];
  it.each(cases)('at the moment of its trigger: %o', (trigger, setting, words) => {
    expect(said(trigger, setting)).toEqual(words);
  });

  const signs: readonly [Trigger, string][] = [
    [{ kind: 'expected', scenario: BLACKOUT }, 'Stroomuitval 72 uur wordt verwacht'],
    [{ kind: 'drops', component: 'VRN.UPS', below: 10 * MIN }, 'UPS: binnen 10 min leeg'],
    [{ kind: 'released', component: 'VRN.Aggregaat' }, 'Aggregaat is niet meer nodig'],
    [{ kind: 'released', component: 'VRN.Uitwijk' }, 'Uitwijk Kazerne Noord is niet meer nodig'],
    [
      { kind: 'released', component: 'VRN.Intake112', manual: true },
      'de handmatige werkwijze van Aanname van 112-meldingen is niet meer nodig',
    ],
    [
      { kind: 'activated', subject: 'VRN.NoodplanMeldkamer' },
      'Continuïteitsplan meldkamer Noord is geactiveerd',
    ],
    [{ kind: 'sign', text: 'meer dan 300 wachtenden' }, 'meer dan 300 wachtenden'],
  ];
  it.each(signs)('on a sign, where the calculation does not know when: %o', (trigger, words) => {
    expect(said(trigger)).toEqual(['', 'Bij dit teken', 'Teken', words]);
  });

  const never: readonly [Trigger, Setting][] = [
    [{ kind: 'called', component: 'VRN.UPS' }, {}],
    // It is back before that.
    [{ kind: 'stops', component: 'VRN.GMS', for: 20 * MIN }, {}],
    [{ kind: 'resumes', component: 'VRN.UPS' }, {}],
    [{ kind: 'begins', scenario: 'VRN.Overstroming' }, {}],
    [{ kind: 'expected', scenario: 'VRN.Overstroming' }, {}],
    // Who is absent stays absent.
    [{ kind: 'ends', scenario: BLACKOUT }, {}],
    [{ kind: 'exceeds', scenario: BLACKOUT, after: 72 * HOUR }, ends],
    // Nothing in this scenario relies on it.
    [{ kind: 'released', component: 'VRN.KPNMobiel' }, {}],
    [{ kind: 'released', component: 'VRN.Intake112' }, {}],
    [{ kind: 'sign', text: 'rook' }, { action: { organisation: 'Elders' } }],
  ];
  it.each(never)('not at all where it does not come to that: %o', (trigger, setting) => {
    expect(said(trigger, setting)).toBeUndefined();
  });

  it('and a question before the begin has the first letter, and the first row of the team', () => {
    const ask = action('VRN.Ask', {
      organisation: 'VRN',
      when: [{ kind: 'expected', scenario: BLACKOUT }],
      question: 'Gaan we weg?',
      by: ['VRN.Centralist'],
    });
    const actions = [...sampleModel.actions, ask];
    const scenarios = sampleModel.scenarios.map((one) => ({ ...one, expected: 24 * HOUR }));
    const sheet = decisionsOf(scenarioSheets({ ...sampleModel, actions, scenarios }, sampleResult));
    const rows = tableOf(sheet, 'Besluiten');
    expect(rows.map(([letter, , what]) => [letter?.[0], what?.[0]]).slice(0, 2)).toEqual([
      ['A', 'Gaan we weg?'],
      ['B', 'Aggregaat starten'],
    ]);
    const marks = chartOf(sheet).rows.flatMap((row) => row.marks);
    expect(marks.filter(({ kind }) => kind === 'decide').map(({ letter }) => letter)).toEqual([
      'B',
      'C',
      'D',
    ]);
  });

  it('in order of moment: before the begin first, on a sign last', () => {
    const triggers: readonly Trigger[] = [
      { kind: 'sign', text: 'rook' },
      { kind: 'begins', scenario: BLACKOUT },
      { kind: 'expected', scenario: BLACKOUT },
    ];
    const actions = triggers.map((when, i) =>
      action(`VRN.A${i}`, { organisation: 'VRN', when: [when], by: ['VRN.Centralist'] }),
    );
    const scenarios = sampleModel.scenarios.map((one) => ({ ...one, expected: 24 * HOUR }));
    const sheets = scenarioSheets({ ...sampleModel, actions, scenarios }, sampleResult);
    const own = sheets.find(({ title }) => title === 'Centralist')!;
    expect(stepsOf(own).map(({ heading }) => heading)).toEqual(['A2', 'A1', 'A0']);
  });
});
