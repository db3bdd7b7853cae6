/** What reports are made from, calculated. */
import { asOf, improvements, type Model, playScenario, singlePoints, staffing } from '@waakvlam/analysis';
import type { Calculated } from '../src/index.ts';

const TODAY = '2026-11-24';

export function calculatedOf(model: Model): Calculated {
  const now = asOf(model, TODAY);
  const options = { horizon: 'plan', today: TODAY } as const;
  const points = singlePoints(model, options);
  const results = now.scenarios.map(({ id }) => playScenario(now, id));
  return {
    today: TODAY,
    points,
    helps: new Map(points.points.map((point) => [point, improvements(model, point, options)])),
    results,
    staffing: staffing(now, { manualWays: true, results }),
  };
}
