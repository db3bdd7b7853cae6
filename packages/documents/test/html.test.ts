import { describe, expect, it } from 'vitest';
import { markup, textOf } from '../src/html-template.ts';
import { componentSheets, html, scenarioSheets } from '../src/index.ts';
import { failingSaying, sampleSaying } from './hostile.ts';
import { sampleModel, sampleResult } from './sample.ts';

const page = html(scenarioSheets(sampleModel, sampleResult));

/** Every tag with its attributes, values left out. */
const tagsOf = (text: string) => (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

describe('the template', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const text = '<b title="a">&\'</b>';
    expect(textOf(markup`<p class="${text}">${text}</p>`)).toBe(
      '<p class="&lt;b title=&quot;a&quot;&gt;&amp;&#39;&lt;/b&gt;">&lt;b title=&quot;a&quot;&gt;&amp;&#39;&lt;/b&gt;</p>',
    );
  });

  it('puts in markup as markup, lists as their items, nothing as nothing', () => {
    expect(
      textOf(markup`<ul>${['a', 'b'].map((item) => markup`<li>${item}</li>`)}${undefined}${false}${0}</ul>`),
    ).toBe('<ul><li>a</li><li>b</li>0</ul>');
  });
});

describe('the page', () => {
  it('stands alone: a language, a title, no script and nothing from elsewhere', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(page).toContain('<title>Stroomuitval 72 uur</title>');
    expect(page).not.toMatch(/<script|\son\w+=|(?:src|href)="(?!#)|@import|url\((?!#)/);
  });

  it('has one heading of the first level, and no level skipped', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  it('has tables with a caption and heads, lists that count on, and a picture with a title', () => {
    const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
    expect(count(/<table>/g)).toBe(count(/<caption>/g));
    expect(count(/<th(?=[ >])/g)).toBe(count(/<th scope="(?:col|row)"/g));
    expect(page).toMatch(
      /<svg [^>]*role="img" aria-labelledby="block-1-0-title">\s*<title id="block-1-0-title">Tijdlijn/,
    );
    expect(page).toContain('<li value="2">');
    expect(page).toContain('Klaar als: Groene lamp brandt<br>Lukt dat niet: Bel de monteur: 0512 55 07 90');
    expect(page).toContain('<caption>Wie het moet weten</caption>');
    expect(page).toContain('</span>\u00a0Nee, over een half uur opnieuw');
  });

  it('has ids that are used once, and links that lead somewhere', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('has the same tags whatever the plan says', () => {
    const calm = tagsOf(html(scenarioSheets(sampleSaying('Tekst'), sampleResult)));
    const components = tagsOf(html(componentSheets(failingSaying('Tekst'))));
    for (const text of [
      '</script><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      '</title></style><svg/onload=alert(1)>',
      '<!-- {{1}} ]]>',
      '&lt;b&gt;',
    ]) {
      expect(tagsOf(html(scenarioSheets(sampleSaying(text), sampleResult)))).toEqual(calm);
      expect(tagsOf(html(componentSheets(failingSaying(text))))).toEqual(components);
    }
  });

  it('lets no control or direction character through', () => {
    const hostile = html(scenarioSheets(sampleSaying('\u001b[2J\u202eom\u0000 \u2066x'), sampleResult));
    expect(hostile).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
    expect(hostile).toContain('[2Jom x');
  });

  it('is refused without sheets', () => {
    expect(() => html([])).toThrow('No sheets');
  });
});
