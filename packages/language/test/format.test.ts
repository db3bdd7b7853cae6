import { describe, expect, it } from 'vitest';
import { createCoreServices } from '../src/core-services.ts';
import { formatPlan, formatPlanSet } from '../src/format/format-plan.ts';
import { parsePlan } from '../src/parse-plan.ts';

const services = createCoreServices();

function format(text: string, language?: 'nl' | 'en'): string | undefined {
  return formatPlan(parsePlan(services, 'file:///plans/plan.continuity', text), { language });
}

/** Each is formatted to the second, or to itself. */
const FORMS: readonly (readonly [what: string, text: string, formatted?: string])[] = [
  ['nothing', '', ''],
  ['blanks only', ' \n\t\n', ''],
  ['comments only', '\n\n// a\n\n\n\n  // b', '// a\n\n// b\n'],
  [
    'two blanks a level',
    'process P {\nneeds A\n\t\tmtpd 5 min\n}',
    'process P {\n  needs A\n  mtpd 5 min\n}\n',
  ],
  ['a body on one line', 'power A{lasts 5min;needs B,C;}', 'power A { lasts 5 min; needs B, C }\n'],
  [
    'semicolons that were left out',
    'power A { lasts 5 min recharges in 1 h }',
    'power A { lasts 5 min; recharges in 1 h }\n',
  ],
  [
    'a body on one line that does not fit',
    `process P "${'x'.repeat(70)}" { mtpd 5 min; rto 2 min; owner Somebody }`,
    `process P "${'x'.repeat(70)}" {\n  mtpd 5 min\n  rto 2 min\n  owner Somebody\n}\n`,
  ],
  [
    'a body over several lines, several properties on one of them',
    'process P { mtpd 5 min; rto 2 min;\n owner B }',
    'process P {\n  mtpd 5 min; rto 2 min\n  owner B\n}\n',
  ],
  [
    'a line with several properties that does not fit',
    `process P {\n  mtpd 5 min; minimum "${'x'.repeat(90)}"; rto 2 min\n}`,
    `process P {\n  mtpd 5 min\n  minimum "${'x'.repeat(90)}"\n  rto 2 min\n}\n`,
  ],
  ['an empty body', 'process P{  }', 'process P {}\n'],
  ['an empty body over two lines', 'process P\n{\n\n}', 'process P {\n}\n'],
  ['declarations on one line', 'power A;power B power C', 'power A\npower B\npower C\n'],
  [
    'a group over several lines',
    'process P { needs one of { A,\nB starts in 5min } }',
    'process P {\n  needs one of {\n    A,\n    B starts in 5 min\n  }\n}\n',
  ],
  [
    'a group that does not fit',
    `process P {\n  needs one of { ${'A'.repeat(50)}, all of { ${'B'.repeat(50)}, C } }\n}`,
    `process P {\n  needs one of {\n    ${'A'.repeat(50)},\n    all of { ${'B'.repeat(50)}, C }\n  }\n}\n`,
  ],
  ['a long line without braces', `process P {\n  needs ${'A'.repeat(60)}, ${'B'.repeat(60)}\n}\n`],
  ['a line that the author broke', 'process P {\n  needs A,\n  B\n}', 'process P {\n  needs A,\n    B\n}\n'],
  [
    'a comma at the begin of a line',
    'process P { needs one of { A // a\n , B } }',
    'process P {\n  needs one of {\n    A, // a\n    B\n  }\n}\n',
  ],
  [
    'blanks in values',
    'power A { needs VRN . Net; lasts - 5 min; tested 2026-05-04 under load }',
    'power A { needs VRN.Net; lasts -5 min; tested 2026-05-04 under load }\n',
  ],
  [
    'a comma after a brace',
    'process P { needs one of { A,B } ,C }',
    'process P { needs one of { A, B }, C }\n',
  ],
  [
    'templates on one line',
    'template location T { seats 6 } template role S location L like T { seats 8 } role R like S',
    'template location T { seats 6 }\ntemplate role S\nlocation L like T { seats 8 }\nrole R like S\n',
  ],
  ['a share', 'role R { absent 20% }', 'role R { absent 20 % }\n'],
  [
    'blank lines',
    'power A {\n\n\n  lasts 5 min\n\n\n  needs B\n\n}\n\n\n\npower B',
    'power A {\n  lasts 5 min\n\n  needs B\n}\n\npower B\n',
  ],
  [
    'comments at the ends of lines',
    'process P {\n  mtpd 5 min // a\n  rto 2 min   // b\n  owner Somebody\n  serves safety    // c\n\n  rpo 1 h // d\n}',
    'process P {\n  mtpd 5 min // a\n  rto 2 min  // b\n  owner Somebody\n  serves safety // c\n\n  rpo 1 h // d\n}\n',
  ],
  [
    'comments on lines of their own',
    'process P { // a\n// b\nmtpd 5 min\n      // c\n}',
    'process P { // a\n  // b\n  mtpd 5 min\n  // c\n}\n',
  ],
  [
    'a comment over several lines',
    'organisation O {\n/* One\n * two.\n */\npower A\n}',
    'organisation O {\n  /* One\n   * two.\n   */\n  power A\n}\n',
  ],
  [
    'a comment within a line',
    'power A { needs B/*why*/; lasts 5 min }',
    'power A { needs B /*why*/; lasts 5 min }\n',
  ],
  [
    'a line with a comment within, however long',
    `power A { /* why */ lasts 5 min; phone "${'x'.repeat(100)}" }\n`.replace('phone', 'capacity 2'),
  ],
  [
    'the ends of lines of most of the file',
    'power A {\r\nlasts 5 min // a\r\n}\nzone Z',
    'power A {\r\n  lasts 5 min // a\r\n}\r\nzone Z\r\n',
  ],
];

describe('the form of', () => {
  it.each(FORMS.map(([what, text, formatted]) => ({ what, text, formatted: formatted ?? text })))(
    '$what',
    ({ text, formatted }) => {
      expect(format(text)).toBe(formatted);
      expect(format(formatted)).toBe(formatted);
    },
  );
});

describe('the end of a line', () => {
  it.each([
    ['parts what could go on', 'process P {\n  manual "m"\n  lasts 4 h\n}\n'],
    [
      'counts for the line that it begins',
      'process P {\n  manual "m"\n  at L, fallback M\n    lasts 4 h\n}\n',
    ],
    ['does not part what is deeper', 'process P {\n  manual "m"\n    lasts 4 h\n}\n'],
    [
      'does not part after a semicolon that is needed',
      'process P {\n  mtpd 5 min; manual "m";\n  lasts 4 h\n}\n',
    ],
  ])('%s', (_, text) => {
    expect(format(text)).toBe(text);
  });

  it('is no answer to what the author has to say', () => {
    const text = 'power A { needs one of { B, C } starts in 5 min; lasts 4 h }\n';
    expect(format(text)).toBe(text);
    const long = `power A "${'x'.repeat(90)}" { needs B lasts 4 h; recharges in 5 min }`;
    expect(format(long)).toBe(
      `power A "${'x'.repeat(90)}" {\n  needs B lasts 4 h\n  recharges in 5 min\n}\n`,
    );
  });
});

describe('a comment that is no documentation does not become one', () => {
  it.each([
    ['power A\n// c\n; power B', 'power A\n// c\n\npower B\n'],
    ['power A\n; // c\npower B', 'power A\n// c\n\npower B\n'],
    ['power A /* c */;\npower B', 'power A /* c */;\npower B\n'],
    ['power A /* c */ power B', 'power A; /* c */ power B\n'],
  ])('in %j', (text, formatted) => {
    expect(format(text)).toBe(formatted);
    expect(format(formatted)).toBe(formatted);
  });
});

describe('what cannot be read', () => {
  it.each(['process P {', 'process P { mtdp 5 min }', 'power A { needs "B }', '/* a'])(
    'is left alone: %s',
    (text) => {
      expect(format(text)).toBeUndefined();
    },
  );
});

describe('translation', () => {
  it.each([
    ['power Power { needs stroom }\npower stroom', 'stroom Power { vereist stroom }\nstroom stroom\n'],
    ['process water { lasts 2 hours 30 minutes }', 'proces water { volstaat 2 uren 30 minuten }\n'],
    [
      'role R { without network "gate"; phone "1" over Net }',
      'rol R { zonder netwerk "gate"; telefoon "1" via Net }\n',
    ],
    ['measure M { strengthens role clarity of R }', 'maatregel M { versterkt rolduidelijkheid van R }\n'],
    ['plan P { language en; status draft }', 'plan P { taal en; status concept }\n'],
    [
      'process P { needs one of { A, 6 of R 24/7 } // of one\n}',
      'proces P {\n  vereist een van { A, 6 van R 24/7 } // of one\n}\n',
    ],
    [
      'accept spof power for process until 2027-01-01 by by "until"',
      'accepteer spof power voor process t/m 2027-01-01 door by "until"\n',
    ],
  ])('of %j, and back', (english, dutch) => {
    expect(format(english, 'nl')).toBe(dutch);
    expect(format(dutch, 'nl')).toBe(dutch);
    const back = format(dutch, 'en')!;
    expect(back).toBe(format(english, 'en'));
    expect(format(back, 'nl')).toBe(dutch);
  });

  it('leaves words as they are unless it is asked', () => {
    const mixed = 'proces P { needs A; volstaat 2 h }\n';
    expect(format(mixed)).toBe(mixed);
  });

  it('moves a comment out of a phrase that becomes one word', () => {
    expect(format('measure M { strengthens role // c\n clarity of R }', 'nl')).toBe(
      'maatregel M {\n  versterkt rolduidelijkheid // c\n    van R\n}\n',
    );
  });
});

describe('the files of a plan set', () => {
  it('are formatted each for itself, and told of in the language of the plan', () => {
    const files = formatPlanSet([
      { uri: 'file:///a.continuity', text: '\uFEFFplan P { language en }' },
      { uri: 'file:///b.continuity', text: 'proces P { ' },
    ]);
    expect(files).toMatchObject([
      { uri: 'file:///a.continuity', text: '\uFEFFplan P { language en }\n', mistakes: [], language: 'en' },
      { uri: 'file:///b.continuity', text: undefined, mistakes: [{}], language: 'en' },
    ]);
  });
});

it('takes time that grows with the text, not faster', () => {
  const part =
    'organisation O { process P { mtpd 5 min; needs one of { A, B }, C // c\n manual "m" { lasts 4 h } } }\n';
  const time = (count: number): number => {
    const file = parsePlan(services, 'file:///plans/plan.continuity', part.repeat(count));
    const begin = performance.now();
    expect(formatPlan(file)).toBeDefined();
    return performance.now() - begin;
  };
  time(500);
  expect(time(4000)).toBeLessThan(8 * 3 * Math.max(20, time(500)));
});
