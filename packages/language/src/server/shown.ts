/** What an editor shows of very many findings. */
import type { CheckedFinding } from '../check.ts';

/** More than these of one rule nobody reads through. */
const MOST = 20;

/** The first findings of each rule; the last of them says how many more there are. */
export function shown(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const number = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, number);
    const more = (counts.get(finding.rule) ?? 0) - MOST;
    // What contradicts itself is shown at every place.
    if (more <= 0 || number < MOST || finding.severity === 'error') return [finding];
    if (number > MOST) return [];
    const { message } = finding;
    const last = {
      en: `${message.en} There ${more === 1 ? 'is 1 more' : `are ${more} more`} of this rule: see waakvlam check.`,
      nl: `${message.nl} Van deze regel ${more === 1 ? 'is er nog 1' : `zijn er nog ${more}`}: zie waakvlam check.`,
    };
    return [{ ...finding, message: last }];
  });
}
