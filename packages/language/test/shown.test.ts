import { expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { shown } from '../src/server/shown.ts';
import { read } from './read.ts';

const processes = (count: number, body: string) =>
  `plan P { language en }\n${Array.from({ length: count }, (_, number) => `process P${number} { ${body} }`).join('\n')}`;

async function shownOf(count: number, body: string, rule: string): Promise<readonly string[]> {
  const findings = check(await read(processes(count, body)), { today: '2026-11-24' });
  return shown(findings)
    .filter((one) => one.rule === rule)
    .map(({ message }) => message.en);
}

it('shows twenty of a rule, and says how many more there are', async () => {
  const body = 'priority vital; mtpd 15 min; rto 5 min';
  expect(await shownOf(20, body, 'process-needs-nothing')).toHaveLength(20);
  const many = await shownOf(57, body, 'process-needs-nothing');
  expect(many).toHaveLength(20);
  expect(many.at(-1)).toContain('37 more of this rule');
  expect(many.slice(0, -1).join()).not.toContain('more of this rule');
});

it('shows every error', async () => {
  expect(await shownOf(30, 'mtpd 5 min; rto 10 min', 'rto-after-mtpd')).toHaveLength(30);
});
