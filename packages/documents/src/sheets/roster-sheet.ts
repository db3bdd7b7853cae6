import {
  type Model,
  type RoleNeed,
  type RoleRoster,
  type Scenario,
  type Seconds,
  staffing,
  type Words,
} from '@waakvlam/analysis';
import { type Names, titleOf } from '../names.ts';
import { breakWords } from './break-words.ts';
import { dayOf } from './clock.ts';
import type { Frame } from './frame.ts';
import type { Block, Fact, Table } from './sheet.ts';
import type { Text } from './text.ts';
import { howLong } from './when.ts';

const HOUR: Seconds = 3600;
const DAY = 24 * HOUR;
/** So many shifts stand side by side with room for a name. */
const SHIFTS_WIDE = 8;
/** So many posts stand on one page. */
const POSTS_HIGH = 10;
/** So few roles each have a roster of their own, also where it holds. */
const FEW = 2;
/** So many posts has a blank roster. */
const BLANK_POSTS = 6;
/** Taken where the plan states none; the sheet says so. */
const SHIFT: Seconds = 8 * HOUR;

const WORDS: Words<{
  readonly title: string;
  readonly needed: string;
  readonly atOnce: (count: number) => string;
  readonly shift: string;
  readonly shiftOf: (shift: string, stated: boolean) => string;
  readonly rest: string;
  readonly there: string;
  readonly left: (least: number, normally: number) => string;
  readonly breaks: string;
  readonly breaksOn: (day: number, why: string, before: number) => string;
  readonly holds: (days: number) => string;
  readonly post: (number: number) => string;
  readonly posts: string;
  readonly place: string;
  readonly day: (day: number) => string;
  readonly shiftNumber: (number: number) => string;
  readonly times: string;
  readonly short: string;
  readonly more: (count: number) => string;
  readonly rules: string;
  readonly nobody: string;
  readonly holding: string;
  readonly holdingColumns: readonly [string, string, string];
  readonly blank: string;
  readonly role: string;
}> = {
  en: {
    title: 'Shift roster',
    needed: 'Needed',
    atOnce: (count) => `${count} at once`,
    shift: 'shift',
    shiftOf: (shift, stated) => (stated ? shift : `${shift} (the plan does not say)`),
    rest: 'rest',
    there: 'there',
    left: (least, normally) => (least < normally ? `${least} of ${normally}, at worst` : `${normally}`),
    breaks: 'Breaks',
    breaksOn: (day, why, before) => `on day ${day}: ${why}. Have relief by day ${before}.`,
    holds: (days) => `not in ${days} days`,
    post: (number) => `post ${number}`,
    posts: 'Posts',
    place: 'place',
    day: (day) => `day ${day}`,
    shiftNumber: (number) => `shift ${number}`,
    times: 'from – to',
    short: 'SHORT',
    more: (count) => `And ${count} posts more: on a second sheet.`,
    rules:
      'One name in one place. Overlap half an hour to hand over, spoken and written. Count travel as no rest.',
    nobody: 'No role has posts that say when they are filled.',
    holding: 'Rosters that hold',
    holdingColumns: ['Role', 'Needed', 'Breaks'],
    blank: 'Blank roster: copy it for each role',
    role: 'Role',
  },
  nl: {
    title: 'Rooster',
    needed: 'Nodig',
    atOnce: (count) => `${count} tegelijk`,
    shift: 'dienst',
    shiftOf: (shift, stated) => (stated ? shift : `${shift} (staat niet in het plan)`),
    rest: 'rust',
    there: 'aanwezig',
    left: (least, normally) =>
      least < normally ? `op zijn slechtst ${least} van de ${normally}` : `${normally}`,
    breaks: 'Breekt',
    breaksOn: (day, why, before) => `op dag ${day}: ${why}. Regel aflossing voor dag ${before}.`,
    holds: (days) => `niet in ${days} dagen`,
    post: (number) => `post ${number}`,
    posts: 'Posten',
    place: 'plek',
    day: (day) => `dag ${day}`,
    shiftNumber: (number) => `dienst ${number}`,
    times: 'van – tot',
    short: 'TEKORT',
    more: (count) => `En nog ${count} posten: op een tweede blad.`,
    rules: 'Elke naam op één plek. Draag een half uur over, met woorden en op papier. Reistijd is geen rust.',
    nobody: 'Geen rol heeft posten met tijden erbij.',
    holding: 'Roosters die het houden',
    holdingColumns: ['Rol', 'Nodig', 'Breekt'],
    blank: 'Leeg rooster: kopieer dit voor elke rol',
    role: 'Rol',
  },
};

/**
 * For who makes the roster: the posts to fill of every role that the scenario touches, otherwise of every role that
 * works around the clock, and the day on which it breaks.
 */
export function rosterSheet(model: Model, names: Names, frame: Frame, scenario: Scenario) {
  const words = WORDS[names.language];
  const { needs, scenarios } = staffing(model, { scenarios: [scenario.id], manualWays: true });
  const rosters = new Map(scenarios[0]?.rosters.map((roster) => [roster.role, roster]));
  const days = scenarios[0]?.days ?? 0;
  const organisation = (role: string) => names.components.get(role)?.organisation;
  const shown = needs
    .filter(({ role }) => organisation(role) === scenario.organisation)
    .filter(({ role, held }) => (rosters.size > 0 ? rosters.has(role) : held.aroundTheClock > 0))
    .toSorted((a, b) => breakOf(rosters, a) - breakOf(rosters, b));
  const own =
    shown.length <= FEW ? shown : shown.filter(({ role }) => rosters.get(role)?.breaks !== undefined);
  const holding = shown.filter((need) => !own.includes(need));
  const blocks: readonly Block[] = [
    ...own.flatMap((need): readonly Block[] => [
      { kind: 'heading', text: titleOf(names, need.role) },
      { kind: 'facts', facts: roleFacts(names, need, rosters.get(need.role), days) },
      rosterTable(names, postsOf(names, need, rosters.get(need.role))),
      ...(need.held.atOnce > POSTS_HIGH
        ? [{ kind: 'text', text: words.more(need.held.atOnce - POSTS_HIGH) } as const]
        : []),
    ]),
    ...(holding.length === 0
      ? []
      : [
          holdingTable(names, holding, rosters, days),
          { kind: 'heading', text: words.blank } as const,
          { kind: 'facts', facts: [{ label: words.role, lines: [[{ write: 'long' }]] }] } as const,
          rosterTable(names, {
            shift: SHIFT,
            aroundTheClock: true,
            posts: BLANK_POSTS,
            there: () => BLANK_POSTS,
          }),
        ]),
  ];
  return {
    ...frame.head,
    kind: 'roster',
    mode: 'write',
    landscape: true,
    title: words.title,
    blocks: [
      ...(blocks.length > 0 ? blocks : [{ kind: 'text', text: words.nobody } as const]),
      { kind: 'text', text: words.rules },
    ],
  } as const;
}

type Rosters = ReadonlyMap<string, RoleRoster>;

const breakOf = (rosters: Rosters, { role }: RoleNeed): number =>
  rosters.get(role)?.breaks?.day ?? Number.MAX_SAFE_INTEGER;

function roleFacts(
  names: Names,
  { role, held }: RoleNeed,
  roster: RoleRoster | undefined,
  days: number,
): readonly Fact[] {
  const words = WORDS[names.language];
  const declared = names.components.get(role);
  if (declared?.kind !== 'role') return [];
  const long = (seconds: Seconds) => howLong(seconds, names.language);
  const { shift, rest } = declared;
  const least = Math.min(...(roster?.days ?? []).map(({ people }) => people));
  const needed: Fact = {
    label: words.needed,
    lines: [
      [
        { strong: words.atOnce(held.atOnce) },
        ` · ${words.shift} ${words.shiftOf(long(shift ?? SHIFT), shift !== undefined)}`,
        ...(rest === undefined ? [] : [` · ${words.rest} ${long(rest)}`]),
        ...(roster === undefined ? [] : [` · ${words.there} ${words.left(least, roster.normally)}`]),
      ],
    ],
  };
  if (roster === undefined) return [needed];
  const { breaks } = roster;
  const told: Text =
    breaks === undefined
      ? words.holds(days)
      : [
          {
            strong: words.breaksOn(
              breaks.day,
              breakWords(breaks, names.language),
              Math.max(1, breaks.day - 2),
            ),
          },
        ];
  return [needed, { label: words.breaks, lines: [told] }];
}

/** What is needed of each role that holds: no more than a line, since anybody can fill in its roster. */
function holdingTable(names: Names, needs: readonly RoleNeed[], rosters: Rosters, days: number): Table {
  const words = WORDS[names.language];
  return {
    kind: 'table',
    heading: words.holding,
    columns: words.holdingColumns.map((head, i) => ({ head, width: (['1.2fr', '2fr', '1fr'] as const)[i]! })),
    rows: needs.map((need) => {
      const roster = rosters.get(need.role);
      const [needed] = roleFacts(names, need, roster, days);
      return [
        [[{ strong: titleOf(names, need.role) }]],
        needed?.lines ?? [],
        [roster === undefined ? '–' : words.holds(days)],
      ];
    }),
    empty: '',
  };
}

/** What a roster is written for. */
interface Posts {
  readonly shift: Seconds;
  readonly aroundTheClock: boolean;
  readonly posts: number;
  /** How many people there are on a day, at most as many as posts matter. */
  readonly there: (day: number) => number;
}

function postsOf(names: Names, { role, held }: RoleNeed, roster: RoleRoster | undefined): Posts {
  const declared = names.components.get(role);
  return {
    shift: (declared?.kind === 'role' ? declared.shift : undefined) ?? SHIFT,
    aroundTheClock: held.aroundTheClock > 0,
    posts: held.atOnce,
    there: (day) => roster?.days[day - 1]?.people ?? held.atOnce,
  };
}

function rosterTable(names: Names, { shift, aroundTheClock, posts: atOnce, there }: Posts): Table {
  const words = WORDS[names.language];
  const perDay = aroundTheClock ? Math.max(1, Math.ceil(DAY / Math.max(shift, HOUR))) : 1;
  const days = Math.max(1, Math.floor(SHIFTS_WIDE / perDay));
  const shifts = Array.from({ length: days * perDay }, (_, i) => ({
    day: Math.floor(i / perDay) + 1,
    number: (i % perDay) + 1,
  }));
  const head = ({ day, number }: (typeof shifts)[number]) => {
    const called =
      names.start === undefined ? words.day(day) : dayOf(names.start, (day - 1) * DAY, names.language);
    return perDay === 1 ? called : `${called}, ${words.shiftNumber(number)}`;
  };
  const posts = Array.from({ length: Math.min(atOnce, POSTS_HIGH) }, (_, i) => i + 1);
  return {
    kind: 'table',
    heading: words.posts,
    columns: [
      { head: words.place, width: '22mm' },
      ...shifts.map((one) => ({ head: head(one), width: '1fr' }) as const),
    ],
    rows: [
      [[words.times], ...shifts.map((): readonly Text[] => [[{ write: 'cell' }]])],
      ...posts.map((post): Table['rows'][number] => [
        [words.post(post)],
        ...shifts.map(({ day }): readonly Text[] =>
          post > there(day) ? [[{ strong: words.short }]] : [[{ write: 'cell' }]],
        ),
      ]),
    ],
    empty: '',
  };
}
