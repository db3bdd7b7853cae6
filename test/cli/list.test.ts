import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECLARATION_KEYWORDS } from '@waakvlam/language/keywords';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from './everything.ts';
import { exampleCopy, folderWith, waakvlam, waakvlamJson } from './waakvlam.ts';

interface Listed {
  readonly schemaVersion: number;
  readonly planSets: readonly {
    readonly folder: string;
    readonly complete: boolean;
    readonly declarations: readonly {
      readonly kind: string;
      readonly id: string;
      readonly name?: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly endColumn: number;
    }[];
  }[];
}

interface Exported {
  readonly planSets: readonly {
    readonly model: Readonly<Record<string, readonly { readonly id: string }[]>>;
  }[];
}

function listed(cwd: string, ...args: readonly string[]) {
  return waakvlamJson<Listed>(['list', ...args], { cwd }).planSets[0]!.declarations;
}

describe('list', () => {
  it('shows every kind of declaration, and all that the model holds', () => {
    const cwd = folderWith({ 'a.continuity': EVERYTHING });
    const shown = listed(cwd);
    expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(DECLARATION_KEYWORDS.map(({ en }) => en)));
    const { model } = (JSON.parse(waakvlam(['export', 'json'], { cwd }).out) as Exported).planSets[0]!;
    for (const [list, held] of Object.entries(model)) expect(held, list).not.toEqual([]);
    const ids = Object.values(model).flatMap((held) => held.map(({ id }) => id));
    expect(shown.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it.each([['veiligheidsregio-noord'], ['gemeente-waterkant'], ['lakeside-hospital']])(
    'points at the name of each declaration of %s',
    (example) => {
      const cwd = exampleCopy(example);
      for (const { kind, name, file, line, column, endColumn } of listed(cwd)) {
        const text = readFileSync(join(cwd, file), 'utf8').split('\n')[line - 1]!;
        const found = text.slice(column - 1, endColumn - 1);
        if (kind === 'accept') expect(text.slice(column - 1)).toMatch(/^accept/);
        else expect(found).toBe(name);
      }
    },
  );

  it('speaks the language of the plan, by kind', () => {
    const cwd = folderWith({
      'a.continuity':
        'plan P { taal nl }\nstroom Net\nlocatie Post1 "Eerste post" zoals Post { labels noord }\nsjabloon locatie Post { werkplekken 4 }\ngroep Alles { Net, Post1 }\naccepteer spof Net voor Intake\nproces Intake "Aanname" { vereist Net }\n',
    });
    expect(waakvlam(['list'], { cwd }).out).toBe(`plan (1)
  P  a.continuity:1

proces (1)
  Intake  a.continuity:7  Aanname

stroom (1)
  Net  a.continuity:2

locatie (1)
  Post1  a.continuity:3  Eerste post (zoals Post; labels: noord)

groep (1)
  Alles  a.continuity:5  (leden: Net, Post1)

sjabloon (1)
  Post  a.continuity:4  (locatie)

accepteer (1)
  single-point-of-failure Net voor Intake  a.continuity:6
`);
    expect(waakvlam(['list', '--language', 'en', '--kind', 'proces'], { cwd }).out).toContain('process (1)');
  });

  it('gives one kind, by its word in either language, or one tag', () => {
    const cwd = folderWith({ 'a.continuity': EVERYTHING });
    const names = (...args: readonly string[]) => listed(cwd, ...args).map(({ name }) => name);
    expect(names('--kind', 'process')).toEqual(['Intake']);
    expect(names('--kind', 'proces')).toEqual(['Intake']);
    expect(names('--kind', 'Support  Point')).toEqual(['Library']);
    expect(names('--tag', 'urgent')).toEqual(['Intake', 'North']);
    expect(names('--tag', 'urgent', '--kind', 'locatie')).toEqual(['North']);
    expect(waakvlam(['list', '--tag', 'nowhere'], { cwd })).toEqual({
      code: 0,
      out: 'Nothing found.\n',
      err: '',
    });
  });

  it('says which kinds there are where there is no such kind', () => {
    const cwd = folderWith({ 'a.continuity': EVERYTHING });
    const { code, out, err } = waakvlam(['list', '--kind', 'proc\u001b[31m', '--language', 'nl'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^waakvlam: De soort proc\[31m is er niet\. Geef een van plan, organisatie, proces,/);
  });

  it('lists what can be read of plans with errors, and says that it may not be all', () => {
    const cwd = folderWith({
      'a.continuity': 'plan P { language en }\nprocess A { needs Nothing }\nprocess B\n',
    });
    const { code, out, err } = waakvlam(['list', '--kind', 'process'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('process (2)');
    expect(err).toBe('waakvlam: The plan has errors, so this list may not be whole. See waakvlam check.\n');
    expect(waakvlamJson<Listed>(['list'], { cwd }).planSets[0]?.complete).toBe(false);
  });

  it('holds nothing that steers a terminal', () => {
    const cwd = folderWith({
      'a.continuity':
        'plan P "\u001b[31mrood\u001b]0;titel\u0007 \u202eom \u009b2J"\nprocess A "een\ttwee\\n"\n',
    });
    for (const format of ['pretty', 'json']) {
      const { out } = waakvlam(['list', '--format', format], { cwd });
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
