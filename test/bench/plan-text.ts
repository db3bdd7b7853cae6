/** Plans of any size, made from a seed, for measuring: a region with posts, processes, people and what they stand on. */
import type { PlanText } from '@waakvlam/language';
import { numbers } from '../numbers.ts';

/** Lines that one unit of the region takes. */
const UNIT_LINES = 48;

/** The text of about so many lines, its declarations dealt out over so many files; the same for the same seed. */
export function planTexts(lines: number, files: number, seed: number): readonly PlanText[] {
  const random = numbers(seed);
  const units = Math.round((lines - 2 * files) / UNIT_LINES);
  const texts: string[][] = Array.from({ length: files }, () => []);
  let next = 0;
  for (let unit = 0; unit < units; unit++) {
    for (const declaration of declarations(unitText(unit, units, random)))
      texts[next++ % files]!.push(declaration);
  }
  return texts.map((parts, file) => ({
    uri: `file:///plans/${String(file).padStart(4, '0')}.continuity`,
    text: `${file === 0 ? HEADER : ''}organisatie Regio {\n${parts.join('\n')}\n}\n`,
  }));
}

/** A text cut before each line that begins a declaration or its comment. */
function declarations(text: string): readonly string[] {
  return text.split(/\n(?= {2}\S)(?! {2}\})(?<!\/\/[^\n]*\n)/);
}

const HEADER = `organisatie Regio "Regio" { niveau regionaal }
plan Noodplan "Continuïteitsplan" { taal nl; horizon 72 uur }
`;

/** One unit: a place with its processes, power, system, people, agreement, scenario and actions. */
function unitText(unit: number, units: number, random: (below: number) => number): string {
  const other = (name: string): string => `${name}${random(units)}`;
  const power = Array.from({ length: 2 }, () => other('Net'));
  const text = `  zone Gebied${unit} "Gebied ${unit}" { type overstroming }
  stroom Net${unit} "Net ${unit}" { zone Gebied${unit}; uitval eens per 5 jaar; hersteld in 4 uur }
  stroom Accu${unit} { volstaat 30 min; opgeladen in 8 uur }
  stroom Aggregaat${unit} {
    start in 2 min
    bevat 1200 l
    verbruikt 50 l per uur
    bijgevuld door Diesel${unit}
    getest 2026-05-04 onder belasting geslaagd "2 uur op 140 kW"
  }
  brandstof Diesel${unit} { start in 6 uur; overeenkomst Levering${unit} }
  overeenkomst Levering${unit} "Waakvlamovereenkomst" { levert Diesel${unit} binnen 6 uur; t/m 2027-06-30 }
  // De voeding van deze plek.
  stroom Stroom${unit} { vereist een van { ${[`Net${unit}`, ...power, `Accu${unit}`, `Aggregaat${unit}`].join(', ')} } }
  ict Systeem${unit} "Systeem ${unit}" {
    vereist Stroom${unit}
    vereist een van { ${other('Systeem')}, ${other('Stroom')} }
    herstart in 20 min
    rpo 5 min
  }
  locatie Plek${unit} "Plek ${unit}" { adres "Dorpsstraat ${unit}"; werkplekken 12; vereist Stroom${unit}; labels plek }
  rol Rol${unit} "Medewerkers ${unit}" {
    mensen 34
    contract 36 uur per week
    afwezig 20 %
    blootgesteld "ingrijpende meldingen"
    telefoon "0512 55 ${unit}"
    piket 2 binnen 30 min
  }
  proces Proces${unit} "Proces ${unit}" {
    eigenaar Rol${unit}
    prioriteit vitaal
    mtpd 15 min
    rto 5 min
    impact veiligheid 15 min ernstig, 1 uur onaanvaardbaar
    vereist Systeem${unit}, 6 van Rol${unit} 24/7
    op Plek${unit}, uitwijk ${other('Plek')} start in 45 min
    handmatig "Papier" {
      start in 2 min
      volstaat 4 uur
      vereist 8 van Rol${unit}
    }
  }
  maatregel Opvang${unit} "Opvang" { versterkt mentale weerbaarheid van Rol${unit}; fase nafase; binnen 72 uur na "melding" }
  scenario Uitval${unit} { uitval Net${unit} voor 72 uur; afwezig 40 % van Rol${unit} vanaf 24 uur }
  actie Start${unit} "Starten" {
    wanneer Aggregaat${unit} wordt ingezet
    door Rol${unit}
    binnen 10 min
    stap "Zet de sleutel op II" bevestig "Lamp brandt" anders "Bel de monteur"
  }`;
  return text;
}
