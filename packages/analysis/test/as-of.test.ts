import { describe, expect, it } from 'vitest';
import { component, model } from '../../../test/bare.ts';
import { asOf, type Impairment, playFailures, singlePoints } from '../src/index.ts';
import { oneOf, process, resource } from './reference/build.ts';

const HOUR = 3600;

function plan(impairments: readonly Impairment[]) {
  return model({
    components: [
      process('P', { needs: [oneOf('Net', 'Gen')], mtpd: 900 }),
      resource('Net'),
      component('power', 'Gen', { starts: { after: 120, automatically: true }, impairments }),
    ],
  });
}

function points(impairments: readonly Impairment[], today: string) {
  return singlePoints(plan(impairments), { horizon: HOUR, today }).points.map((point) => point.component);
}

describe('what is out of order', () => {
  it('delivers nothing on the days that the plan says', () => {
    const defect = [{ since: '2026-11-01', until: '2026-11-30' }];
    expect(points(defect, '2026-10-31')).toEqual([]);
    expect(points(defect, '2026-11-01')).toEqual(['Net']);
    expect(points(defect, '2026-11-30')).toEqual(['Net']);
    expect(points(defect, '2026-12-01')).toEqual([]);
    expect(points([{ since: '2026-11-01' }], '2030-01-01')).toEqual(['Net']);
  });

  it('counts where something of it is left', () => {
    expect(points([{ since: '2026-11-01', left: { amount: 100, unit: 'kW' } }], '2026-11-24')).toEqual([]);
  });

  it('is out of order from before the beginning', () => {
    const now = asOf(plan([{ since: '2026-11-01' }]), '2026-11-24');
    const { disruptions } = playFailures(
      now,
      { failures: [{ component: 'Net', from: 0 }], absences: [] },
      HOUR,
    );
    expect(disruptions).toMatchObject([{ process: 'P', from: 0, until: undefined }]);
  });
});
