import {
  type Component,
  type Id,
  type Line,
  list,
  type Model,
  moment,
  type Process,
  type ScenarioResult,
  type Seconds,
  type Words,
} from '@waakvlam/analysis';
import type { Rule } from '../rule.ts';
import { nameOf, processes, targetOf } from './lookup.ts';

const RANKS = ['vital', 'critical', 'important', 'deferrable', undefined];

export const capacityShort: Rule = {
  id: 'capacity-short',
  severity: 'warning',
  profile: 'draft',
  cost: 'slow',
  wholeText: true,
  title: { en: 'More asked of it than it holds', nl: 'Meer gevraagd dan het aankan' },
  why: {
    en: 'A fallback that works and is full is no fallback for whoever stands outside. At BT in 2023 the recovery platform for emergency calls, once on, could not carry the demand.',
    nl: 'Een uitwijk die werkt en vol is, is geen uitwijk voor wie buiten staat. Bij BT kon het herstelplatform voor noodoproepen in 2023, eenmaal aan, de vraag niet aan.',
  },
  quiet: {
    en: 'Seats of places and lines of telecom are counted, in normal times and in each scenario, of processes that name them directly. Power is not added up along its path yet.',
    nl: 'Geteld worden werkplekken van locaties en lijnen van telecom, in gewone tijden en in elk scenario, van processen die ze zelf noemen. Stroom wordt nog niet langs het pad opgeteld.',
  },
  source: 'ISO 22301:2019, 8.3.4',
  examples: {
    bad: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; seats 8; at North, fallback Spare starts in 45 min }\nprocess Payroll { priority important; mtpd 24 h; rto 8 h; seats 6; at North, fallback Spare starts in 45 min }\nlocation North { seats 20 }\nlocation Spare { seats 12 }\nscenario Fire { fails North for 72 h }',
    good: 'plan P { language en }\nprocess Intake { priority vital; mtpd 2 h; rto 1 h; seats 8; at North, fallback Spare starts in 45 min }\nprocess Payroll { priority important; mtpd 24 h; rto 8 h; seats 4; at North, fallback Spare starts in 45 min }\nlocation North { seats 20 }\nlocation Spare { seats 12 }\nscenario Fire { fails North for 72 h }',
  },
  *check({ model, scenarios }) {
    const holders = model.components.flatMap((thing) => {
      const holds = heldBy(thing);
      return holds === undefined ? [] : [{ thing, holds, users: usersOf(model, thing) }];
    });
    if (holders.length === 0) return;
    const all = [undefined, ...scenarios()].map((result) => ({ result, isDown: downIn(result) }));
    for (const { thing, holds, users } of holders) {
      const concerns = new Set([thing.id, ...users.flatMap(({ lines }) => lines.flatMap(targetsOf))]);
      const worst = all
        .flatMap(({ result, isDown }) =>
          momentsOf(result, concerns).map((at) => {
            const down = (id: Id) => isDown(id, at);
            return {
              result,
              at,
              asked: down(thing.id) ? [] : users.filter((one) => asks(one, thing.id, down)),
            };
          }),
        )
        .map((one) => ({ ...one, sum: one.asked.reduce((sum, { amount }) => sum + amount, 0) }))
        .filter(({ sum }) => sum > holds.amount)
        .sort((a, b) => b.sum - a.sum || a.at - b.at)[0];
      if (worst === undefined) continue;
      const ranked = worst.asked.sort(
        (a, b) => rank(a.process) - rank(b.process) || (a.process.id < b.process.id ? -1 : 1),
      );
      const last = ranked.filter(({ process }) => rank(process) === rank(ranked.at(-1)!.process));
      const losers = last.map(({ process }) => process.name);
      const when = whenWords(model, worst.result, worst.at);
      yield {
        at: { id: thing.id, property: holds.property },
        message: {
          en: `${thing.name} holds ${holds.amount} ${holds.words.en}, asked for are ${worst.sum} ${when.en}; ${list(losers, 'en')} ${losers.length === 1 ? 'falls' : 'fall'} short first. Enlarge it, or decide who comes later.`,
          nl: `${thing.name} heeft ${holds.amount} ${holds.words.nl}, gevraagd zijn er ${worst.sum} ${when.nl}; ${list(losers, 'nl')} ${losers.length === 1 ? 'valt' : 'vallen'} als eerste af. Vergroot het, of beslis wie later komt.`,
        },
        related: ranked.map(({ process, amount }) => ({
          at: { id: process.id },
          message: { en: `${process.name} asks for ${amount}`, nl: `${process.name} vraagt er ${amount}` },
        })),
      };
    }
  },
};

interface Held {
  readonly amount: number;
  readonly property: 'seats' | 'lines';
  readonly words: Words;
}

function heldBy(thing: Component): Held | undefined {
  if (thing.kind === 'location' && thing.seats !== undefined) {
    return { amount: thing.seats, property: 'seats', words: { en: 'seats', nl: 'werkplekken' } };
  }
  if (thing.kind === 'telecom' && thing.lines !== undefined) {
    return { amount: thing.lines, property: 'lines', words: { en: 'lines', nl: 'lijnen' } };
  }
  return undefined;
}

/** A process that asks for a part of something, on the lines that name it. */
interface User {
  readonly process: Process;
  readonly amount: number;
  readonly lines: readonly Line[];
}

function usersOf(model: Model, { id, kind }: Component): readonly User[] {
  return processes(model).flatMap((process) => {
    const amount = kind === 'location' ? process.seats : process.lines;
    const written = kind === 'location' ? [process.at] : process.needs;
    const lines = written.flatMap((line) =>
      line !== undefined && targetsOf(line).includes(id) ? [line] : [],
    );
    return amount === undefined || lines.length === 0 ? [] : [{ process, amount, lines }];
  });
}

function targetsOf({ options }: Line): readonly Id[] {
  return options.flatMap((option) => targetOf(option) ?? []);
}

function asks({ lines }: User, id: Id, isDown: (id: Id) => boolean): boolean {
  return lines.some((line) =>
    targetsOf(line)
      .filter((one) => !isDown(one))
      .slice(0, line.atLeast)
      .includes(id),
  );
}

type Down = ScenarioResult['down'][number];

function downIn(result: ScenarioResult | undefined): (id: Id, at: Seconds) => boolean {
  const times = Map.groupBy<Id, Down>(ofItself(result), ({ what }) => what.component);
  return (id, at) =>
    times.get(id)?.some(({ from, until }) => from <= at && (until === undefined || at < until)) ?? false;
}

/** When one of those begins or ends to be down, or nothing is yet: only then can what is asked grow. */
function momentsOf(result: ScenarioResult | undefined, those: ReadonlySet<Id>): readonly Seconds[] {
  if (result === undefined) return [0];
  const turns = ofItself(result).filter(({ what }) => those.has(what.component));
  return [...new Set(turns.flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])]))];
}

function ofItself(result: ScenarioResult | undefined): readonly Down[] {
  return (result?.down ?? []).filter(({ what }) => what.part === 'itself');
}

function rank({ priority }: Process): number {
  return RANKS.indexOf(priority);
}

function whenWords(model: Model, result: ScenarioResult | undefined, at: Seconds): Words {
  if (result === undefined) return { en: 'in normal times', nl: 'in gewone tijden' };
  const name = nameOf(model, result.scenario);
  return { en: `at ${moment(at, 'en')} in ${name}`, nl: `op ${moment(at, 'nl')} in ${name}` };
}
