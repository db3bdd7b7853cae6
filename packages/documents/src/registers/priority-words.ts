import type { Priority, Words } from '@waakvlam/analysis';

/** How urgent a process is, in the words of the plan. */
export const PRIORITY: Words<Readonly<Record<Priority, string>>> = {
  en: { vital: 'vital', critical: 'critical', important: 'important', deferrable: 'deferrable' },
  nl: { vital: 'vitaal', critical: 'kritiek', important: 'belangrijk', deferrable: 'uitstelbaar' },
};
