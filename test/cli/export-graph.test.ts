import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleCopy, folderWith, waakvlam } from './waakvlam.ts';

const TODAY = ['--today', '2026-11-24'];

const PLAN = `plan P "Plan" { language en }
process Intake "Taking calls" { mtpd 15 min; needs Power }
power Power { needs one of { Grid, Ups } }
power Grid "Public grid" { zone Polder }
power Ups { lasts 30 min }
ict Website "Website"
process Other { needs Website }
zone Polder
scenario Dark "Dark" { fails Grid from 1 h for 8 h }
`;

describe('export graph', () => {
  const cwd = folderWith({ 'a.continuity': PLAN });
  const graph = (...args: readonly string[]) => {
    const run = waakvlam(['export', 'graph', ...TODAY, ...args], { cwd });
    expect(run).toMatchObject({ code: 0, err: '' });
    return run.out;
  };

  it.each([
    ['svg', '<svg '],
    ['list', '- process: Taking calls'],
    ['dot', 'digraph'],
    ['mermaid', 'flowchart TD'],
    ['graphml', '<graphml '],
    ['drawio', '<mxfile '],
    ['json', '"title": "What depends on what"'],
  ])('gives the whole plan as %s', (form, has) => {
    expect(graph('--form', form)).toContain(has);
  });

  it('gives what one process stands on, and what stops when one thing fails', () => {
    const one = graph('--form', 'list', '--process', 'Other');
    expect(one).toContain('Website');
    expect(one).not.toContain('Public grid');
    const fails = graph('--form', 'list', '--fails', 'Grid');
    expect(fails).toContain('What stops when this fails: Public grid');
    expect(fails).toContain('Taking calls (Intake), OUT from T+30 min');
    expect(fails).not.toContain('Website');
  });

  it('gives a scenario at a moment', () => {
    expect(graph('--form', 'list', '--scenario', 'Dark', '--at', '75min')).toContain(
      'Ups, bridging, 15 min left',
    );
    expect(graph('--form', 'list', '--scenario', 'Dark', '--at', 'T+2h')).toContain('OUT since T+1 h 30 min');
  });

  it('draws around what is asked for, and folds it', () => {
    expect(graph('--form', 'list', '--around', 'layer', '--fold')).toContain(
      'folded: Power, fuel and water, 3 parts',
    );
  });

  it('writes to a file', () => {
    expect(graph('--out', 'out/graph.svg')).toBe('out/graph.svg\n');
    expect(readFileSync(join(cwd, 'out/graph.svg'), 'utf8')).toContain('<svg ');
  });

  it.each([
    ['--form', 'png'],
    ['--around', 'nothing'],
    ['--at', 'soon'],
    ['--process', 'Nowhere'],
    ['--fails', 'Nowhere'],
    ['--scenario', 'Nowhere'],
    ['--organisation', 'Nowhere'],
  ])('says what is wrong with %s %s', (...args) => {
    const run = waakvlam(['export', 'graph', ...args], { cwd });
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toMatch(/^waakvlam: .*(Give|There is|Geef|Wel)/);
    expect(existsSync(join(cwd, 'graph.svg'))).toBe(false);
  });

  it('speaks the language of the plan', () => {
    const example = exampleCopy('veiligheidsregio-noord');
    const { out } = waakvlam(
      ['export', 'graph', ...TODAY, '--form', 'list', '--scenario', 'Blackout', '--at', '6h'],
      { cwd: example },
    );
    expect(out).toContain('Op T+6 uur:');
    expect(out).toMatch(/overbrugt, nog \d+/);
  });
});
