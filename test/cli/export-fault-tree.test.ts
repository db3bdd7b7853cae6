import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

const PLAN = `plan Noodplan { language en; horizon 72 h }
process P "Intake <112>" { mtpd 15 min; needs GMS }
process Q { needs Net }
process R { mtpd 4 h; needs one of { Net, Pact } }
process Still { mtpd 4 h }
ict GMS { needs Stroom; restarts in 20 min }
power Stroom { needs one of { Net, UPS, Gen } }
power Net { fails once per 5 years; repaired in 8 h }
power UPS { lasts 30 min }
power Gen { starts in 2 min; lasts 60 min; refilled by Diesel }
fuel Diesel { starts in 40 min }
power Pact { starts in 1 h }
`;

interface Printed {
  readonly tops: readonly { readonly cutSets: readonly (readonly string[])[] }[];
}

function plan(): string {
  return folderWith({ 'a.continuity': PLAN });
}

describe('export open-psa', () => {
  it('gives a fault tree in which cutsets finds what spof finds', () => {
    const cwd = plan();
    const made = waakvlam(['export', 'open-psa', '--process', 'P', '--horizon', '100min', '--out', 'p.xml'], {
      cwd,
    });
    expect(made).toEqual({ code: 0, out: 'p.xml\n', err: '' });
    const { tops } = waakvlamJson<Printed>(['cutsets', 'p.xml'], { cwd });
    expect(tops.map(({ cutSets }) => cutSets)).toEqual([
      [['GMS'], ['Stroom'], ['Diesel', 'Net'], ['Gen', 'Net'], ['Net', 'UPS']],
    ]);
    const text = readFileSync(join(cwd, 'p.xml'), 'utf8');
    expect(text).toContain('Intake &#60;112&#62; (P)');
    expect(text).toContain('<attribute name="fails_once_per" value="5 year"/>');
    expect(text).toContain('<attribute name="repaired_in" value="PT8H"/>');
    expect(text).toContain('<attribute name="exact_up_to_order" value="all"/>');
    const again = waakvlam(['export', 'open-psa', '--process', 'P', '--horizon', '100min'], { cwd });
    expect(again.out).toBe(text);
  });

  it('looks as far ahead as the plan, and speaks the language that is asked for', () => {
    const { out } = waakvlam(['export', 'open-psa', '--process', 'P', '--language', 'nl'], { cwd: plan() });
    expect(out).toContain('<attribute name="horizon" value="PT72H"/>');
    expect(out).toContain('valt tegelijk uit op T+0');
  });

  it('takes the plan as it stands on a day', () => {
    const cwd = folderWith({
      'a.continuity': PLAN.replace('power UPS {', 'power UPS { impaired since 2027-01-01 until 2027-02-01;'),
    });
    const on = (day: string) =>
      waakvlam(['export', 'open-psa', '--process', 'P', '--horizon', '60min', '--today', day], { cwd }).out;
    expect(on('2026-12-01')).toContain('name="UPS"');
    expect(on('2027-01-15')).not.toContain('<basic-event name="UPS"/>');
  });

  it('says what it cannot do', () => {
    const cwd = plan();
    const said = (...args: readonly string[]) => {
      const { code, out, err } = waakvlam(['export', 'open-psa', ...args], { cwd });
      expect(out).toBe('');
      return `${code} ${err}`;
    };
    expect(said()).toMatch(/^2 waakvlam: .*--process/);
    expect(said('--process', 'X')).toBe('2 waakvlam: There is no process X. There is: P, Q, R, Still.\n');
    expect(said('--process', 'Q')).toMatch(/^2 waakvlam: Q has no mtpd/);
    expect(said('--process', 'Still')).toMatch(/^1 waakvlam: Nothing that fails stops Still/);
    expect(said('--process', 'P', '--horizon', 'ever')).toMatch(/^2 waakvlam: A fault tree is of a horizon/);
    expect(said('--process', 'P', '--order', '0')).toMatch(/^2 waakvlam: --order cannot be 0/);
    writeFileSync(join(cwd, 'b.continuity'), 'process Z { needs Nothing }\n');
    expect(said('--process', 'P')).toMatch(/^1 [\s\S]*Nothing was exported/);
  });

  it('writes what the examples say', { timeout: 60_000 }, () => {
    const cwd = exampleCopy('veiligheidsregio-noord');
    const { code, out } = waakvlam(['export', 'open-psa', '--process', 'Intake112'], { cwd });
    expect(code).toBe(0);
    writeFileSync(join(cwd, 'x.xml'), out);
    const { tops } = waakvlamJson<Printed>(['cutsets', 'x.xml', '--order', '2'], { cwd });
    expect(tops[0]!.cutSets).toContainEqual(['VRN__Aggregaat', 'VRN__Net']);
  });
});

describe('export galileo', () => {
  it('gives what a dynamic fault tree can say', () => {
    const cwd = plan();
    const { code, out } = waakvlam(['export', 'galileo', '--process', 'R'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('"R_g1" wsp "Net" "Pact";\n');
    expect(out).toContain('"Pact" lambda=rate_Pact dorm=0;\n');
    expect(waakvlam(['export', 'galileo', '--process', 'R'], { cwd }).out).toBe(out);
  });

  it('names all that it cannot say, and writes nothing', () => {
    const { code, out, err } = waakvlam(['export', 'galileo', '--process', 'P', '--language', 'nl'], {
      cwd: plan(),
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('UPS heeft een voorraad die opraakt (30 min)');
    expect(err).toContain('GMS heeft 20 min nodig om te starten');
  });
});
