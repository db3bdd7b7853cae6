import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { read } from './read.ts';

/** The findings of one rule, in English. */
async function said(rule: string, text: string, today = '2026-11-24'): Promise<readonly string[]> {
  const findings = check(await read(text), { today });
  return findings.filter((one) => one.rule === rule).map(({ message }) => message.en);
}

describe('too-few-for-post', () => {
  const plan = (people: number, absent: string) =>
    `process P { needs 6 of R 24/7 } role R { people ${people}; contract 36 h per week; ${absent} }`;

  it('counts 31 people at 8 % absence and 35 at 20 %', async () => {
    expect(await said('too-few-for-post', plan(34, 'absent 8 %'))).toEqual([]);
    expect(await said('too-few-for-post', plan(31, 'absent 8 %'))).toEqual([]);
    expect(await said('too-few-for-post', plan(30, 'absent 8 %'))).toEqual([
      expect.stringContaining('take 31 people'),
    ]);
    expect(await said('too-few-for-post', plan(34, 'absent 20 %'))).toEqual([
      expect.stringContaining('take 35 people'),
    ]);
    expect(await said('too-few-for-post', plan(35, 'absent 20 %'))).toEqual([]);
  });

  it('assumes 20 % where none is stated, and says so', async () => {
    expect(await said('too-few-for-post', plan(34, ''))).toEqual([
      expect.stringContaining('absence not stated, so assumed'),
    ]);
  });

  it('is silent without contract hours, and adds up the posts that are held at once', async () => {
    expect(await said('too-few-for-post', 'process P { needs 6 of R 24/7 } role R { people 7 }')).toEqual([]);
    const two = (second: string) =>
      said(
        'too-few-for-post',
        `process P { needs 3 of R 24/7 } process Q { needs ${second} } role Other { people 9 }
         role R { people 20; contract 36 h per week; absent 20 % }`,
      );
    expect(await two('3 of R 24/7')).toEqual([expect.stringContaining('6 of R')]);
    expect(await two('3 of R')).toEqual([]);
    expect(await two('one of { 3 of Other 24/7, 3 of R 24/7 }')).toEqual([]);
  });

  it('bears a contract without hours', async () => {
    const none = 'process P { needs 1 of R 24/7 } role R { people 4; contract 0 h per week }';
    expect(await said('too-few-for-post', none)).toEqual([
      expect.stringContaining('can be filled by nobody'),
    ]);
  });
});

describe('fuel-later-than-tank', () => {
  const plan = (fuel: string) =>
    `process P { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Gen } } power Net
     power Gen { starts automatically in 2 min; lasts 24 h; refilled by Diesel } ${fuel}`;

  it('lets a tank of 24 hours have its fuel after 19 hours, not after 20', async () => {
    expect(await said('fuel-later-than-tank', plan('fuel Diesel { starts in 19 h }'))).toEqual([]);
    expect(await said('fuel-later-than-tank', plan('fuel Diesel { starts in 19 h 12 min }'))).toEqual([]);
    expect(await said('fuel-later-than-tank', plan('fuel Diesel { starts in 20 h }'))).toEqual([
      expect.stringContaining('within 19 h 12 min'),
    ]);
  });

  it('adds up the starts of a chain, and takes the time of the agreement if that is longer', async () => {
    const chain = 'fuel Diesel { starts in 15 h; needs Truck } vehicle Truck { starts in 5 h }';
    expect(await said('fuel-later-than-tank', plan(chain))).toEqual([expect.stringContaining('after 20 h')]);
    const agreed = 'fuel Diesel { starts in 6 h } agreement A { provides Diesel within 22 h }';
    expect(await said('fuel-later-than-tank', plan(agreed))).toEqual([expect.stringContaining('after 22 h')]);
  });

  it('says it where the fuel can never come', async () => {
    const circle = 'fuel Diesel { starts in 1 h; needs Truck } vehicle Truck { starts in 1 h; needs Diesel }';
    expect(await said('fuel-later-than-tank', plan(circle))).toEqual([
      expect.stringContaining('cannot come at all'),
    ]);
  });
});

describe('ups-shorter-than-generator-start', () => {
  const plan = (ups: string, starts: string, mtpd = '5 min', more = '') =>
    `process P { priority vital; mtpd ${mtpd}; rto 5 min; needs Power } power Net ${ups}
     power Power { needs one of { Net, ${ups === '' ? '' : 'Ups, '}Gen } ${more} } power Gen { ${starts} }`;
  const rule = 'ups-shorter-than-generator-start';

  it('counts a quarter of an hour for a start by hand', async () => {
    expect(await said(rule, plan('power Ups { lasts 10 min }', 'starts in 2 min'))).toEqual([
      expect.stringContaining(': 7 min without power'),
    ]);
    expect(await said(rule, plan('power Ups { lasts 17 min }', 'starts in 2 min'))).toEqual([]);
    expect(await said(rule, plan('power Ups { lasts 10 min }', 'starts automatically in 2 min'))).toEqual([]);
  });

  it('counts no store as none, and a bridge as one', async () => {
    expect(await said(rule, plan('', 'starts in 2 min'))).toEqual([
      expect.stringContaining('17 min without'),
    ]);
    expect(await said(rule, plan('', 'starts in 2 min', '5 min', '; bridges 17 min'))).toEqual([]);
  });

  it('is silent where nobody is hurt', async () => {
    expect(await said(rule, plan('power Ups { lasts 10 min }', 'starts in 2 min', '7 min'))).toEqual([]);
    const bridged = `process P { priority vital; mtpd 5 min; rto 5 min; needs Gms } ict Gms { needs Power; bridges 20 min; restarts in 0 min }
      power Power { needs one of { Net, Gen } } power Net power Gen { starts in 2 min }`;
    expect(await said(rule, bridged)).toEqual([]);
    const elsewhere = `process P { priority vital; mtpd 5 min; rto 5 min; at Main, fallback Hill starts in 45 min }
      location Main location Hill { needs Power } power Power { needs one of { Net, Gen } } power Net power Gen { starts in 2 min }`;
    expect(await said(rule, elsewhere)).toEqual([]);
  });
});

describe('single-point-of-failure', () => {
  const plan = (lasts: string, more = '', priority = 'vital') =>
    `process P { priority ${priority}; mtpd 15 min; rto 5 min; needs one of { Net, Tank } }
     power Net power Tank { lasts ${lasts} } ${more}`;
  const rule = 'single-point-of-failure';

  it('counts what begins within the horizon', async () => {
    expect(await said(rule, plan('71 h 59 min'))).toEqual([expect.stringContaining('T+71 h 59 min')]);
    expect(await said(rule, plan('72 h'))).toEqual([]);
    expect(await said(rule, `plan X { horizon 24 h } ${plan('24 h')}`)).toEqual([]);
  });

  it('weighs by who is hit', async () => {
    const severity = async (priority: string) =>
      check(await read(plan('1 h', '', priority)), { today: '2026-11-24' })
        .filter((one) => one.rule === rule)
        .map((one) => one.severity);
    expect(await severity('critical')).toEqual(['warning']);
    expect(await severity('important')).toEqual(['info']);
    expect(await severity('deferrable')).toEqual([]);
  });

  it('is silent on the last day of an acceptance and back on the next', async () => {
    const accepted = plan('1 h', 'role Boss { people 2 } accept spof Net until 2026-11-24 by Boss "why"');
    expect(await said(rule, accepted, '2026-11-24')).toEqual([]);
    expect(await said('accepted-risk-expired', accepted, '2026-11-24')).toEqual([]);
    expect(await said(rule, accepted, '2026-11-25')).toHaveLength(1);
    expect(await said('accepted-risk-expired', accepted, '2026-11-25')).toHaveLength(1);
  });

  it('remains for a process for which nothing is accepted', async () => {
    const text = `process P { priority vital; mtpd 15 min; needs Net } process Q { priority important; mtpd 1 h; needs Net } power Net
      role Boss { people 2 } accept spof Net for P until 2027-01-01 by Boss "why"`;
    const [finding] = check(await read(text), { today: '2026-11-24' }).filter((one) => one.rule === rule);
    expect(finding?.severity).toBe('info');
    expect(finding?.message.en).toContain('Q stops');
    expect(finding?.related.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('accepted until 2027-01-01'),
      expect.stringContaining('Q stops at T+0'),
    ]);
  });

  it('leaves a role of one person to its own rule', async () => {
    const text = 'process P { priority vital; mtpd 15 min; rto 5 min; needs 1 of R } role R { people 1 }';
    expect(await said(rule, text)).toEqual([]);
    expect(await said('role-of-one', text)).toHaveLength(1);
  });
});

describe('role-of-one', () => {
  it('speaks of one who alone calls on a reserve, a place or a manual way', async () => {
    const plan = (by: string) => `process P { needs Gen; at A, fallback B starts in 1 h }
      power Gen { starts in 1 h } location A location B role R { people 1 } role S { people 2 }
      action X { when Gen is called; by ${by} } action Y { when B is called; by ${by} }`;
    expect(await said('role-of-one', plan('R'))).toEqual([
      expect.stringContaining('nobody else calls on B and Gen'),
    ]);
    expect(await said('role-of-one', plan('R, S'))).toEqual([]);
  });
});

describe('shared-cause-of-alternatives', () => {
  const plan = (zones: readonly string[], needed: number) =>
    `process P { priority vital; mtpd 15 min; rto 5 min; needs ${needed} of { A, B, C } } zone Duct
     ${['A', 'B', 'C'].map((name, i) => `telecom ${name} { ${zones[i]} }`).join(' ')}`;
  const rule = 'shared-cause-of-alternatives';

  it('counts what is left', async () => {
    const [inside, outside] = ['zone Duct', ''];
    expect(await said(rule, plan([inside, inside, outside], 1))).toEqual([]);
    expect(await said(rule, plan([inside, inside, inside], 1))).toHaveLength(1);
    expect(await said(rule, plan([inside, inside, outside], 2))).toHaveLength(1);
  });

  it('is silent about what the consumer cannot do without anyway', async () => {
    const text = `process P { priority vital; mtpd 15 min; rto 5 min; needs one of { A, B }; at House }
      telecom A { zone Town } telecom B { zone Town } location House { zone Town } zone Town`;
    expect(await said(rule, text)).toEqual([]);
  });

  it('names the nearest of several causes in a row', async () => {
    const text = `process P { priority vital; mtpd 15 min; rto 5 min; needs one of { A, B } }
      telecom A { needs Net } telecom B { needs Net } power Net { zone Station } zone Station { zone Polder } zone Polder`;
    expect(await said(rule, text)).toEqual([expect.stringContaining('without Net:')]);
  });
});

describe('hollow-alternative', () => {
  it('is silent where the need is bridged past the horizon', async () => {
    const plan = (bridges: string) =>
      `process P { needs one of { A, B } } power A power B { needs A; bridges ${bridges} }`;
    expect(await said('hollow-alternative', plan('71 h'))).toHaveLength(1);
    expect(await said('hollow-alternative', plan('72 h'))).toEqual([]);
  });

  it('lets a manual way share people and place, and speaks when it does without nothing', async () => {
    const plan = (needs: string) =>
      `process P { mtpd 1 h; needs Gms, 2 of R; manual "Paper" { ${needs} } } ict Gms role R { people 9 }`;
    expect(await said('hollow-alternative', plan('needs 3 of R'))).toEqual([]);
    expect(await said('hollow-alternative', plan('needs 3 of R, Gms'))).toEqual([
      expect.stringContaining('"Paper"'),
    ]);
  });

  it('lets a manual way do with fewer people, or without a choice', async () => {
    const plan = (normal: string, manual: string) =>
      `process P { mtpd 1 h; needs ${normal}; manual "Less" { needs ${manual} } }
       role R { people 9 } telecom A telecom B`;
    expect(await said('hollow-alternative', plan('4 of R', '3 of R'))).toEqual([]);
    expect(await said('hollow-alternative', plan('4 of R', '4 of R'))).toHaveLength(1);
    expect(await said('hollow-alternative', plan('4 of R, one of { A, B }', '4 of R'))).toEqual([]);
    expect(
      await said('hollow-alternative', plan('4 of R, one of { A, B }', '4 of R, one of { A, B }')),
    ).toHaveLength(1);
  });
});

describe('fallback-in-same-zone', () => {
  it('is silent about a zone that every location lies in, and sees a zone within a zone', async () => {
    const rule = 'fallback-in-same-zone';
    const plan = (zone: string, third: string) => `process P { at A, fallback B starts in 1 h }
      location A { zone Polder } location B { zone ${zone} } ${third} zone Street { zone Polder } zone Polder`;
    expect(await said(rule, plan('Polder', ''))).toEqual([]);
    expect(await said(rule, plan('Polder', 'location C'))).toHaveLength(1);
    expect(await said(rule, plan('Street', 'location C'))).toHaveLength(1);
  });
});

describe('restart-order-cycle', () => {
  const rule = 'restart-order-cycle';

  it('speaks once for a circle, and not where nothing takes starting', async () => {
    const circle = (restarts: string) => `ict A { needs B; ${restarts} } ict B { needs C } ict C { needs A }`;
    expect(await said(rule, circle('restarts in 1 min'))).toEqual([
      expect.stringContaining('A needs B and C to start'),
    ]);
    expect(await said(rule, circle(''))).toEqual([]);
  });

  it('sees a thing that needs itself, also by way of others that it can choose between', async () => {
    expect(await said(rule, 'ict A { needs A; restarts in 1 min }')).toEqual([
      expect.stringContaining('A needs itself'),
    ]);
    const choice = 'ict A { needs one of { B, C }; restarts in 1 min } ict B { needs A } ict C { needs A }';
    expect(await said(rule, choice)).toEqual([expect.stringContaining('A needs B and C to start')]);
  });

  it('is silent when something outside lets one start', async () => {
    expect(
      await said(rule, 'ict A { needs one of { B, X }; restarts in 1 min } ict B { needs A } ict X'),
    ).toEqual([]);
  });
});

describe('agreement-ended', () => {
  const rule = 'agreement-ended';
  const plan =
    'power Gen { lasts 24 h; refilled by Diesel } fuel Diesel { agreement A } agreement A { provides Diesel; until 2026-11-24 }';

  it('holds on its last day and has ended on the next', async () => {
    expect(await said(rule, plan, '2026-11-24')).toEqual([expect.stringContaining('ends today')]);
    expect(await said(rule, plan, '2026-11-25')).toEqual([
      expect.stringContaining('ended on 2026-11-24; 2 lines still count on it'),
    ]);
  });

  it('shows 90 days ahead', async () => {
    expect(await said(rule, plan, '2026-08-26')).toEqual([expect.stringContaining('in 90 days')]);
    expect(await said(rule, plan, '2026-08-25')).toEqual([]);
  });
});

describe('accepted-risk-incomplete', () => {
  it('bears 24 months and not a day more', async () => {
    const plan = (until: string) =>
      `power Net role Boss { people 2 } accept spof Net until ${until} by Boss "why"`;
    expect(await said('accepted-risk-incomplete', plan('2028-11-24'))).toEqual([]);
    expect(await said('accepted-risk-incomplete', plan('2028-11-25'))).toHaveLength(1);
    expect(await said('accepted-risk-incomplete', plan('2026-02-28'), '2024-02-29')).toEqual([]);
  });
});

describe('care-phase-missing', () => {
  it('wants care afterwards within 72 hours', async () => {
    const plan = (within: string) => `role R { people 9; exposed "calls" }
      measure A { strengthens mental resilience of R; phase preparation }
      measure B { strengthens mental resilience; phase response }
      measure C { strengthens mental resilience of R; phase aftermath; ${within} }`;
    expect(await said('care-phase-missing', plan('within 72 h after "call"'))).toEqual([]);
    expect(await said('care-phase-missing', plan('within 73 h after "call"'))).toEqual([
      expect.stringContaining('C, the first care for R afterwards, begins after 73 h'),
    ]);
  });
});

describe('reserve-nobody-starts', () => {
  const rule = 'reserve-nobody-starts';

  it('wants somebody behind the action', async () => {
    const plan = (by: string) => `process P { mtpd 15 min; needs one of { Net, Gen } } power Net
      power Gen { starts in 10 min } scenario S { fails Net for 4 h } action A { when Gen is called; ${by} }
      role Nobody { people 0 } role Duty { people 3 }`;
    expect(await said(rule, plan(''))).toHaveLength(1);
    expect(await said(rule, plan('by Nobody'))).toHaveLength(1);
    expect(await said(rule, plan('by Duty'))).toEqual([]);
  });

  it('speaks of a fallback and of a manual way, once each', async () => {
    const text = `process P { mtpd 2 h; at A, fallback B starts in 1 h } location A location B
      process Q { mtpd 15 min; needs Gms; manual "Paper" starts in 2 min }
      ict Gms scenario S { fails A, Gms for 4 h } scenario T { fails A, Gms for 5 h }`;
    expect(await said(rule, text)).toEqual([
      expect.stringContaining('B must be called on'),
      expect.stringContaining('(when manual of Q is called)'),
    ]);
  });
});

describe('breach-in-scenario', () => {
  const plan = (
    scenario: string,
  ) => `process P { priority vital; mtpd 15 min; rto 5 min; needs one of { A, B }, C }
    power A power B power C scenario S { ${scenario} }`;

  it('tells what only the scenario shows', async () => {
    expect(await said('breach-in-scenario', plan('fails A, B for 1 h'))).toHaveLength(1);
    expect(await said('breach-in-scenario', plan('fails A, B for 15 min'))).toEqual([]);
  });

  it('leaves what a single point of failure tells to that, unless the scenario is worse', async () => {
    expect(await said('breach-in-scenario', plan('fails C for 1 h'))).toEqual([]);
    expect(await said('breach-in-scenario', plan('fails C from 1 h; fails A, B'))).toHaveLength(1);
  });
});

describe('down-with-nothing-broken', () => {
  it('says what is missing', async () => {
    expect(
      await said(
        'down-with-nothing-broken',
        'process P { needs Stock } resource Stock { lasts 5 h } process Q { needs 3 of R } role R { people 2 }',
      ),
    ).toEqual([
      expect.stringContaining('P is down from T+5 h: Stock does not deliver'),
      expect.stringContaining('3 of R are asked for and 2 are there'),
    ]);
  });
});

describe('what cannot be read', () => {
  it('silences what is concluded from it', async () => {
    const text =
      'process P { priority vital; mtpd 15 min; rto 20 min; needs Zz } power Net role R { people 1 }';
    const found = check(await read(text), { today: '2026-11-24' }).map(({ rule }) => rule);
    expect(found).toEqual(['rto-after-mtpd', 'unknown-name']);
  });
});

describe('roster-breaks', () => {
  const plan = (left: string) => `process P { priority vital; mtpd 15 min; rto 5 min; needs 4 of R 24/7 }
    role R { people 100; contract 36 h per week; absent 20 %; at most 60 h per week } scenario S { absent ${left} of R for 14 days }`;

  it('has ten people for 96 hours a day on day 7, and twelve not within two weeks', async () => {
    expect(await said('roster-breaks', plan('90 %'))).toEqual([expect.stringContaining('breaks on day 7')]);
    expect(await said('roster-breaks', plan('88 %'))).toEqual([]);
  });
});

describe('dependency-slower-than-rto', () => {
  const plan = (more: string) =>
    `process P { mtpd 1 h; rto 5 min; needs S ${more} } ict S { restarts in 20 min; needs T } ict T { restarts in 1 min }`;

  it('adds up a chain, unless people work by hand for as long', async () => {
    expect(await said('dependency-slower-than-rto', plan(''))).toEqual([
      expect.stringContaining('S and T need 21 min'),
    ]);
    expect(await said('dependency-slower-than-rto', plan('; manual "Paper" lasts 21 min'))).toEqual([]);
    expect(await said('dependency-slower-than-rto', plan('; manual "Paper" lasts 20 min'))).toHaveLength(1);
    expect(await said('dependency-slower-than-rto', plan('; manual "Paper" { needs S }'))).toHaveLength(1);
  });
});

describe('fallback-slower-than-mtpd', () => {
  const plan = (more: string) =>
    `process P { priority vital; mtpd 15 min; rto 5 min; at A, fallback B starts in 45 min ${more} } location A location B`;

  it('counts what is to be bridged, unless a manual way elsewhere carries it', async () => {
    expect(await said('fallback-slower-than-mtpd', plan(''))).toEqual([
      expect.stringContaining('bridge 30 min'),
    ]);
    expect(
      await said('fallback-slower-than-mtpd', plan('; manual "Paper" starts in 2 min lasts 4 h')),
    ).toEqual([]);
    expect(await said('fallback-slower-than-mtpd', plan('; manual "Paper" { at A }'))).toHaveLength(1);
  });

  it('takes the place of the single point of failure, and of that alone', async () => {
    expect(await said('single-point-of-failure', plan(''))).toEqual([]);
    const other = 'process Q { priority vital; mtpd 15 min; rto 5 min; at A }';
    expect(await said('single-point-of-failure', `${plan('')} ${other}`)).toEqual([
      expect.stringContaining('Q stops'),
    ]);
  });
});

describe('single-point-later', () => {
  it('begins where the horizon ends', async () => {
    const plan = (
      lasts: string,
    ) => `plan X { language en } process P { priority vital; mtpd 15 min; rto 5 min; needs one of { Net, Tank } }
      power Net power Tank { lasts ${lasts} }`;
    expect(await said('single-point-later', plan('71 h 59 min'))).toEqual([]);
    expect(await said('single-point-later', plan('72 h'))).toEqual([expect.stringContaining('from T+72 h')]);
    expect(await said('single-point-later', plan('168 h'))).toEqual([]);
  });
});

describe('no-time-to-decide', () => {
  const plan = (
    within: string,
    mtpd: string,
  ) => `process P { priority vital; mtpd ${mtpd}; rto 1 min; needs one of { Net, Ups, Gen } }
    power Net power Ups { lasts 60 min } power Gen { starts in 45 min } role D { people 4 }
    action A { when Gen is called; by D; within ${within}; step "Go" }`;

  it('speaks of five minutes too late only where those are not tolerable', async () => {
    expect(await said('no-time-to-decide', plan('15 min', '4 min'))).toEqual([]);
    expect(await said('no-time-to-decide', plan('20 min', '4 min'))).toHaveLength(1);
    expect(await said('no-time-to-decide', plan('20 min', '5 min'))).toEqual([]);
  });
});

describe('plan-review-overdue', () => {
  it('is due a year later, and late a day after that', async () => {
    const plan = 'plan X { language en; reviewed 2026-03-01 every 12 months }';
    const found = async (today: string) =>
      check(await read(plan), { today })
        .filter(({ rule }) => rule === 'plan-review-overdue')
        .map(({ severity }) => severity);
    expect(await found('2027-01-29')).toEqual([]);
    expect(await found('2027-03-01')).toEqual(['hint']);
    expect(await found('2027-03-02')).toEqual(['warning']);
  });
});

describe('numbers and days that a careless hand gets wrong', () => {
  it('more on call than there are, deputies counted', async () => {
    const plan = (onCall: number) =>
      `role R { people 5; on call ${onCall} within 30 min; deputies D } role D { people 1 }`;
    expect(await said('too-few-for-post', plan(6))).toEqual([]);
    expect(await said('too-few-for-post', plan(7))).toEqual([
      '7 of R are on call at once; there are 6. Correct one of the two numbers.',
    ]);
  });

  it('on call so late that it is no on call', async () => {
    const plan = (within: string) =>
      `power Generator { starts in 2 min } role Duty { people 4; on call within ${within} }
       action Start { when Generator is called; by Duty; within 1 h; step "Turn the key" }`;
    expect(await said('nobody-on-call', plan('8 h'))).toEqual([]);
    expect(await said('nobody-on-call', plan('30 h'))).toEqual([
      expect.stringContaining('Duty is there 30 h after a call at the latest'),
    ]);
  });

  it('a peak that ends before it begins', async () => {
    const plan = (until: string) => `process P { peak "New Year" from 2026-12-31 until ${until} }`;
    expect(await said('impossible-number', plan('2026-12-31'))).toEqual([]);
    expect(await said('impossible-number', plan('2025-01-01'))).toHaveLength(1);
  });

  it('a day of checking that is past, whoever states it; who states none is not asked for one', async () => {
    const plan = (verified: string) => `person Jan { phone "06 1"${verified} }`;
    expect(await said('contact-not-verified', plan('; verified 2026-05-24'))).toEqual([]);
    expect(await said('contact-not-verified', plan('; verified 2026-05-23'))).toHaveLength(1);
    expect(await said('contact-not-verified', plan(''))).toEqual([]);
  });

  it('a lesson that is done before it was learnt', async () => {
    const plan = (done: string) =>
      `role R { people 4 } exercise Drill { type tabletop; date 2026-05-04; lesson "Keys" by R due 2026-12-01 done ${done} }`;
    expect(await said('lesson-open', plan('2026-05-04'))).toEqual([]);
    expect(await said('lesson-open', plan('2025-05-05'))).toEqual([
      expect.stringContaining('before Drill on 2026-05-04'),
    ]);
  });

  it('a target whose day is past, whether it was measured or not', async () => {
    const plan = (measured: string) =>
      `goal G { obligation result; indicator "Share"; target "90 %" due 2026-10-01${measured} }`;
    expect(await said('target-day-past', plan(''))).toEqual([
      expect.stringContaining('nothing was measured'),
    ]);
    expect(await said('target-day-past', plan('; measured 2026-10-01 "91 %"'))).toEqual([
      expect.stringContaining('Say what comes next'),
    ]);
    expect(await said('target-day-past', plan(''), '2026-10-01')).toEqual([]);
  });
});
