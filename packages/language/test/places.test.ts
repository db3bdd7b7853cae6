import { describe, expect, it } from 'vitest';
import type { Subject } from '../src/plan-set.ts';
import { readFiles } from './read.ts';

const PLAN = `plan X { waakvlam 1; reviewed 2026-03-01 every 12 months }
role R1 role R2 role R3 group G { R1, R2 }
power A power B power C group Both { A, B }
role Team {
  trained for R1, R2
  trained for R3
}
action Act {
  when Act2 stops
  when A is called
  when Both stops
  when C stops
  by G, R3
  step "one"
  step "two"
}
process P {
  needs Both, C
  needs 1 of Both
  peak "first"
  peak "second"
}
water Tank {
  holds 10 m3
  uses 2 m3 per h
}
ict System {
  needs A
  restarts in 5 min without B, C
}
scenario S {
  fails Both for 2 h
  fails C
}
scenario T
scenario U
support point Hall {
  for S, T
  for U within 4 h
}
template power Pattern {
  tested 2026-01-01
  tested 2026-02-01
}
power Made like Pattern
`;

describe('the place of a property', () => {
  it.each<[Subject, string]>([
    [{ id: 'X', property: 'languageVersion' }, 'waakvlam 1'],
    [{ id: 'X', property: 'reviewEvery' }, 'reviewed 2026-03-01 every 12 months'],
    [{ id: 'Team', property: 'trained', index: 1 }, 'trained for R1, R2'],
    [{ id: 'Team', property: 'trained', index: 2 }, 'trained for R3'],
    [{ id: 'Act', property: 'when', index: 0 }, 'when A is called'],
    [{ id: 'Act', property: 'when', index: 2 }, 'when Both stops'],
    [{ id: 'Act', property: 'when', index: 3 }, 'when C stops'],
    [{ id: 'Act', property: 'by', index: 1 }, 'G'],
    [{ id: 'Act', property: 'by', index: 2 }, 'R3'],
    [{ id: 'Act', property: 'steps', index: 1 }, 'step "two"'],
    [{ id: 'P', property: 'needs', index: 1 }, 'Both'],
    [{ id: 'P', property: 'needs', index: 2 }, 'C'],
    [{ id: 'P', property: 'needs', index: 3 }, '1 of Both'],
    [{ id: 'P', property: 'peaks', index: 1 }, 'peak "second"'],
    [{ id: 'Tank', property: 'lasts' }, 'uses 2 m3 per h'],
    [{ id: 'System', property: 'startsWithout', index: 1 }, 'C'],
    [{ id: 'S', property: 'failures', index: 1 }, 'fails Both for 2 h'],
    [{ id: 'S', property: 'failures', index: 2 }, 'fails C'],
    [{ id: 'Hall', property: 'scenarios', index: 1 }, 'T'],
    [{ id: 'Hall', property: 'scenarios', index: 2 }, 'U'],
    [{ id: 'Hall', property: 'within' }, 'for U within 4 h'],
    [{ id: 'Made', property: 'tests', index: 1 }, 'tested 2026-02-01'],
    [{ id: 'Made', property: 'mtpd' }, 'Made'],
  ])('%j', async (subject, text) => {
    const { range } = (await readFiles({ 'a.continuity': PLAN })).place(subject);
    const line = PLAN.split('\n')[range.start.line]!;
    expect(line.slice(range.start.character, range.end.character)).toBe(text);
  });
});
