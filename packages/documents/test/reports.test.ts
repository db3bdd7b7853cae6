import type { Model } from '@waakvlam/analysis';
import { describe, expect, it } from 'vitest';
import { component, exercise, model, organisation, plan, scenario } from '../../../test/bare.ts';
import { html, markdown, pdf, reports, type Sheet, sheetsJson } from '../src/index.ts';
import { pdfData } from '../src/pdf/pdf.ts';
import { TEMPLATE } from '../src/pdf/template.ts';
import { calculatedOf } from './calculated.ts';
import { engineFromPackages } from './engine.ts';
import { allWords, factOf, plain, tableOf } from './found.ts';
import { saying } from './hostile.ts';
import { has, read } from './programs.ts';

const HOUR = 3600;
const line = (...ids: readonly string[]) => ({
  atLeast: 1,
  options: ids.map((id) => ({ of: { kind: 'component', id } as const })),
});
const posts = (role: string, people: number) => ({
  atLeast: 1,
  options: [{ of: { kind: 'post', role, people, cover: { kind: '24/7' } } as const }],
});

/** A control room on one grid, with an accepted risk that has ended, a norm of law, and next to nothing planned. */
const made: Model = model({
  organisations: [organisation('VRN', { title: 'Veiligheidsregio Noord', level: 'regional' })],
  plans: [
    plan('VRN.P', {
      title: 'Continuïteitsplan',
      organisation: 'VRN',
      language: 'nl',
      version: '1.0',
      owner: 'VRN.Chef',
      informs: [{ parties: ['VRN.A', 'VRN.B', 'VRN.C'], within: 2 * HOUR, text: 'wat er is' }],
    }),
  ],
  components: [
    component('process', 'VRN.Intake', {
      title: 'Aannemen',
      organisation: 'VRN',
      priority: 'vital',
      mtpd: HOUR,
      needs: [line('VRN.Net'), posts('VRN.Chef', 2)],
    }),
    component('process', 'VRN.Archief', {
      title: 'Archief',
      organisation: 'VRN',
      mtpd: 48 * HOUR,
      needs: [line('VRN.Server')],
    }),
    component('process', 'VRN.Koffie', { title: 'Koffie', organisation: 'VRN' }),
    component('power', 'VRN.Net', { title: 'Openbaar net', organisation: 'VRN' }),
    component('ict', 'VRN.Server', { title: 'Server', organisation: 'VRN' }),
    component('role', 'VRN.Chef', {
      title: 'Chef',
      organisation: 'VRN',
      people: 4,
      peopleStated: true,
      contractHours: 36,
      absent: 2000,
      shift: 8 * HOUR,
    }),
    ...['A', 'B', 'C'].map((name) => component('role', `VRN.${name}`, { organisation: 'VRN', people: 2 })),
  ],
  groups: [{ id: 'VRN.Leiding', name: 'Leiding', title: 'De leiding', members: ['VRN.A', 'VRN.B', 'VRN.C'] }],
  scenarios: [
    scenario('VRN.Donker', {
      title: 'Stroom weg',
      organisation: 'VRN',
      failures: [{ component: 'VRN.Net', from: 0, until: 8 * HOUR }],
    }),
  ],
  acceptances: [
    {
      id: 'a1',
      organisation: 'VRN',
      rule: 'single-point-of-failure',
      subject: 'VRN.Server',
      process: 'VRN.Archief',
      until: '2027-01-01',
      by: 'VRN.Chef',
      reason: 'te duur',
    },
    {
      id: 'a2',
      organisation: 'VRN',
      rule: 'single-point-of-failure',
      subject: 'VRN.Net',
      until: '2026-01-01',
    },
  ],
  measures: [
    {
      id: 'VRN.Opvang',
      name: 'Opvang',
      organisation: 'VRN',
      phase: 'aftermath',
      audience: { audience: 'internal' },
      serves: [],
    },
    { id: 'VRN.Los', name: 'Los', organisation: 'VRN', serves: [] },
  ],
  norms: [
    {
      id: 'VRN.Norm',
      name: 'Norm',
      title: 'Eigen stroom',
      organisation: 'VRN',
      source: 'CER, artikel 13',
      about: ['VRN.Intake'],
      without: ['VRN.Net'],
      lasts: 4 * HOUR,
    },
  ],
  exercises: [
    exercise('VRN.Oefening', {
      title: 'Tafeloefening',
      organisation: 'VRN',
      dates: ['2026-05-04', '2027-05-04'],
      covers: [],
    }),
  ],
});

const all = plain(reports(made, calculatedOf(made), 'nl'));
const report = (id: string): Sheet => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no report ${id}`);
  return found;
};

describe('the summary for who leads', () => {
  const sheet = report('management-summary');

  it('says whether it holds, what is too late first, and leaves accepted risk out', () => {
    const words = allWords(sheet);
    expect(words).toContain('Houdt het 72 uur?');
    expect(words).toContain('NEE: 1 van de 1 vitale processen liggen te lang stil als één ding uitvalt.');
    expect(words).toContain('Van alle processen met een grens: 1 van de 2.');
    expect(words).toContain('Het eerst te laat: Aannemen, na 1 uur, door Openbaar net');
    expect(tableOf(sheet, 'Gevraagd besluit').map(([, what]) => what?.[0])).not.toContain('Server');
  });

  it('says what each scenario does, when risk ends, what was exercised, and what is not known', () => {
    expect(tableOf(sheet, 'Wat de scenario’s doen')[0]?.slice(0, 3)).toEqual([
      ['Stroom weg'],
      ['1. Eerst: Aannemen, T+1 uur'],
      ['0, alle op tijd te nemen'],
    ]);
    expect(factOf(sheet, 'Aanvaard risico')).toEqual([
      '1; het eerste loopt af op 1 jan 2027; 1 afgelopen: die tellen weer mee',
    ]);
    expect(factOf(sheet, 'Laatst geoefend')).toEqual(['4 mei 2026: Tafeloefening']);
    expect(factOf(sheet, 'Niet bekend')?.[0]).toContain('1 processen hebben geen grens');
  });

  it('says yes only where every process holds', () => {
    const calm = { ...made, components: made.components.filter(({ id }) => id !== 'VRN.Intake') };
    const [summary] = reports(calm, calculatedOf(calm), 'nl');
    expect(allWords(summary!)).toContain('JA: elk van de 1 processen met een grens houdt het');
  });
});

describe('the reports', () => {
  it('have the accepted risks with their days, also those that have ended', () => {
    expect(tableOf(report('single-points'), 'Aanvaarde risico’s')).toEqual([
      [
        ['Openbaar net'],
        ['alles'],
        ['liep af op 1 jan 2026: telt weer mee'],
        ['het plan noemt niemand'],
        ['geen reden in het plan'],
      ],
      [['Server'], ['Archief'], ['tot en met 1 jan 2027, daarna telt het weer mee'], ['Chef'], ['te duur']],
    ]);
  });

  it('show an empty quarter as empty, and what is in none', () => {
    const [before, after] = tableOf(report('quadrant'), 'Veiligheidsregio Noord');
    expect(before?.slice(1)).toEqual([
      ['1 Eigen continuïteit', 'LEEG'],
      ['2 Opbouwen maatschappelijke weerbaarheid', 'LEEG'],
    ]);
    expect(after?.[1]).toEqual([
      '3 Faciliteren en reageren',
      '0 doelen, 1 maatregelen, 0 acties',
      'waarvan nafase: 1',
    ]);
    expect(after?.[2]).toEqual(['4 Whole of society', 'LEEG']);
    expect(allWords(report('quadrant'))).toContain(
      'In geen vak, want het plan geeft geen fase of geen doelgroep: Los.',
    );
  });

  it('count evidence by clause, name what lacks it, and ask by article for laws that the plan names and no others', () => {
    const evidence = report('evidence');
    const iso = tableOf(evidence, 'ISO 22301:2019').map((row) => row.map(([first]) => first));
    expect(iso).toContainEqual(['8.2.2', 'Impactanalyse', '2 van 3 processen met een MTPD', 'Koffie']);
    expect(iso).toContainEqual([
      '8.4.5',
      'Herstel',
      '0 van 1 plannen waarin staat wanneer er wordt afgeschaald',
      'Continuïteitsplan',
    ]);
    expect(tableOf(evidence, 'Normen die in het plan staan')[0]).toEqual([
      ['Eigen stroom'],
      ['CER, artikel 13'],
      ['4 uur volhouden', 'Aannemen'],
      ['NIET GEHAALD in Stroom weg'],
    ]);
    const headings = evidence.blocks.flatMap((block) => (block.kind === 'table' ? [block.heading] : []));
    expect(headings.some((heading) => heading.includes('CER'))).toBe(true);
    expect(headings.some((heading) => /NIS2|Wvr|ATW/.test(heading))).toBe(false);
  });

  it('say how many people posts take, and who must be told, a group by its name', () => {
    expect(tableOf(report('staffing'), 'Hoeveel mensen de posten vragen in gewone tijden')[0]).toEqual([
      ['Chef'],
      ['2, dag en nacht'],
      ['12 mensen, bij 36 uur per week en 20 % afwezig'],
      ['4'],
      ['8 TE WEINIG'],
    ]);
    expect(tableOf(report('who-must-be-told'), 'Als het plan wordt geactiveerd')).toEqual([
      [['Continuïteitsplan'], ['De leiding (3)'], ['binnen 2 uur'], ['–'], ['wat er is']],
    ]);
    expect(allWords(report('who-must-be-told'))).toContain('Bij 3 van de 3 processen');
  });

  it('have no T0, and the day of the calculation on every page', () => {
    for (const one of all) {
      expect(one.edition.at(-1)).toBe('berekend voor 24 nov 2026');
      expect(html([one])).not.toContain('T0 =');
      expect(markdown([one])).not.toContain('T0 =');
    }
  });

  it('are made of an empty model too, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const empty = reports(model({}), calculatedOf(model({})), language);
      expect(empty).toHaveLength(all.length);
      expect(JSON.stringify(empty)).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });
});

const tagsOf = (text: string) => (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) ![y](http://e.example) <b>',
  '=cmd|’ /C calc’!A0',
  '\u001b[2J\u202eom\u0000 \u2066x',
  '#include "/etc/passwd" *x* _y_ $z$ `w` <q> @r = // \\ ]) }',
];
const reportsSaying = (text: string) => {
  const hostile = saying(made, text);
  return reports(hostile, calculatedOf(hostile), 'nl');
};

describe('a hostile plan', () => {
  const calm = reportsSaying('Tekst');

  it.each(HOSTILE)('puts nothing but text into pages, Markdown and JSON: %j', (text) => {
    const hostile = reportsSaying(text);
    hostile.forEach((one, i) => {
      expect(tagsOf(html([one]))).toEqual(tagsOf(html([calm[i]!])));
      const told = markdown([one]);
      expect(told).not.toMatch(
        /(?<!\\)<(?!br>)|(?<!\\)\]\(|[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(JSON.parse(sheetsJson([one]))).toMatchObject({ schemaVersion: 1 });
    });
  });

  it.skipIf(!has('pdftotext'))('prints its words as words, and stays on the paper', async () => {
    const endless = 'A'.repeat(10_000);
    for (const one of reportsSaying(endless)) {
      const { text } = read('pdftotext', ['-bbox', 'FILE', '-'], await pdf([one], engineFromPackages()));
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
      for (const [, x0, y0, x1, y1] of text.matchAll(
        /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">/g,
      )) {
        expect(Number(x0)).toBeGreaterThan(14);
        expect(Number(y0)).toBeGreaterThan(14);
        expect(Number(x1)).toBeLessThan(Number(width) - 14);
        expect(Number(y1)).toBeLessThan(Number(height) - 14);
      }
    }
  });
});

describe('the native build of the engine, told to refuse what breaks PDF/UA-1', async () => {
  const native = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);

  it.skipIf(native === undefined)('accepts the reports, hostile ones too', () => {
    const { fonts } = engineFromPackages();
    const compiler = native!.NodeCompiler.create({
      workspace: '/',
      fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
    });
    compiler.addSource('/main.typ', TEMPLATE);
    for (const one of [...all, ...reportsSaying(HOSTILE.at(-1)!)]) {
      compiler.mapShadow('/data.json', Buffer.from(pdfData([one], fonts)));
      expect(compiler.pdf({ mainFilePath: '/main.typ' }, { pdfStandard: 'ua-1' }).length).toBeGreaterThan(
        1000,
      );
    }
  });
});
