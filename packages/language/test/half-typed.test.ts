import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { read } from './read.ts';

/** A plan with most of what a property can look like, each on a line of its own. */
const PLAN = `plan P "Continuïteitsplan" {
  taal nl
  status concept
  eigenaar Hoofd
  horizon 3 dagen
  herzien 2026-11-24 elke 12 maanden
  activering wanneer Peil stopt voor 1 uur beslist Hoofd
}

proces Peil "Het peil houden" {
  eigenaar Hoofd
  prioriteit vitaal
  mtpd 6 uur
  impact veiligheid 6 uur onaanvaardbaar
  dient veiligheid
  vereist 2 van Gemalen
  vereist 2 van Operator 24/7
  vereist Net
  op Kantoor, uitwijk Gemaal start in 1 uur
  handmatig "Met de hand" start in 1 uur volstaat 48 uur vereist 6 van Operator
}

groep Gemalen "Gemalen" { PompA, PompB }
materieel PompA zoals Pomp
materieel PompB zoals Pomp { op Gemaal }

stroom Net "Openbaar net"
stroom Aggregaat {
  start automatisch in 30 s
  volstaat 24 uur
  bijgevuld door Diesel
  capaciteit 400 kW
  getest 2026-05-04 onder belasting geslaagd elke 12 maanden
}

brandstof Diesel
locatie Kantoor { adres "Dijkweg 1"; werkplekken 12 }
locatie Gemaal

rol Hoofd { telefoon "06 1" via Mobiel }
rol Operator { mensen 8; contract 36 uur per week; afwezig 20 %; piket 1 binnen 30 min }
telecom Mobiel

scenario Storm {
  uitval Net vanaf 2 uur voor 6 uur
  afwezig 40 % van Operator vanaf 24 uur
  verwacht 48 uur vooraf
}

actie Nalopen {
  wanneer Aggregaat wordt ingezet
  door Operator
  binnen 30 min
  stap "Lees af" bevestig "Boven nul" anders "Bel"
}
sjabloon materieel Pomp { vereist Net }
accepteer spof Net voor Peil t/m 2027-01-01 door Hoofd "Kosten"
`;

/** The plan at each word of each line: that line ends there, and what it would open is not there yet. */
function* halfTyped(): Iterable<{ readonly text: string; readonly line: number; readonly typed: string }> {
  const lines = PLAN.split('\n');
  for (const [line, written] of lines.entries()) {
    const words = written.match(/\s*(?:"[^"]*"|[^\s"]+)/g) ?? [];
    const body = /^\S.*\{$/.test(written) ? lines.indexOf('}', line) - line : 0;
    for (let count = 1; count < words.length; count++) {
      const typed = words.slice(0, count).join('');
      const after = lines.slice(line + 1 + body);
      yield { text: [...lines.slice(0, line), typed, ...after].join('\n'), line, typed };
    }
  }
}

async function mistakes(text: string) {
  const found = check(await read(text), { today: '2026-11-24' });
  return found.filter(({ rule }) => rule === 'syntax');
}

describe('a plan whose line is not finished', () => {
  it('is a plan when it is', async () => {
    expect(await mistakes(PLAN)).toEqual([]);
  });

  it.each([...halfTyped()])('is told on that line, once: $typed', async ({ text, line }) => {
    const found = await mistakes(text);
    expect(found.length).toBeLessThanOrEqual(1);
    for (const { place, fix } of found) {
      expect(place.range.start.line).toBe(line);
      for (const { range } of fix?.edits ?? []) expect(range.start.line).toBe(line);
    }
  });
});
