import type { Model, Words } from '@waakvlam/analysis';
import { impactRegister } from '../registers/impact-register.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { registerTable } from './register-table.ts';
import { type ReportFrame, reportOf } from './report.ts';

const WORDS: Words<{ readonly explained: string; readonly empty: string }> = {
  en: {
    explained:
      'MTPD: longer is intolerable. RTO: it should be back within this time. RPO: so old may the newest data be. Most urgent first; as the plan says it.',
    empty: 'The plan has no processes.',
  },
  nl: {
    explained:
      'MTPD: langer is ontoelaatbaar. RTO: binnen deze tijd hoort het weer te werken. RPO: zo oud mogen de nieuwste gegevens zijn. Het dringendste eerst; zoals het in het plan staat.',
    empty: 'In het plan staan geen processen.',
  },
};

/** The analysis of business impact on paper (ISO 22301:2019, 8.2.2). */
export function impactReport(model: Model, frame: ReportFrame): Sheet {
  const { language } = frame.head;
  const words = WORDS[language];
  const register = impactRegister(model, language);
  return reportOf(frame, 'business-impact', register.title, true, [
    { kind: 'text', text: words.explained },
    registerTable(
      register,
      [
        { keys: ['process', 'organisation', 'owner', 'priority'], width: '1.2fr' },
        { keys: ['mtpd'], width: '20mm' },
        { keys: ['rto'], width: '18mm' },
        { keys: ['rpo'], width: '18mm' },
        { keys: ['impact'], width: '1.2fr' },
        { keys: ['minimum', 'manual'], width: '1.1fr' },
        { keys: ['needs'], width: '1.5fr' },
        { keys: ['peak', 'backlog'], width: '0.9fr' },
      ],
      words.empty,
    ),
  ]);
}
