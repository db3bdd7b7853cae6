/** The reports on a plan set: read at a desk, by who leads, audits or keeps the plan. */
import type { Model, PlanLanguage } from '@waakvlam/analysis';
import type { Sheet } from '../sheets/sheet.ts';
import { calendarReport } from './calendar-report.ts';
import { contactReport } from './contact-report.ts';
import { evidenceReport } from './evidence-report.ts';
import { impactReport } from './impact-report.ts';
import { informReport } from './inform-report.ts';
import { managementSummary } from './management-summary.ts';
import { quadrantReport } from './quadrant-report.ts';
import { type Calculated, reportFrame } from './report.ts';
import { singlePointReport } from './single-point-report.ts';
import { staffingReport } from './staffing-report.ts';

export type { Calculated } from './report.ts';

/** Every report, each to be a document of its own. Those on registers have the name of their register as id. */
export function reports(model: Model, calculated: Calculated, language: PlanLanguage): readonly Sheet[] {
  const { today } = calculated;
  const frame = reportFrame(model, today, language);
  return [
    managementSummary(model, calculated, frame),
    impactReport(model, frame),
    singlePointReport(model, calculated, frame),
    staffingReport(calculated, frame),
    quadrantReport(model, frame),
    evidenceReport(model, calculated, frame),
    calendarReport(model, today, frame),
    informReport(model, frame),
    contactReport(model, frame),
  ];
}
