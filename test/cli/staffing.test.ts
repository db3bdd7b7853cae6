import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

const CONTROL_ROOM = `plan P { language en }
process Intake "Answering calls" {
  mtpd 15 min
  needs 6 of Operator 24/7, System
  manual "On paper" { starts in 0 min; needs 8 of Operator }
}
ict System
role Operator "Call taker" { people 34; contract 36 h per week; absent 20 % }
scenario Wave { absent 40 % of Operator }
scenario Dark { absent 40 % of Operator; fails System }
`;

interface Staffed {
  readonly planSets: readonly {
    readonly folder: string;
    readonly needs: readonly { readonly role: string; readonly needed?: number; readonly surplus?: number }[];
    readonly scenarios: readonly {
      readonly scenario: string;
      readonly rosters: readonly {
        readonly role: string;
        readonly breaks?: { readonly day: number; readonly asked: unknown; readonly allowed: unknown };
        readonly days: readonly { readonly people: number; readonly asked: string }[];
      }[];
    }[];
  }[];
}

describe('staffing', () => {
  it('tells how many it takes, and when a roster breaks, in plain words', () => {
    const cwd = folderWith({ 'a.continuity': CONTROL_ROOM });
    const { code, out, err } = waakvlam(['staffing'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'Call taker: 6 around the clock. That takes 35 people at 36 h a week, 20 % absent; there are 34: 1 too few.',
    );
    expect(out).toContain(
      "Call taker: the roster breaks on day 32. That day takes 144 h and allows 107 h (the law's limit: 40 h a week on average over 16 weeks, with night shifts).",
    );
    expect(out).toContain(
      "Call taker: the roster breaks on day 7. That day takes 192 h and allows 48 h (the law's limit: 60 h in a week each).",
    );
    expect(out).toContain('Working by hand asks up to 192 h a day; normally 144 h.');
    expect(out).toContain('handing over between shifts is not');
  });

  it('speaks Dutch as well, and of one scenario where that is asked', () => {
    const cwd = folderWith({ 'a.continuity': CONTROL_ROOM });
    const { code, out } = waakvlam(['staffing', '--scenario', 'Wave', '--language', 'nl'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain(
      'Dat vraagt 35 mensen bij 36 uur per week en 20 % afwezig; er zijn er 34: 1 te weinig.',
    );
    expect(out).toContain(
      'Call taker: het rooster breekt op dag 32. Die dag vraagt 144 uur en laat 107 uur toe',
    );
    expect(out).not.toContain('Dark');
  });

  it('gives machines every day, in whole seconds', () => {
    const cwd = folderWith({ 'a.continuity': CONTROL_ROOM });
    const [set] = waakvlamJson<Staffed>(['staffing'], { cwd }).planSets;
    expect(set?.needs).toMatchObject([{ role: 'Operator', needed: 35, surplus: -1 }]);
    expect(set?.scenarios.map(({ scenario }) => scenario)).toEqual(['Wave', 'Dark']);
    const [wave] = set!.scenarios[0]!.rosters;
    expect(wave?.breaks).toMatchObject({ day: 32, asked: 'PT144H' });
    expect(wave?.days).toHaveLength(112);
    expect(wave?.days[0]).toMatchObject({ day: 1, people: 20, asked: 'PT144H', allowed: 'PT240H' });
  });

  it.each([['veiligheidsregio-noord'], ['gemeente-waterkant'], ['lakeside-hospital']])(
    'speaks of %s in both languages without a word from the other',
    (example) => {
      const cwd = exampleCopy(example);
      for (const language of ['nl', 'en']) {
        const { code, out, err } = waakvlam(['staffing', '--language', language], { cwd });
        expect([code, err]).toEqual([0, '']);
        expect(out).not.toMatch(/undefined|NaN|Infinity|\[object/);
        expect(out).not.toMatch(
          language === 'nl' ? /\bthe roster\b|\bpeople\b/ : /\bhet rooster\b|\bmensen\b/,
        );
      }
    },
  );

  it('says which scenarios there are where there is no such scenario', () => {
    const cwd = folderWith({ 'a.continuity': CONTROL_ROOM });
    expect(waakvlam(['staffing', '--scenario', 'Fl\u001b[31mood'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'waakvlam: There is no scenario Fl[31mood. There is: Dark, Wave.\n',
    });
  });

  it('calculates nothing from a plan with errors', () => {
    const cwd = folderWith({ 'a.continuity': 'plan P { language en }\nprocess A { needs Nothing }\n' });
    const { code, out, err } = waakvlam(['staffing'], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Nothing was calculated');
  });

  it('has an answer where there are no people, and where nothing is possible', () => {
    const none = folderWith({ 'a.continuity': 'plan P { language en }\nprocess A { mtpd 1 h }\n' });
    expect(waakvlam(['staffing'], { cwd: none }).out).toContain('No post says when it is filled');
    const odd = folderWith({
      'a.continuity': `plan P { language en }
process A { needs 3 of R 24/7, 90000000 of S 24/7 }
role R { people 3; contract 36 h per week; shift 24 h; rest 400 days; at most 0 nights }
role S { people 90000000; contract 1 min per week; at most 1 h; at most 0 h per year }
scenario Long { absent 100 % of R for 3650 days; absent 1 % of S for 3 s }
`,
    });
    for (const format of ['pretty', 'json']) {
      const { out, err } = waakvlam(['staffing', '--format', format], { cwd: odd });
      expect(err).toBe('');
      expect(out).toContain('Long');
      expect(out).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  it('holds nothing that steers a terminal', () => {
    const cwd = folderWith({
      'a.continuity': CONTROL_ROOM.replace('Call taker', 'red \u202eback \u2066more'),
    });
    for (const format of ['pretty', 'json']) {
      const { out } = waakvlam(['staffing', '--format', format], { cwd });
      expect(out).toContain('red');
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
