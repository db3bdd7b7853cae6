import { describe, expect, it } from 'vitest';
import { componentSheets, markdown, scenarioSheets } from '../src/index.ts';
import { failingSaying, sampleSaying } from './hostile.ts';
import { sampleModel, sampleResult } from './sample.ts';

const text = markdown(scenarioSheets(sampleModel, sampleResult));

/** What is left of a line when everything escaped is taken out. */
const meaning = (line: string) => line.replace(/\\[\\`*_{}[\]<>&|~#$^:@.+=)-]/g, '');

describe('Markdown', () => {
  it('has a heading for all, one for each sheet, items as a task list and tables', () => {
    expect(text).toMatch(/^# Stroomuitval 72 uur\n\n## 1\. Begin hier\n/);
    expect(text.match(/^## /gm)).toHaveLength(10);
    expect(text).toContain('- [ ] **2. Zet de sleutel in stand II**\n  - Klaar als: Groene lamp brandt');
    expect(text).toContain('| Blad | Voor | Merk |');
    expect(text).toMatch(/### \(A\) Aggregaat starten · Beslis voor T\+20.min/);
  });

  it('is nothing without sheets', () => {
    expect(markdown([])).toBe('');
  });

  it('has rows as long as their head', () => {
    const cells = (line: string) => meaning(line).split('|').length;
    for (const grid of text.split('\n\n').filter((part) => part.startsWith('| '))) {
      const [head, ...rows] = grid.split('\n');
      for (const row of rows) expect(cells(row), row).toBe(cells(head!));
    }
  });

  it('makes nothing of plan text but text', () => {
    for (const hostile of [
      '[klik](javascript:alert(1)) ![x](http://x.example/p.png)',
      '<script>alert(1)</script> &lt; <!-- x -->',
      '# kop\n\n- punt\n1. een',
      '| cel | cel |\n|---|---|',
      '`code` ~~~ ``` *a* _b_ ~c~ $x$ :smile: @iemand http://x.example www.x.example',
      '1) x',
      '---',
      '=cmd|/c calc',
      '\\*',
    ]) {
      const said = markdown(scenarioSheets(sampleSaying(hostile), sampleResult));
      const shape = (of: string) =>
        of.split('\n').map((line) => /^(#+ |> ?|\| |\s*- (\[ \] )?)/.exec(line)?.[0]);
      const calm = markdown(scenarioSheets(sampleSaying('Tekst'), sampleResult));
      expect(shape(said), hostile).toEqual(shape(calm));
      const failing = markdown(componentSheets(failingSaying(hostile)));
      expect(shape(failing), hostile).toEqual(shape(markdown(componentSheets(failingSaying('Tekst')))));
      const left = (said + failing)
        .split('\n')
        .map((line) => meaning(line).replace(/^> ?/, ''))
        .join('\n')
        .replaceAll('<br>', '')
        .replaceAll('- [ ]', '');
      expect(left, hostile).not.toMatch(/[<>`\][~$]|!\[|https?:|www\.(?!\w*\\)/);
    }
  });

  it('lets no control or direction character through', () => {
    const said = markdown(scenarioSheets(sampleSaying('\u001b[2J\u202eom\u0000 \u2066x'), sampleResult));
    expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
  });
});
