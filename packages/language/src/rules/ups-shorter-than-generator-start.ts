import { type Component, duration, type Id, type Line, type Model, type Seconds } from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { setProperty } from './fixes.ts';
import { usersOf } from './leans-on.ts';
import { component, nameOf, namesOf, ownLines, targetOf } from './lookup.ts';

export const upsShorterThanGeneratorStart: Rule = {
  id: 'ups-shorter-than-generator-start',
  severity: 'warning',
  profile: 'draft',
  cost: 'set',
  wholeText: true,
  title: {
    en: 'Batteries that are empty before the generator runs',
    nl: 'Accu’s die leeg zijn voordat het aggregaat draait',
  },
  why: {
    en: 'Starting by hand takes the start and the time until somebody stands there: a quarter of an hour is counted for that. In Roermond in 2014 the generator of the hospital missed its seven seconds, and patients were ventilated by hand.',
    nl: 'Met de hand starten kost de starttijd en de tijd tot iemand ervoor staat: daarvoor telt een kwartier. In Roermond haalde in 2014 het aggregaat van het ziekenhuis zijn zeven seconden niet, en werden patiënten met de hand beademd.',
  },
  source: 'ISO 22301:2019, 8.3.4; NFPA 110; reaction time of 15 minutes: field practice',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 5 min; rto 5 min; needs one of { Net, Ups, Generator } }\npower Net\npower Ups { lasts 10 min }\npower Generator { starts in 2 min }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 5 min; rto 5 min; needs one of { Net, Ups, Generator } }\npower Net\npower Ups { lasts 17 min }\npower Generator { starts in 2 min }',
  },
  *check({ set, model, limits, weighty, underWeighty, ready }) {
    const heavy = new Set(weighty().map(({ id }) => id));
    const users = usersOf(model);
    for (const owner of model.components.filter(({ id }) => underWeighty().has(id))) {
      for (const { line, at } of ownLines(owner)) {
        const change = changeover(model, line, ready(), limits.reaction);
        if (change === undefined) continue;
        const { stores, held, generator, start, reaction } = change;
        const gap = start + reaction - held - (owner.bridges ?? 0);
        if (gap <= 0 || !hurts(model, { users, weighty: heavy }, owner, gap)) continue;
        const store =
          stores.length === 0
            ? { en: 'Nothing holds meanwhile', nl: 'Niets vangt dat op' }
            : {
                en: `${namesOf(model, stores).join(' + ')} holds ${duration(held, 'en')}`,
                nl: `${namesOf(model, stores).join(' + ')} houdt ${duration(held, 'nl')}`,
              };
        const begun =
          reaction === 0
            ? { en: '', nl: '' }
            : {
                en: ` and ${duration(reaction, 'en')} to be begun`,
                nl: ` en ${duration(reaction, 'nl')} om te beginnen`,
              };
        const name = nameOf(model, generator);
        const own = { id: generator, property: 'starts' };
        const here =
          set.place(own).uri === set.place(at).uri && component(model, generator).starts !== undefined;
        const time = component(model, generator).starts?.after ?? 0;
        const automatic = {
          en: `starts automatically in ${duration(time, 'en')}`,
          nl: `start automatisch in ${duration(time, 'nl')}`,
        };
        yield {
          at,
          fix:
            here && reaction > 0 && time - held - (owner.bridges ?? 0) <= 0
              ? setProperty(set, own, automatic)
              : undefined,
          message: {
            en: `${store.en}, ${name} needs ${duration(start, 'en')} to start${begun.en}: ${duration(gap, 'en')} without power. Add battery, or start automatically.`,
            nl: `${store.nl}, ${name} heeft ${duration(start, 'nl')} nodig om te starten${begun.nl}: ${duration(gap, 'nl')} zonder stroom. Neem meer accu, of laat automatisch starten.`,
          },
          related: [
            {
              at: { id: generator, property: 'starts' },
              message: { en: `${name} starts here`, nl: `Hier start ${name}` },
            },
          ],
        };
      }
    }
  },
};

interface Changeover {
  readonly stores: readonly Id[];
  /** How long the stores of the line hold, one after another. */
  readonly held: Seconds;
  readonly generator: Id;
  readonly start: Seconds;
  readonly reaction: Seconds;
}

/** How a line of one normal supply, stores and power reserves goes over to its quickest reserve. */
function changeover(
  model: Model,
  { atLeast, options }: Line,
  ready: (id: Id) => Seconds,
  byHand: Seconds,
): Changeover | undefined {
  if (atLeast !== 1) return undefined;
  const stores: Id[] = [];
  let held = 0;
  let normal = 0;
  let quickest: Changeover | undefined;
  for (const option of options) {
    const id = targetOf(option);
    const of = id === undefined ? undefined : component(model, id);
    const starts = option.starts ?? of?.starts;
    const lasts = option.lasts ?? of?.lasts;
    if (of === undefined) normal++;
    else if (starts !== undefined) {
      if (of.kind !== 'power') return undefined;
      const start = ready(of.id) + (option.starts?.after ?? 0);
      const reaction = starts.automatically ? 0 : byHand;
      if (quickest === undefined || start + reaction < quickest.start + quickest.reaction) {
        quickest = { stores, held: 0, generator: of.id, start, reaction };
      }
    } else if (lasts !== undefined) {
      stores.push(of.id);
      held += lasts;
    } else normal++;
  }
  // With two normal supplies the loss of one leaves the other.
  if (quickest === undefined || normal !== 1 || !Number.isFinite(quickest.start)) return undefined;
  return { ...quickest, held };
}

/** Whether a gap reaches a vital or critical process that cannot bear it, past whatever bridges it or goes on by itself. */
function hurts(
  model: Model,
  { users, weighty }: { users: ReadonlyMap<Id, readonly Component[]>; weighty: ReadonlySet<Id> },
  owner: Component,
  gap: Seconds,
): boolean {
  const lost = new Set<Id>();
  const waiting = [owner];
  for (let hit = waiting.pop(); hit !== undefined; hit = waiting.pop()) {
    if (lost.has(hit.id)) continue;
    lost.add(hit.id);
    if (hit.kind === 'process' && weighty.has(hit.id) && hit.mtpd !== undefined && hit.mtpd < gap)
      return true;
    for (const user of users.get(hit.id) ?? []) {
      const bridged = (user.bridges ?? 0) >= gap;
      const named = [...user.zones, ...user.runsOn, ...user.agreements].some((id) => lost.has(id));
      const stops = named || ownLines(user).some(({ line }) => isLost(model, line, lost));
      if (stops && !bridged) waiting.push(user);
    }
  }
  return false;
}

/** Whether a line falls short at once: reserves are not on yet. */
function isLost(model: Model, { atLeast, options }: Line, lost: ReadonlySet<Id>): boolean {
  const on = options.filter((option) => {
    if (option.starts !== undefined) return false;
    if (option.of.kind === 'group') return !isLost(model, option.of.line, lost);
    const id = option.of.kind === 'post' ? option.of.role : option.of.id;
    return !lost.has(id) && component(model, id).starts === undefined;
  });
  return on.length < atLeast;
}
