/** Short ways to write the people of a model in a test. Shares are per cent, times are hours. */
import { component, model, scenario } from '../../../../test/bare.ts';
import type { Absence, Cover, Line, Model, Process, Role, Scenario } from '../../src/model.ts';

export { action, component, model } from '../../../../test/bare.ts';
export { location, oneOf, option, resource, zone } from '../reference/build.ts';

export const HOUR = 3600;
export const DAY = 24 * HOUR;
export const ALWAYS: Cover = { kind: '24/7' };

/** A line that asks for so many of a role. */
export function post(role: string, people: number, cover?: Cover): Line {
  return { atLeast: 1, options: [{ of: { kind: 'post', role, people, cover } }] };
}

export function process(id: string, stated: Partial<Process>): Process {
  return component('process', id, stated);
}

export function role(
  id: string,
  people: number,
  stated: Partial<Omit<Role, 'absent'>> & { absent?: number } = {},
): Role {
  const { absent, ...rest } = stated;
  return component('role', id, { people, ...rest, ...(absent !== undefined && { absent: absent * 100 }) });
}

/** The control room of the worked examples: 6 posts around the clock, 34 people of 36 hours. */
export function controlRoom(stated: Parameters<typeof role>[2] = {}): Model {
  return model({
    components: [
      process('Intake', { needs: [post('Operator', 6, ALWAYS)] }),
      role('Operator', 34, { contractHours: 36, absent: 20, ...stated }),
    ],
  });
}

export function absent(percent: number, from = 0, until?: number): Absence {
  return { role: 'Operator', share: percent * 100, from, until };
}

export function withScenario(of: Model, stated: Partial<Scenario>): Model {
  return { ...of, scenarios: [scenario('Crisis', stated)] };
}
